"""Quantities against the product's attributes, units converted, and against its texts where no attribute says them."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from shopcli.attributes.table import ATTRIBUTES
from shopcli.catalog.product import Product
from shopcli.grounding.claim import Verdict
from shopcli.grounding.evidence import Evidence
from shopcli.grounding.finding import Finding, Judgement
from shopcli.grounding.values.compare import agrees, decimals, number_in
from shopcli.grounding.values.needed import in_need
from shopcli.grounding.values.stated import Stated, shown, stated_in_texts, stated_in_variants, stated_numbers
from shopcli.query.need import Language, Need

# What a quantity most naturally is where the words name nothing, likeliest first.
_NATURAL = {
    "data": ("ram", "storage", "vram"),
    "mass": ("weight",),
    "time": ("battery_life",),
    "charge": ("battery_capacity",),
    "energy": ("battery_energy",),
    "power": ("charging_power", "output_power", "power_consumption"),
    "pixels": ("main_camera", "image_sensor_resolution", "front_camera"),
    "resolution": ("resolution",),
    "brightness": ("brightness",),
    "flux": ("flux",),
    "loudness": ("noise_level",),
    "density": ("sensor_resolution",),
    "cores": ("processor_cores", "processor"),
    "speed": ("read_speed", "write_speed"),
    "bitrate": ("data_rate",),
    "latency": ("response_time",),
    "aperture": ("max_aperture",),
    "volume": ("volume", "water_tank"),
    "pressure": ("suction",),
    "percent": ("colour_gamut",),
    "rotation": ("rotation",),
}
# Names that shops and writers use for one another.
_ALIKE = (
    frozenset({"charging_power", "output_power"}),
    frozenset({"main_camera", "image_sensor_resolution"}),
    frozenset({"screen_size", "fits_laptops"}),
    frozenset({"brightness", "flux"}),
    frozenset({"vram", "graphics"}),
    frozenset({"processor_frequency", "processor_cores", "processor"}),
)
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")
_RADIO = frozenset({Decimal(2_400_000_000), Decimal(5_000_000_000), Decimal(6_000_000_000)})
"""The bands of wireless networks, which no processor is measured by."""
_LARGEST_RAM = 64
_EXACT = frozenset({"data", "cores", "count", "resolution"})
"""What is never rounded: there is no laptop with about 16 GB."""
_SHORT = frozenset({"screen_size", "fits_laptops"})
"""What people cut short: 15.6 inches are sold as fifteen."""
_INCH = Decimal("25.4")
_CEILING = Decimal(2)
"""A promise to stay below is kept all the better far below: 1.2 kg is "under 2 kg"."""
_NEAR = Decimal("1.25")


def judge_quantity(
    finding: Finding, product: Product | None, compared: Sequence[Product], evidence: Evidence
) -> Judgement:
    if finding.role == "limit" and (found := in_need(finding, evidence.need)):
        return Judgement(Verdict.SUPPORTED, f"need.requirements.{found.attribute}", found.text)
    if finding.role == "other":
        return _judge_other(finding, compared, evidence)
    if finding.role == "difference":
        return _judge_difference(finding, product, compared, evidence.language)
    if product is None:
        found = in_need(finding, evidence.need)
        return Judgement(Verdict.SUPPORTED, f"need.requirements.{found.attribute}", found.text) if found else _UNKNOWN
    return _judge(finding, product, evidence)


_UNKNOWN = Judgement(Verdict.UNKNOWN)


def _judge_other(finding: Finding, compared: Sequence[Product], evidence: Evidence) -> Judgement:
    """The number that a product is held against: "9 h instead of 12 h" says 12 of the other."""
    verdicts = [_judge(finding, other, evidence) for other in compared]
    supported = next((verdict for verdict in verdicts if verdict.verdict is Verdict.SUPPORTED), None)
    if supported or len(verdicts) == 1:
        return supported or verdicts[0]
    return _UNKNOWN


def _judge_difference(
    finding: Finding, product: Product | None, compared: Sequence[Product], language: Language
) -> Judgement:
    """ "0.2 kg lighter than [2]": which way and how far the two are apart, both as they are stated."""
    said = finding.value
    if product is None or not compared or not isinstance(said, Decimal):
        return _UNKNOWN
    mine = _main(finding, product)
    wrong: Judgement | None = None
    for other in compared:
        theirs = {one.key: one for one in _main(finding, other)}
        for one in mine:
            if one.key not in theirs:
                continue
            gap = one.value - theirs[one.key].value
            step = decimals(finding.text) * abs(_unit(finding, said))
            if said * gap > 0 and agrees(abs(said), abs(gap), finding.bound, step, near=_NEAR):
                return Judgement(Verdict.SUPPORTED, one.field, shown(one, language))
            if finding.key or len(mine) == 1:
                wrong = wrong or Judgement(Verdict.CONTRADICTED, one.field, shown(one, language))
    return wrong or _UNKNOWN


def _main(finding: Finding, product: Product) -> list[Stated]:
    return _named(finding, [one for one in stated_numbers(product) if one.main and _is_comparable(finding, one)])


def _judge(finding: Finding, product: Product, evidence: Evidence) -> Judgement:
    numbers = [one for one in stated_numbers(product) if _is_comparable(finding, one)]
    named = _named(finding, numbers)
    if agreed := _first(finding, named, evidence.need):
        return Judgement(Verdict.SUPPORTED, agreed.field, shown(agreed, evidence.language))
    variants = (one for one in stated_in_variants(product) if one.dimension == finding.dimension)
    if finding.role == "option" and (agreed := _first(finding, _named(finding, list(variants)), evidence.need)):
        return Judgement(Verdict.SUPPORTED, agreed.field, shown(agreed, evidence.language))
    if finding.key and named:
        return Judgement(Verdict.CONTRADICTED, named[0].field, shown(named[0], evidence.language))
    texts = stated_in_texts(product, finding.dimension)
    elsewhere = [*(numbers if finding.key else ()), *texts]
    if agreed := _first(finding, elsewhere, evidence.need):
        return Judgement(Verdict.SUPPORTED, agreed.field, shown(agreed, evidence.language))
    if finding.role == "option":
        return _UNKNOWN
    wrong = _natural(finding, numbers)
    if wrong is None:
        return _UNKNOWN
    return Judgement(Verdict.CONTRADICTED, wrong.field, shown(wrong, evidence.language))


def _is_comparable(finding: Finding, stated: Stated) -> bool:
    """A bare number is compared with what its name states, whatever the unit that the catalog leaves to be known."""
    if finding.dimension == "count":
        return stated.key == finding.key
    return stated.dimension == finding.dimension


def _named(finding: Finding, numbers: list[Stated]) -> list[Stated]:
    """The numbers of the attribute that the words name; all of the dimension where they name none."""
    if not finding.key:
        return numbers
    return [one for one in numbers if one.key == finding.key]


def _first(finding: Finding, numbers: Iterable[Stated], need: Need) -> Stated | None:
    return next((one for one in numbers if _agrees(finding, one, need)), None)


def _agrees(finding: Finding, stated: Stated, need: Need) -> bool:
    said = finding.value
    if not isinstance(said, Decimal):
        return False
    step = decimals(finding.text) * _unit(finding, said)
    bound = finding.bound
    if bound == "at_most" and not _less_is_better(stated.key):
        # "Up to 15 h" is how specifications are written, and means fifteen.
        bound = "exactly"
    near = _CEILING if bound in ("below", "at_most") and _less_is_better(stated.key) else _NEAR
    if bound in ("at_least", "above", "at_most", "below") and in_need(finding, need):
        near = Decimal(1_000_000)
    exact = finding.dimension in _EXACT
    if finding.dimension == "data":
        return any(agrees(value, stated.value, bound, step, near=near, exact=True) for value in _sizes(said))
    if finding.dimension == "resolution":
        return agrees(
            said, stated.value, "about" if bound == "exactly" and _is_name(finding.text) else bound, step, exact=True
        )
    if agrees(said, stated.value, bound, step, near=near, exact=exact):
        return True
    return stated.key in _SHORT and bound == "exactly" and step == _INCH and said == stated.value // _INCH * _INCH


def _sizes(said: Decimal) -> tuple[Decimal, ...]:
    """A terabyte is 1024 gigabytes, or 1000 as drives are sold."""
    if said >= 1000:
        return said, said / 1024 * 1000, said / 1000 * 1024
    return (said,) if said >= 1 else (said, said * 1024 / 1000)


def _unit(finding: Finding, said: Decimal) -> Decimal:
    """How many base units one of the claim's own unit is."""
    number = number_in(finding.text)
    return said / number if number else Decimal(1)


def _is_name(text: str) -> bool:
    return not any(sign in text for sign in "x×*X")


def _less_is_better(key: str) -> bool:
    known = ATTRIBUTES.get(key)
    return known is not None and known.better == "less"


def _natural(finding: Finding, numbers: list[Stated]) -> Stated | None:
    """Which of the stated numbers contradicts; None where the claim may well be about something else."""
    main = [one for one in numbers if one.main]
    if finding.key:
        alike = next((keys for keys in _ALIKE if finding.key in keys), frozenset())
        own = [one for one in main if _is_part_of(finding.key, one.key)]
        return next((one for one in main if one.key in alike), own[0] if len(own) == 1 else None)
    swapped = number_in(finding.text)
    for one in main:
        # 1.2 lb where 1.2 kg is stated: the number is known, its unit is not.
        if swapped is not None and swapped == number_in(one.text) and len(_NUMBERS.findall(one.text)) == 1:
            return one
    for key in _natural_keys(finding):
        if found := next((one for one in main if one.key == key), None):
            return found
    return None


def _is_part_of(key: str, name: str) -> bool:
    """Whether a catalog's own name says the same more closely: "weight per earbud" is a weight."""
    known = ATTRIBUTES.get(key)
    return name not in ATTRIBUTES and (key in name or (known is not None and known.chinese in name))


def _natural_keys(finding: Finding) -> tuple[str, ...]:
    text, said = finding.text.lower(), finding.value
    match finding.dimension:
        case "length":
            if any(mark in text for mark in ("in", '"', "″", "”", "寸", "吋")):
                return "screen_size", "fits_laptops"
            return (
                ("driver_size", "strap_size", "focal_length", "filter_thread") if "mm" in text or "毫米" in text else ()
            )
        case "frequency":
            if "ghz" in text or "mhz" in text:
                return () if said in _RADIO else ("processor_frequency", "processor")
            return ("refresh_rate",)
        case "data" if isinstance(said, Decimal) and said > _LARGEST_RAM:
            return "storage", "ram"
        case "time" if not any(unit in text for unit in ("h", "小时", "钟头")):
            return ()
        case dimension:
            return _NATURAL.get(dimension, ())
