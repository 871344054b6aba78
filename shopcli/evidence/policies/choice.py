"""Which of a shop's rules and own answers say what is asked: ranked, then held against the very thing asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shopcli.evidence.policies.meanings import POLICY_MEANINGS
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import Piece, ranked
from shopcli.evidence.words.content import content, coverage
from shopcli.evidence.words.everyday import HAN_EVERYDAY, everyday_stems
from shopcli.evidence.words.meanings import Things, meanings
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.text import fold, has_han

_COST = Pattern(
    r"how much|costs?(?![a-z])|fees?(?![a-z])|charge|free(?![a-z])|who pays|price|minimum|多少钱|运费|费用"
    r"|收费|免费|包邮|谁出|承担|要钱|满多少|起|额度|另外?[收给付]|[收给]钱|(?<!么)(?<!如何)付钱(?!方式)|几块|多少才"
    r"|[$¥€£]\s?\d|\d\s?(?:dollars?|bucks?|quid|元|块)|[一二三四五六七八九两][千百]"
)
_TYPES = (
    (
        Pattern(r"how many (?:business |working )?(?:days|weeks|months|nights)|多少天|几天|几个月|多少个月|天数"),
        Pattern(
            r"\d+[- ]?(?:business )?(?:day|week|month|night)|\d\s?(?:个工作日|天|个月)"
            r"|(?:two|three|four|five|six|seven|ten|twelve|thirty) (?:business )?(?:days|weeks"
            r"|months|nights)|[一二三五七十]天"
        ),
    ),
    (
        Pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?![a-z])|weekends?(?![a-z])|周[一二三四五六日末]|星期[一二三四五六日天]|礼拜"),
        Pattern(r"every day|daily|weekdays|business day|(?:mon|fri|satur|sun)day|每天|每日|工作日|周[一五六日末]"),
    ),
    (
        Pattern(
            r"minimum|at least|how much (?:must|should|do|would|does)[\w ]{0,20} spend|spend how much"
            r"|threshold|from what"
            r"|多少(?:钱|元|块)?(?:以上|起|才)|满多少|门槛|起步|最低"
            r"|[$¥€£]\s?\d|\d\s?(?:dollars?|bucks?|元|块)|[一二三四五六七八九两][千百]"
        ),
        Pattern(r"(?:from|over|at least|reaches|above) [$¥€£]|满\s?\d|\d\s?元(?:以上|起)"),
    ),
    (
        Pattern(r"how many (?:payments|parts|instal\w+)|几期|多少期|分几|几次付"),
        Pattern(r"\d+ (?:interest-free )?(?:payments|parts|instal\w+)|\d+\s?期可?"),
    ),
    (
        _COST,
        Pattern(r"[$¥€£]\s?\d|\d\s?元|free(?! of charge)(?![a-z])|\d+ ?%|免费|包邮|承担|expense|restocking"),
    ),
    (
        Pattern(r"how long|how many days|how many months|how soon|when(?![a-z])|days?(?![a-z])|weeks?(?![a-z])"
        r"|how fast|deadline|hours?(?![a-z])|until|多久|几天|多长时间|什么时候|几点|多少天|天数|时间|几个月"
        r"|多少个月|期"),
        Pattern(r"\d+[- ]?(?:business |month|day|hour|week|years?)|\d+\s?(?:个工作日|天|小时|个月|日|年)|:00|\d [ap]\.m"
        r"|monday to|mon–"
        r"|(?:two|three|four|five|seven) (?:days|hours|weeks|years|business)|three to five|日内|次日|当天|month|三年"),
    ),
    (
        Pattern(r"where|international|abroad|overseas|outside|countr(?:y|ies)|canada|europe"
        r"|(?<![a-z])uk(?![a-z])|mexico|germany|australia|worldwide|海外|国外|香港|台湾|澳门|哪些地区|美国|日本"),
        Pattern(r"states|outside|international|(?<![a-z])us(?![a-z])|海外|港澳台|地区|大陆"),
    ),
)  # fmt: skip
_SHORTENED = Pattern(r"(?<=[a-z])'s(?![a-z])")
_FREE_FROM = Pattern(r"when (?:is|does|do)[^,.?]{0,24}free|什么时候(?:才)?(?:免|包邮)")
_GENERIC = words(
    "policy policie term rul rule condition method option way guarante servic order thing shop store window period"
    " length check 规则 政策 流程 条件 之内 以内 期限 大概 需要 一般 要几 几点"
)
_ABROAD = Pattern(r"outside|international|abroad|overseas|other countries|海外|国外|境外|港澳台")
_FOREIGN = Pattern(
    r"international\w*|abroad|overseas|outside|worldwide|canada|mexico|europe|germany|france|spain|italy"
    r"|australia|japan|china|india|brazil"
    r"|(?<![a-z])(?:uk|eu)(?![a-z])|united kingdom|england|ireland|海外|国外|境外|香港|澳门|台湾|美国|日本"
    r"|新加坡|欧洲|加拿大|澳洲|韩国|英国|马来西亚|泰国"
)
_FAR_AWAY = 1.0
_MOSTLY = 0.66
_ECHO = 0.3
_JUST_THAT = 0.2
_STRONG = 1.2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question asks of the rules: things under any of their words, and the other words that tell something."""

    things: Things
    needed: Things
    """Without what are but circumstances."""
    words: tuple[str, ...]
    everyday: tuple[str, ...]
    """Words that the question is told with: a rule need not have them."""

    def held(self, text: str) -> float:
        """How much of it `text` speaks of: things and words alike, as shares of all."""
        units = len(self.things) + len(self.words)
        if not units:
            return 0.0
        return (len(self.told(text)) + coverage(list(self.words), text) * len(self.words)) / units

    def among(self, pool: Sequence[Piece]) -> "Wanted":
        """Without the kinds of product of which no piece speaks: what holds for all holds for them."""
        said = [word for word in self.words if not is_kind(word) or any(coverage([word], text_of(one)) for one in pool)]
        return replace(self, words=tuple(said))

    def echoed(self, text: str) -> float:
        """The share of the everyday words that `text` has as well: what decides between equals."""
        return coverage(list(self.everyday), text)

    def told(self, text: str) -> Things:
        return self.things & meanings(POLICY_MEANINGS).telling.read(text).things


def wanted(low: str, topic: Pattern | None) -> Wanted:
    """`topic` are the words of the rule itself, which every sentence of it is about."""
    table = meanings(POLICY_MEANINGS)
    read = table.asking.read(_SHORTENED.sub("", low))
    rest = topic.sub(" ", read.rest) if topic else read.rest
    heard = [word for word in content(rest) if word not in _GENERIC and len(word) > 1]
    telling = set(content(_without_everyday(rest)))
    said = tuple(word for word in heard if word in telling and not _is_everyday(word))
    echo = tuple(word for word in heard if word not in said and not has_han(word))
    return Wanted(read.things, read.things - table.loose, said, echo)


def _is_everyday(word: str) -> bool:
    return word.isdigit() or word in everyday_stems()


def _without_everyday(rest: str) -> str:
    for word in HAN_EVERYDAY if has_han(rest) else ():
        rest = rest.replace(word, " ")
    return rest


def asks_cost(low: str) -> bool:
    return _COST.search(low) is not None


def text_of(piece: Piece) -> str:
    question = piece.passage.field if piece.passage.source == "faq" else ""
    return f"{question} {piece.passage.text}".strip()


def best_pieces(asked: Asked, topic: str, about: Pattern, pool: Sequence[Piece]) -> list[Piece]:
    """The pieces to answer with, at most two; empty where the question asks for something that none speaks of."""
    low = _FREE_FROM.sub("free from", asked.low)
    want = wanted(low, about).among(pool)
    types = [answer for ask, answer in _TYPES if ask.search(low)]
    told = frozenset().union(*(want.told(text_of(piece)) for piece in pool))
    if want.needed - told:
        # Told of nowhere: a neighbouring rule is no answer.
        return []
    abroad = _FOREIGN.search(low) is not None
    chances = {(piece.cited.field, piece.cited.text): piece.cited.score for piece in ranked(low, pool)}
    scored = []
    for at, piece in enumerate(pool):
        text = text_of(piece)
        if not _belongs(piece, topic, about, want):
            continue
        held = want.held(text) + (_FAR_AWAY if abroad and _ABROAD.search(text.lower()) else 0.0)
        typed = 0.8 * len(_typed(piece, types))
        chance = chances[piece.cited.field, piece.cited.text]
        near = _topical(piece, topic, about) + chance / 2 + _ECHO * want.echoed(text) + _about_just_that(piece, want)
        scored.append((2 * held + typed + near, held, -at, piece))
    scored.sort(key=lambda one: one[:3], reverse=True)
    return _chosen(scored, want, asked, types, topic, pool)


def _belongs(piece: Piece, topic: str, about: Pattern, want: Wanted) -> bool:
    """Whether a piece is of the rule asked for, or speaks of just what is asked, wherever it stands."""
    text = text_of(piece)
    if piece.passage.field != topic and limits_of(piece) - want.things:
        return False
    if want.needed & want.told(text):
        return True
    if want.things and piece.passage.source == "faq" and want.things <= want.told(piece.passage.field):
        return True
    if piece.passage.source != "faq":
        return piece.passage.field == topic
    asks_so = len(want.words) > 1 and coverage(list(want.words), piece.passage.field) > _MOSTLY
    return asks_so or about.search(text.lower()) is not None


def _about_just_that(piece: Piece, want: Wanted) -> float:
    """More for an answer to a question that names the very things."""
    if piece.passage.source != "faq" or not want.needed:
        return 0.0
    return _JUST_THAT * len(want.needed & want.told(piece.passage.field)) / len(want.needed)


def limits_of(piece: Piece) -> Things:
    """What a piece is limited to: pre-orders, students, trade-ins."""
    table = meanings(POLICY_MEANINGS)
    said = piece.passage.field if piece.passage.source == "faq" else piece.passage.text
    return table.telling.read(said).things & table.limits


def _topical(piece: Piece, topic: str, about: Pattern) -> float:
    if piece.passage.source != "faq":
        return 0.4 if piece.passage.field == topic else 0.0
    return 0.3 if about.search(piece.passage.field.lower()) else 0.0


def _chosen(
    scored: Sequence[tuple[float, float, int, Piece]],
    want: Wanted,
    asked: Asked,
    types: Sequence[Pattern],
    topic: str,
    pool: Sequence[Piece],
) -> list[Piece]:
    if not scored:
        return []
    first = scored[0]
    if (want.words or want.needed) and first[1] == 0 and (want.needed or not _is_open(asked, want.words)):
        return []
    if len(latin := [word for word in want.words if not has_han(word)]) > 1 and not _is_open(asked, latin):
        # The shop's answer to another question may share a word with this one.
        scored = [one for one in scored if one[3].passage.source != "faq" or one[1] >= _MOSTLY]
        if not scored or scored[0][1] == 0:
            return []
        first = scored[0]
    if not want.words and not want.things and not types:
        return [one for one in pool if one.passage.source == "policy" and one.passage.field == topic][:2] or [first[3]]
    second = [one for one in scored[1:2] if one[1] > 0 and one[0] >= _STRONG and _adds(one[3], first[3], want, types)]
    missing = want.needed - want.told(text_of(first[3]))
    if missing:
        also = [one for one in scored[1:] if missing <= want.told(text_of(one[3]))][:1]
        if also or want.needed & want.told(text_of(first[3])):
            return [first[3], *(one[3] for one in also)]
        return []
    return [first[3], *(one[3] for one in second)]


def _typed(piece: Piece, types: Sequence[Pattern]) -> set[Pattern]:
    """The kinds of answer (an amount, a time, a place) that a piece has of those expected."""
    return {kind for kind in types if kind.search(piece.passage.text.lower())}


def _adds(second: Piece, first: Piece, want: Wanted, types: Sequence[Pattern]) -> bool:
    """Whether a second piece says something of what is asked that the first does not."""
    one, other = text_of(first), text_of(second)
    if want.told(other) - want.told(one) or _typed(second, types) - _typed(first, types):
        return True
    said = list(want.words)
    return coverage(said, f"{one} {other}") > coverage(said, one)


def is_kind(word: str) -> bool:
    """Whether it is a kind of product, or part of its name."""
    from shopcli.query.product_nouns import HAN_NOUNS, NOUNS

    if has_han(word):
        return any(word in noun for noun in HAN_NOUNS)
    return word in NOUNS or f"{word}s" in NOUNS or f"{word}e" in NOUNS


def _is_open(asked: Asked, words: Sequence[str]) -> bool:
    """Whether what no rule mentions is but a name or a product, of which the general rule holds."""
    names = {
        fold(name) for name in re.findall(r"(?<=\s)[A-Z][A-Za-z]+", asked.text) if not name.endswith(("day", "days"))
    }
    from shopcli.query.product_nouns import HAN_NOUNS, NOUNS

    nouns = "".join(HAN_NOUNS)
    return all(word in nouns if has_han(word) else any(n.startswith(word) for n in names | NOUNS) for word in words)
