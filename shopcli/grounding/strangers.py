"""Names that are built like a model's and begin with no brand of the catalog: "Zephyr Nova 15", "联想星河 Pro 16".

A false alarm strikes a true sentence, so that whatever may be a technology, a measure, a heading or something that the
catalog or the shopper says too is let pass.
"""

from collections.abc import Iterator, Sequence

from shopcli.grounding.letters import Word, level, words_of
from shopcli.grounding.name_words import (
    DEVICES,
    GLUED,
    LINES,
    QUANTITY,
    SMALL_MAKERS,
    SUFFIXES,
    TECHNOLOGY,
    WORD_MAKERS,
    YEAR,
    ordinary_words,
)
from shopcli.grounding.roster import Roster
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS
from shopcli.text import has_han

_MODEL = Pattern(r"(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)?")
_CALLED = Pattern(
    r"(?:(?:\bthe|\balso|\blike|\bor|\bthan|\bconsider|\brecommend|\btry|\bskip|\bversus|\bvs\.?)\s"
    r"|[是看选买荐虑像和与比跟到有]\s?)\**\Z"
)
_TOLD = Pattern(
    r"\**\s(?:is|was|costs?|has|offers?|weighs|comes|gets|brings|at\s[$€£¥]|sells|runs|lasts|would|could|might|may"
    r"|beats|plays|deserves|stands|makes|remains|looks|competes|also|\()"
    r"|\**\s?[也和是有卖比更跟与，。]"
)
_HAN_NAME = Pattern(
    r"(?P<brand>[\u4e00-\u9fff]{2,8})(?P<gap>\s?)(?P<model>(?:(?:[A-Z][A-Za-z]*\s?){1,3}\d{1,4}[A-Za-z]{0,3}"
    r"|[A-Za-z]{1,4}-?\d{1,4}(?:[A-Za-z]{1,3}\d{0,2})?|\d{1,4}[A-Z][A-Za-z\d]{0,4}|i[A-Z][a-z]+\s[A-Z][a-z]+|(?:Pro|Air|Max|Mini|Ultra|Plus"
    r"|Nova|SE))"
    r"(?:\s(?:Pro|Air|Max|Mini|Ultra|Plus|SE|Lite))?)(?![A-Za-z\d])"
)
_HAN_LINE = Pattern(
    r"(?:^|[有选看卖买和与跟比像是了到虑荐考试忘用，。：]|一下)\s?\**(?P<name>[\u4e00-\u9fff]{2,3}\s(?P<line>[A-Z]{2,3})\s(?P<last>[\u4e00-\u9fff]{2}))"
    r"(?=\**(?:[也是有。，：]|相比|比|\Z))"
)
"""A maker, a line in capitals and a word: "青石 MX 云峰"."""
_HAN_KIND = Pattern(
    rf"(?<![\u4e00-\u9fff])(?P<brand>[\u4e00-\u9fff]{{2,10}})\s(?:{'|'.join(HAN_NOUNS)})\s?\d{{1,3}}\s?"
    r"(?:Pro|Air|Max|Mini|Ultra|Plus|SE)(?![A-Za-z])"
)
"""A maker, what it is, a number and an edition: "青石 平板 19 Pro"."""
_HAN_STOP = Pattern(
    r".*(?:[的是和与比款买选荐虑欢跟像有在及而但或了看把被将让给要这那它其他她个台部外]|比如|推荐|考虑|例如|适合|至于|还有|也可以|以及|相比|不如|另外)"
)


def strange_names(text: str, low: str, words: Sequence[Word], roster: Roster) -> Iterator[tuple[int, int]]:
    """Start and end of each such name in `text`, which is `low` when levelled and has these words."""
    if has_han(text):
        yield from _han(text, roster)
    at = 0
    while at < len(words):
        run = _run(text, low, words, at)
        if len(run) > 1 and _is_name(text, low, run, roster):
            yield run[0].start, run[-1].end
        at += max(1, len(run))


def _run(text: str, low: str, words: Sequence[Word], at: int) -> list[Word]:
    """The words from `at` on that may make up one name: capitals and numbers, a space or a hyphen between them."""
    run: list[Word] = []
    for word in words[at : at + 6]:
        if run and text[run[-1].end : word.start] not in (" ", "\u00a0"):
            break
        is_maker = not run and _is_maker(text, words, at)
        if not (run or is_maker or text[word.start].isupper()):
            break
        if not (is_maker or _may_be_part(text, low, word, bool(run))):
            break
        run.append(word)
    while run and run[-1].text in ordinary_words() and run[-1].text not in SUFFIXES:
        run.pop()
    return run


def _is_maker(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a maker stands before its model that is written small, or as an ordinary word: "vivo X500"."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if behind is None or not (text[behind.start].isupper() or _MODEL.fullmatch(behind.text)):
        return False
    return word.text in (WORD_MAKERS if text[word.start].isupper() else SMALL_MAKERS)


def _may_be_part(text: str, low: str, word: Word, opened: bool) -> bool:
    if has_han(word.text) or GLUED.fullmatch(word.text) or YEAR.fullmatch(word.text):
        return False
    if word.text in TECHNOLOGY and not (opened and word.text in LINES):
        return False
    if word.text.isdigit():
        return len(word.text) <= 4 and not QUANTITY.match(low, word.start)
    if not (text[word.start].isupper() or _MODEL.fullmatch(word.text) or (opened and _is_camel(text, word))):
        return False
    # "Xiaomi Redmi Note 19": behind the first word common ones belong to the name.
    return opened or word.text in SUFFIXES or word.text not in ordinary_words()


def _is_name(text: str, low: str, run: Sequence[Word], roster: Roster) -> bool:
    first = run[0]
    if not first.text.isalpha() or not first.text.isascii() or len(first.text) < 2 or first.text in SUFFIXES:
        return False
    before, after = low[max(0, first.start - 40) : first.start], low[run[-1].end :]
    said = low[first.start : run[-1].end]
    if DEVICES.search(before) or said in roster.texts or said in roster.shops:
        return False
    proper = [
        word for word in run if word.text.isalpha() and word.text not in SUFFIXES and word.text not in ordinary_words()
    ]
    numbered = any(word.text.isdigit() for word in run)
    modelled = any(_MODEL.fullmatch(word.text) for word in run)
    camel = any(_is_camel(text, word) for word in run)
    told = bool(_TOLD.match(after)) or (bool(_CALLED.search(before)) and bool(before.strip(" *#>|-")))
    if numbered or modelled:
        return len(proper) > 1 or (modelled and camel) or told
    edition = run[-1].text in SUFFIXES and len(run) > 2 and first in proper and first.text not in roster.texts
    if edition and told:
        return True
    short = any(text[word.start : word.end].isupper() and len(word.text) < 4 for word in run[1:-1])
    return (camel or short) and told and len(proper) > 1


def _is_camel(text: str, word: Word) -> bool:
    letters = text[word.start : word.end]
    return any(character.isupper() for character in letters[1:]) and any(character.islower() for character in letters)


def _han(text: str, roster: Roster) -> Iterator[tuple[int, int]]:
    for found in _HAN_NAME.finditer(text):
        model = level(found["model"])
        first = words_of(model)[0].text
        if first in TECHNOLOGY or GLUED.fullmatch(model) or QUANTITY.match(model):
            continue
        stop = _HAN_STOP.match(found["brand"])
        start = found.start("brand") + (stop.end() if stop else 0)
        start = max(start, found.start("gap") - 4)
        brand = text[start : found.start("gap")]
        if len(brand) < 2 or model in roster.texts or DEVICES.search(text[max(0, start - 8) : found.start("model")]):
            continue
        if DEVICES.search(text[max(0, start - 8) : start]):
            continue
        yield start, found.end()
    for found in _HAN_KIND.finditer(text):
        stop = _HAN_STOP.match(found["brand"])
        start = found.start() + (stop.end() if stop else 0)
        if level(text[start : found.end()]) not in roster.texts and found.end("brand") - start > 1:
            yield start, found.end()
    for found in _HAN_LINE.finditer(text):
        said = level(found["name"])
        stop = _HAN_STOP.match(said.partition(" ")[0])
        if found["line"].lower() in TECHNOLOGY or found["last"] in HAN_NOUNS or said in roster.texts:
            continue
        if not DEVICES.search(text[: found.start("line")]):
            yield found.start("name") + (stop.end() if stop else 0), found.end("name")
