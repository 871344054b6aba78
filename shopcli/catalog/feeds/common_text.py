"""What the titles and descriptions of several variants have in common."""

from collections.abc import Iterable, Sequence

from shopcli.patterns import Pattern

_UNITS = (
    "TB|GB|MB|kg|mg|g|ml|cl|l|L|oz|lbs?|km|cm|mm|m|inch|inches|in|ft|Wh|kW|W|mAh|V|A|GHz|MHz|Hz|pcs|packs?|pieces|ct"
)
_WORD_OR_MARK = Pattern(rf"[0-9][0-9.,x×]*\s(?:{_UNITS})\b|[^\s()\[\]（）【】,，、]+|[()\[\]（）【】,，、]")
"""A number and its unit are one word: what is left of them alone would be wrong."""

_PIECE = Pattern(r"[^\n]+?(?:[.!?]+(?=\s|$)|[。！？；]+|(?=\n)|$)\s*")
_EDGES = " \t-–—,/|:;+·、，：；"
_EMPTY_BRACKETS = Pattern(r"[(\[（【][\s,，、/|-]*[)\]）】]")
_AFTER_BRACKET = Pattern(r"(?<=[(\[（【])[\s,，、/|-]+|[\s,，、/|-]+(?=[)\]）】])")
_COMMAS = Pattern(r"\s*([,，、])(?:\s*[,，、])+")
_LONE_BRACKET = "()[]（）【】"
_LONGEST = 60
"""Words of a title that are compared."""
_FEWEST = 3
"""Characters that make a title."""


def common_title(titles: Sequence[str]) -> str:
    """The words that stand in all titles, in their order; the first title where they have too little in common."""
    first = titles[0]
    if all(title == first for title in titles):
        return first
    words = _words(first)
    for title in titles[1:]:
        words = _common(words, _words(title))
    common = _tidy(_joined(first, words))
    if len(common) >= _FEWEST and 4 * len(common) >= _shortest(titles):
        return common
    prefix = _tidy(_common_prefix(titles))
    return prefix if 2 * len(prefix) >= _shortest(titles) else first


def remainder(title: str, common: str) -> str:
    """The words of a title that the common one does not have."""
    words = _words(title)
    rest = list(words)
    for word in _words(common):
        if word in rest:
            rest.remove(word)
    if rest == words and title.startswith(common):
        return _tidy(title[len(common) :])
    return _tidy(_joined(title, [*dict.fromkeys(word for word in rest if word not in _LONE_BRACKET)]))


def common_description(texts: Sequence[str]) -> tuple[str, list[str]]:
    """The sentences that stand in all texts, and what each says beside them: what is said of one is not true of all.

    Where they share nothing, each keeps its own.
    """
    if all(text == texts[0] for text in texts):
        return texts[0], [""] * len(texts)
    pieces = [_pieces(text) for text in texts]
    shared = set(pieces[0]).intersection(*pieces[1:])
    common = _text_of(piece for piece in pieces[0] if piece in shared)
    return common, [_text_of(piece for piece in own if piece not in shared) for own in pieces]


def _pieces(text: str) -> list[str]:
    """Sentences and lines; a line's last ends in a line end."""
    return [
        match[0].strip() + ("\n" if "\n" in match[0] else "")
        for match in _PIECE.finditer(text + "\n")
        if match[0].strip()
    ]


def _text_of(pieces: Iterable[str]) -> str:
    text = ""
    for piece in pieces:
        text += f" {piece}" if text and text[-1].isascii() and text[-1] != "\n" else piece
    return text.strip()


def _words(title: str) -> list[str]:
    return [match[0] for match in _WORD_OR_MARK.finditer(title)][:_LONGEST]


def _common(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """The longest common subsequence."""
    lengths = [[0] * (len(others) + 1) for _ in range(len(words) + 1)]
    for i in range(len(words) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            same = words[i] == others[j]
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if same else max(lengths[i + 1][j], lengths[i][j + 1])
    found: list[str] = []
    i = j = 0
    while i < len(words) and j < len(others):
        if words[i] == others[j]:
            found.append(words[i])
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _joined(title: str, words: Sequence[str]) -> str:
    """The words of `title` with its own spaces before them."""
    joined, start = "", 0
    for word in words:
        place = title.index(word, start)
        joined += (" " if place and title[place - 1].isspace() else "") + word
        start = place + len(word)
    return joined


def _tidy(title: str) -> str:
    """Without brackets and marks that hold nothing or stand alone."""
    tidy = _COMMAS.sub(r"\1", _AFTER_BRACKET.sub("", _EMPTY_BRACKETS.sub(" ", title)))
    for opening, closing in ("()", "[]", "（）", "【】"):
        if tidy.count(opening) != tidy.count(closing):
            tidy = tidy.replace(opening, " ").replace(closing, " ")
    return " ".join(tidy.split()).strip(_EDGES)


def _common_prefix(titles: Sequence[str]) -> str:
    low, high = min(titles), max(titles)
    place = next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), len(low))
    return low[:place]


def _shortest(titles: Sequence[str]) -> int:
    return min(map(len, titles))
