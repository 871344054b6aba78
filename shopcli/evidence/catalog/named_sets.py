"""Whether what looks like the names of products names a set of them: a kind, a brand, what is counted."""

from shopcli.evidence.catalog.answers import asks_for_kind
from shopcli.evidence.questions.question import Asked
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.text import fold

_CHOSEN_FROM = Pattern(
    r"(?<![a-z])(?:how many|number of|which (?:one )?of (?:the|your|these)(?! two| three| both))\s*$"
    r"|(?:多少|几)[款种]\s*$"
)


def name_a_set(asked: Asked, index: Index) -> bool:
    if any(_CHOSEN_FROM.search(asked.text[: mention.start].lower()) for mention in asked.meant.mentions):
        # "How many Acme posters", "which of the pens".
        return True
    several = all(len(mention.products) > 1 for mention in asked.meant.mentions)
    names = [asked.text[mention.start : mention.end] for mention in asked.meant.mentions]
    if names and all(fold(name) in index.summary.brands for name in names):
        return True
    # "Any curved monitors" are no Wide 40 Curved Monitor.
    plain = all(name.islower() and name.replace(" ", "").isalpha() for name in names)
    return several and plain and asks_for_kind(asked.whole, index, asked.language)
