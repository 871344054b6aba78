"""Which sizes in a question limit something: "at least 16 GB" does, "that 65 W charger" only tells which one."""

from shopcli.catalog.product import Product
from shopcli.evidence.facts.aspects import Aspect
from shopcli.evidence.facts.values import stated_by
from shopcli.patterns import Pattern
from shopcli.query.need import Requirement

_GIGABYTES = Pattern(r"\d\s?g(?![a-z])")
_POINTING = Pattern(r"(?:(?<![a-z])(?:the|this|that|your|my)|[这那][个款台只]?)\s?$")
_POINTED = Pattern(
    r"\s?(?:的那?[个款台只]|的?(?:小|大)?(?:平板|手机|本|电脑|显示器|充电器|插头|电视|屏|耳机|包|壳|那[个款]))"
)


def is_limit(limit: Requirement, product: Product, low: str) -> bool:
    """Whether a size that was read from the question is asked of the product at all."""
    if isinstance(limit.value, bool):
        return False
    return not _is_memory(limit, product) and not _points(limit, low)


def _is_memory(limit: Requirement, product: Product) -> bool:
    """Whether a "128G" that was read as a weight is asked of a product with memory."""
    if limit.attribute != "weight" or not _GIGABYTES.search(limit.text.lower()):
        return False
    return any(stated_by(product, Aspect((key,), "", 0)) for key in ("ram", "storage"))


def _points(limit: Requirement, low: str) -> bool:
    """Whether a size only says which product is meant: "that 65 W charger", 那个 8.4 寸的小平板."""
    at = low.find(limit.text.lower())
    if at < 0:
        return False
    end = at + len(limit.text)
    return _POINTING.search(low[:at]) is not None or _POINTED.match(low, end) is not None
