"""Everything that fits a need, and nothing else: limits in the index, then kind, words and model offer by offer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from shopcli.attributes.colours import colours_named
from shopcli.attributes.facts import attribute, facts
from shopcli.index.index import Index
from shopcli.patterns import Pattern
from shopcli.query.need import Need, Requirement, Scope
from shopcli.search.aim import Aim, Word, han_aim, is_model_word, is_standard, read_aim
from shopcli.search.extremes import first_of
from shopcli.search.lines import LINES
from shopcli.search.membership import ATTENDANT, Kind, goes_with_another
from shopcli.search.naming import Said, is_of_generation, names_model
from shopcli.search.pool import Pool, pool_of
from shopcli.search.wanted import within_one_edit
from shopcli.search.wishes import says
from shopcli.text import fold, has_han

_EXACT_KEYS = frozenset(("cable_length",))
_EXACT_DIMENSIONS = frozenset(("data", "count", "resolution", "frequency", "power"))
_COMPARED = Pattern(
    r"least|most|than|more|less|over|under|above|below|up|min|max|[<>≥≤+~]|以上|以下|至少|不低于|不少于|不超过|起|超过|大于|小于|最",
    flags=2,
)
_MOST_MISSING = 0.2
"""The share of the words' weight that an offer which names the model may leave out."""
_USED_BY = 0.25
"""The share of a kind that must say a use before only those are meant: few graphics cards are called gaming."""
_TELLING = 0.5
"""The share of a kind above which a word in the descriptions tells nobody apart."""
_NEARLY = 0.9
_LEAST_CARRIED = 0.6
"""The share of the words' weight below which nothing is close."""
_SHORTEST_PURPOSE = 4

Test = Callable[[Said], bool]
Narrow = Callable[[Sequence[Said], Pool], list[Said]]


@dataclass(frozen=True, slots=True)
class Whole:
    """The offers, in no order that matters, and what to tell about how they were found."""

    offers: tuple[Said, ...]
    unsaid: tuple[str, ...] = ()
    """Words of the need that no offer of the kind carries."""
    is_closest: bool = False
    """Whether nothing carries all of the words, and these carry most."""
    is_complete: bool = True
    """Whether every offer that may be of the set was looked at."""


def exactly(need: Need) -> Need:
    """The need with plain sizes taken as said: whoever asks for all 1 TB drives does not mean those of 2 TB."""
    return replace(need, requirements=tuple(map(_exact, need.requirements)))


def _exact(requirement: Requirement) -> Requirement:
    known = attribute(requirement.attribute)
    plain = requirement.operator in (">=", "<=") and not _COMPARED.search(requirement.text)
    if plain and (known.dimension in _EXACT_DIMENSIONS or known.key in _EXACT_KEYS):
        return replace(requirement, operator="=")
    return requirement


def aim_of(need: Need, scope: Scope, index: Index) -> Aim:
    if need.language == "zh" and has_han(scope.about):
        return han_aim(need.wanted, need.terms)
    return read_aim(scope.rest, _category_heads(index))


def _category_heads(index: Index) -> frozenset[str]:
    """What the names of categories end in where they say a kind in the plural; brands do not."""
    names = {fold(name).split()[-1] for category in index.summary.categories for name in category.path if name.split()}
    return frozenset(name.removesuffix("s") for name in names if name.endswith("s") and not name.endswith("ss"))


def whole(need: Need, scope: Scope, index: Index, aim: Aim | None = None, narrow: Narrow | None = None) -> Whole:
    """`narrow` picks and orders among those of the kind, before any word is asked for."""
    aim = aim or aim_of(need, scope, index)
    pool = pool_of(need, aim, index)
    members = pool.offers
    if aim.names:
        kind = Kind(aim.names)
        members = [said for said in members if kind.holds(said.offer)]
    elif aim.model:
        own = {word.text for word in aim.words}
        members = [said for said in members if own & ATTENDANT or not goes_with_another(said.offer)]
    if generation := aim.generation:
        members = [said for said in members if is_of_generation(generation, said.title)]
    for maker in (word for word in aim.words if word.role == "maker"):
        members = [said for said in members if carries(said, maker.text, pool)]
    for number, word in aim.counted:
        members = _counted(members, number, word)
    if narrow:
        members = narrow(members, pool)
    found = replace(_by_words(members, aim, need, pool), is_complete=pool.is_whole)
    if scope.extreme:
        found = replace(found, offers=first_of(found.offers, scope.extreme))
    return found


def _counted(members: Sequence[Said], number: str, word: str) -> list[Said]:
    """Those of whose title the number stands before the word, where any title says so."""
    said = [one for one in members if any(pair == (number, word) for pair in pairwise(one.title))]
    return said or list(members)


def _by_words(members: Sequence[Said], aim: Aim, need: Need, pool: Pool) -> Whole:
    """Those that carry every word that any of them carries; what members have or are for is asked where some say so."""
    tests: list[tuple[Word, Test]] = []
    unsaid: list[str] = []
    for word in aim.words:
        if word.role == "maker":
            continue
        if test := _test(word, members, aim, need, pool):
            tests.append((word, test))
        else:
            if is_standard(word.text):
                return Whole(())
            unsaid.append(word.text)
    strict = [pair for pair in tests if pair[0].role == "main" or aim.model]
    found = _carrying(members, strict, aim, pool)
    is_closest = not found and bool(members)
    if is_closest:
        found = _closest(members, strict, aim, pool)
    for word, test in (pair for pair in tests if pair not in strict):
        narrowed = [said for said in found if test(said)]
        if narrowed or is_standard(word.text):
            # A norm is kept or it is not: what does not name it is no closer for all the rest.
            found = narrowed
        else:
            unsaid.append(word.text)
    for narrow in (_paired(aim), _used(aim, need), _meant_for(aim, pool), _of_known_colour(need)):
        found = list(filter(narrow, found)) or found
    return Whole(tuple(found), tuple(unsaid) if found else (), is_closest)


def _carrying(members: Sequence[Said], tests: Sequence[tuple[Word, Test]], aim: Aim, pool: Pool) -> list[Said]:
    weights = {word.text: pool.rarity(word.text) for word, _ in tests}
    total = sum(weights.values()) or 1.0
    own = frozenset(word.text for word in aim.words)

    def fits(said: Said) -> bool:
        missing = [word.text for word, test in tests if not test(said)]
        if not aim.model:
            return not missing
        light = sum(weights[text] for text in missing) <= _MOST_MISSING * total
        return light and not any(map(is_model_word, missing)) and names_model(aim.model, own, said.title)

    return list(filter(fits, members))


def _closest(members: Sequence[Said], tests: Sequence[tuple[Word, Test]], aim: Aim, pool: Pool) -> list[Said]:
    """Those that carry most of the words' weight; a model's number that one edit makes is nearly carried."""

    def score(said: Said) -> float:
        missing = [word.text for word, test in tests if not test(said)]
        if any(is_model_word(text) and not _is_nearly(text, said) for text in missing):
            return 0.0
        return sum(
            pool.rarity(word.text) * (1.0 if test(said) else _NEARLY if _is_nearly(word.text, said) else 0.0)
            for word, test in tests
        )

    scores = {id(said): score(said) for said in members}
    best, total = max(scores.values()), sum(pool.rarity(word.text) for word, _ in tests)
    if not best or best < _LEAST_CARRIED * total:
        return []
    return [said for said in members if scores[id(said)] >= best - 1e-9]


def _is_nearly(word: str, said: Said) -> bool:
    plain, digits = word.replace("-", ""), _digits(word)
    near = (token for token in said.title if _digits(token) == digits and not word.isdigit())
    return is_model_word(word) and any(within_one_edit(plain, token.replace("-", "")) for token in near)


def _digits(word: str) -> str:
    return "".join(c for c in word if c.isdigit())


def _test(word: Word, members: Sequence[Said], aim: Aim, need: Need, pool: Pool) -> Test | None:
    """Where the word must stand: in the title or the shelf if any member says it there, else in the description.

    None where no member says it, and where what is said tells nobody apart.
    """
    stems = pool.stems(word.text)
    compound = word.text + aim.kind.replace(" ", "") if aim.kind else ""

    def named(said: Said) -> bool:
        if carries(said, word.text, pool):
            return True
        return bool(compound) and any(token.startswith(compound) for token in said.naming)

    def described(said: Said) -> bool:
        return said.body.issuperset(stems)

    if in_names := sum(map(named, members)):
        return None if _is_use(word.text, need) and in_names < _USED_BY * len(members) else named
    if is_model_word(word.text) and word.role == "main":
        return named
    is_telling = 0 < sum(map(described, members)) <= _TELLING * len(members)
    return described if is_telling and word.role != "main" and word.proper else None


def carries(said: Said, text: str, pool: Pool) -> bool:
    """Whether title, shelf, tags or attributes say the word, or name a line that only that maker has."""
    lines = LINES.get(text, frozenset())
    return text in said.naming or not lines.isdisjoint(said.naming) or said.naming.issuperset(pool.stems(text))


def _is_use(word: str, need: Need) -> bool:
    return any(wish.kind == "use" and word in wish.terms for wish in need.wishes)


def _paired(aim: Aim) -> Test:
    """Two words that stand together in the need stand together in the title: ARGB fans are not any fans beside ARGB."""
    pairs = aim.pairs

    def together(said: Said) -> bool:
        title = [token.removesuffix("s") for token in said.title]
        return all((a.removesuffix("s"), b.removesuffix("s")) in pairwise(title) for a, b in pairs)

    return together


def _used(aim: Aim, need: Need) -> Test:
    """Uses that the need names behind the kind ("for gamers"), said in titles."""
    uses = [wish.terms for wish in need.wishes if wish.kind == "use"]
    wanted = [terms for terms in uses if not any(word.text in terms for word in aim.words)]
    return lambda said: all(_says_any(said, terms) for terms in wanted)


def _says_any(said: Said, terms: Sequence[str]) -> bool:
    return any(says(term, fold(said.offer.title)) for term in terms)


def _meant_for(aim: Aim, pool: Pool) -> Test:
    """What a thing is for says little of it, unless its very title speaks of it: a case "with carry handles"."""
    stems = frozenset(stem for word in aim.unread for stem in pool.stems(word) if len(stem) > _SHORTEST_PURPOSE)
    return lambda said: not stems or not stems.isdisjoint(said.naming)


def _of_known_colour(need: Need) -> Test:
    """Where a colour is refused, what states none is not known to be another."""
    refused = any(each.attribute == "colour" and each.operator == "!=" for each in need.requirements)
    return lambda said: (
        not refused or bool(facts(said.offer.attributes).get("colour") or colours_named(said.offer.title))
    )
