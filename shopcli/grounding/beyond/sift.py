"""A model's product text without the sentences that may not be printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shopcli.analysis.describing.fact import Fact, Portrait
from shopcli.grounding.beyond.description import Dropped, Sentence, Why
from shopcli.grounding.beyond.sentence import reach
from shopcli.grounding.beyond.support import Support
from shopcli.grounding.beyond.words import TOLD_BY
from shopcli.grounding.claim import Claim, Kind, Said, Verdict
from shopcli.grounding.sentences import LineKind, Sentences
from shopcli.text import fold

_COMPARED = frozenset({Kind.SUPERLATIVE, Kind.DIFFERENCE})
_PASSING = frozenset({Kind.STOCK, Kind.RETURNS, Kind.SHIPPING, Kind.SAVING, Kind.DISCOUNT})
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_TAILS = re.compile(
    r",(?=\s(?:which|making|ensuring|so|allowing|providing|perfect|ideal|suitable|giving|offering|delivering)\b)|，"
)
"""Where clauses begin that a sentence is whole without."""
_SHORTEST = 8
"""Characters of a sentence that is left."""
_NUMBER = re.compile(r"\d[\d.,]*")
_HANDLE = re.compile(r"\[1\]")


@dataclass(frozen=True, slots=True)
class Sifted:
    """`parts` joined are the text; each begins with the white space that parts it from the one before."""

    parts: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...]

    @property
    def text(self) -> str:
        return "".join(self.parts)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One sentence as it stands, with its claims and the white space before it."""

    text: str
    line: LineKind
    opens: bool
    gap: str
    is_first: bool
    """Whether no sentence stands before it."""
    claims: tuple[Claim, ...]


def sift(said: Sequence[Said], portrait: Portrait) -> Sifted:
    """What of `said` stays: no sentence that contradicts the facts, and none that goes beyond them."""
    support = Support(portrait)
    kept: list[tuple[_Piece, Sentence]] = []
    dropped: list[Dropped] = []
    gap, item = "", ""
    for piece in _pieces(said):
        gap = _wider(gap, piece.gap)
        item = _item(piece) if piece.opens else item
        if not piece.text:
            continue
        judged = _judged(piece, portrait, support)
        if isinstance(judged, Dropped) and (shorter := _shortened(piece, portrait, support)):
            piece, judged, tail = shorter
            dropped.append(tail)
        if isinstance(judged, Dropped):
            dropped.append(judged)
            continue
        mark = "" if piece.opens and item else item
        kept.append((replace(piece, gap=gap if kept else "", text=mark + piece.text), judged))
        gap, item = "", ""
    told = list(_without_bare_headings(kept))
    return Sifted(tuple(_texts(told, portrait)), tuple(_named(one, portrait) for _, one in told), tuple(dropped))


def _pieces(said: Sequence[Said]) -> Iterator[_Piece]:
    text = "".join(one.text for one in said)
    spans: list[tuple[int, int, Claim]] = []
    at = 0
    for one in said:
        if one.claim:
            spans.append((at, at + len(one.text), one.claim))
        at += len(one.text)
    cutter = Sentences()
    start = 0
    before = ""
    for sentence in [*cutter.feed(text), *cutter.finish()]:
        end = start + len(sentence.text)
        claims = tuple(claim for first, last, claim in spans if first < end and last > start)
        body = sentence.text.strip()
        lead = sentence.text[: len(sentence.text) - len(sentence.text.lstrip())]
        yield _Piece(body, sentence.line, sentence.opens, before + lead, not text[:start].strip(), claims)
        before = sentence.text[len(sentence.text.rstrip()) :] if body else before + sentence.text[len(lead) :]
        start = end


def _wider(first: str, second: str) -> str:
    """The gap that parts more, of what stood before a sentence and before those that were taken out."""
    lines = max(first.count("\n"), second.count("\n"))
    return "\n" * min(lines, 2) if lines else (" " if first or second else "")


def _item(piece: _Piece) -> str:
    found = _ITEM.match(piece.text) if piece.line == "prose" else None
    return found[0] if found else ""


def _judged(piece: _Piece, portrait: Portrait, support: Support) -> Sentence | Dropped:
    if piece.line in ("row", "code"):
        return Dropped(piece.text, Why.FORM)
    if refused := _refused(piece, portrait):
        return Dropped(piece.text, refused[0], (refused[1],))
    borne_out = [claim.text for claim in piece.claims if claim.verdict is Verdict.SUPPORTED]
    found = reach(_as_stated(piece, portrait), support, borne_out)
    if found.beyond:
        return Dropped(piece.text, Why.BEYOND, found.beyond)
    return Sentence(piece.text, tuple(dict.fromkeys(told.fact.field for told in found.facts)))


def _as_stated(piece: _Piece, portrait: Portrait) -> str:
    """The sentence with quantities that are right in other units as the catalog states them: "75 cm" as "0.75 m"."""
    text = piece.text
    for claim in piece.claims:
        if claim.kind is Kind.QUANTITY and claim.verdict is Verdict.SUPPORTED:
            stated = (fact.value for fact in portrait.facts if claim.field == f"attributes.{fact.name}")
            value = next(stated, "")
            if _number(claim.text) and _number(value) not in ("", _number(claim.text)):
                text = text.replace(claim.text, value)
    return text


def _number(text: str) -> str:
    """The one number of a text; "" where it has none or several."""
    found = _NUMBER.findall(text)
    return found[0].replace(",", "") if len(found) == 1 else ""


def _shortened(piece: _Piece, portrait: Portrait, support: Support) -> tuple[_Piece, Sentence, Dropped] | None:
    """The sentence without the clauses at its end that go beyond the facts, where what stands before them does not:
    "The response time is 4 ms, which is fast for most users"."""
    for found in reversed(list(_TAILS.finditer(piece.text))):
        head, tail = piece.text[: found.start()], piece.text[found.end() :]
        whole = head + ("。" if found[0] == "，" else ".")
        if len(head) < _SHORTEST:
            continue
        judged = _judged(replace(piece, text=whole), portrait, support)
        after = _judged(replace(piece, text=tail.strip()), portrait, support)
        if isinstance(judged, Sentence) and judged.facts and isinstance(after, Dropped) and after.why is Why.BEYOND:
            return replace(piece, text=whole), judged, after
    return None


def _refused(piece: _Piece, portrait: Portrait) -> tuple[Why, str] | None:
    """The first reason that the claims give, with the words of that claim."""
    for claim in piece.claims:
        if claim.verdict is Verdict.CONTRADICTED and not _is_word_for_word(claim, piece.text, portrait):
            return Why.CONTRADICTED, claim.text
    for claim in piece.claims:
        is_other = claim.kind is Kind.PRODUCT and claim.product_id != portrait.product.id
        if claim.kind in _COMPARED or is_other:
            return Why.COMPARED, claim.text
        if claim.kind in _PASSING or (claim.kind is Kind.PRICE and portrait.product.price is None):
            return Why.PASSING, claim.text
        if claim.verdict is Verdict.UNKNOWN:
            return Why.UNSTATED, claim.text
    return None


def _is_word_for_word(claim: Claim, text: str, portrait: Portrait) -> bool:
    """Whether the product states these very words beside the name: "16 GB or 32 GB of RAM", "质保 2 年"."""
    plain = fold(text)
    stated = (fact for fact in portrait.facts if claim.text in (fact.value, *fact.values))
    return any(_stands_beside(fold(fact.value), (fold(fact.name), *_names(fact)), plain) for fact in stated)


def _names(fact: Fact) -> list[str]:
    english, chinese = TOLD_BY.get(fact.key, ("", ""))
    return f"{english} {chinese}".split()


def _stands_beside(value: str, names: Sequence[str], text: str) -> bool:
    behind = any(f"{value}{between}{name}" in text for name in names for between in (" of ", " ", ""))
    return behind or any(f"{name}{between}{value}" in text for name in names for between in (": ", ":", " ", ""))


def _without_bare_headings(kept: Sequence[tuple[_Piece, Sentence]]) -> Iterator[tuple[_Piece, Sentence]]:
    """A heading goes with what stood below it."""
    for place, (piece, sentence) in enumerate(kept):
        following = kept[place + 1][0].line if place + 1 < len(kept) else "heading"
        if piece.line != "heading" or following != "heading" or place == 0:
            yield piece, sentence


def _texts(told: Sequence[tuple[_Piece, Sentence]], portrait: Portrait) -> Iterator[str]:
    for place, (piece, sentence) in enumerate(told):
        text = _named(replace(sentence, text=piece.text), portrait).text
        yield (piece.gap if place else "") + (text if place or piece.is_first else _introduced(text, portrait))


def _named(sentence: Sentence, portrait: Portrait) -> Sentence:
    """With the product's name for its handle."""
    return replace(sentence, text=_HANDLE.sub(lambda _: portrait.name, sentence.text))


def _introduced(text: str, portrait: Portrait) -> str:
    """The first sentence names the product, where the one that did was taken out."""
    kind = re.escape(portrait.kind)
    if portrait.language == "zh":
        return re.sub(rf"^(?:它|[该此]产品|(?:这款|该|此款){kind})(?=\S)", lambda _: f"{portrait.name} ", text)
    return re.sub(rf"^(?:It|The {kind}) (?=[a-z])", lambda _: f"The {portrait.name} ", text, flags=re.IGNORECASE)
