"""How an amount is said in English: every wording that means the same."""

from decimal import Decimal

from bench.claim_amounts import Amount, rounded

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MANNERS = {
    "about": ("about {}", "around {}", "roughly {}", "approximately {}", "some {}"),
    "over": ("over {}", "more than {}", "just over {}", "upwards of {}"),
    "under": ("under {}", "just under {}", "less than {}", "nearly {}", "almost {}"),
}
_SIGNS = {"USD": ("$", "dollars"), "EUR": ("€", "euros"), "CNY": ("¥", "yuan")}
_UNITS = {
    "frequency": ("Hz", "hertz"),
    "power": ("W", "watts"),
    "energy": ("Wh", "watt-hours"),
    "charge": ("mAh", "mAh"),
    "luminance": ("nits", "nits"),
    "sound": ("dB", "decibels"),
    "pixels": ("MP", "megapixels"),
    "rate": ("MB/s", "MB/s"),
    "volume": ("L", "liters"),
    "millimetres": ("mm", "millimeters"),
    "metres": ("m", "meters"),
}


def ways(amount: Amount) -> list[str]:
    """Noun phrases for `amount`, its manner included."""
    if amount.manner == "exact":
        return _exact(amount)
    return [manner.format(said) for manner in _MANNERS[amount.manner] for said in _round(amount)]


def exact_ways(amount: Amount) -> list[str]:
    """For places that bear no "about": after "only", in a list, in a table."""
    return [said for said in _exact(amount) if not said.startswith(("about ", "up to "))]


def adjectives(amount: Amount) -> list[str]:
    """`amount` before a noun: "14-inch", "two-year"; empty where it is not said so."""
    value, number = amount.value, digits(amount.value)
    if amount.dimension == "length":
        return [f"{number}-inch", f"{number} inch", f'{number}"', f"{number}-in"]
    if amount.dimension == "time":
        return [f"{number}-hour"] + ([f"{digits(value / 24)}-day"] if value >= 48 and value % 24 == 0 else [])
    if amount.dimension == "term":
        years = [f"{digits(value / 12)}-year", f"{_word(value / 12)}-year"] if value % 12 == 0 else []
        return [f"{number}-month", *years]
    return [f"{number}-day"] if amount.dimension == "days" and amount.upper is None else []


def digits(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _one_place(value: Decimal) -> str:
    return digits(value.quantize(Decimal("0.1")))


def _plain(value: Decimal) -> str:
    return digits(value).replace(",", "")


def _word(value: Decimal) -> str:
    return _SMALL[int(value)] if value == int(value) and value < len(_SMALL) else digits(value)


def _exact(amount: Amount) -> list[str]:
    value, number = amount.value, digits(amount.value)
    say = {"money": _money, "bytes": _bytes, "mass": _mass, "time": _time, "term": _term, "days": _days}
    if amount.dimension in say:
        return say[amount.dimension](amount)
    if amount.dimension == "length":
        return [
            f"{number} inches",
            f"{number} in",
            f'{number}"',
            f"{number} inches",
            f"{_one_place(value * 254 / 100)} cm",
        ]
    if amount.dimension == "stars":
        return [f"{number}/5", f"{number} out of 5", f"{number} stars", f"{number} of 5", f"{number} out of 5 stars"]
    if amount.dimension == "percent":
        return list(dict.fromkeys(f"{digits(rounded(value, n))}{p}" for n in (2, 3) for p in ("%", " %", " percent")))
    if amount.dimension in _UNITS:
        short, long = _UNITS[amount.dimension]
        long = long.removesuffix("s") if value == 1 else long
        return [f"{number} {short}", f"{number}{short}", f"{_plain(value)} {short}", f"{number} {long}"]
    return [number, _plain(value)]


def _round(amount: Amount) -> list[str]:
    if amount.dimension == "mass":
        kilograms = amount.value / 1000
        return [f"{digits(kilograms)} kg", f"{digits(kilograms)} kilos"] if kilograms >= 1 else [_grams(amount.value)]
    return [said for said in _exact(amount) if "cm" not in said and " to " not in said]


def _money(amount: Amount) -> list[str]:
    number, plain = digits(amount.value), _plain(amount.value)
    if "." in number:
        number, plain = f"{amount.value:,.2f}", f"{amount.value:.2f}"
    sign, name = _SIGNS[amount.currency]
    # The form that models prefer by far stands more than once.
    return [*[f"{sign}{number}"] * 3, f"{sign}{plain}", f"{amount.currency} {number}", f"{number} {name}"]


def _bytes(amount: Amount) -> list[str]:
    number = digits(amount.value)
    if amount.value >= 1024 and amount.value % 512 == 0:
        terabytes = digits(amount.value / 1024)
        return [*[f"{terabytes} TB", f"{terabytes}TB"] * 2, f"{number} GB", f"{digits(amount.value * 1000 / 1024)} GB"]
    return [f"{number} GB", f"{number}GB", f"{number} gigabytes"]


def _grams(value: Decimal) -> str:
    return f"{digits(value)} g"


def _mass(amount: Amount) -> list[str]:
    grams = amount.value
    pounds = grams / Decimal("453.59237")
    ounces = [f"{digits(rounded(grams / Decimal('28.349523'), 2))} oz"] if grams < 600 else []
    heavy = [f"{digits(grams / 1000)} kg"] * 3 + [f"{digits(grams / 1000)} kilograms", f"{digits(grams / 1000)}kg"]
    light = [_grams(grams), f"{digits(grams)} grams", f"{digits(grams)}g"]
    said = heavy if grams >= 1000 else light
    in_pounds = [f"{digits(rounded(pounds, 3))} lb", f"about {digits(rounded(pounds, 2))} pounds"] if pounds > 1 else []
    return [*said, *([_grams(grams)] if grams < 10_000 else []), *in_pounds, *ounces]


def _time(amount: Amount) -> list[str]:
    hours, number = amount.value, digits(amount.value)
    if hours >= 336 and hours % 168 == 0:
        return [f"{digits(hours / 168)} weeks", f"{digits(hours / 24)} days"]
    if hours >= 48 and hours % 24 == 0:
        return [f"{digits(hours / 24)} days", f"up to {digits(hours / 24)} days"]
    return [f"{number} hours", f"{number} h", f"{number}h", f"{_word(hours)} hours", f"up to {number} hours"]


def _term(amount: Amount) -> list[str]:
    months = amount.value
    if months % 12:
        return [f"{digits(months)} months"]
    years, noun = months / 12, "year" if months == 12 else "years"
    plain = [f"{digits(years)} {noun}", f"{_word(years)} {noun}"]
    return [*plain * 3, f"{digits(months)} months", f"{digits(years)} full {noun}"]


def _days(amount: Amount) -> list[str]:
    first, last = digits(amount.value), amount.upper
    if last is not None:
        return [f"{first} to {last} days", f"{first}–{last} business days", f"{first}-{last} days"]
    weeks = [f"{_word(amount.value / 7)} weeks"] if amount.value in (14, 21) else []
    return [f"{first} days", f"{first} calendar days", *weeks]
