"""From a need for a set to everything that fits, and from a product to what can stand in for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.errors import UnknownProductError
from shopcli.index.index import Index
from shopcli.query.need import Need, Requirement, Scope
from shopcli.search.alike import aim_like, differences, substitutes
from shopcli.search.candidate import Candidate, Exclusion, Found, Reason, Shape
from shopcli.search.extremes import numbers_of
from shopcli.search.limits import currency_of, id_query, left_out, limits_of
from shopcli.search.naming import Said
from shopcli.search.norms import go_together
from shopcli.search.pool import Pool
from shopcli.search.rank import Ranking, rank
from shopcli.search.reasons import reasons_of, survey
from shopcli.search.relax import Relaxing
from shopcli.search.relevance import by_relevance
from shopcli.search.retrieve import Scored
from shopcli.search.shape import shape_of
from shopcli.search.tally import tally_of
from shopcli.search.whole import Whole, aim_of, exactly, whole
from shopcli.search.wording import say

if TYPE_CHECKING:
    import tantivy

Fits = Callable[[Product, Product], bool]
"""Whether the first, which the need names, and the second go together, as far as anything says."""


@dataclass(frozen=True, slots=True)
class _Set:
    need: Need
    found: Whole
    source: Product | None
    """The product that the need names."""

    @property
    def in_order(self) -> bool:
        """Whether the offers come in an order of their own, which no ranking is to change."""
        return bool(self.need.reference and self.need.reference.relation == "like")


def find_all(
    need: Need, scope: Scope, index: Index, limit: int | None, fits: Fits, without: Sequence[str] = ()
) -> Found:
    """Everything that fits, best first and at most `limit`; with nothing, why and what would help.

    `without` are ids of products that are left out.
    """
    chosen = _left(_chosen(need, scope, index, fits), without)
    need, offers = chosen.need, chosen.found.offers
    notes = tuple(_notes(chosen))
    if not offers:
        return _nothing(chosen, scope, index, notes, fits, without)
    ids = list(dict.fromkeys(said.offer.id for said in offers))
    matching = _these(ids, index)
    currency = currency_of(need, index)
    rankings = _ranked(chosen, scope, index)
    tally = tally_of(need, matching, index)
    shape = replace(shape_of(matching, tally, index, currency, rankings), matched=len(rankings))
    shown = rankings[:limit]
    matched = survey(need, matching, tally, shape, shown, index)
    candidates = tuple(
        Candidate(
            handle=handle,
            product=ranking.offer,
            score=ranking.score,
            parts=ranking.parts,
            reasons=(*_beside(chosen, ranking), *reasons_of(ranking, need, matched, index)),
            attributes=tuple(by_relevance(ranking.offer, need)),
        )
        for handle, ranking in enumerate(shown, 1)
    )
    return Found(candidates, shape, notes=notes)


def _chosen(need: Need, scope: Scope, index: Index, fits: Fits) -> _Set:
    need = exactly(need)
    reference = need.reference
    if reference is None:
        return _Set(need, whole(need, scope, index), None)
    source = _named(reference.product, index)
    if reference.relation == "holds":
        need = _with_room(need, source)
    aim = aim_of(need, scope, index)
    if reference.relation == "like":
        like = aim_like(source)
        aim = aim if aim.names else replace(aim, kind=like.kind, names=like.names, words=aim.words or like.words)

        def nearest(members: Sequence[Said], pool: Pool) -> list[Said]:
            return substitutes(source, members, pool)

        return _Set(need, whole(need, scope, index, aim, nearest), source)

    def going_together(members: Sequence[Said], _: Pool) -> list[Said]:
        others = [said for said in members if said.offer.id != source.id and fits(source, said.offer)]
        verdicts = [(go_together(source, said.offer), said) for said in others]
        # What names the same norm is known to fit; what names none, where nothing does, may.
        return [said for yes, said in verdicts if yes] or [said for yes, said in verdicts if yes is None]

    return _Set(need, whole(need, scope, index, aim, going_together), source)


def _left(chosen: _Set, without: Sequence[str]) -> _Set:
    if not without:
        return chosen
    offers = tuple(said for said in chosen.found.offers if said.offer.id not in without)
    return replace(chosen, found=replace(chosen.found, offers=offers))


def _named(product_id: str, index: Index) -> Product:
    """The product of that id. Raises `UnknownProductError` where none has it."""
    hits = index.search(id_query(index, product_id), 1)
    if not hits:
        raise UnknownProductError(f"no product has the id {product_id!r}", hint="`shopcli catalog search` finds ids")
    return hits[0].offer


def _with_room(need: Need, product: Product) -> Need:
    """The need with a limit on storage: at least as much as the product holds; as it is where that is not stated."""
    held = max(numbers_of(product, "storage"), default=None)
    if held is None:
        return need
    others = tuple(each for each in need.requirements if each.attribute != "storage")
    said = Requirement("storage", ">=", Decimal(str(held)), "")
    return replace(need, requirements=(*others, said))


def _these(ids: Sequence[str], index: Index) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_set_query(index.schema, "id", list(ids))


def _ranked(chosen: _Set, scope: Scope, index: Index) -> list[Ranking]:
    """By rank; sets of what is first by price go by price, and substitutes by how near they are."""
    rankings = rank(chosen.need, [Scored(said.offer, 1.0) for said in chosen.found.offers], index)
    if chosen.in_order:
        place = {said.offer.id: number for number, said in reversed(list(enumerate(chosen.found.offers)))}
        rankings.sort(key=lambda one: place[one.offer.id])
    elif scope.extreme and scope.extreme.key == "price":
        rankings.sort(key=lambda one: (one.offer.price is None, one.offer.price or 0, one.offer.id))
    return rankings


def _beside(chosen: _Set, ranking: Ranking) -> tuple[Reason, ...]:
    if chosen.source is None or not chosen.in_order:
        return ()
    return tuple(differences(chosen.source, ranking.offer, chosen.need.language))


def _notes(chosen: _Set) -> list[str]:
    need, found = chosen.need, chosen.found
    language = need.language
    notes = []
    if found.is_closest and found.offers:
        notes.append(say("closest", language))
    if found.unsaid:
        notes.append(say("unsaid", language, words=("、" if language == "zh" else ", ").join(found.unsaid)))
    if not found.is_complete:
        notes.append(say("not_all", language))
    return notes


def _nothing(
    chosen: _Set, scope: Scope, index: Index, notes: tuple[str, ...], fits: Fits, without: Sequence[str]
) -> Found:
    """Which limits keep out what would be of the set without them."""
    need = chosen.need
    shape = Shape(products=index.summary.products, matched=0, currency=currency_of(need, index))
    limits = (*limits_of(need, index), *left_out(without, need, index))
    free, unbounded = _without_limits(need), replace(scope, extreme=None)
    others = _chosen(free, unbounded, index, fits).found.offers if limits else ()
    if not others:
        name = scope.about or need.text
        return Found(
            (), shape, (Exclusion(say("not_sold", need.language, name=name), index.summary.products),), (), notes
        )
    relaxing = Relaxing(need, shape.currency, _these([said.offer.id for said in others], index), limits, index)
    return Found((), shape, relaxing.exclusions(), relaxing.relaxations(), notes)


def _without_limits(need: Need) -> Need:
    return Need(
        text=need.text,
        language=need.language,
        wanted=need.wanted,
        terms=need.terms,
        wishes=need.wishes,
        scope=need.scope,
        reference=need.reference,
    )
