"""A statement as a move: a change to the need so far, another need, or one beside it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from shopcli.catalog.product import Product
from shopcli.conversation.heard import Heard
from shopcli.conversation.moves import Move, Recommend
from shopcli.conversation.offers import find_offer, title_of
from shopcli.conversation.pointing import spoken_of
from shopcli.conversation.refine import need_text, refine
from shopcli.conversation.relative import Bound, Relative, bound_by
from shopcli.conversation.state import Item
from shopcli.conversation.statement import Statement, read_statement
from shopcli.conversation.statement_words import AND_THEN, ASKS_ANEW, NEVER_BOTH, OF_PART
from shopcli.conversation.wording import say
from shopcli.index.index import Index
from shopcli.query.common_words import FUNCTION_WORDS
from shopcli.query.need import Need, Reference, Scope
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS, singular
from shopcli.query.reader import read_need
from shopcli.query.request_words import FITTED
from shopcli.query.wishes import wish_named
from shopcli.search.find import in_catalog_currency, prepare, vocabulary_of
from shopcli.search.limits import NAMING_FIELDS, all_of, carrying
from shopcli.search.reference import read_beside
from shopcli.text import fold, has_han


def read_change(heard: Heard) -> Move | None:
    """None where the rules read nothing in the turn. Raises `UsageError` for one that no need could be."""
    if heard.state.need is None:
        return first_need(heard)
    statement = read_statement(heard)
    if reply := heard.beyond():
        return reply
    kind = kind_of(statement, heard)
    if statement.like is not None:
        return _alike(statement, heard, statement.like)
    if kind.is_other or (kind.is_known and ASKS_ANEW.search(heard.low) and not statement.relatives):
        return _other_need(statement, heard)
    return _refined(statement, heard, kind)


def first_need(heard: Heard) -> Recommend:
    """The turn as a need of its own."""
    need = in_catalog_currency(read_beside(heard.text, heard.index), heard.index)
    return Recommend(replace(need, language=heard.language), is_new=True)


@dataclass(frozen=True, slots=True)
class Kind:
    """Whether a turn names a kind of thing, and whether it is another one than the need's, or says it more closely."""

    is_known: bool = False
    is_other: bool = False
    is_closer: bool = False


def kind_of(statement: Statement, heard: Heard) -> Kind:
    said, need = statement.need, heard.state.need
    if need is None or not said.wanted or _is_part(said, heard):
        return Kind()
    new = set(prepare(said, heard.index).wanted.categories)
    if not new and not _is_noun(said.wanted):
        return Kind()
    if statement.beside is not None:
        # What goes with a thing is another thing.
        return Kind(True, True)
    old = _categories(need, heard.index)
    if not old:
        same = not need.wanted or fold(need.wanted) in fold(said.wanted) or fold(said.wanted) in fold(need.wanted)
        return Kind(True, not same, same)
    if not new or new.isdisjoint(old):
        return Kind(True, True)
    return Kind(True, False, new < old or (new == old and len(said.wanted) > len(need.wanted)))


def _categories(need: Need, index: Index) -> set[tuple[str, ...]]:
    """What kind is wanted; that of the product which something is to stand in for, where nothing else says it."""
    named = set(prepare(need, index).wanted.categories)
    if named or need.reference is None or need.reference.relation != "like":
        return named
    source = find_offer(Item(need.reference.product), index)
    return {source.category} if source else set()


def _is_part(said: Need, heard: Heard) -> bool:
    """Whether what is named belongs to what is wanted: "with a good keyboard", "16 GB RAM and 1 TB SSD"."""
    return _is_measured(said) or (bool(OF_PART.search(heard.low)) and not heard.low.endswith(("?", "？", "吗", "么")))


def _is_measured(said: Need) -> bool:
    """Whether what is named is what a limit measures: the SSD of "1 TB SSD"."""
    return bool(said.requirements and FITTED.search(said.wanted))


def _is_noun(wanted: str) -> bool:
    """Whether it ends in the name of a thing that shops sell."""
    if has_han(wanted):
        return wanted.endswith(HAN_NOUNS)
    last = fold(wanted).split()[-1]
    return last in NOUNS or singular(last) in NOUNS


def _other_need(statement: Statement, heard: Heard) -> Recommend:
    """Another need; one that is said to go with what was spoken of stands beside it."""
    beside = statement.beside
    if beside is None and AND_THEN.search(heard.low) and len(heard.state.focus) == 1:
        beside = heard.state.focus[0]
    need = in_catalog_currency(statement.need, heard.index)
    changes = [say("new", heard.language, name=need.wanted)]
    if beside is not None:
        about = Scope(need.wanted, is_whole=False)
        need = replace(need, scope=need.scope or about, reference=Reference(beside.product, "fits"))
        changes.append(say("beside", heard.language, title=title_of(beside, heard.index)))
    need = replace(need, text=need_text(need))
    return Recommend(scoped(need, heard.index), tuple(changes), is_new=True)


def _alike(statement: Statement, heard: Heard, like: Item) -> Recommend:
    """What can stand in for a product, within what else the turn says."""
    said, remarks = _with_relatives(statement, heard)
    scope = Scope(statement.need.wanted, is_whole=False)
    need = in_catalog_currency(said, heard.index)
    need = replace(need, scope=scope, reference=Reference(like.product, "like"))
    need = replace(need, text=need_text(need))
    title = say("alike", heard.language, title=title_of(like, heard.index))
    _, told = refine(Need(need.text, need.language), replace(need, scope=None, reference=None))
    return Recommend(need, (title, *told, *remarks), is_new=True)


def _refined(statement: Statement, heard: Heard, kind: Kind) -> Move | None:
    before = heard.state.need
    if before is None:
        return None
    said, remarks = _with_relatives(statement, heard)
    if statement.other_brand:
        said = replace(said, not_brands=(*said.not_brands, *_brand_spoken_of(heard)))
    said, unread = _known_words(said, before, kind, heard.index)
    before, said = _without_opposites(before, said, heard.index)
    after, changes = refine(before, said, statement.lifted, adds=statement.adds)
    after = in_catalog_currency(after, heard.index)
    if after.currency != before.currency:
        after, changes = refine(replace(before, currency=after.currency), said, statement.lifted, adds=statement.adds)
    refused = tuple(item.product for item in statement.refused)
    told = (
        *changes,
        *remarks,
        *(say("refused", heard.language, title=title_of(i, heard.index)) for i in statement.refused),
    )
    if not told:
        return None if unread or not _says_anything(statement, said) else _unchanged(after, heard)
    return Recommend(scoped(after, heard.index), told, refused=refused, unread=unread)


def _unchanged(need: Need, heard: Heard) -> Recommend:
    """What was said is asked for already: shown again, for the shopper may have seen other things since."""
    return Recommend(need, (say("unchanged", heard.language),))


def _says_anything(statement: Statement, said: Need) -> bool:
    bare = Need(said.text, said.language)
    return bool(statement.lifted or statement.relatives or said != bare)


def scoped(need: Need, index: Index) -> Need:
    """Where all that fits is asked for, the words that say of what; wishes say nothing of it."""
    if need.scope is None:
        return need
    about = need_text(replace(need, wishes=(), reference=None))
    read = read_need(about, vocabulary_of(index), everything=True).scope
    return need if read is None else replace(need, scope=replace(need.scope, about=read.about, rest=read.rest))


def _with_relatives(statement: Statement, heard: Heard) -> tuple[Need, tuple[str, ...]]:
    """What is said with a limit for each comparative; a wish and a remark where the number is not known."""
    said = statement.need
    remarks = []
    for relative in statement.relatives:
        offer, bound = _compared_with(relative, statement.like, heard)
        if bound is not None:
            said = said if _loosens(bound, said) else _with_bound(said, bound)
            continue
        wish = wish_named(relative.direction.wish, heard.language) if relative.direction.wish else None
        if wish is not None:
            said = replace(said, wishes=(*said.wishes, wish))
        if offer is not None:
            name = wish.text if wish else heard.text[relative.start : relative.end].strip()
            title = title_of(Item.of(offer), heard.index)
            remarks.append(
                say("not_stated" if wish else "not_stated_nor_wished", heard.language, title=title, name=name)
            )
    return said, tuple(remarks)


def _with_bound(said: Need, bound: Bound) -> Need:
    return replace(
        said,
        max_price=bound.highest or said.max_price,
        min_price=bound.lowest or said.min_price,
        currency=bound.currency or said.currency,
        min_rating=bound.rating or said.min_rating,
        requirements=(*said.requirements, *([bound.requirement] if bound.requirement else [])),
    )


def _compared_with(relative: Relative, like: Item | None, heard: Heard) -> tuple[Product | None, Bound | None]:
    """What the turn names, else what was spoken of last, else the first that is shown; and the limit that it sets.

    What was spoken of may lie beyond the need, as what "why not" asked about does: it loosens no limit.
    """
    state = heard.state
    named = relative.than or like
    offer, bound = None, None
    for item in (named,) if named else (*state.focus[:1], *state.shown[:1]):
        offer = find_offer(item, heard.index)
        bound = bound_by(relative.direction, offer, heard.language, relative.by) if offer else None
        if bound is None or state.need is None or not _loosens(bound, state.need):
            break
    return offer, bound


def _loosens(bound: Bound, need: Need) -> bool:
    if bound.highest and need.max_price:
        return bound.highest.amount > need.max_price.amount
    if bound.lowest and need.min_price:
        return bound.lowest.amount < need.min_price.amount
    made = bound.requirement
    if made is None or not isinstance(made.value, Decimal):
        return False
    limits = [
        one for one in need.requirements if (one.attribute, one.operator[0]) == (made.attribute, made.operator[0])
    ]
    numbers = [one.value for one in limits if isinstance(one.value, Decimal)]
    if not numbers:
        return False
    return made.value > min(numbers) if made.operator[0] == "<" else made.value < max(numbers)


def _brand_spoken_of(heard: Heard) -> tuple[str, ...]:
    item = next(iter(spoken_of(heard.state)), None)
    offer = find_offer(item, heard.index) if item else None
    return (offer.brand,) if offer and offer.brand else ()


def _without_opposites(before: Need, said: Need, index: Index) -> tuple[Need, Need]:
    """Whoever asks for "wireless" does not mean what is called a wired mouse, unless one is called both."""
    kind = before.wanted if has_han(before.wanted) else before.wanted.split(" ")[-1]
    words = [word for term in said.terms for word in term.split() if word in NEVER_BOTH]
    if not kind or not words:
        return before, said
    joint = "" if has_han(kind) else " "
    kept = tuple(word for word in before.excluded if word not in [f"{word}{joint}{kind}" for word in words])
    refused = [
        f"{NEVER_BOTH[word]}{joint}{kind}"
        for word in words
        if not index.any(carrying(index, f"{word} {NEVER_BOTH[word]} {kind}", ("title",)))
    ]
    return replace(before, excluded=kept), replace(said, excluded=(*said.excluded, *refused))


def _known_words(said: Need, before: Need, kind: Kind, index: Index) -> tuple[Need, tuple[str, ...]]:
    """`said` without the words that nothing of the kind carries, and those words."""
    named = said.wanted if kind.is_known or _is_measured(said) else ""
    own = {stem for word in (named, before.wanted) for stem in index.stems(word)}
    wanted = prepare(before, index).wanted_query

    def is_carried(text: str) -> bool:
        return index.any(all_of([wanted, carrying(index, text, NAMING_FIELDS)]))

    if kind.is_closer:
        closer = fold(said.wanted).replace(fold(before.wanted), " ").strip()
        if not closer or is_carried(closer):
            return said, ()
    kept: list[str] = []
    unread: list[str] = []
    wished = [fold(wish.text) for wish in said.wishes]
    for term in said.terms:
        if any(fold(term) in text for text in wished):
            continue
        if own.issuperset(index.stems(term)) or term in FUNCTION_WORDS or (has_han(term) and len(term) == 1):
            continue
        (kept if is_carried(term) else unread).append(term)
    return replace(said, wanted="", terms=tuple(kept)), tuple(unread)
