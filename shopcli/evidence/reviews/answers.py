"""What customers say: of what a question names in whatever words, of what is good or bad, or of all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shopcli.catalog.product import Product, Review
from shopcli.evidence.answered import Told
from shopcli.evidence.facts.offers import rating_cite, rating_text
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.reviews.frames import (
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
from shopcli.evidence.reviews.quotes import GOOD, Numbered, cite, overview, quote, quoted
from shopcli.evidence.reviews.words import REVIEW_WORDS
from shopcli.evidence.wording.sentences import say, sentences_joined
from shopcli.evidence.words.content import as_written, content, coverage
from shopcli.evidence.words.everyday import HAN_EVERYDAY, everyday_stems
from shopcli.evidence.words.meanings import Things, meanings
from shopcli.query.common_words import COMMON_WORDS
from shopcli.text import has_han

_HALF = 0.5
_GOES_ON = 0.5
"""What a pair of Chinese characters counts for that goes on with the one before it, where a word counts 1."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a question names: `things` by whatever words, and its other words that tell.

    `meant` has what each word may mean, of which one is enough.
    """

    things: Things
    meant: tuple[Things, ...]
    words: tuple[str, ...]
    lists: bool

    @property
    def felt(self) -> Things:
        return self.things & meanings(REVIEW_WORDS).felt

    @property
    def firm(self) -> Things:
        """Those that must be told of, and are no mere circumstances."""
        return self.things - meanings(REVIEW_WORDS).loose


def tell_reviews(product: Product, asked: Asked) -> Told:
    """What customers say of what the question names; of all, where it names nothing."""
    language, name, total = asked.language, short_name(product), len(product.reviews)
    if not total:
        return _none_written(product, asked)
    low = EITHER.sub(r"很\1", asked.low)
    wanted = _wanted(product, low)
    if not wanted.things and not wanted.words:
        return _by_stars(product, list(enumerate(product.reviews)), asked)
    if speaking := _speaking(product, wanted) or _of_clause(product, low):
        return quoted(product, _as_asked(speaking, low), language)
    said = as_written([*content(HAN_FRAME.sub(" ", low))], asked.text) or as_written([*wanted.words], asked.text)
    text = say("not_reviewed", language, name=name, total=total, asked=f"“{said}”")
    return Told(text, silent=True)


def tell_opinion(product: Product, asked: Asked) -> Told | None:
    """What customers say where a question asks how good something is, and they speak of just that."""
    return tell_experience(product, asked) if HOW_GOOD.search(asked.low) else None


def tell_experience(product: Product, asked: Asked) -> Told | None:
    """What customers say of what is felt in use, or of how good a part is, where no field says it.

    "Does it run hot?" asks for it without a word of reviews; "does it have a microphone?" does not.
    """
    if EXISTS.search(asked.low) or UNFELT.search(asked.low):
        return None
    low = EITHER.sub(r"很\1", asked.low)
    wanted = _wanted(product, low)
    judges = wanted.felt or HOW_GOOD.search(asked.low) or CRITICAL.search(low)
    if not (judges and wanted.things):
        return None
    speaking = _speaking(product, replace(wanted, words=())) or _of_clause(product, low)
    return quoted(product, _as_asked(speaking, low), asked.language) if speaking else None


def tell_felt(product: Product, asked: Asked, stated: str) -> Told | None:
    """What customers say of what is felt, where a question asks for it beside words of fields, which are `stated`."""
    low = EITHER.sub(r"很\1", asked.low)
    wanted = _wanted(product, low)
    beside = meanings(REVIEW_WORDS).asking.read(EITHER.sub(r"很\1", stated)).things
    return tell_experience(product, asked) if wanted.felt & wanted.firm & beside else None


def tell_overall(product: Product, asked: Asked) -> Told | None:
    """How content customers are, where a question asks how good the whole is or whether it is worth its price."""
    worth = WORTH.search(asked.low) is not None
    if not product.reviews or not (worth or OVERALL.search(asked.low)):
        return None
    wanted = _wanted(product, WORTH.sub(" ", EITHER.sub(r"很\1", asked.low)))
    speaking = _speaking(product, replace(wanted, lists=True))
    told = quoted(product, speaking, asked.language) if speaking else overview(product, asked.language)
    if not worth:
        return told
    return Told(say("worth", asked.language, text=told.text), told.cited)


def _wanted(product: Product, low: str) -> _Wanted:
    """What the product is itself ("the keyboard" of a keyboard) is wanted only where nothing else is."""
    asking = meanings(REVIEW_WORDS).asking
    read = asking.read(low)
    words = [word for word in content(_without_frame(read.rest)) if _tells(word, product)]
    itself = asking.read(" ".join(product.category[-1:])).things
    meant = tuple(each for each in read.meant if not each <= itself) or read.meant
    return _Wanted(frozenset[int]().union(*meant), meant, tuple(words), LISTS.search(low) is not None)


def _without_frame(low: str) -> str:
    """The Chinese of a question without the words that ask, and that say for whom and when."""
    low = HAN_FRAME.sub(" ", low)
    for word in HAN_EVERYDAY if has_han(low) else ():
        low = low.replace(word, " ")
    return low


def _tells(word: str, product: Product) -> bool:
    """Whether a word is of what is asked for, and not of what the product is."""
    told = word.rstrip("'") in GENERAL or coverage([word], product.title) or any(map(str.isdigit, word))
    return not told and len(word) > 1


def _none_written(product: Product, asked: Asked) -> Told:
    language = asked.language
    rating = rating_text(product, language)
    cites = (rating_cite(product, language),) if rating else ()
    text = say("no_reviews", language, name=short_name(product))
    return Told(text + sentences_joined(language) + rating if rating else text, cites, silent=not rating)


def _speaking(product: Product, wanted: _Wanted) -> list[Numbered]:
    """Those that tell of most that is wanted; of its very words, where it is no known thing.

    Of things that are listed ("heat or noise") some are enough.
    """
    numbered = list(enumerate(product.reviews))
    telling = meanings(REVIEW_WORDS).telling
    told = [wanted.things & telling.every(review.text) for _, review in numbered]
    by_all = frozenset[int]().union(*told)
    firm = [each for each in wanted.meant if each & wanted.firm] or [each for each in wanted.meant if each & by_all]
    needed = [each for each in firm if each & by_all] if wanted.lists else firm
    if needed and all(each & by_all for each in needed):
        whole = [one for one, held in zip(numbered, told, strict=True) if all(each & held for each in needed)]
        some = [one for one, held in zip(numbered, told, strict=True) if any(each & held for each in needed)]
        return [one for one in whole or some if _share(len(needed), wanted.words, one[1].text) > _HALF]
    words = list(wanted.words)
    return [one for one in numbered if words and coverage(words, one[1].text) >= _HALF]


def _share(things: int, words: Sequence[str], text: str) -> float:
    """How much of what is wanted a review tells of: all of `things`, and those of `words` that it has."""
    held = [word for word in words if coverage([word], text)]
    return (things + _weight(held)) / (things + _weight(words))


def _weight(words: Sequence[str]) -> float:
    plain = COMMON_WORDS | everyday_stems()
    before = ["", *words]
    return sum(
        (_GOES_ON if last[-1:] == word[0] else 1.0) if has_han(word) else float(word not in plain)
        for last, word in zip(before, words, strict=False)
    )


def _of_clause(product: Product, low: str) -> list[Numbered]:
    """Those that tell of what the last sentence asks for: those before it say why ("My desk gets bumped a lot.")."""
    *before, last = [part for part in ENDS.split(low) if part.strip()] or [""]
    wanted = replace(_wanted(product, last), words=())
    return _speaking(product, wanted) if before and wanted.things else []


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
