"""What the claim check found, carried through Markdown: signs around a claim's text, and the note that follows it.

A mark must pass through the layout of Markdown untouched and must not be something that a model could write itself. So
it is spelled in private-use characters, which are taken out of whatever else is written.
"""

import re
from typing import TYPE_CHECKING

from shopcli.grounding.claim import Claim, Verdict
from shopcli.query.need import Language
from shopcli.render.words import words
from shopcli.text import one_line

if TYPE_CHECKING:
    from rich.text import Text

_STRUCK, _LIGHT, _END = "\U00100000", "\U00100001", "\U00100002"
_NOTES = 0xF0000
"""A note's characters are shifted by this much, so that none of them is read as Markdown."""
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]+")
_BEGINNING = re.compile(f"[{_STRUCK}{_LIGHT}]")
_NOTE = re.compile(f"{_END}([\U000f0000-\U000fffff]*)")
_SIGN = re.compile(f"{_BEGINNING.pattern}|{_NOTE.pattern}")
_WRONG, _NOTE_STYLE, _LIGHT_STYLE = "strike", "yellow", "dim"


def without_marks(text: str) -> str:
    """`text` without the characters that marks are made of."""
    return text if text.isascii() else _PRIVATE.sub("", text)


def marked(text: str, claim: Claim, language: Language) -> str:
    """`text`, the claim's own, with its mark; what the catalog supports has none."""
    text = without_marks(text)
    if claim.verdict is Verdict.SUPPORTED:
        return text
    sign = _STRUCK if claim.verdict is Verdict.CONTRADICTED else _LIGHT
    return sign + text + _END + "".join(chr(_NOTES + ord(c)) for c in note(claim, language) if ord(c) < _NOTES)


def note(claim: Claim, language: Language) -> str:
    """What stands behind a claim that is not supported: the catalog's value, or that it does not say."""
    say = words(language)
    if claim.verdict is Verdict.UNKNOWN:
        return say.claim_unknown
    return say.claim_wrong.format(value=one_line(claim.catalog_value) or say.catalog_silent)


def in_markdown(text: str, claim: Claim, language: Language) -> str:
    """`text` with its mark as Markdown that anything may show: `~~$499~~ [catalog: $549]`."""
    match claim.verdict:
        case Verdict.SUPPORTED:
            return text
        case Verdict.CONTRADICTED:
            return f"~~{text}~~ {note(claim, language)}"
        case Verdict.UNKNOWN:
            return f"{text} {note(claim, language)}"


def written_plainly(text: str) -> str:
    """`text` with its marks as words: `$499 [catalog: $549]`."""
    return text if text.isascii() else _NOTE.sub(lambda found: f" {_read(found[1])}", _BEGINNING.sub("", text))


def written_out(text: "Text") -> "Text":
    """`text` with its marks as styles: what is wrong is struck, with the note beside it."""
    from rich.text import Text

    if text.plain.isascii() or not _SIGN.search(text.plain):
        return text
    written, at, struck = Text(), 0, False
    for sign in _SIGN.finditer(text.plain):
        written.append_text(_styled(text[at : sign.start()], struck=struck))
        if sign[0].startswith(_END):
            written.append(f" {_read(sign[1])}", _NOTE_STYLE if struck else _LIGHT_STYLE)
        struck, at = sign[0] == _STRUCK, sign.end()
    return written.append_text(_styled(text[at:], struck=struck))


def _styled(text: "Text", *, struck: bool) -> "Text":
    if struck:
        text.stylize(_WRONG)
    return text


def _read(coded: str) -> str:
    return "".join(chr(ord(character) - _NOTES) for character in coded)
