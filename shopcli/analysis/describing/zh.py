"""Product texts in Chinese: what each topic says in sentences and in phrases."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence

from shopcli.analysis.describing.draft import Phrase, Section
from shopcli.analysis.describing.fact import Fact, Portrait
from shopcli.analysis.describing.topics import (
    INSIDE,
    MOST_DETAILS,
    by_topic,
    connections,
    identity,
    is_told_along,
    leads,
)
from shopcli.text import is_han

LABELS: Mapping[str, str] = {
    "screen": "屏幕", "core": "配置", "camera": "影像", "sound": "声音", "power": "电池与充电", "links": "连接",
    "body": "外观", "features": "功能", "measures": "规格", "details": "参数",
    "rating": "评价", "warranty": "质保", "price": "价格",
}  # fmt: skip
_PHRASES: Mapping[str, str] = {
    "ram": "{v}~内存",
    "storage": "{v}~存储",
    "processor": "{v}~处理器",
    "processor_cores": "{v}处理器",
    "charging_power": "充电功率~{v}",
    "main_camera": "{v}~主摄像头",
    "front_camera": "{v}~前置摄像头",
    "sensor": "{v}~传感器",
    "driver_size": "{v}~单元",
    "fit": "佩戴方式为~{v}",
    "switch_type": "{v}",
    "wireless": "{v}",
    "bluetooth": "蓝牙~{v}",
    "mobile_network": "{v}",
    "hdr": "{v}",
    "wired_connection": "{v}~有线连接",
    "weight": "重~{v}",
    "material": "材质为~{v}",
    "colour": "颜色为~{v}",
    "water_rating": "防护等级~{v}",
    "fits_laptops": "适用~{v}~以内的笔记本电脑",
    "compatible_with": "兼容~{v}",
    "works_with": "适配~{v}",
    "noise_level": "噪音~{v}",
    "battery_capacity": "电池~{v}",
    "battery_energy": "电池~{v}",
}
"""Key → its phrase; every other is its name and its value. `~` is a space, but between two Chinese characters none."""
_SO = frozenset({"height_adjustable", "foldable", "waterproof", "water_resistant", "weather_sealed", "curved"})
"""What a product is, and does not merely support."""
_THINGS = frozenset({"screen_size", "ram", "storage", "main_camera", "sensor", "switch_type"})
"""What a product is "with": every other phrase says by itself what it is about."""


_DOES = ("含", "带", "附", "可", "能", "有", "免", "防", "支持", "适", "易", "无")
"""Begins what is no thing that it has: "可折叠", "含音频"."""


def opening(portrait: Portrait) -> Phrase:
    """What it is, with what sums it up."""
    told = leads(portrait)
    things = _listed([phrase.text for phrase in _phrases([f for f in told if f.key in _THINGS], portrait)])
    rest = "，".join(_measures(list(_phrases([f for f in told if f.key not in _THINGS], portrait))))
    by = f"{portrait.unnamed_brand}~的" if portrait.unnamed_brand else ""
    is_short = things and "，" not in things and not rest
    if is_short and portrait.kind and zlib.crc32(portrait.product.id.encode()) % 3 == 2:
        text = f"{portrait.name}，一款配有~{things}~的{by}{portrait.kind}"
    else:
        kind = f"~是一款~{by}{portrait.kind}" if portrait.kind else ""
        text = portrait.name + kind + (("，" if kind else "~") + f"配有~{things}" if things else "")
        text += f"，{rest}" if rest else ""
        text = f"这是~{text}" if text == portrait.name else text
    return Phrase(_joined(f"{text}。"), identity(portrait) + told)


def lead(portrait: Portrait) -> tuple[Phrase, ...]:
    """What sums it up, each by itself."""
    return tuple(Phrase(_joined(phrase.text), phrase.facts) for phrase in _phrases(leads(portrait), portrait))


def sections(portrait: Portrait) -> Iterator[Section]:
    """What is left to say, topic by topic."""
    for topic, facts in by_topic(portrait, leads(portrait)):
        if phrases := tuple(_listing(topic, facts, portrait)):
            plain = tuple(Phrase(_joined(phrase.text), phrase.facts) for phrase in phrases)
            yield Section(topic, tuple(_sentences(topic, phrases, portrait)), plain)
    for key, text in (("rating", "买家评分~{v}。"), ("warranty", "质保~{v}。"), ("price", "售价~{v}。")):
        if (fact := portrait.fact(key)) and fact.value:
            yield Section(key, (Phrase(_joined(text.format(v=fact.value)), (fact,)),), (Phrase(fact.value, (fact,)),))


def _sentences(topic: str, phrases: Sequence[Phrase], portrait: Portrait) -> Iterator[Phrase]:
    match topic:
        case "screen":
            opens = "屏幕" if portrait.fact("screen_size") in leads(portrait) else ""
            yield _sentence(opens, phrases, "，")
        case "core":
            systems = [phrase for phrase in phrases if phrase.facts[0].key == "operating_system"]
            inside = [phrase for phrase in phrases if phrase.facts[0].key in INSIDE]
            if inside:
                yield _sentence("配备~", inside)
            if rest := [phrase for phrase in phrases if phrase not in (*systems, *inside)]:
                yield _sentence("", rest, "，")
            yield from (_sentence("", [system]) for system in systems)
        case "links":
            ports = [phrase for phrase in phrases if phrase.facts[0].key == "ports"]
            if rest := [phrase for phrase in phrases if phrase not in ports]:
                yield _sentence("支持~", rest)
            for port in ports:
                yield _sentence("接口有~" if len(port.facts[0].values) > 1 else "接口为~", [_bare(port)])
        case "features":
            things = [phrase for phrase in phrases[:MOST_DETAILS] if not phrase.text.startswith(_DOES)]
            does = [phrase for phrase in phrases[:MOST_DETAILS] if phrase not in things]
            if things:
                yield _sentence("另有~", things)
            if does:
                yield _sentence("", does, "，")
        case "measures" if len(phrases) > MOST_DETAILS:
            yield from _sentences(topic, phrases[:MOST_DETAILS], portrait)
        case "details":
            yield _sentence("参数：", phrases[:MOST_DETAILS], "；")
        case "sound":
            worn = [phrase for phrase in phrases if phrase.facts[0].key == "fit"]
            if rest := [phrase for phrase in phrases if phrase not in worn]:
                yield _sentence("带有~", rest)
            yield from (_sentence("", [one]) for one in worn)
        case _:
            for some in _in_fours(phrases):
                text = "，".join(_measures(some))
                yield Phrase(_joined(f"{text}。"), tuple(fact for phrase in some for fact in phrase.facts))


def _bare(port: Phrase) -> Phrase:
    return Phrase(port.facts[0].value, port.facts)


def _in_fours(phrases: Sequence[Phrase]) -> Iterator[Sequence[Phrase]]:
    """At most four measures for a sentence; what it supports stands in the last."""
    measured = [phrase for phrase in phrases if not _is_answer(phrase)]
    answers = [phrase for phrase in phrases if _is_answer(phrase)]
    groups = [measured[place : place + 4] for place in range(0, len(measured), 4)] or [[]]
    yield from groups[:-1]
    yield [*groups[-1], *answers]


def _measures(phrases: Sequence[Phrase]) -> Iterator[str]:
    """Each measure, then all that it supports as one list."""
    yield from (phrase.text for phrase in phrases if not _is_answer(phrase))
    if answers := [phrase.text for phrase in phrases if _is_answer(phrase)]:
        yield f"支持~{_listed(answers)}"


def _is_answer(phrase: Phrase) -> bool:
    return all(fact.holds and fact.key not in _SO for fact in phrase.facts)


def _sentence(opens: str, phrases: Sequence[Phrase], comma: str = "") -> Phrase:
    texts = [phrase.text for phrase in phrases]
    listed = comma.join(texts) if comma else _listed(texts)
    return Phrase(_joined(f"{opens}{listed}。"), tuple(fact for phrase in phrases for fact in phrase.facts))


def _listing(topic: str, facts: Sequence[Fact], portrait: Portrait) -> Iterator[Phrase]:
    if topic in ("features", "details"):
        for fact in facts:
            yield Phrase(_feature(fact), (fact,))
    else:
        yield from _phrases(facts, portrait)


def _feature(fact: Fact) -> str:
    if fact.holds:
        return f"{fact.name}（{fact.value}）" if fact.value else fact.name
    counts = fact.value.isdigit() and not fact.name.endswith(("数", "量", "年份"))
    if counts:
        return f"{fact.name}~{fact.value}~个"
    return f"{fact.name}为{fact.value}" if is_han(fact.value[0]) else f"{fact.name}~{fact.value}"


def _phrases(facts: Sequence[Fact], portrait: Portrait) -> Iterator[Phrase]:
    """The size of the screen takes its panel and touch along, the battery both its measures."""
    keyed = {fact.key: fact for fact in facts}
    for fact in facts:
        if fact.key == "screen_size":
            yield _screen(fact, portrait)
        elif is_told_along(fact, keyed, portrait, " 核"):
            continue
        elif fact.key == "battery_capacity" and "battery_energy" in keyed:
            energy = keyed["battery_energy"]
            yield Phrase(f"电池~{fact.value}（{energy.value}）", (fact, energy))
        elif fact.key == "connection":
            for value in connections(fact, portrait):
                yield Phrase(f"{value}连接" if value in ("有线", "无线") else value, (fact,))
        else:
            yield Phrase(_said(fact), (fact,))


def _said(fact: Fact) -> str:
    value = fact.value
    if fact.holds and not value:
        return fact.name
    if fact.key == "processor" and ", " in value:
        value = value.replace(", ", "（", 1) + "）"
    if (fact.key == "processor" and "处理器" in value) or (fact.key == "graphics" and "显卡" in value):
        return value
    if fact.key == "graphics":
        return f"{value}~显卡"
    if fact.key in ("waterproof", "water_resistant"):
        return f"{fact.name}（{value}）"
    if fact.key == "material" and value[0].isascii():
        return f"{value}~材质"
    if fact.key == "operating_system":
        return f"运行~{value}"
    if fact.key in _PHRASES:
        return _PHRASES[fact.key].format(v=value)
    return f"{fact.name}~{value}"


def _screen(size: Fact, portrait: Portrait) -> Phrase:
    panel, touch, curved = (portrait.fact(key) for key in ("panel", "touchscreen", "curved"))
    parts, used = [size.value], [size]
    if panel and panel.value:
        parts.append(panel.value)
        used.append(panel)
    if curved and curved.holds:
        parts.append("曲面")
        used.append(curved)
    if touch and touch.holds:
        used.append(touch)
    parts.append("触摸屏" if touch and touch.holds else "屏幕")
    return Phrase("~".join(parts), tuple(used))


def _listed(parts: Sequence[str]) -> str:
    """ "A、B 和 C"; where a part is a list itself, commas stand between them."""
    if len(parts) < 2:
        return "".join(parts)
    if any("、" in part for part in parts):
        return f"{'，'.join(parts[:-1])}，以及~{parts[-1]}"
    return f"{'、'.join(parts[:-1])}~和~{parts[-1]}"


def _joined(text: str) -> str:
    """`text` with its `~` as spaces, where Chinese characters or their punctuation do not make them needless."""
    text = re.sub(r"~*([，。；：、（）])~*", r"\1", text)
    return re.sub(r"(?<=[\u4e00-\u9fff])~+(?=[\u4e00-\u9fff])", "", text).replace("~", " ")
