"""What of a text says something, in the order in which it stands there.

The longest known word at a place counts. Chinese is not segmented for that: where a shorter word would be read wrongly,
the longer one stands in the vocabulary as saying nothing.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from shopcli.analysis.sentiment.vocabulary import Kind, Word, vocabulary
from shopcli.patterns import Pattern
from shopcli.query.traditional import in_simplified

_STOP, _COMMA = Word(Kind.STOP, 0), Word(Kind.COMMA, 0)
_ASKED = -0.3
"""What a question mark says: reviews ask in reproach more often than out of interest."""

_VERY = 1.3


class Cue(NamedTuple):
    """A tuple, for millions of them are made. `begin` and `end` count characters in Chinese, tokens in English."""

    kind: Kind
    value: float
    begin: int
    end: int


class Token(NamedTuple):
    text: str
    begin: int
    end: int


_HAN_STOPS = frozenset("。．！!？?；;…~～\n\r")
_HAN_COMMAS = frozenset('，,、：:（）()“”"【】《》- \t')


def chinese_cues(text: str) -> list[Cue]:
    text = in_simplified(text)
    known = vocabulary("zh")
    words, longest = known.words, known.longest
    found: list[Cue] = []
    at, size = 0, len(text)
    while at < size:
        first = text[at]
        length = min(longest.get(first, 0), size - at)
        while length:
            word = words.get(text[at : at + length])
            if word is not None:
                if word.kind is not Kind.NOTHING:
                    if at and found and found[-1].end == at and text[at - 1] == "好":
                        _strengthen(found, word.kind)
                    found.append(Cue(word.kind, word.value, at, at + length))
                break
            length -= 1
        else:
            length = 1
            if first in _HAN_STOPS:
                found += _stop(first, at)
            elif first in _HAN_COMMAS or (first == "." and not text[at + 1 : at + 2].isdigit()):
                found.append(Cue(Kind.COMMA, 0, at, at + 1))
        at += length
    return found


def _strengthen(found: list[Cue], following: Kind) -> None:
    """Before another word of praise, blame or size, 好 means very: 好慢."""
    last = found[-1]
    if last.end - last.begin == 1 and following in (Kind.POLAR, Kind.MORE, Kind.LESS):
        found[-1] = last._replace(kind=Kind.DEGREE, value=_VERY)


# Words with their hyphens and apostrophes, marks such as 10/10, faces, and the marks that part clauses.
_TOKEN = Pattern(
    r"[^\W_]+(?:['/-][^\W_]+)*\+?|[:;=]-?[()d/](?![a-z/])|>?[:=]\(|<3|[.!?;…]+|\n+|[,:()\"“”—–-]+"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]"
)


def in_lower_case(text: str) -> str:
    """With straight apostrophes, every character where it was."""
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals become two characters
        lower = "".join(each if len(each) == 1 else " " for each in map(str.lower, text))
    return lower.replace("’", "'")


def english_tokens(text: str) -> list[Token]:
    """In lower case, with where they stand in `text`."""
    lower = in_lower_case(text)
    return [Token(found[0], found.start(), found.end()) for found in _TOKEN.compiled.finditer(lower)]


def english_cues(tokens: Sequence[Token]) -> list[Cue]:
    known = vocabulary("en")
    words, longest = known.words, known.longest
    texts = [token.text for token in tokens]
    found: list[Cue] = []
    at, size = 0, len(texts)
    while at < size:
        first = texts[at]
        length = min(longest.get(first, 1), size - at)
        word = None
        while length > 1 and (word := words.get(" ".join(texts[at : at + length]))) is None:
            length -= 1
        if word is None:
            word = _token_word(first)
        if word is _STOP:
            found += _stop(first, at)
        elif word is not None and word.kind is not Kind.NOTHING:
            found.append(Cue(word.kind, word.value, at, at + length))
        at += length
    return found


def _stop(mark: str, at: int) -> Iterator[Cue]:
    if "?" in mark or mark == "？":
        yield Cue(Kind.QUESTION, _ASKED, at, at)
    yield Cue(Kind.STOP, 0, at, at + 1)


_ENDINGS = (
    ("'s", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ier", "y"),
    ("iest", "y"),
    ("ily", "y"),
    ("bly", "ble"),
    ("ly", ""),
    ("es", ""),
    ("s", ""),
    *((ending, stem) for ending in ("ed", "ing", "er", "est") for stem in ("", "e")),
)


_INFLECTED = frozenset((Kind.POLAR, Kind.NOTHING, Kind.MORE, Kind.LESS, Kind.WANTED, Kind.UNWANTED))


@lru_cache(maxsize=1 << 15)
def _token_word(token: str) -> Word | None:
    known = vocabulary("en").words
    word = known.get(token)
    if word is None and token[0] in ".!?;…\n":
        return _STOP
    if word is None and not token[0].isalnum():
        return _COMMA
    if word is None and "-" in token:
        word = known.get(token.replace("-", " "))
    forms = () if word else (known.get(form) for form in _base_forms(token))
    return word or next((form for form in forms if form is not None and form.kind in _INFLECTED), None)


def _base_forms(token: str) -> Iterator[str]:
    """What the token may be a form of: liked → like, bigger → big, happily → happy."""
    for ending, instead in _ENDINGS:
        stem = token.removesuffix(ending)
        if stem != token and len(stem) > 2:
            yield stem + instead
            if stem[-1] == stem[-2]:
                yield stem[:-1]
