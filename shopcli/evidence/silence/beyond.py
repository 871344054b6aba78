"""Questions that no catalog answers: told why, before a field that shares a word with them answers another question."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.catalog.product import Product, Store
from shopcli.evidence.policies.services import unmentioned_service
from shopcli.evidence.policies.topics import topic_of
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.silence.beyond_words import (
    ACCOUNT,
    ALREADY,
    COMMAND,
    COMPANY,
    ELSEWHERE,
    LATER,
    LEGAL,
    MAKER,
    MEDICAL,
    MOST,
    MOST_TOLD,
    ORIGIN,
    OTHERS,
    PART,
    PAST,
    PRICE,
    PRICED,
    RESALE,
    SALES,
    SPARE,
    SPARE_TOLD,
    STOCK,
    WORK_ON,
    WORK_ON_TOLD,
    WORTH_LATER,
)
from shopcli.evidence.wording.sentences import listed, say
from shopcli.evidence.words.content import content, coverage
from shopcli.patterns import Pattern
from shopcli.text import has_han, one_line


@dataclass(frozen=True, slots=True)
class Beyond:
    """`phrase` says why there is no answer; `asked` is the thing that is missing, where the phrase names it."""

    phrase: str
    asked: str = ""

    def text(self, asked: Asked, stores: Sequence[Store], products: Sequence[Product]) -> str:
        language = asked.language
        names = [short_name(product) for product in products[:3]]
        return say(
            self.phrase,
            language,
            asked=self.asked,
            name=listed(names, language) if names else "",
            store=listed([one_line(store.name) for store in stores], language) if stores else "",
        )


def beyond(asked: Asked, stores: Sequence[Store], products: Sequence[Product]) -> Beyond | None:
    """Why no catalog answers the question; None where one may, and where these data speak of it themselves."""
    low = asked.low
    if COMMAND.search(low):
        return Beyond("command")
    if OTHERS.search(low):
        return Beyond("others")
    if service := unmentioned_service(low, stores, products, asked.language):
        return Beyond("service", service)
    if found := _of_products(low, products):
        return found
    if ELSEWHERE.search(low) and PRICE.search(low) and topic_of(low) not in ("price_match", "promotion"):
        return Beyond("elsewhere")
    if found := _of_later(low):
        return found
    if SALES.search(low):
        return Beyond("sales")
    kinds = (("company", COMPANY), ("medical", MEDICAL), ("legal", LEGAL), ("account", ACCOUNT))
    for phrase, pattern in kinds:
        if (match := pattern.search(low)) and not _is_spoken_of(match[0], products, stores):
            return Beyond(phrase)
    return None


def _of_later(low: str) -> Beyond | None:
    """Prices and stock of another day, which a promotion alone may tell of."""
    if WORTH_LATER.search(low):
        return Beyond("resale")
    if ALREADY.search(low) or topic_of(low) in ("price_match", "returns", "payment", "support"):
        return None
    if PRICE.search(low) and (RESALE.search(low) or LATER.search(low)):
        return Beyond("resale" if RESALE.search(low) else "future_price")
    return Beyond("future_stock") if STOCK.search(low) and LATER.search(low) else None


def _of_products(low: str, products: Sequence[Product]) -> Beyond | None:
    """Who makes a part of it, and where it is made: a product's brand says neither."""
    if not products:
        return None
    if MAKER.search(low) and (part := PART.search(low)):
        return Beyond("part_maker", part[0].upper() if part[0] in ("ssd", "ram") else part[0])
    if (match := ORIGIN.search(low)) and not _is_spoken_of(match[0], products, ()):
        return Beyond("origin")
    if (most := MOST.search(low)) and not _tells_most(products):
        return Beyond("most", next(filter(None, most.groups())))
    if PAST.search(low) and PRICED.search(low) and not topic_of(low):
        return Beyond("past_price")
    if WORK_ON.search(low) and not _says(WORK_ON_TOLD, products):
        return Beyond("work_on")
    return Beyond("spare") if SPARE.search(low) and not _says(SPARE_TOLD, products) else None


def _tells_most(products: Sequence[Product]) -> bool:
    """Whether a sentence or an attribute speaks of a limit: of which thing is for the rules to find."""
    return any(MOST_TOLD.search(f"{one.description or ''} {' '.join(one.attributes)}".lower()) for one in products)


def _says(pattern: Pattern, products: Sequence[Product]) -> bool:
    return any(pattern.search(_all_of(product).lower()) for product in products)


def _is_spoken_of(said: str, products: Sequence[Product], stores: Sequence[Store]) -> bool:
    """Whether the products or the shop's terms have the very words, and so may answer."""
    words = content(said) or [said]
    texts = [_all_of(product) for product in products]
    if not products:
        texts = [str(policy) for store in stores for policy in store.policies.values()]
        texts += [f"{question} {answer}" for store in stores for question, answer in store.faq]
    return any(said in text if has_han(said) else coverage(words, text) == 1 for text in texts)


def _all_of(product: Product) -> str:
    reviews = " ".join(review.text for review in product.reviews)
    terms = f"{product.shipping.get('text') or ''} {product.returns.get('text') or ''}"
    return f"{product.title} {product.description or ''} {dict(product.attributes)} {terms} {reviews}"
