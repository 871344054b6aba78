"""What a shopper states: sizes, brands, colours, materials, budgets and allergies, for all products or one kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from shopcli.errors import UsageError
from shopcli.patterns import Pattern
from shopcli.text import fold, one_line

_NAMES: Mapping[str, str] = {
    "size": "size sizes 尺码 尺寸 鞋码 码数",
    "brand": "brand brands 品牌",
    "colour": "colour color colours colors 颜色",
    "material": "material materials 材质 面料",
    "budget": "budget price 预算 价位 价格",
    "allergy": "allergy allergies 过敏 过敏原",
}
KEYS = tuple(_NAMES)
_KEY_OF = {name: key for key, names in _NAMES.items() for name in names.split()}
_LONGEST = 60
_REFUSED = Pattern(r"(?:no|not|without|never)\s+(.+)|(?:不要|不穿|不用|不含|无)\s*(.+)")
_BAND = Pattern(
    r"(?:(?P<only>under|below|up to|at most|max|<=?|低于|不超过|最多)\s*)?"
    r"(?P<low>\d[\d,]*(?:\.\d+)?)\s*(?:(?:-|–|—|to|到|至|~)\s*(?P<high>\d[\d,]*(?:\.\d+)?))?\s*(?P<below>以下|以内)?"
)
_MONEY = Pattern(r"[A-Za-z]{0,2}[$€£¥￥₩₹₽฿₺]|(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])|人民币|[美欧日港]元|英镑|[元块]")
_KEPT = Pattern(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?) ([A-Z]{3})")
"""How a budget is kept: amounts are of one currency, and are never compared with another's."""
_HINT = "for example `shopcli profile set size.shoes 42`, `set brand Acme` or `set budget.headphones '80-150 USD'`"


@dataclass(frozen=True, slots=True)
class Band:
    low: Decimal
    high: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Stated:
    """`about` is a kind of product as it was written, empty for all."""

    key: str
    value: str
    about: str = ""

    @property
    def name(self) -> str:
        """How it is set and forgotten: `size.shoes`."""
        return f"{self.key}.{self.about}" if self.about else self.key

    @property
    def band(self) -> "Band | None":
        """The amounts of a budget; None for what is none."""
        kept = _KEPT.fullmatch(self.value)
        return Band(Decimal(kept[1]), Decimal(kept[2]), kept[3]) if kept else None

    @property
    def is_sound(self) -> bool:
        """Whether `read_stated` may have made it."""
        return self.key in KEYS and (self.key != "budget" or self.band is not None)


def read_stated(name: str, value: str) -> Stated:
    """What `set NAME VALUE` states. Raises `UsageError`."""
    key, _, about = one_line(name).partition(".")
    known = _KEY_OF.get(fold(key.strip()))
    said = one_line(value)
    if known is None:
        raise UsageError(f"{one_line(key)!r} cannot be set", hint=f"known: {', '.join(KEYS)}; {_HINT}")
    _check(said, known)
    if about:
        _check(about, "the kind of product")
    if known == "budget":
        said = _budget(said)
    return Stated(known, said, fold(about.strip()))


def refused_in(value: str) -> str | None:
    """What "no leather" or 不要皮革 refuses; None where nothing is refused."""
    match = _REFUSED.fullmatch(one_line(value).lower())
    return None if match is None else one_line(match[1] or match[2])


def read_avoided(word: str) -> str:
    """A word to avoid. Raises `UsageError`."""
    said = refused_in(word) or one_line(word)
    _check(said, "what is avoided")
    return said


def _check(text: str, what: str) -> None:
    from shopcli.profile.privacy import looks_personal

    if not any(map(str.isalnum, text)) or len(text) > _LONGEST:
        raise UsageError(f"{what} takes a text of 1 to {_LONGEST} characters", hint=_HINT)
    if looks_personal(text):
        raise UsageError(f"{what} looks like an address or a number of somebody's", hint="a profile keeps none")


def _budget(text: str) -> str:
    """`$80-150`, `up to 150 EUR` and 500元以下 as they are kept."""
    from shopcli.catalog.feeds.amounts import currency_of

    line = one_line(text)
    known = {match[0]: code for match in _MONEY.finditer(line) if (code := currency_of(match[0]))}
    for written in known:
        line = line.replace(written, "")
    match = _BAND.fullmatch(line.strip().lower())
    if match is None:
        raise UsageError(f"{one_line(text)!r} is no range of prices", hint="write 80-150 USD, or 150 USD for up to 150")
    if len(set(known.values())) != 1:
        raise UsageError("a budget needs one currency", hint="write 80-150 USD, $80-150 or 500-900元")
    first = Decimal(match["low"].replace(",", ""))
    second = Decimal(0) if match["high"] is None else Decimal(match["high"].replace(",", ""))
    low, high = sorted((first, second))
    return f"{low.normalize():f}-{high.normalize():f} {next(iter(known.values()))}"
