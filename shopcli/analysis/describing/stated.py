"""The attributes of a product as facts in the language of the text, and which of them had to be left out."""

import re
from collections.abc import Iterator, Mapping

from shopcli.analysis.describing.fact import Fact, LeftOut, Omission
from shopcli.analysis.describing.naming import plain
from shopcli.analysis.describing.terms import HAN_PRAISE, PRAISE
from shopcli.analysis.describing.translate import name_in, value_in
from shopcli.attributes.facts import facts, key_of
from shopcli.attributes.table import ATTRIBUTES
from shopcli.attributes.units import read_quantities
from shopcli.catalog.money import names_amount
from shopcli.catalog.product import AttributeValue
from shopcli.query.need import Language
from shopcli.text import fold, has_han

_LONGEST_NAME, _MOST_WORDS, _LONGEST_VALUE, _MOST_ITEMS = 40, 5, 80, 8
_WRITTEN = (
    "RoHS USB HD LED LCD HDMI RMS SIM GPS NFC AWG ISO TDP AC DC OS PC VGA DVI FM AM RAM CPU GPU HDR UV RF TV USB-C LAN"
    " OEM DAC DisplayPort DisplayPorts FreeSync PlayStation"
)
_ACRONYMS = {word.lower(): word for word in _WRITTEN.split()}
_ANSWERS = {"yes": True, "true": True, "是": True, "有": True, "支持": True}
_ANSWERS |= {"no": False, "false": False, "否": False, "无": False, "没有": False, "不支持": False}
_BLANKS = "- – — ? n/a na none unknown other 其他 其他/other 不详 未知 见描述 见详情"
_NOTHING = frozenset(_BLANKS.split()) | {""}
_NOT_ITS_OWN = re.compile(
    r"(?:shop|seller|brand|manufacturer|price|url|sku|ean|gtin|mpn|asin|package|packaging|master.?case|.*pallet|.*carton"
    r"|.*per (?:pack|master)|(?:new(?: arrivals?)?|(?:on )?sale|featured|best ?seller|省份|城市|地市)$|.*recommends?"
    r"|品牌|店铺|卖家|价格|货号|.*条形码|包装|采购地|套餐|售后|证书|许可证|.*编号|是否)(?![a-z]).*",
    re.IGNORECASE,
)
"""What shops file among attributes and is about the offer, its parcel or its papers."""
_SENTENCE = re.compile(r"[!！。?？@<>{}]|，送|赠|价格|[.;] [A-Z]|https?:|www\.|\n|[a-z]\.(?:com|net|org|example)")
_COUNTS = re.compile(
    r"(?:number of|quantity)\b.*|.*\byear|.*[a-rt-z]s|.*(?:数|数量|年份|个数|张数|档位)", re.IGNORECASE
)
"""Names of attributes whose bare number needs no unit."""
_BARE = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:\s?(?:-|–|x|×|\*|~|to)\s?[-+]?\d+(?:[.,]\d+)?)*", re.IGNORECASE)
_SURE = frozenset({"screen_size", "refresh_rate", "brightness", "response_time"})
"""Attributes whose number can be in one unit alone; a weight may be in grams or kilograms, and is not guessed at."""
_UNIT = re.compile(r"\s*[(（\[]([^()（）\[\]]{1,6})[)）\]]$")
_GLUED_WORDS = re.compile(r"(?<=[a-z]{3})[A-Z](?=[a-z]{2})")
_LEFTOVERS = re.compile(r"\s*\((?:\w )*\w\)$|\s+quantity$")
"""What names of some exports carry behind them: "Operating temperature (t t)", "HDMI ports quantity"."""


def stated_facts(
    attributes: Mapping[str, AttributeValue], language: Language, field: str = "attributes"
) -> Iterator[Fact | LeftOut]:
    """Each attribute that says something of the product itself, in the catalog's order."""
    for name, value in attributes.items():
        if _NOT_ITS_OWN.fullmatch(name) or fold(str(value)).strip() in _NOTHING:
            continue
        yield _fact(name, value, language, f"{field}.{name}")


def _fact(name: str, value: AttributeValue, language: Language, field: str) -> Fact | LeftOut:
    key = key_of(name, value)
    answer = _answer(name, key, value)
    is_name = _is_specification(name, _LONGEST_NAME) and (key in ATTRIBUTES or len(name.split()) <= _MOST_WORDS)
    if not is_name or not all(map(_is_clear, _parts(value))):
        return LeftOut(field, Omission.UNCLEAR)
    said_name = name_in(name, key, language)
    if said_name is None:
        return LeftOut(field, Omission.UNTRANSLATED)
    said_name = spelled(plain(_LEFTOVERS.sub("", _without_unit(said_name, key)))).removeprefix("有无")
    if key == "wireless" and fold(name) in ("wireless", "无线") and _is_answer(value) and said_name != plain(name):
        # A network, or no cable: the other language has no word for both.
        return LeftOut(field, Omission.UNTRANSLATED)
    if isinstance(value, bool) and key in ATTRIBUTES and ATTRIBUTES[key].kind != "yes_no":
        # "Colour: yes" says something, but not which.
        return LeftOut(field, Omission.UNCLEAR)
    if answer is not None and _is_answer(value):
        return Fact(field, key, said_name, "", answer)
    if not _has_unit(name, key) and all(map(_is_bare, _parts(value))) and not _counts(name, key):
        return LeftOut(field, Omission.UNCLEAR)
    parts = value_in(name, key, value, language)
    if parts is None and answer is None:
        return LeftOut(field, Omission.UNTRANSLATED)
    counted = answer is None and all(map(_is_bare, _parts(value)))
    values = tuple(_whole(plain(part)) if counted else plain(part) for part in parts or ())[:_MOST_ITEMS]
    return Fact(field, key, said_name, joined(values, language), answer, values)


def joined(values: tuple[str, ...], language: Language, last: str = "") -> str:
    """Items as a list in a sentence; `last` stands before the last ("and", "or"; "和", "或")."""
    zh = language == "zh"
    if len(values) < 2:
        return "".join(values)
    word = last or ("和" if zh else "and")
    if zh:
        before = " " if values[-2][-1].isascii() else ""
        after = " " if values[-1][0].isascii() else ""
        return "、".join(values[:-1]) + before + word + after + values[-1]
    return f"{', '.join(values[:-1])} {word} {values[-1]}"


def spelled(name: str) -> str:
    """A name with its acronyms as they are written, which some exports lower, and its words apart."""
    return " ".join(map(_word, re.sub(r"(?i)\bwi fi\b", "Wi-Fi", name).split()))


def _word(word: str) -> str:
    if written := _ACRONYMS.get(word.lower()):
        return written
    apart = _GLUED_WORDS.sub(lambda found: f" {found[0].lower()}", word)
    return " ".join(_ACRONYMS.get(part.lower(), part) for part in apart.split())


def _answer(name: str, key: str, value: AttributeValue) -> bool | None:
    """Whether it has it: what is yes or no, however that is said."""
    if isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        return None
    if fold(str(value)) in _ANSWERS:
        return _ANSWERS[fold(str(value))]
    known = ATTRIBUTES.get(key)
    if known is None or known.kind != "yes_no":
        return None
    return next((fact for fact in facts({name: value}).get(key, ()) if isinstance(fact, bool)), None)


def _is_answer(value: AttributeValue) -> bool:
    return isinstance(value, bool) or (isinstance(value, str) and fold(value) in _ANSWERS)


def _is_bare(text: str) -> bool:
    """Whether it is a number, a range or a measure of several sides, and no more."""
    return _BARE.fullmatch(text.strip()) is not None


def _has_unit(name: str, key: str) -> bool:
    """Whether the name itself says what its number counts: "Weight (kg)"."""
    return _without_unit(name, key) != name


def _counts(name: str, key: str) -> bool:
    """Whether a number under this name means something without a unit, or its unit is known."""
    known = ATTRIBUTES.get(key)
    if known is None:
        return _COUNTS.fullmatch(name.strip()) is not None
    return key in _SURE or known.kind == "yes_no" or known.dimension in ("count", "cores", "resolution")


def _whole(text: str) -> str:
    """A count as such: some exports write 2.0 for 2."""
    return text[:-2] if re.fullmatch(r"\d+\.0", text) else text


def _parts(value: AttributeValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def _is_clear(text: str) -> bool:
    return _is_specification(text, _LONGEST_VALUE)


def _is_specification(text: str, longest: int) -> bool:
    """Whether a text of the catalog may stand in a product text: nothing that talks, praises, sells or links."""
    if len(text) > longest or _SENTENCE.search(text) or names_amount(text):
        return False
    if has_han(text):
        return not any(word in text for word in HAN_PRAISE)
    return PRAISE.isdisjoint(fold(text).split())


def _without_unit(name: str, key: str) -> str:
    """ "Weight (kg)" without the unit, which its value has."""
    known = ATTRIBUTES.get(key)
    unit = _UNIT.search(name) if known and known.dimension else None
    return name[: unit.start()] if unit and read_quantities(f"1 {unit[1]}") else name
