"""Text from catalogs, models and users is data: these functions make it safe to show and to compare."""

import re
import unicodedata

# C0 and C1 controls except tab and newline, and what reorders or hides text: zero-width characters, bidi marks,
# embeddings and isolates, invisible operators, the byte order mark, interlinear annotation marks, shorthand and musical
# controls, tag characters, and lone surrogates, which cannot be written as UTF-8.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def clean(text: str) -> str:
    """`text` without control, invisible and direction-changing characters; newlines and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """`text` cleaned, with every run of white space as one space."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """`text` for comparing: NFKC, case folded, accents removed from Latin letters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFKC", "".join(c for c in decomposed if not _is_latin_mark(c))).casefold()


def _is_latin_mark(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"


def is_han(character: str) -> bool:
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\U00020000" <= character <= "\U0003134f"
    )


def has_han(text: str) -> bool:
    return not text.isascii() and any(is_han(character) for character in text)


def shorten(text: str, limit: int) -> str:
    """`text` in at most `limit` characters, cut at a word where one is near, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit * 2 // 3 else cut).rstrip(" ,;，；、") + "…"
