"""Questions about changing a product, which the value that it has now does not answer: "Can I add memory?"."""

from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.descriptions.told import description_cite
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import sentences
from shopcli.evidence.silence.beyond_words import MOST
from shopcli.evidence.wording.sentences import say
from shopcli.patterns import Pattern

_CHANGING = Pattern(
    r"upgrad\w*|(?:put|add|install|fit|get) (?:in )?(?:more|extra|another|additional|a bigger|a larger|bigger)"
    r"|(?:put|install|fit|use) (?:your|my) own [a-z]+|(?:add|put|install|fit) (?:in )?an? (?:graphics"
    r"|video) card"
    r"|(?:add|put|install|fit) (?:(?:an?|some|my own|the) )?(?:ram|memory|storage|ssd|drive|disk|battery)(?![a-z])"
    r"|expand\w*|replac\w*|swap\w*|extend\w*|升级|加(?:独?显卡|内存|硬盘|装|到)|扩展|更换|换(?:内存|硬盘|电池)|自己加|焊死|焊在|能换"
)
_CHANGED = Pattern(
    r"solder|socket|slot|upgrad|replac|swap|expand|焊|插槽|加装|自己加|升级|可换|更换|不能加"
    r"|no room for|room for an?"
)
_PARTS = (
    Pattern(r"(?<![a-z])(?:ram|memory|gigabytes)(?![a-z])|内存"),
    Pattern(r"batter|电池"),
    Pattern(r"(?<![a-z])(?:graphics card|video card|gpu)(?![a-z])|显卡"),
    Pattern(r"(?<![a-z])(?:ssd|storage|drive|disk)(?![a-z])|硬盘|存储"),
)


def asks_change(low: str) -> bool:
    return _CHANGING.search(low) is not None or MOST.search(low) is not None


def tell_change(product: Product, asked: Asked) -> Told | None:
    """What the description says of slots, sockets and what is soldered, where it speaks of the same part."""
    part = next((part for part in _PARTS if part.search(asked.low)), None)
    for sentence in sentences(product.description or ""):
        low = sentence.lower()
        if part and part.search(low) and _CHANGED.search(low):
            text = say("said", asked.language, name=short_name(product), text=sentence)
            return Told(text, (description_cite(product, sentence, asked.language),))
    return None
