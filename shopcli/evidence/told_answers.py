"""What descriptions and reviews say where no field does: quoted, and reviews told as the opinions that they are."""

from collections.abc import Sequence

from shopcli.attributes.facts import attribute, facts
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product, Review
from shopcli.evidence.answered import Told
from shopcli.evidence.aspects import Aspect, speaks_of
from shopcli.evidence.cited import Cited
from shopcli.evidence.gather import Piece, label, product_pieces, ranked, sentences
from shopcli.evidence.names import short_name
from shopcli.evidence.offer_answers import rating_cite, rating_text
from shopcli.evidence.question import Asked
from shopcli.evidence.wording import listed, say, sentences_joined
from shopcli.evidence.words import as_written, content, coverage
from shopcli.patterns import Pattern
from shopcli.query.common_words import words
from shopcli.query.need import Language
from shopcli.text import one_line

_QUOTES = 2
_ALL = 0.99
_HALF = 0.5
_GOOD, _BAD = 4, 2
_TWO = 2
"""Words that a sentence must share with a question for a value: one is in many."""
_ABOUT = Pattern(
    r"what is (?:it|this|that)(?: for)?[?.]*$|tell me (?:more )?about it|describe it|what can (?:it|you) (?:do"
    r"|tell)|介绍一?下|是什么(?:东西)?[?？。]*$|讲讲|说说"
)
_GENERAL = words("review rat complaint like love hate dislike praise lik hat sa pro con downside")


def tell_reviews(product: Product, asked: Asked) -> Told:
    """What customers say of what the question names; of all, where it names nothing."""
    language, name, total = asked.language, short_name(product), len(product.reviews)
    if not total:
        rating = rating_text(product, language)
        cites = (rating_cite(product, language),) if rating else ()
        text = say("no_reviews", language, name=name)
        return Told(text + sentences_joined(language) + rating if rating else text, cites, silent=not rating)
    words = [word for word in content(asked.low) if word not in _GENERAL]
    chosen = [(number, review) for number, review in enumerate(product.reviews) if _fits(review, asked.low)]
    if not words:
        return _quoted(product, chosen, language) if 0 < len(chosen) < total else _overview(product, language)
    speaking = [(number, review) for number, review in chosen if coverage(words, review.text) >= _HALF]
    if not speaking:
        text = say("not_reviewed", language, name=name, total=total, asked=f"“{as_written(words, asked.text)}”")
        return Told(text, silent=True)
    return _quoted(product, speaking, language)


_CRITICAL = Pattern(
    r"complain\w*|complaints?|dislike|don't (?:people |they |customers |owners )?like|hate|downsides?|drawbacks?"
    r"|trouble|problems?|issues?|criticis\w*|negative|差评|抱怨|吐槽|缺点|不好|毛病|不满"
)
_FOND = Pattern(r"(?<![a-z])(?:love|praise|enjoy|best thing|positive|advantages?)(?![a-z])|好评|优点|喜欢|夸")


def _fits(review: Review, low: str) -> bool:
    """Whether a review is of the kind that is asked for: complaints have three stars or fewer, praise four or more."""
    if review.rating is None:
        return True
    if _CRITICAL.search(low):
        return review.rating < _GOOD
    return review.rating >= _GOOD if _FOND.search(low) else True


def _quoted(product: Product, speaking: Sequence[tuple[int, Review]], language: Language) -> Told:
    name, total = short_name(product), len(product.reviews)
    quotes = [_quote(review, language) for _, review in speaking[:_QUOTES]]
    if len(speaking) == 1:
        text = say("review_one", language, name=name, count=1, total=total, text=one_line(speaking[0][1].text))
    else:
        texts = listed(quotes, language)
        text = say("review_some", language, name=name, count=len(speaking), total=total, texts=texts)
    return Told(text, tuple(_cite(product, number, review, language) for number, review in speaking))


def _overview(product: Product, language: Language) -> Told:
    stars = [review.rating for review in product.reviews if review.rating is not None]
    good, bad = sum(star >= _GOOD for star in stars), sum(star <= _BAD for star in stars)
    rating = rating_text(product, language)
    head = say(
        "reviews_of", language, name=short_name(product), total=len(product.reviews), good=good, bad=bad, rating=rating
    )
    best = max(product.reviews, key=lambda review: review.rating or 0)
    worst = min(product.reviews, key=lambda review: review.rating or 5)
    shown = [best] if best is worst else [best, worst]
    joined = sentences_joined(language)
    quotes = joined.join(say("opinion", language, quote=_quote(review, language)) for review in shown)
    cites = [_cite(product, product.reviews.index(review), review, language) for review in shown]
    if product.rating:
        cites.insert(0, rating_cite(product, language))
    return Told(f"{head.strip()}{joined}{quotes}", tuple(cites))


def _quote(review: Review, language: Language) -> str:
    text = one_line(review.text)
    if review.rating is None:
        return say("plain_quote", language, text=text)
    return say("quote", language, text=text, stars=format(review.rating.normalize(), "f"))


def _cite(product: Product, number: int, review: Review, language: Language) -> Cited:
    place = f"{short_name(product)} · {label('review', language)} {number + 1}"
    return Cited("review", one_line(review.text), 0.9, place, product.id, f"reviews.{number}")


def tell_description(product: Product, asked: Asked) -> Told | None:
    """A sentence of the description, or of a review, that has every word that the question is about."""
    language, name = asked.language, short_name(product)
    said = sentences(product.description or "")
    if _ABOUT.search(asked.low) and said:
        joined = sentences_joined(language).join(said)
        return Told(say("about", language, name=name, text=joined), (description_cite(product, joined, language),))
    words = content(asked.low)
    if not words or (not asked.wants_yes_or_no and len(words) < _TWO):
        return None
    for sentence in said:
        if coverage(words, sentence) >= _ALL:
            return Told(
                say("said", language, name=name, text=sentence), (description_cite(product, sentence, language),)
            )
    speaking = [(n, review) for n, review in enumerate(product.reviews) if coverage(words, review.text) >= _ALL]
    return _quoted(product, speaking, language) if speaking else None


def tell_mention(product: Product, aspect: Aspect, asked: Asked) -> Told | None:
    """A sentence of the title or the description that names the aspect."""
    language, name = asked.language, short_name(product)
    if speaks_of(product.title, aspect) and asked.wants_yes_or_no:
        title = one_line(product.title)
        cited = Cited("description", title, 0.9, f"{name} · {label('title', language)}", product.id, "title")
        return Told(say("titled", language, name=name, text=title), (cited,))
    for sentence in sentences(product.description or ""):
        if speaks_of(sentence, aspect):
            return Told(
                say("said", language, name=name, text=sentence), (description_cite(product, sentence, language),)
            )
    return None


_SHIPS = Pattern(r"(?<![a-z])(?:ships?|shipped|deliver\w*|arrives?) (?!with)|发货|发出|配送|送达")


def tell_delivery(product: Product, asked: Asked) -> Told | None:
    """What the description says of its delivery, as that of a pre-order does."""
    language = asked.language
    for sentence in sentences(product.description or ""):
        if _SHIPS.search(sentence.lower()):
            text = say("said", language, name=short_name(product), text=sentence)
            return Told(text, (description_cite(product, sentence, language),))
    return None


def description_cite(product: Product, text: str, language: Language) -> Cited:
    place = f"{short_name(product)} · {label('description', language)}"
    return Cited("description", text, 0.9, place, product.id, "description")


def closest(product: Product, asked: Asked, count: int = 2) -> tuple[Cited, ...]:
    """What comes nearest to an answer among all that is known of the product, where it has a word of the question."""
    words = content(asked.low)
    pieces: list[Piece] = [
        piece
        for piece in product_pieces(product, asked.language)
        if coverage(words, f"{piece.passage.field} {piece.passage.text}")
    ]
    return tuple(piece.cited for piece in ranked(asked.low, pieces)[:count])


def against(product: Product, aspect: Aspect, asked: Asked) -> Told | None:
    """Reviews that give another number for what a field states ("drops to about nine hours")."""
    key = aspect.keys[0]
    dimension, words = attribute(key).dimension, _REVIEW_WORDS.get(key)
    own = [fact for fact in facts(product.attributes).get(key, ()) if isinstance(fact, float)]
    if not dimension or not words or not own:
        return None
    found = [
        (number, review)
        for number, review in enumerate(product.reviews)
        if words.search(review.text.lower())
        and _SHORT.search(review.text.lower())
        and _differs(review.text, dimension, own)
    ]
    if not found:
        return None
    number, review = found[0]
    text = say(
        "review_against", asked.language, count=len(found), total=len(product.reviews), text=one_line(review.text)
    )
    return Told(text, (_cite(product, number, review, asked.language),))


_REVIEW_WORDS = {
    "battery_life": Pattern(r"batter|charge|lasts?|hours|续航|电池|的电|充一次|没电"),
    "weight": Pattern(r"weigh|heav|重|轻"),
    "noise_level": Pattern(r"loud|noise|quiet|db|吵|噪|分贝"),
    "charging_power": Pattern(r"charg|充电"),
}
_SHORT = Pattern(
    r"drops?(?![a-z])|only (?:about|around|get|got|lasts?|\d)|barely|less than|not even|closer to|more like"
    r"|at (?:most|best)|never|claim|instead|actually"
    r"|只有|只能|不到|最多|才|掉到|缩水|虚标|没有宣传|达不到|实际|实测"
)
"""What a review that takes issue with a field says, beside another number."""
_TENTH = 0.1


def _differs(text: str, dimension: str, own: Sequence[float]) -> bool:
    numbers = [
        float(quantity.value) for quantity in read_quantities(text, dimension) if quantity.dimension == dimension
    ]
    return any(number and all(abs(number - value) > _TENTH * value for value in own) for number in numbers)
