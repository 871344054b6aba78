"""What a word makes of the attribute before it: the speed of the RAM is not the RAM."""

from collections.abc import Sequence

from shopcli.evidence.facts.aspects import Aspect
from shopcli.patterns import Pattern

_BEHIND = Pattern(
    r"(?:'s)? (?:(?:clock )?speed|frequency|clock|latency|timings?|brand|manufacturer|maker|supplier|vendor"
    r"|covers?|slots?|health"
    r"|cycles|temperature|replacement|thickness|width|warranty|insurance|chemistry|ratio|curve|lifespan|accuracy"
    r"|shutter|shade"
    r"|generation|architecture|firmware|driver|protector|hinge|cable|adapter|controller)(?![a-z])"
    r"|的?(?:频率|时序|延迟|速度|品牌|牌子|供应商|厂商|寿命|温度|厚度|化学|类型|代数|架构|固件|盖|罩|膜|套|精度|循环)"
)
_BEFORE = Pattern(r"(?:(?:maximum|max|highest|supported|rain|privacy|dust|lens) |最大(?:支持)?|最高)$")
_SCORED = Pattern(
    r"(?<![a-z])(?!(?:review|customer|user|average|overall|star|its|the|a|an|rating|what|your"
    r"|test) )[a-z]+ (?:score|index|grade)"
    r"(?![a-z])|(?:维修|跑分|能效|环保|护眼|安兔兔)(?:评分|得分|分数|等级|指数)"
)


def other_thing(low: str, aspects: Sequence[Aspect]) -> str:
    """The words that ask for more than an attribute's own name says, where no attribute is called that; or empty."""
    if match := _SCORED.search(low):
        return match[0]
    for aspect in aspects:
        behind = _BEHIND.match(low, aspect.end)
        if behind and not any(other.start <= behind.start() + 1 < other.end for other in aspects):
            return low[aspect.start : behind.end()]
        before = _BEFORE.search(low[: aspect.start])
        if before and aspect.keys[0] in ("ram", "storage"):
            return low[before.start() : aspect.end]
    return ""
