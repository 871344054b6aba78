"""Whether a sentence says yes or no to a question: only where it speaks of the very thing, and plainly."""

import re
from collections.abc import Callable

from shopcli.evidence.questions.question import Asked
from shopcli.patterns import Pattern

_CLAUSE = re.compile(r"[,;:，；：]\s*|\s(?:but|and|while|whereas|though|although)\s|但是?|不过|而且?")
_DENIES = Pattern(
    r"(?<![a-z])(?:no|not|never|neither|nor|without|cannot|nothing|none|lacks?)(?![a-z])(?! only| just| longer than)"
    r"|(?:can|does|do|is|are|has|have|wo|will)n't(?![a-z])|-?(?<=[a-z])less(?![a-z])|-free(?![a-z])"
    r"|没有?|[不无未](?!锈|仅|只|论|同|掉|怕|压|少|错|停|断|线|需|用|损)|别"
)
_SEPARATE = Pattern(
    r"sold separately|costs? extra|bought separately|not included|optional extra|另购|另买|另卖|选配|不带|不含|不附"
)
_HEDGED = Pattern(
    r"(?<![a-z])(?:only|unless|except|until|however|if|needs?|requires?|wrong|poor|less|rather|instead|merely|barely|hardly"
    r"|depends?|some|older|most|hard|difficult|bad|badly|slow|slowly|short|weak|crash\w*|struggl\w*|suffers?|fails?"
    r"|awkward|too|limited|loud|thin|grainy|separate|extra|worse|costs?|drops?|leaks?|tips?|flicker)(?![a-z])"
    r"|只|除非|需要|仅|才|如果|要看|部分|多数|不算|但|闪退|卡|慢|差|难|弱|不够|发破|烫|漏|闷|糊|挤|贵|别"
)
_NEGATIVE = Pattern(
    r"(?<![a-z])(?:or|without|not|never|no)(?![a-z])|n't(?![a-z])|还是|不能|不会|不用|不需|不带|没带|要不要"
)
"""Questions to which a yes says the opposite, or neither."""
_INCLUDED = Pattern(
    r"(?<![a-z])(?:come with|comes with|include\w*|in the box|supplied|bundled|ship with|get)(?![a-z])|送|附|配|自带|带"
)


def is_hedged(sentence: str) -> bool:
    """Whether a sentence takes back or limits something, so that a yes alone would say too much."""
    low = sentence.lower()
    return any(pattern.search(low) for pattern in (_HEDGED, _DENIES, _SEPARATE))


def verdict(sentence: str, asked: Asked, holds_all: Callable[[str], bool]) -> bool | None:
    """Yes, no, or None where the sentence decides nothing. `holds_all` tells a clause that has all that is asked."""
    low = sentence.lower()
    question = _EITHER.sub(r"\1", asked.low)
    if not asked.wants_yes_or_no or _NEGATIVE.search(question):
        return None
    if _SEPARATE.search(low):
        return False if _INCLUDED.search(question) else None
    clause = next((part for part in _CLAUSE.split(low) if part and holds_all(part)), None)
    if clause is None:
        return None
    if _DENIES.search(clause):
        return False
    return None if _HEDGED.search(low) else True


_EITHER = Pattern(r"([\u4e00-\u9fff])[不没]\1|有没(?=有)")
