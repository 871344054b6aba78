"""What is no claim though it reads like one: quotations of the catalog and of the shopper, inline code, questions."""

from shopcli.grounding.letters import loose
from shopcli.grounding.roster import Roster
from shopcli.patterns import Pattern
from shopcli.query.describe import describe_limits, wish_texts
from shopcli.query.need import Need

_QUOTED = Pattern(
    r"“([^“”\n]{2,400})”|「([^「」\n]{2,400})」|『([^『』\n]{2,400})』|(?<![\w\d])\"([^\"\n]{2,400})\"(?!\w)|`([^`\n]+)`",
    ("“", "「", "『", '"', "`"),
)
_ANSWERED = Pattern(r"[?？](?=[\"'”’」)）*_]*\s|[\u3400-\u9fff*\[])", ("?", "？"))
_QUESTION = Pattern(r"[?？][\"'”’」)）*_\s]*\Z", ("?", "？"))


def question_end(text: str) -> int:
    """Where the question ends that `text` asks, which an answer may follow; 0 where it asks none."""
    if _QUESTION.search(text):
        return len(text)
    return max((found.end() for found in _ANSWERED.finditer(text)), default=0)


def spared_spans(text: str, roster: Roster, need: Need) -> list[tuple[int, int]]:
    """Where `text` quotes a candidate's description or reviews, or says the need back, word for word."""
    spans = []
    for found in _QUOTED.finditer(text):
        quoted = next(part for part in found.groups() if part is not None)
        if found[0].startswith("`") or loose(quoted) in roster.loose_texts or _is_need(quoted, need):
            spans.append(found.span())
    return spans


def _is_need(quoted: str, need: Need) -> bool:
    """Whether it is put together from what was understood of the need, as "laptop, under $500"."""
    rest = loose(quoted)
    limits = [text for _, text in describe_limits(need)]
    for part in sorted([need.text, need.wanted, *need.terms, *limits, *wish_texts(need)], key=len, reverse=True):
        if known := loose(part):
            rest = rest.replace(known, " ")
    return not rest.strip()
