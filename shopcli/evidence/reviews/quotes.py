"""Reviews in an answer: quoted as the opinions that they are, with how many of how many say it."""

from collections.abc import Sequence

from shopcli.catalog.product import Product, Review
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.offers import rating_cite, rating_text
from shopcli.evidence.products.names import short_name
from shopcli.evidence.ranking.gather import label, sentences
from shopcli.evidence.wording.sentences import listed, say, sentences_joined
from shopcli.query.need import Language
from shopcli.text import one_line

Numbered = tuple[int, Review]
"""A review with its place among those of its product, from 0."""

GOOD, BAD = 4, 2
_QUOTES = 2
_LONG = 160
_HAN_ENDS = "。！？；"


def quoted(product: Product, speaking: Sequence[Numbered], language: Language) -> Told:
    """The first of `speaking`, which must not be empty; where one praises and one complains, one of each."""
    name, total = short_name(product), len(product.reviews)
    shown = _both_sides(speaking)
    if len(speaking) == 1:
        text = say("review_one", language, name=name, count=1, total=total, text=excerpt(speaking[0][1]))
    else:
        texts = listed([quote(review, language) for _, review in shown], language)
        text = say("review_some", language, name=name, count=len(speaking), total=total, texts=texts)
    rest = [one for one in speaking if one not in shown]
    return Told(text, tuple(cite(product, number, review, language) for number, review in [*shown, *rest]))


def _both_sides(speaking: Sequence[Numbered]) -> list[Numbered]:
    first, rest = speaking[0], speaking[1:]
    other = [one for one in rest if _praises(one[1]) is not _praises(first[1])]
    return [first, *(other or rest)[: _QUOTES - 1]]


def _praises(review: Review) -> bool:
    return review.rating is None or review.rating >= GOOD


def overview(product: Product, language: Language) -> Told:
    """How many are content and how many are not, with the best and the worst."""
    stars = [review.rating for review in product.reviews if review.rating is not None]
    good, bad = sum(star >= GOOD for star in stars), sum(star <= BAD for star in stars)
    rating = rating_text(product, language)
    head = say(
        "reviews_of", language, name=short_name(product), total=len(product.reviews), good=good, bad=bad, rating=rating
    )
    best = max(product.reviews, key=lambda review: review.rating or 0)
    worst = min(product.reviews, key=lambda review: review.rating or 5)
    shown = [best] if best is worst else [best, worst]
    joined = sentences_joined(language)
    quotes = joined.join(say("opinion", language, quote=quote(review, language)) for review in shown)
    cites = [cite(product, product.reviews.index(review), review, language) for review in shown]
    if product.rating:
        cites.insert(0, rating_cite(product, language))
    return Told(f"{head.strip()}{joined}{quotes}", tuple(cites))


def excerpt(review: Review) -> str:
    """The review as far as an answer quotes it: to the end of the sentence at which it becomes long."""
    said = ""
    for sentence in sentences(review.text):
        said = f"{said}{'' if said[-1:] in _HAN_ENDS else ' '}{sentence}".strip()
        if len(said) > _LONG:
            break
    return said


def quote(review: Review, language: Language) -> str:
    text = excerpt(review)
    if review.rating is None:
        return say("plain_quote", language, text=text)
    return say("quote", language, text=text, stars=format(review.rating.normalize(), "f"))


def cite(product: Product, number: int, review: Review, language: Language) -> Cited:
    place = f"{short_name(product)} · {label('review', language)} {number + 1}"
    return Cited("review", one_line(review.text), 0.9, place, product.id, f"reviews.{number}")
