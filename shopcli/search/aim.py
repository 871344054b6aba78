"""What a set is of, as the words for it say: its kind, the words that each member must carry, a model's name.

English puts the kind at the end of the first phrase ("gaming case from Antec with ARGB fans"), and behind it what a
member has, what it goes with, and what it is for. What it is for is no fact that a catalog states, and demands nothing
but numbers and names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from shopcli.query.common_words import FUNCTION_WORDS, words
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.search.synonyms import synonyms
from shopcli.text import fold, has_han

Role = Literal["main", "maker", "has", "target", "purpose"]

_OPENERS: tuple[tuple[Role, str], ...] = (
    ("target", r"(?:that |which )?(?:fits?(?: with| for)?|compatible with|works? with|goes with|made for|to go with)"),
    (
        "purpose",
        r"(?:that |which )?(?:(?:is|are) )?(?:best |ideally |well )?"
        r"(?:suited|suitable|designed|meant|intended|ideal|perfect|good|great|made) ?(?:for|to)"
        r"|for|to (?:work|play|use|watch|read|write|carry|take|run|train|store|do|make|get|connect|charge|clean|listen"
        r"|record|edit|stream|travel|go|have|put|hold|keep|help)"
        r"|(?:on|in|with|for) (?:which|whom)|(?:that|which) can be|where|so that",
    ),
    ("maker", r"(?:made |sold )?(?:from|by)(?: the)?(?: brands?| makers?)?|of the brand"),
    (
        "has",
        r"(?:(?:that|which|who)(?: (?:can|also|both|do|does|will))?|with|w/|in|on|of|at|and|or|having|including"
        r"|featuring|but|plus)",
    ),
)
_PARTS = re.compile(
    r"(?:^|(?<=[\s|,;:()]))(?:" + "|".join(f"(?P<{role}>{opener})" for role, opener in _OPENERS) + r")(?=[\s|]|$)"
    r"|(?P<sign>[,;:()]|\.(?=\s|$))",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\d+%|[^\W_]+(?:[-./+'’&][^\W_]+)*\+?")
_NOT_SAID = words(
    "support supports supported supporting come comes coming fit fits fitting have has having can able allow allows "
    "offer offers provide provides include includes brand model models product products type kind kit kits set sets "
    "price priced size sizes new original genuine available any space disc disk capacity colour color coloured colored "
    "designed suited suitable easily easy own called named version versions each every all"
)
"""What says nothing about a thing, or what a number beside it says already."""
_INTRODUCING = words("mark mk gen generation version series no nr number")
"""What only introduces the number behind it: the EOS R5 Mark II is sold as EOS R5 II."""
OTHER_MODEL = words(
    "pro max plus mini ultra lite air se fe ti super xt xtx xl neo fold flip note prime i ii iii iv v vi vii viii ix x"
)
"""Words that, behind a model's name, make another model of it."""
_STANDARD = re.compile(
    r"(?:g|lp)?ddr\d\w?|am\d\+?|lga\d+|usb[-\w.]*|hdmi|pcie?\d?(?:\.\d)?|m\.2|[248]k|[2345]g|wi-?fi\w*|rj\d+|ip[x\d]\d"
    r"|cat\d\w?|sata\d?|nvme|type-[ac]|i[3579]|rgb|argb"
)
"""What has digits and is of many products: what a thing has, or it has not."""
_MEASURE = re.compile(
    r"\d+(?:[.,]\d+)?(?:mm|cm|m|w|wh|mah|gb|tb|mb|hz|mhz|ghz|v|a|l|g|kg|p|k|in|inch|x\d+)|\d+(?:x\d+)+|\d+%"
)
"""What titles may leave out though it is so."""
_ROMAN = re.compile(r"(?:i{2,3}|i?v|vi{1,3}|ix|xi{0,3})")
_SERIES = re.compile(r"(?<![\w.])([1-9])000[\s-]series|(?<![\w.])([1-9])0[\s-]series", re.IGNORECASE)
_OLDER = re.compile(
    r"(?P<way>older|earlier|newer|later|lower|higher) than (?P<letters>[a-z]{1,6})-?(?P<number>\d{1,4})", re.I
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a member must carry. `proper` is it where the shopper wrote it as a name."""

    text: str
    role: Role
    proper: bool = False

    @property
    def is_number(self) -> bool:
        return self.text.isdigit()


@dataclass(frozen=True, slots=True)
class Generation:
    """Names of one family by their number: older than AM5 is AM4 and below, the 4000 series is 4000 to 4999."""

    letters: str
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Aim:
    kind: str = ""
    """The noun that names the kind, in the singular; empty where none is known."""
    names: tuple[str, ...] = ()
    """What the kind goes by."""
    words: tuple[Word, ...] = ()
    model: tuple[str, ...] = ()
    """The words around a model's number, in order, where one product is named: `r5 ii`, `b550 phantom gaming 4`."""
    counted: tuple[tuple[str, str], ...] = ()
    """Numbers with the word they count: 8 DDR5."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Words of what members have that stand together and are no number: ARGB fans."""
    generation: Generation | None = None
    unread: tuple[str, ...] = field(default=())
    """What it is for, which only ranks."""


def read_aim(rest: str, known: frozenset[str]) -> Aim:
    """`rest` is the need with a bar where limits stood; `known` are the nouns that the catalog's categories end in."""
    generation, rest = _generation(rest)
    parts = list(_parts(" ".join(rest.replace("|", " ").split())))
    main = next((text for role, text in parts if role == "main"), "")
    tokens = _tokens(main)
    while tokens and tokens[-1].lower() in _NOT_SAID:
        tokens.pop()
    size = _kind_size(tokens, known)
    kind = " ".join(tokens[len(tokens) - size :]).lower() if size else ""
    named = _model(tokens, size)
    found: list[Word] = []
    counted: list[tuple[str, str]] = []
    unread: list[str] = []
    pairs: list[tuple[str, str]] = []
    is_purpose = False
    for role, text in parts:
        spoken = _tokens(text)
        own = tokens[: len(tokens) - size] if role == "main" and text == main else spoken
        is_purpose = is_purpose or role == "purpose"
        unread += [one for one in own if role == "purpose"]
        numbers = _counted(own) if role != "main" else []
        counted += numbers
        pairs += [pair for pair in _neighbours(own) if role == "has"]
        taken = {one for pair in numbers for one in pair}
        words_of_it = (word for word in _demanded(own, role) if word.text not in taken)
        found += [word for word in words_of_it if word.proper or not is_purpose]
    unique = {word.text: word for word in found}
    return Aim(
        kind=_singular(kind),
        names=_names(kind),
        words=tuple(unique.values()),
        model=named,
        counted=tuple(counted),
        pairs=tuple(pairs),
        generation=generation,
        unread=tuple(unread),
    )


def _names(kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*synonyms(kind), *synonyms(_singular(kind))))) if kind else ()


def _parts(rest: str) -> Iterator[tuple[Role, str]]:
    """The phrases with what each is to the kind; a sign or "and" goes on with what came before."""
    role: Role = "main"
    start = 0
    for match in _PARTS.finditer(rest):
        if text := rest[start : match.start()].strip():
            yield role, text
        start = match.end()
        if match["sign"] is None:
            said = match[0].lower()
            if said in ("and", "or", "but", "plus") and role != "main":
                continue
            role = next(role for role, _ in _OPENERS if match[role])
        elif role == "main" and text:
            role = "has"
    if text := rest[start:].strip():
        yield role, text


def _tokens(text: str) -> list[str]:
    return [token for token in _TOKEN.findall(text) if token.lower() not in FUNCTION_WORDS]


def _kind_size(tokens: Sequence[str], known: frozenset[str]) -> int:
    """How many words at the end name the kind: as many as go by other names too, else the last where it is a noun."""
    lows = [token.lower() for token in tokens]
    for end in range(min(3, len(lows)), 1, -1):
        phrase = _singular(" ".join(lows[-end:]))
        called = synonyms(phrase)
        if len(called) > 1 and phrase.split()[-1] not in called:
            return end
    if not lows:
        return 0
    last = lows[-1]
    if _singular(last) in NOUNS or last in NOUNS or _singular(last) in known or last in known:
        return 1
    return 1 if len(synonyms(last)) > 1 else 0


def _singular(phrase: str) -> str:
    if not phrase or has_han(phrase):
        return phrase
    *front, last = phrase.split()
    return " ".join([*front, singular(last)])


def _demanded(tokens: Sequence[str], role: Role) -> Iterator[Word]:
    numbered = False
    lows = [fold(token).rstrip("'’") for token in tokens]
    for place, token in enumerate(tokens):
        low = lows[place]
        if low in _NOT_SAID or _introduces(lows, place) or (numbered and low.isalpha()):
            # "AM4 CPU socket", "420mm radiator": titles say AM4 and 420mm.
            continue
        numbered = role == "has" and any(c.isdigit() for c in low)
        marked = any(c.isdigit() for c in low)
        proper = marked or any(c.isupper() for c in token)
        if role == "purpose" and not marked:
            continue
        if low.isdigit() and place and lows[place - 1] in _INTRODUCING and role == "target":
            # What goes with several models lists them in as many ways.
            continue
        yield Word(low, role, proper)


def _counted(tokens: Sequence[str]) -> list[tuple[str, str]]:
    lows = [fold(token) for token in tokens]
    return [(a, b) for a, b in pairwise(lows) if a.isdigit() and len(a) < 3 and not b.isdigit()]


def _neighbours(tokens: Sequence[str]) -> list[tuple[str, str]]:
    """A name and the noun behind it."""
    return [
        (fold(first), fold(second))
        for first, second in pairwise(tokens)
        if first != first.lower() and second == second.lower() and second not in _NOT_SAID
    ]


def _model(tokens: Sequence[str], size: int) -> tuple[str, ...]:
    """The words of the name from the first one that only one product line has, up to the last."""
    lows = [fold(token) for token in tokens[: len(tokens) - size]]
    own = [place for place, low in enumerate(lows) if is_model_word(low)]
    if not own or (len(own) == 1 and lows[own[0]].isdigit() and own[0] == 0):
        return ()
    first, last = own[0], own[-1]
    if _ROMAN.fullmatch(lows[first]) and first:
        first -= 1
    if lows[last].isdigit() and last + 1 < len(lows):
        last += 1
    while last + 1 < len(lows) and lows[last + 1] in OTHER_MODEL:
        last += 1
    return tuple(low for place, low in enumerate(lows) if first <= place <= last and not _introduces(lows, place))


def _introduces(lows: Sequence[str], place: int) -> bool:
    """Whether a word only says that a number comes: Mark II, Series 6, but not Series X."""
    following = lows[place + 1] if place + 1 < len(lows) else ""
    number = any(c.isdigit() for c in following) or (len(following) > 1 and _ROMAN.fullmatch(following) is not None)
    return lows[place] in _INTRODUCING and number


def is_model_word(low: str) -> bool:
    """Whether a word is the number of a model: B550, R5, II, 870, but not DDR5, 4K or 240mm."""
    if is_standard(low) or _MEASURE.fullmatch(low):
        return False
    return any(c.isdigit() for c in low) or _ROMAN.fullmatch(low) is not None


def is_standard(low: str) -> bool:
    """Whether a word names a norm that a thing keeps or does not: AM5, DDR5, 5G."""
    return _STANDARD.fullmatch(low) is not None


def _generation(rest: str) -> tuple[Generation | None, str]:
    if match := _OLDER.search(rest):
        number = int(match["number"])
        older = match["way"].lower() in ("older", "earlier", "lower")
        low, high = (0, number - 1) if older else (number + 1, 10**6)
        return Generation(match["letters"].lower(), low, high), rest[: match.start()] + "|" + rest[match.end() :]
    if match := _SERIES.search(rest):
        first = int(match[1] or match[2]) * 1000
        return Generation("", first, first + 999), rest[: match.start()] + "|" + rest[match.end() :]
    return None, rest


def han_aim(wanted: str, terms: Sequence[str]) -> Aim:
    """Chinese: the noun that the wanted phrase ends in, and every other word as it was parted."""
    noun = next((noun for noun in HAN_NOUNS if wanted.endswith(noun)), "")
    rest = [wanted.removesuffix(noun), *(term for term in terms if term != wanted)]
    found = dict.fromkeys(
        fold(one) for term in rest for one in re.findall(r"[a-z0-9.+-]+|[^\W\x00-\x7f]{2,}", term.lower())
    )
    return Aim(kind=noun, names=synonyms(noun), words=tuple(Word(one, "main", one.isascii()) for one in found))
