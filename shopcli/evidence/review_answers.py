"""What customers say: of what a question names in whatever words, of what is good or bad, or of all."""

from shopcli.catalog.product import Product, Review
from shopcli.evidence.answered import Told
from shopcli.evidence.meanings import Things, meanings
from shopcli.evidence.names import short_name
from shopcli.evidence.offer_answers import rating_cite, rating_text
from shopcli.evidence.question import Asked
from shopcli.evidence.review_frames import (
    CRITICAL,
    EITHER,
    ENDS,
    EXISTS,
    FOND,
    GENERAL,
    HAN_FRAME,
    HOW_GOOD,
    LISTS,
    OVERALL,
    UNFELT,
    WORTH,
)
from shopcli.evidence.review_quotes import GOOD, Numbered, cite, overview, quote, quoted
from shopcli.evidence.review_words import REVIEW_WORDS
from shopcli.evidence.wording import say, sentences_joined
from shopcli.evidence.words import as_written, content, coverage

_HALF = 0.5


def tell_reviews(product: Product, asked: Asked) -> Told:
    """What customers say of what the question names; of all, where it names nothing."""
    language, name, total = asked.language, short_name(product), len(product.reviews)
    if not total:
        return _none_written(product, asked)
    numbered = list(enumerate(product.reviews))
    low = EITHER.sub(r"\1", asked.low)
    things, named = _asked_for(product, low)
    if not things and not named:
        return _by_stars(product, numbered, asked)
    if speaking := _speaking(numbered, things, named, lists=LISTS.search(low) is not None) or _of_clause(product, low):
        return quoted(product, _as_asked(speaking, low), language)
    said = as_written([*content(HAN_FRAME.sub(" ", low))], asked.text) or as_written(named, asked.text)
    text = say("not_reviewed", language, name=name, total=total, asked=f"“{said}”")
    return Told(text, silent=True)


def tell_opinion(product: Product, asked: Asked) -> Told | None:
    """What customers say where a question asks how good something is, and they speak of just that."""
    low = EITHER.sub(r"\1", asked.low)
    if not HOW_GOOD.search(asked.low) or EXISTS.search(asked.low) or not _asked_for(product, low)[0]:
        return None
    return tell_experience(product, asked)


def tell_experience(product: Product, asked: Asked) -> Told | None:
    """What customers say of what is felt in use, or of how good a part is, where no field says it.

    "Does it run hot?" asks for it without a word of reviews; "does it have a microphone?" does not.
    """
    if EXISTS.search(asked.low) or UNFELT.search(asked.low):
        return None
    low = EITHER.sub(r"\1", asked.low)
    things, _ = _asked_for(product, low)
    table = meanings(REVIEW_WORDS)
    felt = things & table.felt
    if not (things - table.loose) | felt or not (felt or HOW_GOOD.search(asked.low) or CRITICAL.search(low)):
        return None
    speaking = _speaking(list(enumerate(product.reviews)), things, [], lists=LISTS.search(low) is not None)
    speaking = speaking or _of_clause(product, low)
    return quoted(product, _as_asked(speaking, low), asked.language) if speaking else None


def tell_overall(product: Product, asked: Asked) -> Told | None:
    """How content customers are, where a question asks how good the whole is or whether it is worth its price."""
    worth = WORTH.search(asked.low) is not None
    if not product.reviews or not (worth or OVERALL.search(asked.low)):
        return None
    low = EITHER.sub(r"\1", asked.low)
    things, named = _asked_for(product, WORTH.sub(" ", low))
    numbered = list(enumerate(product.reviews))
    speaking = _speaking(numbered, things, named, lists=True) if things or named else []
    told = quoted(product, speaking, asked.language) if speaking else overview(product, asked.language)
    if not worth:
        return told
    return Told(say("worth", asked.language, text=told.text), told.cited)


def _asked_for(product: Product, low: str) -> tuple[Things, list[str]]:
    """The things that a question names, and its other words that tell.

    What the product is itself ("the keyboard" of a keyboard) is what the question is about only if it names nothing
    else.
    """
    table = meanings(REVIEW_WORDS)
    read = table.asking.read(low)
    named = [word for word in content(HAN_FRAME.sub(" ", read.rest)) if _tells(word, product)]
    itself = table.asking.read(" ".join(product.category[-1:])).things
    return (read.things - itself or read.things), named


def _tells(word: str, product: Product) -> bool:
    """Whether a word is of what is asked for, and not of what the product is."""
    return word not in GENERAL and len(word) > 1 and not coverage([word], product.title)


def _none_written(product: Product, asked: Asked) -> Told:
    language = asked.language
    rating = rating_text(product, language)
    cites = (rating_cite(product, language),) if rating else ()
    text = say("no_reviews", language, name=short_name(product))
    return Told(text + sentences_joined(language) + rating if rating else text, cites, silent=not rating)


def _speaking(numbered: list[Numbered], things: Things, named: list[str], *, lists: bool) -> list[Numbered]:
    """Those that tell of most of the things asked for; of its very words, where it asks for no known thing.

    Of things that are listed ("heat or noise") some are enough.
    """
    table = meanings(REVIEW_WORDS)
    if things:
        shared = [things & table.telling.read(review.text).things for _, review in numbered]
        told = frozenset[int]().union(*shared)
        needed = (things - table.loose) or (things & told)
        needed = (needed & told) if lists else needed
        if needed and needed <= told:
            whole = [one for one, each in zip(numbered, shared, strict=True) if needed <= each]
            return whole or [one for one, each in zip(numbered, shared, strict=True) if needed & each]
    return [one for one in numbered if named and coverage(named, one[1].text) >= _HALF]


def _of_clause(product: Product, low: str) -> list[Numbered]:
    """Those that tell of what the last sentence asks for: those before it say why ("My desk gets bumped a lot.")."""
    *before, last = [part for part in ENDS.split(low) if part.strip()] or [""]
    things = _asked_for(product, last)[0] if before else frozenset[int]()
    return _speaking(list(enumerate(product.reviews)), things, [], lists=False) if things else []


def _as_asked(speaking: list[Numbered], low: str) -> list[Numbered]:
    """Complaints before praise where complaints are asked for, and praise before complaints where praise is."""
    if CRITICAL.search(low):
        return sorted(speaking, key=lambda one: _stars(one[1]))
    return sorted(speaking, key=lambda one: -_stars(one[1])) if FOND.search(low) else speaking


def _by_stars(product: Product, numbered: list[Numbered], asked: Asked) -> Told:
    """Complaints have three stars or fewer, praise four or more; of neither kind is an overview of both."""
    low, language = asked.low, asked.language
    critical, fond = CRITICAL.search(low) is not None, FOND.search(low) is not None
    if critical is fond:
        return overview(product, language)
    chosen = [one for one in numbered if (_stars(one[1]) < GOOD) is critical]
    if chosen:
        ordered = sorted(chosen, key=lambda one: _stars(one[1]) if critical else -_stars(one[1]))
        return _told_of(product, ordered, "complaints" if critical else "praises", asked)
    number, review = sorted(numbered, key=lambda one: _stars(one[1]), reverse=fond)[0]
    phrase = "no_complaints" if critical else "no_praise"
    text = say(phrase, language, name=short_name(product), total=len(product.reviews), quote=quote(review, language))
    return Told(text, (cite(product, number, review, language),), False)


def _told_of(product: Product, chosen: list[Numbered], phrase: str, asked: Asked) -> Told:
    language = asked.language
    told = quoted(product, chosen, language)
    quotes = sentences_joined(language).join(quote(review, language) for _, review in chosen[:2])
    text = say(phrase, language, name=short_name(product), count=len(chosen), total=len(product.reviews), quotes=quotes)
    return Told(text, told.cited, True)


def _stars(review: Review) -> float:
    """A review without stars is neither praise nor complaint, and is counted among the former."""
    return float(review.rating) if review.rating is not None else float(GOOD)
