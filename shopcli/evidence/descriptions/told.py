"""What descriptions, and reviews, say where no field does: quoted."""

from collections.abc import Sequence

from shopcli.attributes.facts import attribute, facts
from shopcli.attributes.units import read_quantities
from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.aspects import Aspect, speaks_of
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import Piece, label, product_pieces, ranked, sentences
from shopcli.evidence.reviews.quotes import cite, quoted
from shopcli.evidence.wording.sentences import say, sentences_joined
from shopcli.evidence.words.content import content, coverage
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import one_line

_ALL, _HALF = 0.99, 0.5
_TWO = 2
"""Words that a sentence must share with a question for a value: one is in many."""
_ABOUT = Pattern(
    r"what is (?:it|this|that)(?: for)?[?.]*$|tell me (?:more )?about it|describe it|what can (?:it|you) (?:do"
    r"|tell)|介绍一?下|是什么(?:东西)?[?？。]*$|讲讲|说说"
)


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
    return quoted(product, speaking, language) if speaking else None


def tell_mention(product: Product, aspect: Aspect, asked: Asked) -> Told | None:
    """The title or a sentence of the description, where it names the aspect and speaks of what else is asked."""
    language, name = asked.language, short_name(product)
    others = [word for word in content(asked.low) if word not in content(aspect.said)]
    titled = speaks_of(product.title, aspect) and (not others or coverage(others, product.title) >= _HALF)
    if titled and asked.wants_yes_or_no:
        title = one_line(product.title)
        cited = Cited("description", title, 0.9, f"{name} · {label('title', language)}", product.id, "title")
        return Told(say("titled", language, name=name, text=title), (cited,))
    # The sentence that has the very word comes before those that speak of it in others.
    said = sorted(sentences(product.description or ""), key=lambda sentence: aspect.said not in sentence.lower())
    for sentence in said:
        if speaks_of(sentence, aspect) and (len(others) < _TWO or coverage(others, sentence)):
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
    return Told(text, (cite(product, number, review, asked.language),))


_REVIEW_WORDS = {
    "battery_life": Pattern(r"batter|charge|lasts?|hours|续航|电池|的电|充一次|没电|小时|一天"),
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
