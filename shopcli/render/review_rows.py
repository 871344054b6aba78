"""Reviews as rows: one for each product, or one for each review."""

from collections.abc import Mapping, Sequence

from shopcli.analysis.reviews.opinion import STARS, Opinion
from shopcli.analysis.reviews.parts import Part
from shopcli.analysis.reviews.report import Report
from shopcli.analysis.reviews.survey import Reviewed
from shopcli.analysis.reviews.tally import Counts
from shopcli.query.need import Language
from shopcli.render.counting import counted
from shopcli.render.encode import Json
from shopcli.render.lines import Line, View
from shopcli.render.review_report import counts_told, counts_value
from shopcli.render.review_words import ReviewWords, review_words
from shopcli.render.rows import Column, Listing, Row
from shopcli.text import shorten

TASK = "analyze reviews"
_SIGNS = {"positive": "+", "neutral": "", "negative": "-"}
_DIRECTIONS = "rising, falling, steady, or unknown where there are too few"
_LONGEST = 300
_MOST_TOLD = 5


def product_listing(parts: Sequence[Part], language: Language) -> Listing:
    say = review_words(language)
    names = {part.key: part.name(language) for part in parts}

    def named(key: Json) -> str:
        return names[str(key)]

    def trend(direction: Json) -> str:
        return say.trend_word.get(str(direction), "")

    def signs(kinds: Json) -> str:
        assert isinstance(kinds, list)
        return say.between.join(say.sign_name[str(kind)] for kind in kinds)

    return Listing(
        TASK,
        (
            Column("product_id", say.product, meaning="The product; null where a file names none", optional=True),
            Column("title", say.product, meaning="Its title, where a catalog has it", optional=True, hidden=True),
            Column("reviews", say.reviews, "integer"),
            Column("positive", say.praise, "integer", "Reviews that praise"),
            Column("neutral", say.neutral, "integer", "Reviews that do neither", spare=True),
            Column("negative", say.blame, "integer", "Reviews that complain"),
            Column("rating", say.rating, "number", "The mean of the ratings, of five", optional=True),
            Column("disagreeing", "", "integer", "Reviews whose text says the opposite of their stars", hidden=True),
            Column(
                "best",
                say.best,
                "text",
                "The part with the most praise over complaints",
                optional=True,
                shown=named,
                spare=True,
            ),
            Column(
                "worst", say.worst, "text", "The part with the most complaints over praise", optional=True, shown=named
            ),
            Column("trend", say.trend, "text", "How the share of praise goes: " + _DIRECTIONS, shown=trend),
            Column("signs", say.signs, "texts", "Signs that deserve a look; no proof", shown=signs),
        ),
        say.none,
    )


def product_row(report: Report) -> Row:
    counts = report.counts
    return {
        "product_id": report.product_id,
        "title": report.title,
        "reviews": counts.total,
        **counts_value(counts),
        "rating": None if report.rating_mean is None else round(report.rating_mean, 2),
        "disagreeing": report.disagreeing,
        "best": report.best.part.key if report.best else None,
        "worst": report.worst.part.key if report.worst else None,
        "trend": report.trend.direction,
        "signs": [sign.kind for sign in report.signs],
    }


def each_listing(parts: Sequence[Part], language: Language) -> Listing:
    """`parts` may grow while rows are read."""
    say = review_words(language)

    def polarity(value: Json) -> str:
        return say.polarity[str(value)]

    def judge(value: Json) -> str:
        return say.stars if value == STARS else str(value)

    def spoken_of(keys: Json) -> str:
        assert isinstance(keys, list)
        names = {f"{part.key}{sign}": part.name(language) + sign for part in parts for sign in _SIGNS.values()}
        return say.between.join(names[str(key)] for key in keys)

    return Listing(
        f"{TASK} --each",
        (
            Column("product_id", say.product, meaning="The product; null where a file names none", optional=True),
            Column("review", say.place, "integer", "Its line in the file, or its number among the product's, from 1"),
            Column("rating", say.rating, "number", "Of five", optional=True),
            Column("polarity", say.speaks, "text", "positive, neutral or negative", shown=polarity),
            Column(
                "by",
                say.by,
                "text",
                "Who says so: a judge, or `stars` where the text is unclear",
                shown=judge,
                spare=True,
            ),
            Column("score", "", "number", "How its text speaks, from -1, all bad, to 1, all good", hidden=True),
            Column("confidence", "", "number", "How sure that is, 0 to 1", hidden=True),
            Column("disagrees", say.against, "flag", "Whether the text says the opposite of the stars", spare=True),
            Column("parts", say.parts_said, "texts", "What it speaks of: + praised, - complained of", shown=spoken_of),
            Column("text", say.text, "text", "How it begins", least=16),
        ),
        say.none,
    )


def each_row(opinion: Opinion, product: Reviewed, parts: Sequence[Part]) -> Row:
    judged = opinion.judged
    return {
        "product_id": product.product_id,
        "review": opinion.review.place,
        "rating": opinion.review.rating,
        "polarity": opinion.polarity.value,
        "by": opinion.by,
        "score": round(judged.score, 3),
        "confidence": round(judged.confidence, 3),
        "disagrees": opinion.disagrees,
        "parts": [f"{parts[each.part].key}{_SIGNS[each.polarity]}" for each in opinion.parts if each.part],
        "text": shorten(" ".join(opinion.review.text.split()), _LONGEST),
    }


def summary_view(
    products: int, without: int, whole: Counts, parts: Mapping[str, tuple[Part, Counts]], language: Language
) -> View:
    """What stands below the table of all products."""
    say = review_words(language)
    many = {"products": counted(say.of_products, products), "reviews": counted(say.of_reviews, whole.total)}
    lines = [Line(say.products.format(**many, **counts_told(whole)))]
    if without:
        lines.append(Line(say.without.format(count=f"{without:,}")))
    praised = _most([(part, counts.positive) for part, counts in parts.values() if part.words], say, language)
    blamed = _most([(part, counts.negative) for part, counts in parts.values() if part.words], say, language)
    lines += [Line(say.most_praised.format(parts=praised))] if praised else []
    lines += [Line(say.most_blamed.format(parts=blamed))] if blamed else []
    return [*lines, Line(say.full_report)]


def _most(parts: Sequence[tuple[Part, int]], say: ReviewWords, language: Language) -> str:
    told = sorted((each for each in parts if each[1]), key=lambda each: -each[1])[:_MOST_TOLD]
    return say.between.join(
        say.part_counts.format(part=part.name(language), count=f"{count:,}") for part, count in told
    )


def overall_value(without: int, whole: Counts, parts: Mapping[str, tuple[Part, Counts]], language: Language) -> Json:
    return {
        "reviews": whole.total,
        **counts_value(whole),
        "products_without_reviews": without,
        "parts": [
            {"part": key, "name": part.name(language), **counts_value(counts)}
            for key, (part, counts) in sorted(parts.items(), key=lambda each: -each[1][1].total)
        ],
    }
