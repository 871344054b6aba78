"""Which attribute the words around a number name: those of both languages, and the catalog's own names."""

from shopcli.attributes.facts import key_of
from shopcli.attributes.units import Quantity
from shopcli.grounding.values.phrases import SUBJECT
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.query.attribute_words import name_after, name_before

_ENGLISH_FILLERS = (
    r"is|are|was|of|at|a|an|the|with(?= up)|only|just|about|around|roughly|nearly|almost|over|under|up|to|at least"
    r"|at most|more|less"
    r"|than|approximately|rated|comes|in|as|much|reaching|reaches|reach|measures|measuring|runs|delivers"
    r"|delivering|offering"
    r"|offers|gives|giving|holds|stays|weighing|tips|scales|around|for|claimed|quoted|stated|typical|maximum|max"
    r"|still|even|equal|has|have|low|high|light|heavy"
)
_HAN_FILLERS = (
    r"只有|仅有|仅|为|是|有|达到|高达|长达|可达|能达到|可以达到|能到|可到|可以到|达|到|最高|最大|最长|最多"
    r"|至少|超过|不到|约|大约|接近|近|将近|不足"
    r"|大概|控制在|轻至|低至|做到|标称|实测|官方|容量|足足|足有|都|也|还|才|就|的|支持|配备|搭载|采用|一块"
    r"|一次|提供|数值|参数|数据|一项"
)
_FILLERS = Pattern(
    rf"(?:[\s:：=|(（\-–—≈~≤≥<>“\"]|(?<![a-z])(?:{_ENGLISH_FILLERS})(?=[\s:(\-]|$)|{_HAN_FILLERS})+$",
    english=rf"(?:[\s:=|(\-≈~<>\"]|(?<![a-z])(?:{_ENGLISH_FILLERS})(?=[\s:(\-]|$))+$",
)
_BELONGS_TO_NEXT = Pattern(rf"(?:[\s:：(（]|of|is|{_HAN_FILLERS})*[\s:：]*\d")
_CASE = Pattern(
    r"(?<![a-z])(?:(?:with|including|plus|and|counting) (?:the |its |a )?(?:charging )?case|in total|total battery"
    r"|altogether|combined)(?![a-z])"
    r"|充电盒|充电仓|总续航|综合续航|盒子"
)
_WITHOUT_CASE = Pattern(
    r"(?<![a-z])(?:without|excluding|before) (?:the |its )?(?:charging )?case|不含充电盒|单次|不算充电盒|单耳"
)
_CHARGES = Pattern(
    r"(?:(?<![a-z])(?:charg(?:es?|ed|ing)|tops? up|refill(?:s|ed)?|full(?:y)?|fills?|to \d+ ?%)(?: (?:it|fully|up"
    r"|back|again|from|to|time))*"
    r"(?:\s(?:in|within|takes|after|of|under|about|around|just|only))+|充电|充满|充到\s?\d+\s?%|回血)[^,，。;；]{0,12}$"
)
_CHARGES_AFTER = Pattern(
    r"\s?(?:to (?:charge|full|\d+ ?%|fully)|of charging|for a full charge|charge(?! )|charging time"
    r"|(?:即可)?充满|快?充电"
    r"|可充至|充至|充到)"
)
_VIDEO_AFTER = Pattern(
    r"\s?(?:at \d+ ?(?:fps|p)|\d+p|@ ?\d+)?\s?(?:video|content|record|footage|stream|edit|movie|film|gaming|output"
    r"|clips|的?视频|录像|录制|拍摄|影片|剪辑)"
)
_VIDEO_BEFORE = Pattern(
    r"(?:(?<![a-z])(?:records?|recording|shoots?|shooting|films?|video|edit(?:s|ing)?|stream(?:s|ing)?"
    r"|outputs?)(?: up to| in| at| of)*|视频|录制|拍摄|录像)[\s:：]*$"
)
_EXTERNAL = Pattern(
    r"(?<![a-z])(?:drives?|driving|connects? to|powers?|hooks? up to|outputs? to|external|second|supports?)"
    r"(?:\s(?:an?|two|dual|one|up to|external|second))*\s*$|(?:外接|连接|输出|支持)[一两双]?[块台个]?\s*$"
)
_PARTING = Pattern(r"(?:more|less|longer|extra|additional|fewer)\s(?:of\s)?")
_SIDED = {
    "pixels": (
        (
            "front_camera",
            Pattern(
                r"(?<![a-z])(?:front|selfies?|facing you|video[\s-]?calls?|(?:your|the) face|inner"
                r"|punch[\s-]hole)(?![a-z])"
                r"|前置|前摄|自拍|前面|正面|视频通话|前镜头"
            ),
        ),
        (
            "main_camera",
            Pattern(r"(?<![a-z])(?:main|rear|back|primary)(?![a-z])|主摄|后置|后摄|主相机|背面|主镜头|后镜头"),
        ),
    ),
    "speed": (
        ("write_speed", Pattern(r"(?<![a-z])(?:writ(?:e|es|ing|ten)|saves?|saving)(?![a-z])|写|存入")),
        ("read_speed", Pattern(r"(?<![a-z])(?:reads?|reading|loads?|loading)(?![a-z])|读")),
    ),
}
"""Two figures of one kind in one product, by what tells the one from the other."""
_PART = Pattern(r"[,;，、；。|/&+()]|(?<![a-z])(?:and|while|but|with|against|plus)(?![a-z])|而")
_OPENING = Pattern(
    r"(?:[^\w\[]*\[§+\][\s)）]*[:：–—-]+)?[^\w\[]*(?P<front>[^,，:：。;；\d]{2,48}?)\s*(?:goes|is concerned|-wise|上"
    r"|方面|来说|来讲|来看|而言|这[一块]*"
    r"|的话|比一?[比下])*"
    r"(?:\s*[,，:：]|(?<=[上面讲言话])|(?<=wise)\s)"
)
_LEAD = Pattern(
    r"(?:\s|when it comes to|in terms of|as for|as far as|regarding|concerning|speaking of|looking at|compare"
    r"|comparing|on|for"
    r"|in|about|with|the|its|their|both|to|of|only|just|单论?|只|光|就|说到|说起|论起?|从|在|谈到|提到|至于|关于|按"
    r"|看看?|对比|比较|比"
    rf"|先|再|还有|它们?|两款|两者|这几款|的|{SUBJECT})*"
)
_CLAUSE = 40


def name_of(sentence: Sentence, quantity: Quantity, consumed: set[int], own: dict[str, str]) -> tuple[str, int | None]:
    """The key that the words beside `quantity` name, "" for none, and where a name that stands before it begins.

    `consumed` holds the places of names that another quantity has already.
    """
    low = sentence.low
    left = low[max(0, quantity.start - _CLAUSE) : quantity.start]
    stem = _FILLERS.sub("", left)
    before, length = _before(stem, quantity, own)
    place = quantity.start - len(left) + len(stem) - length if before else None
    right = low[quantity.end : quantity.end + _CLAUSE].lstrip(" -")
    right = _PARTING.sub("", right) if _PARTING.match(right) else right
    after, extent = _after(right, quantity, own)
    if before and place not in consumed and not (after and not _BELONGS_TO_NEXT.match(right[extent:])):
        return _refined(sentence, quantity, before), place
    if after:
        return _refined(sentence, quantity, after), quantity.end + len(low[quantity.end :]) - len(
            low[quantity.end :].lstrip(" -")
        )
    return _refined(sentence, quantity, ""), None


def fronted(sentence: Sentence, quantity: Quantity, own: dict[str, str]) -> str:
    """The key that the sentence opens with, if `quantity` may be its: "When it comes to weight, [2] has 210 g"."""
    opening = _OPENING.match(sentence.low)
    if opening is None or opening.end() > quantity.start:
        return ""
    key, length = _before(opening["front"].rstrip(), quantity, own)
    lead = opening["front"].rstrip()[: -length or None]
    return _refined(sentence, quantity, key) if key and _LEAD.fullmatch(lead) else ""


def _before(stem: str, quantity: Quantity, own: dict[str, str]) -> tuple[str, int]:
    known = name_before(stem, quantity.dimension)
    best = (known.key, known.length) if known else ("", 0)
    for name, written in own.items():
        if len(name) > best[1] and stem.endswith(name) and not _is_word(stem[: -len(name)][-1:], name[0]):
            best = key_of(written, _plain(quantity)), len(name)
    return best


def _after(text: str, quantity: Quantity, own: dict[str, str]) -> tuple[str, int]:
    known = name_after(text, quantity.dimension)
    best = (known.key, known.length) if known else ("", 0)
    start = next((len(lead) for lead in ("of ", "的") if text.startswith(lead)), 0)
    for name, written in own.items():
        if (
            len(name) + start > best[1]
            and text.startswith(name, start)
            and not _is_word(text[start + len(name) :][:1], name[-1])
        ):
            best = key_of(written, _plain(quantity)), start + len(name)
    return best


def _plain(quantity: Quantity) -> str:
    """Its text with a spelled unit as the table has it: "40 watt-hours" is "40 Wh"."""
    return f"{quantity.value} Wh" if quantity.dimension == "energy" else quantity.text


def _is_word(character: str, beside: str) -> bool:
    """Whether a name goes on: Latin letters beside Latin letters."""
    return character.isascii() and character.isalpha() and beside.isascii()


def _refined(sentence: Sentence, quantity: Quantity, key: str) -> str:
    """Hours with the case are the case's, hours of charging no battery life, and 4K video is no screen's."""
    if quantity.dimension in _SIDED:
        return _sided(sentence, quantity) or key
    if quantity.dimension == "resolution":
        left = sentence.low[max(0, quantity.start - _CLAUSE) : quantity.start]
        shot = _VIDEO_AFTER.match(sentence.low, quantity.end) or _VIDEO_BEFORE.search(left)
        return "video" if shot or _EXTERNAL.search(left) else key
    if quantity.dimension != "time" or key not in ("", "battery_life"):
        return key
    before = sentence.low[max(0, quantity.start - _CLAUSE) : quantity.start]
    if _CHARGES.search(before) or _CHARGES_AFTER.match(sentence.low, quantity.end):
        return "charging_time"
    left, right = sentence.sides(quantity.start, quantity.end)
    near = left[-24:] + "|" + right[:32]
    if _CASE.search(near) and not _WITHOUT_CASE.search(near):
        return "battery_life_total"
    return key


def _sided(sentence: Sentence, quantity: Quantity) -> str:
    """Which of two figures of one kind the nearest word names: the camera in front, the speed of writing."""
    low = sentence.low
    left = low[max(0, quantity.start - _CLAUSE) : quantity.start]
    left = left[max((m.end() for m in _PART.finditer(left)), default=0) :]
    right = low[quantity.end : quantity.end + _CLAUSE]
    stop = _PART.search(right)
    right = right[: stop.start() if stop else len(right)]
    found = []
    for key, pattern in _SIDED[quantity.dimension]:
        found += [(len(left) - match.end(), key) for match in pattern.finditer(left)]
        found += [(match.start(), key) for match in pattern.finditer(right)]
    return min(found)[1] if found else ""
