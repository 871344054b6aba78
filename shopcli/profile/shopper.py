"""A profile at work: what it adds to a need, how it leans the ranking, and what of it may be told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.index.index import Index
from shopcli.profile.conclude import Conclusion, Topic, conclude
from shopcli.profile.facts import fact_of, stated_fact
from shopcli.profile.interaction import Interaction
from shopcli.profile.kinds import KIN, SAME, Names, names_in, names_of, nearness
from shopcli.profile.profile import Profile
from shopcli.profile.stated import Stated
from shopcli.profile.taste import ProfileTaste, title_words
from shopcli.profile.wording import say
from shopcli.query.need import Avoidance, Language, Need
from shopcli.search.find import prepare
from shopcli.search.limits import all_of, avoiding
from shopcli.text import one_line

if TYPE_CHECKING:
    import tantivy

_MOST_LOOKED_UP = 200
"""Products of a profile, the latest, of which the catalog is asked what kind they are."""
_MOST_TOLD = 8
"""Facts that one prompt may hold."""
_TOLD_OF_THE_SAME = frozenset({Topic.OWNED, Topic.SENT_BACK, Topic.RUNS_OUT, Topic.RETURNED, Topic.PRICE})
"""Of products of the very kind that is wanted; the others also of kinds near to it."""
_NEVER_TOLD = frozenset({Topic.CATEGORY, Topic.INTEREST})


@dataclass(frozen=True, slots=True)
class Limited:
    """A need with what the profile avoids; `notes` say what of it counts."""

    need: Need
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Shopper:
    """`shares`: whether the shopper lets facts of the profile be told to a model."""

    profile: Profile
    today: date
    shares: bool = False
    _concluded: dict[str, tuple[Conclusion, ...]] = field(default_factory=dict)
    """By the index that knew the products."""

    def limited(self, need: Need, index: Index) -> Limited:
        """What the need itself asks for is not avoided; what keeps nothing out is not mentioned."""
        kept, notes = [], []
        keeps_out = _Keeping(need, index)
        for avoided in self._avoidances():
            if _asks_for(need, avoided.word, index):
                notes.append(say("asked_for", need.language, word=avoided.word))
                continue
            kept.append(avoided)
            if keeps_out(avoided):
                notes.append(say("kept_out", need.language, word=avoided.word))
        return Limited(replace(need, avoided=tuple(kept)), tuple(notes))

    def taste(self, need: Need, index: Index) -> ProfileTaste | None:
        """None where the profile has nothing to lean on."""
        conclusions = self.conclusions(index)
        if not conclusions and not self.profile.stated:
            return None
        return ProfileTaste(need, index, self.today, conclusions, self.profile.stated)

    def carried(self, products: Iterable[Product], language: Language) -> tuple[str, ...]:
        """What of the profile's avoidances these products carry by what they are called."""
        found = []
        for product in products:
            said = " ".join((product.title, product.brand or "", *product.category, *product.tags)).lower()
            found += [
                say("carries", language, word=word, title=one_line(product.title))
                for word in (each.word for each in self._avoidances())
                if word.lower() in said
            ]
        return tuple(dict.fromkeys(found))

    def told(self, need: Need, index: Index, products: Sequence[Product] = ()) -> tuple[str, ...]:
        """What a model may be told for this need: nothing unless the shopper shares it.

        Amounts stay here all the same: what a model says of money is held against the catalog, which knows none of
        them, and the ranking has heeded them.
        """
        if not self.shares:
            return ()
        return tuple(text for text, names_amount in self._facts(need, index, products) if not names_amount)[:_MOST_TOLD]

    def facts(self, need: Need, index: Index, products: Sequence[Product] = ()) -> tuple[str, ...]:
        """What the profile knows that this need, or a question about `products`, has to do with."""
        return tuple(text for text, _ in self._facts(need, index, products))

    def _facts(self, need: Need, index: Index, products: Sequence[Product]) -> list[tuple[str, bool]]:
        """Each fact, and whether it names an amount."""
        names, keeps_out = _asked(need, index, products), _Keeping(need, index)
        language = need.language
        avoided = [
            stated_fact(Stated("allergy", each.word), language)
            if each.anywhere
            else say("fact_avoids", language, word=each.word)
            for each in self._avoidances()
            if not _asks_for(need, each.word, index) and (products or keeps_out(each))
        ]
        stated = [
            (stated_fact(one, language), one.key == "budget") for one in self.profile.stated if _concerns(one, names)
        ]
        concluded = [
            (fact_of(one, language), one.topic is Topic.PRICE)
            for one in self.conclusions(index)
            if _bears_on(one, names)
        ]
        return [*((text, False) for text in avoided), *stated, *concluded]

    def conclusions(self, index: Index | None = None) -> tuple[Conclusion, ...]:
        """What follows from the profile, with what the catalog knows of its products."""
        key = "" if index is None else str(index.folder)
        if key not in self._concluded:
            interactions = self.profile.interactions
            known = interactions if index is None else _placed(interactions, index)
            self._concluded[key] = conclude(known, self.today)
        return self._concluded[key]

    def _avoidances(self) -> list[Avoidance]:
        allergies = [Avoidance(one.value, anywhere=True) for one in self.profile.stated if one.key == "allergy"]
        return [*allergies, *(Avoidance(word) for word in self.profile.avoided)]


def _asks_for(need: Need, word: str, index: Index) -> bool:
    """Whether the need's own words want what is avoided; to refuse it is not to want it."""
    said = [need.wanted, *need.terms, *need.brands, *(wish.text for wish in need.wishes)]
    said += [str(one.value) for one in need.requirements if one.operator != "!=" and one.value is not False]
    stems = {stem for text in said for stem in index.stems(text)}
    wanted = set(index.stems(word))
    return bool(wanted) and wanted <= stems


class _Keeping:
    """Whether what is avoided keeps anything out of what a need wants, looked up once for all that is avoided."""

    def __init__(self, need: Need, index: Index) -> None:
        self._need = replace(need, avoided=())
        self._index = index
        self._kind: tantivy.Query | None = None
        self._offers = 0

    def __call__(self, avoided: Avoidance) -> bool:
        if self._kind is None:
            self._kind = prepare(self._need, self._index).wanted_query
            self._offers = self._index.offers(self._kind)
        return self._offers > self._index.offers(all_of([self._kind, avoiding(self._index, avoided)]))


def _asked(need: Need, index: Index, products: Sequence[Product]) -> Names:
    """The kinds of product that the need is about; none where it does not say."""
    if products:
        return frozenset().union(*(names_of(product.category, product.title) for product in products))
    wanted = prepare(need, index).wanted
    named = names_in([need.wanted, *wanted.names[:1]])
    return named.union(*(names_of(path) for path in wanted.categories))


def _concerns(one: Stated, names: Names) -> bool:
    if one.key == "allergy":
        return False
    if not one.about:
        return True
    return nearness(names_in([one.about]), names) >= KIN


def _bears_on(one: Conclusion, names: Names) -> bool:
    if one.topic in _NEVER_TOLD:
        return False
    near = nearness(one.names, names)
    return near >= (SAME if one.topic in _TOLD_OF_THE_SAME else KIN)


def _placed(interactions: Sequence[Interaction], index: Index) -> tuple[Interaction, ...]:
    """The interactions with the category and brand that the catalog gives their products, where they say none."""
    import tantivy

    asked = [one.product for one in reversed(interactions) if one.product and not (one.category and one.brand)]
    ids = list(dict.fromkeys(asked))[:_MOST_LOOKED_UP]
    if not ids:
        return tuple(interactions)
    these = tantivy.Query.term_set_query(index.schema, "id", ids)
    products = {product.id: product for product in index.products(these, max(1, index.offers(these)))}
    by_id = {each: product for product in products.values() for each in (product.id, *(v.id for v in product.variants))}

    def placed(one: Interaction) -> Interaction:
        product = by_id.get(one.product)
        # Two shops may number their products alike.
        if product is None or (one.title and title_words(one.title).isdisjoint(title_words(product.title))):
            return one
        return replace(
            one,
            title=one.title or product.title,
            brand=one.brand or product.brand or "",
            category=one.category or product.category,
        )

    return tuple(placed(one) for one in interactions)
