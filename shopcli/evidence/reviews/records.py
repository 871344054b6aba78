"""What is known of reviews themselves: how many, with how many stars, by buyers or not, and of which day."""

from collections.abc import Sequence

from shopcli.catalog.product import Product
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.facts.heads import other_thing
from shopcli.evidence.facts.offers import rating_cite, rating_text
from shopcli.evidence.products.names import short_name
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.reviews.quotes import Numbered, cite, excerpt, quote
from shopcli.evidence.wording.sentences import say, sentences_joined
from shopcli.evidence.words.numbers import HAN_NUMBERS
from shopcli.patterns import Pattern
from shopcli.text import one_line

_REVIEW = r"(?:reviews?|comments?|ratings?|opinions?|feedback|testimonials?|write-?ups?)"
_REVIEWED = Pattern(rf"(?<![a-z]){_REVIEW}(?![a-z])|评价|评论|点评|反馈|留言|晒单|好评|差评|買家|买家秀")
_VERIFIED = Pattern(
    rf"(?<![a-z])(?:verified|genuine|authentic|legit\w*|fake[ds]?|trustworthy|bots?|paid for|made up|(?:real|actual)"
    rf" (?:buyers?|customers?|people|owners?|purchas\w+|users?|{_REVIEW})|(?:actually|really) (?:bought|own\w*"
    rf"|purchased))"
    r"(?![a-z])|真实|真买|真的买|真人|买过的?人?写|買過|已购|已验证|验证购买|刷单|刷的|刷出来|水军|托儿?(?!运|管)"
    r"|造假|假的|假评|可信|靠谱"
)
_LATEST = Pattern(
    r"(?<![a-z])(?:latest|newest|most recent|recent(?:ly)?|last review\w*|last (?:comment|rating|one to)|freshest"
    r"|up to date"
    r"|how (?:old|new|fresh) are)(?![a-z])|最新|最近|最后一[条个]|新近|近期"
)
_OLDEST = Pattern(r"(?<![a-z])(?:oldest|earliest|first (?:review|comment|rating))(?![a-z])|最早|第一[条个]|最老")
_STARS = Pattern(
    r"(?<![a-z0-9.])(?P<en>one|two|three|four|five|[1-5])(?:[- ]stars?|/5| out of (?:5|five))(?![a-z])"
    # 三星 is the name of a maker, too.
    r"|(?!三星(?!级|的?[评有人]|[以几多]))(?P<zh>[一二两三四五1-5])\s?[颗个]?星"
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5} | HAN_NUMBERS
_COUNT = Pattern(
    rf"(?<![a-z])(?:how many (?:\w+ )?(?:{_REVIEW}|people|customers|buyers|users|folks|stars|votes)"
    rf"|number of (?:\w+ )?{_REVIEW}"
    rf"|how often (?:was|is|has)[\w ]* (?:rated|reviewed)|{_REVIEW} (?:count|number)|(?:count"
    rf"|amount) of {_REVIEW})(?![a-z])"
    r"|(?:多少|几)[个位条]?(?:人|买家|用户|顾客)?[^，,。?？]{0,8}?(?:打过?了?分|评过?了?分|评的|评价|评论|点评|打星)"
    r"|评价数|评论数|评价人数"
)
_SCORE = Pattern(
    r"(?<![a-z])(?:average|mean|overall|total)? ?(?<!water )(?<!ip )(?<!energy )(?<!dust )(?<!waterproof )(?:rating"
    r"|score|star rating|grade|stars)(?![a-z])|(?<![a-z])rated(?![a-z])"
    r"|how (?:highly|well) (?:rated|reviewed)|(?:评|得|打)了?(?:多少|几)?分|评分|几分|几星|几颗星|星级|平均分"
)
_SAID = Pattern(
    r"(?<![a-z])(?:say|says|said|why|what do|complain\w*|about)(?![a-z])|说|为什么|为啥|讲|写|原因|理由|抱怨"
)


def tell_record(product: Product, asked: Asked) -> Told | None:
    """The figures and dates that a question asks for; None where it asks for what reviews say."""
    low = asked.low
    if match := _STARS.search(low):
        return _of_stars(product, float(_number(match["en"] or match["zh"])), asked) if product.reviews else None
    if _VERIFIED.search(low) and _REVIEWED.search(low):
        return _of_buyers(product, asked)
    if _REVIEWED.search(low) and (_LATEST.search(low) or _OLDEST.search(low)):
        return _by_date(product, asked, newest=_OLDEST.search(low) is None)
    if _COUNT.search(low) and not _SAID.search(low):
        return _count(product, asked)
    if _SCORE.search(low) and not _SAID.search(low) and product.rating and not other_thing(low, ()):
        return Told(rating_text(product, asked.language), (rating_cite(product, asked.language),))
    return None


def _number(said: str) -> int:
    return _NUMBERS.get(said) or int(said)


def _of_stars(product: Product, stars: float, asked: Asked) -> Told:
    """How many of the written reviews gave so many stars, and what these say."""
    language = asked.language
    found = [one for one in enumerate(product.reviews) if one[1].rating is not None and float(one[1].rating) == stars]
    given = format(stars, "g")
    name, total = short_name(product), len(product.reviews)
    head = say("gave_stars", language, name=name, count=len(found), total=total, stars=given)
    cites = tuple(cite(product, number, review, language) for number, review in found)
    return Told(_followed(head, found, asked), cites or _rating_cites(product, asked))


def _of_buyers(product: Product, asked: Asked) -> Told | None:
    marked = [one for one in enumerate(product.reviews) if one[1].verified is not None]
    if not marked:
        return None
    bought = [one for one in marked if one[1].verified]
    phrase = "all_verified" if len(bought) == len(product.reviews) else "verified"
    name, total = short_name(product), len(product.reviews)
    text = say(phrase, asked.language, name=name, count=len(bought), total=total)
    cites = tuple(cite(product, number, review, asked.language) for number, review in marked)
    return Told(text, cites, verdict=len(bought) == len(product.reviews))


def _by_date(product: Product, asked: Asked, *, newest: bool) -> Told | None:
    dated = [one for one in enumerate(product.reviews) if one[1].date]
    if not dated:
        return None
    number, review = sorted(dated, key=lambda one: one[1].date or "", reverse=newest)[0]
    language = asked.language
    phrase = "newest_review" if newest else "oldest_review"
    text = say(
        phrase,
        language,
        name=short_name(product),
        total=len(product.reviews),
        date=one_line(review.date or ""),
        quote=quote(review, language),
    )
    return Told(text, (cite(product, number, review, language),))


def _count(product: Product, asked: Asked) -> Told | None:
    """Ratings and written reviews: most who rate write nothing."""
    language = asked.language
    if not product.rating:
        return None
    written = say("written_reviews", language, count=len(product.reviews)) if product.reviews else ""
    joined = sentences_joined(language) if written else ""
    return Told(rating_text(product, language) + joined + written, (rating_cite(product, language),))


def _followed(head: str, found: Sequence[Numbered], asked: Asked) -> str:
    joined = sentences_joined(asked.language)
    return joined.join([head, *(f"“{excerpt(review)}”" for _, review in found[:2])])


def _rating_cites(product: Product, asked: Asked) -> tuple[Cited, ...]:
    return (rating_cite(product, asked.language),) if product.rating else ()
