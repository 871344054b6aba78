"""From a need to ranked candidates: filter in the index, rank what is left, say why, or say what would help."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shopcli.index.index import Index, Tally
from shopcli.meaning.meaning import Meanings, no_meaning
from shopcli.query.need import Need, Vocabulary
from shopcli.search.candidate import Candidate, Exclusion, Found, Relaxation
from shopcli.search.hinted import hinted_query
from shopcli.search.kind import carrying_most, wanted_query
from shopcli.search.limits import (
    NAMING_FIELDS,
    Limit,
    all_of,
    among,
    brand_query,
    called,
    currency_of,
    left_out,
    limits_of,
)
from shopcli.search.near import unsaid_modifiers, with_meaning
from shopcli.search.rank import Nearness, Ranking, rank
from shopcli.search.reasons import reasons_of, survey
from shopcli.search.relax import Relaxing
from shopcli.search.relevance import by_relevance
from shopcli.search.retrieve import Scored, retrieve
from shopcli.search.shape import shape_of
from shopcli.search.synonyms import synonyms
from shopcli.search.tally import tally_of
from shopcli.search.taste import Taste
from shopcli.search.wanted import Wanted, resolve_wanted
from shopcli.search.wording import say
from shopcli.text import has_han

if TYPE_CHECKING:
    import tantivy


def vocabulary_of(index: Index) -> Vocabulary:
    """What the catalog itself calls things, for reading a need."""
    summary = index.summary

    def makes(brand: str, thing: str) -> bool:
        return index.any(all_of([brand_query(index, brand), called(index, synonyms(thing), NAMING_FIELDS)]))

    return Vocabulary(
        brands=summary.brands,
        categories=tuple(dict.fromkeys(category.path for category in summary.categories)),
        currencies=summary.currencies,
        attributes=summary.attributes,
        makes=makes,
    )


def in_catalog_currency(need: Need, index: Index) -> Need:
    """The need with its amounts in the catalog's most common currency, where it names none."""
    if need.currency or not (need.max_price or need.min_price):
        return need
    return replace(need, currency=next(iter(index.summary.currencies), None))


@dataclass(frozen=True, slots=True)
class Search:
    """A need made ready for one index."""

    need: Need
    index: Index
    currency: str | None
    wanted: Wanted
    wanted_query: "tantivy.Query"
    limits: tuple[Limit, ...]
    is_loose: bool = False
    """Whether nothing is called what is wanted, so that what carries most of its words, or is near it, is looked at."""
    near: Nearness | None = None
    """Where meaning was asked."""
    taste: Taste | None = None

    @property
    def matching(self) -> "tantivy.Query":
        return all_of([self.wanted_query, *(limit.query for limit in self.limits)])


def prepare(need: Need, index: Index, without: Sequence[str] = ()) -> Search:
    """`without` are ids of products that are left out, as by any other limit."""
    wanted = resolve_wanted(need, index)
    return Search(
        need=need,
        index=index,
        currency=currency_of(need, index),
        wanted=wanted,
        wanted_query=hinted_query(need, need.hints, index) if need.hints else wanted_query(need, wanted, index),
        limits=(*limits_of(need, index), *left_out(without, need, index)),
    )


def find(
    need: Need,
    index: Index,
    limit: int,
    meanings: Meanings = no_meaning,
    taste: Taste | None = None,
    without: Sequence[str] = (),
) -> Found:
    """At most `limit` candidates that fit every limit of the need, best first; with none, why and what would help.

    `without` are ids of products that are not to be shown.
    """
    search = replace(widened(prepare(need, index, without), meanings), taste=taste)
    matching = search.matching
    tally = tally_of(need, matching, index)
    rankings = ranked(search, tally)
    shape = shape_of(matching, tally, index, search.currency, rankings)
    notes = tuple(_notes(search))
    if not rankings:
        excluded, ways = _nothing(search)
        return Found((), shape, excluded, ways, notes)
    shown = _whole(rankings[:limit], index)
    matched = survey(need, matching, tally, shape, shown, index)
    candidates = tuple(
        Candidate(
            handle=handle,
            product=ranking.offer,
            score=ranking.score,
            parts=ranking.parts,
            reasons=reasons_of(ranking, need, matched, index),
            attributes=tuple(by_relevance(ranking.offer, need)),
        )
        for handle, ranking in enumerate(shown, 1)
    )
    return Found(candidates, shape, notes=notes)


def _whole(rankings: Sequence[Ranking], index: Index) -> list[Ranking]:
    """The rankings with all variants of their products."""
    offers = iter(index.offers_at([one.place for one in rankings if one.place]))
    return [replace(one, offer=next(offers), place=None) if one.place else one for one in rankings]


def widened(search: Search, meanings: Meanings) -> Search:
    """`search` with more to look at where what it wants goes by another name."""
    return with_meaning(_loosened(search), meanings)


def ranked(search: Search, tally: Tally) -> list[Ranking]:
    """Everything that is worth showing of what fits, best first; `tally` is of all that."""
    return rank(search.need, _pool(search, tally), search.index, search.near, search.taste)


def _pool(search: Search, tally: Tally) -> list[Scored]:
    def taken(matching: "tantivy.Query", offers: int) -> list[Scored]:
        return retrieve(search.need, search.wanted, matching, offers, search.index, search.currency)

    pool = taken(search.matching, tally.offers)
    if search.near is None:
        return pool
    these = among(search.index, search.matching, list(search.near.cosines))
    known = {(one.offer.id, one.offer.variant) for one in pool}
    others = taken(these, search.index.offers(these))
    return pool + [one for one in others if (one.offer.id, one.offer.variant) not in known]


def _loosened(search: Search) -> Search:
    """Chinese names have no spaces to find their parts by; an English head that no product carries is not sold."""
    if not has_han(search.need.wanted) or search.index.any(search.wanted_query):
        return search
    closest = carrying_most(search.need, search.index)
    return replace(search, wanted_query=closest, is_loose=True) if search.index.any(closest) else search


def _notes(search: Search) -> list[str]:
    need, index = search.need, search.index
    language = need.language
    notes = [say("corrected", language, written=a, read=b) for a, b in search.wanted.corrections]
    if search.is_loose:
        notes.append(say("nearest" if search.near else "loose", language, name=need.wanted or need.text))
    if unsaid := unsaid_modifiers(search):
        notes.append(say("unsaid", language, words=("、" if language == "zh" else ", ").join(unsaid)))
    currencies = index.summary.currencies
    if (need.max_price or need.min_price) and currencies:
        others = [code for code in currencies if code != search.currency]
        if search.currency not in currencies:
            notes.append(say("other_currency", language, asked=search.currency, priced=", ".join(currencies)))
        elif others:
            notes.append(say("assumed_currency", language, asked=search.currency, others=", ".join(others)))
    return notes


def _nothing(search: Search) -> tuple[tuple[Exclusion, ...], tuple[Relaxation, ...]]:
    need, index, language = search.need, search.index, search.need.language
    if not index.any(search.wanted_query):
        name = need.wanted or need.text
        return (Exclusion(say("not_sold", language, name=name), index.summary.products),), ()
    relaxing = Relaxing(need, search.currency, search.wanted_query, search.limits, index)
    return relaxing.exclusions(), relaxing.relaxations()
