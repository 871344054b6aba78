"""What a product has or has not: "touchscreen", "no backlit keyboard", "支持快充", "IP67", "Wi-Fi 6E"."""

from collections.abc import Iterator

from shopcli.grounding.claim import Kind
from shopcli.grounding.finding import Finding
from shopcli.grounding.values.sentence import Sentence
from shopcli.patterns import Pattern
from shopcli.query.feature_words import PRODUCT_AFTER

_VERSIONED: tuple[tuple[str, Pattern], ...] = (
    ("water_rating", Pattern(r"(?<![a-z0-9])ip(?:x[1-9]|[0-6][0-9]|[0-6]x)k?(?![a-z0-9])", ("ip",))),
    ("wireless", Pattern(r"(?<![a-z])wi-?fi\s?[4-7]e?(?![a-z0-9])", ("wifi", "wi-fi"))),
    (
        "bluetooth",
        Pattern(
            r"(?:bluetooth|蓝牙)(?:\s?(?:version|版本))?(?:\s?(?:is|是|为|[:：|]))?\s?v?[1-9]\.\d(?!\d)",
            ("bluetooth", "蓝牙"),
        ),
    ),
)
_NEVER_BARE = frozenset(
    {"bluetooth", "gps", "microphone", "wireless_charging", "fast_charging", "usb_c_charging", "wireless", "rgb"}
)
"""What also makes the names of other products: a Bluetooth speaker, a fast charging cable."""
_PRODUCT = Pattern(PRODUCT_AFTER)
_NEGATED = Pattern(
    r"(?:(?<![a-z])(?:no|not|without|lacks?|lacking|free of|missing|misses|neither|nor|non|never|skips?|omits?"
    r"|drops?|minus|forgoes?|does without|goes without|leaves out|leaving out|sans|does away with"
    r"|won't (?:find|get)|has no|hasn't|isn't|aren't|doesn't|does not"
    r"|don't|do not|cannot|can't|won't|didn't|did not|sacrifices?|sacrificing|devoid of|bereft of|short of"
    r"|misses out on"
    r"|dispenses with|gives up|cuts out|cut out|dropped|omitting|skipping|dropping)"
    r"(?:[\s-]+(?:a|an|any|the|have|has|come|comes|with|include|included|offer|offered|support|feature|provide|get|got"
    r"|equipped|fitted|furnished|blessed|kitted out|built|ship|ships|shipped|boast|sport|carry|rock|pack|in|for"
    r"|built-in"
    r"|integrated|dedicated|real|true|proper|fully|it|be|active|its|full|actually|even|really))*[\s-]*"
    r"|(?:不支持|不带|没有配备|没有|没配|未配备|未配|不含|不具备|不配|缺少|缺乏|欠缺|少了|找不到|缺"
    r"|[省砍去删拿减裁略阉]掉?了|[省砍去删拿减裁略阉]掉|省略了?|舍弃了?|放弃了?|阉割了?|[没未](?:给|做|装|设|配上"
    r"|用上)|(?<!不)牺牲了?|缺席"
    r"|无法|不能|不可|并非|不是|无"
    r"|没|未|非|不|省去了?|取消了?|去掉了?)(?:任何|配备|内置|带|有|自带|提供)?\s?)$"
)
_NOT_NEGATED = Pattern(
    r"(?:(?<![a-z])not (?:only|just|merely)|不仅|不但|不只|无论|没有之一|no matter|无线|not to mention)[^,，]{0,16}$"
)
_NEGATED_LIST = Pattern(
    r"(?<![a-z])(?:no|without|neither|lacks|nor)(?![a-z])[^,.;，。；]{0,28}\s(?:or|nor)\s(?:a |an |any )?$"
    r"|(?:没有|不支持"
    r"|不带|无)[^，。；]{1,14}[、和或及]$"
)
_ANSWER_END = r"(?=\s*(?:[|,.;)。，；）]|$))"
_NO_AFTER = Pattern(
    r"[\s-]?free(?![a-z])"
    r"|\s(?:(?:support|function|feature) )?(?:is|are)(?:n't| not)"
    r"(?: (?:supported|included|available|present|provided|offered|built in))?(?! (?:only|just))(?![a-z])"
    r"|\s(?:is|are) (?:missing|absent|lacking|left out|unsupported|unavailable)"
    rf"|\s*[:：|=–—-]+\s*(?:no|none|false|without|无|否|没有|不支持|不带){_ANSWER_END}|\s+no{_ANSWER_END}"
    r"|\s?(?:功能)?(?:都|均|并)?(?:不支持|没有|欠缺|缺失|缺席|未配备)|\s*[:：|=–—-]*\s*(?:×|✗|✘|❌)"
)
_YES_AFTER = Pattern(rf"\s*[:：|=–—-]+\s*(?:yes|true|included|有|是|支持){_ANSWER_END}|\s*[:：|=–—-]*\s*(?:✓|✔|✅|☑)")
_OPTIONAL = Pattern(
    r"(?:(?<![a-z])(?:optional|sold separately|add an?|with an? optional|external|separate)(?: [a-z]+)?|可选|选配|另购"
    r"|外接|另配)\s*$"
)
_OPTIONAL_AFTER = Pattern(
    r"\s(?:is|are|comes)? ?(?:optional|sold separately|extra)|\s?(?:可选|选配|需另购|另售|需要另购)"
)


def find_versions(sentence: Sentence) -> Iterator[Finding]:
    for key, pattern in _VERSIONED:
        for match in list(sentence.find(pattern)):
            yield sentence.claim(*match.span(), Kind.FEATURE, value=match[0], key=key)


def find_features(sentence: Sentence) -> Iterator[Finding]:
    found = sorted(
        (match.start(), -match.end(), rank, key)
        for rank, (key, pattern) in enumerate(sentence.names.features_in(sentence.low))
        for match in sentence.find(pattern)
    )
    for start, negative_end, _, key in found:
        end = -negative_end
        if sentence.is_free(start, end) and _is_said(sentence, key, start, end):
            yield _feature(sentence, key, start, end)


def _is_said(sentence: Sentence, key: str, start: int, end: int) -> bool:
    if key in _NEVER_BARE and _PRODUCT.match(sentence.low, end) and not _YES_AFTER.match(sentence.low, end):
        return False
    before = sentence.low[max(0, start - 24) : start]
    return not (_OPTIONAL.search(before) or _OPTIONAL_AFTER.match(sentence.low, end))


def _feature(sentence: Sentence, key: str, start: int, end: int) -> Finding:
    before = sentence.low[max(0, start - 48) : start]
    negated = _NEGATED.search(before)
    if negated and _NOT_NEGATED.search(before[: negated.start()] + negated[0]):
        negated = None
    late = _NO_AFTER.match(sentence.low, end)
    begin = start - len(negated[0].lstrip(" -")) if negated else start
    value = not (negated or late or _NEGATED_LIST.search(before))
    begin = begin if sentence.is_free(begin, start) else start
    answer = late or _YES_AFTER.match(sentence.low, end)
    return sentence.claim(begin, answer.end() if answer else end, Kind.FEATURE, value=value, key=key)
