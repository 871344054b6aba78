"""What customers say: of what a question names in whatever words, of what is good or bad, or of all."""

from shopcli.catalog.product import Product, Review
from shopcli.evidence.answered import Told
from shopcli.evidence.meanings import meanings
from shopcli.evidence.names import short_name
from shopcli.evidence.offer_answers import rating_cite, rating_text
from shopcli.evidence.question import Asked
from shopcli.evidence.review_quotes import GOOD, Numbered, cite, overview, quote, quoted
from shopcli.evidence.review_words import REVIEW_WORDS
from shopcli.evidence.wording import say, sentences_joined
from shopcli.evidence.words import as_written, content, coverage
from shopcli.patterns import Pattern
from shopcli.query.common_words import words

_HALF = 0.5
_GENERAL = words(
    "rating rated ratings cared give gave given review rat complaint like love hate dislike praise lik hat sa pro "
    "con downside worst best thing anyone said heard bad criticis common often main biggest most gripe feedback "
    "seen far regret low high star one-star written wrote everyone them others folk shopper reviewer purchaser "
    "customer satisf pleas critic upset annoy worri worry concern overall general generally impression verdict "
    "agree recommend disappoint disappointed"
)
_CRITICAL = Pattern(
    r"complain\w*|complaints?|dislike|don't (?:\w+ )?like|hate|downsides?|drawbacks?"
    r"|trouble|problems?|issues?|criticis\w*|critics|negative|worst|gripes?|unhappy|annoy\w*|regret\w*|disappoint\w*"
    r"|low(?:est)?[- ](?:rat\w*|stars?|reviews?)|bad reviews?|(?:one|two|1|2)[- ]stars?"
    r"|差评|抱怨|吐槽|缺点|不好(?!不好)|毛病|不满|低分|[一两二12]星|中差评|槽点|翻车|后悔|坑"
)
_FOND = Pattern(
    r"(?<![a-z])(?:loves?|praise[ds]?|enjoy|best thing|positive|advantages?|favou?rites?|five[- ]stars?)(?![a-z])"
    r"|好评|优点|喜欢|夸|[五5]星|亮点"
)
_FRAME = Pattern(
    r"适合|反映|反馈|评价|评论|差评|好评|买家|用户|顾客|网友|大家|别人|人家|有没有人|有人|买过|用过|的人|说法|都说|说了|说的|说|吐槽|抱怨|看法|怎么看"
    r"|觉得|认为|怎么样|如何|怎样|怎么|看看|看|些啥|啥|些|什么|哪些|问题|毛病|缺点|优点|没有|有没有|有|吗|么|呢|没|过|里|主要|最多|一般|到底|真的"
    r"|清楚|不行|好用|好不好|满意|满不满意|低分|中差评|最差|最好|[一二两三四五12345]星|槽点|用着|用起来|表现|翻车|后悔|体验|口碑|的|了|是|在|都|跟|和"
    r"|对|给|会|被|它|这款|这个"
)
_HOW_GOOD = Pattern(
    r"^how(?:'s| is| are| good| well)(?! (?:long|much|many|big|heavy))|怎么样|好用吗|好不好用?|给力吗|行不行"
)
_EITHER = Pattern(r"([\u4e00-\u9fff])不\1")


def tell_reviews(product: Product, asked: Asked) -> Told:
    """What customers say of what the question names; of all, where it names nothing."""
    language, name, total = asked.language, short_name(product), len(product.reviews)
    if not total:
        return _none_written(product, asked)
    numbered = list(enumerate(product.reviews))
    low = _EITHER.sub(r"\1", asked.low)
    read = meanings(REVIEW_WORDS).asking.read(low)
    named = [word for word in content(_FRAME.sub(" ", read.rest)) if _tells(word, product)]
    if not read.things and not named:
        return _by_stars(product, numbered, asked)
    if speaking := _speaking(numbered, low, named):
        return quoted(product, _as_asked(speaking, low), language)
    said = as_written([*content(_FRAME.sub(" ", low))], asked.text) or as_written(named, asked.text)
    text = say("not_reviewed", language, name=name, total=total, asked=f"“{said}”")
    return Told(text, silent=True)


def _tells(word: str, product: Product) -> bool:
    """Whether a word is of what is asked for, and not of what the product is."""
    return word not in _GENERAL and len(word) > 1 and not coverage([word], product.title)


def tell_opinion(product: Product, asked: Asked) -> Told | None:
    """What customers say where a question asks how good something is, and they speak of just that."""
    if not _HOW_GOOD.search(asked.low) or not meanings(REVIEW_WORDS).asking.read(asked.low).things:
        return None
    speaking = _speaking(list(enumerate(product.reviews)), _EITHER.sub(r"\1", asked.low), [])
    return quoted(product, speaking, asked.language) if speaking else None


def _none_written(product: Product, asked: Asked) -> Told:
    language = asked.language
    rating = rating_text(product, language)
    cites = (rating_cite(product, language),) if rating else ()
    text = say("no_reviews", language, name=short_name(product))
    return Told(text + sentences_joined(language) + rating if rating else text, cites, silent=not rating)


def _speaking(numbered: list[Numbered], low: str, named: list[str]) -> list[Numbered]:
    """Those that tell of most of the things asked for; of its very words, where it asks for no known thing."""
    table = meanings(REVIEW_WORDS)
    things = table.asking.read(low).things
    if things:
        shared = [things & table.telling.read(review.text).things for _, review in numbered]
        told = frozenset[int]().union(*shared)
        needed = (things - table.loose) or (things & told)
        if needed and needed <= told:
            whole = [one for one, each in zip(numbered, shared, strict=True) if needed <= each]
            return whole or [one for one, each in zip(numbered, shared, strict=True) if needed & each]
    return [one for one in numbered if named and coverage(named, one[1].text) >= _HALF]


def _as_asked(speaking: list[Numbered], low: str) -> list[Numbered]:
    """Complaints before praise where complaints are asked for, and praise before complaints where praise is."""
    if _CRITICAL.search(low):
        return sorted(speaking, key=lambda one: _stars(one[1]))
    return sorted(speaking, key=lambda one: -_stars(one[1])) if _FOND.search(low) else speaking


def _by_stars(product: Product, numbered: list[Numbered], asked: Asked) -> Told:
    """Complaints have three stars or fewer, praise four or more; of neither kind is an overview of both."""
    low, language = asked.low, asked.language
    critical, fond = _CRITICAL.search(low) is not None, _FOND.search(low) is not None
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
