"""The reviews of one product in full: for readers with charts and quotes, for scripts as values."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from shopcli.analysis.reviews.chance import BURST_TEST, TREND_TEST
from shopcli.analysis.reviews.report import PartReport, Report
from shopcli.analysis.reviews.signs import Sign
from shopcli.analysis.reviews.tally import Counts, Quote
from shopcli.query.need import Language
from shopcli.render.counting import counted
from shopcli.render.encode import Json
from shopcli.render.lines import Chart, ChartRow, Line, View
from shopcli.render.review_words import ReviewWords, review_words
from shopcli.text import one_line

_MOST_PARTS = 12
_MOST_QUOTED = 8
_LEAST = 1e-6
"""The chance below which its size tells nothing more."""


def report_view(report: Report, language: Language) -> View:
    say = review_words(language)
    view: list[Line | Chart] = [_heading(report.product_id, report.title, say), Line(_totals(report, say))]
    view += _parts(report.parts, language)
    view += _quotes(report.parts, language)
    view += _over_time(report, say)
    view += _mismatches(report, say)
    return [*view, *_signs(report.signs, say)]


def nothing_view(product_id: str | None, title: str | None, language: Language) -> View:
    """Of a product that has no reviews."""
    say = review_words(language)
    return [_heading(product_id, title, say), Line(say.none)]


def _heading(product_id: str | None, title: str | None, say: ReviewWords) -> Line:
    if product_id is None:
        return Line(say.all_of, heading=True)
    name = say.heading.format(title=one_line(title), id=one_line(product_id)) if title else one_line(product_id)
    return Line(name, heading=True)


def _totals(report: Report, say: ReviewWords) -> str:
    reviews = counted(say.of_reviews, report.counts.total)
    said = [say.totals.format(reviews=reviews, **counts_told(report.counts))]
    if report.rating_mean is not None:
        said.append(say.rated.format(mean=f"{report.rating_mean:.1f}", count=f"{report.rated:,}"))
    if report.disagreeing:
        said.append(say.disagreeing.format(count=f"{report.disagreeing:,}"))
    return " · ".join(said)


def counts_told(counts: Counts) -> dict[str, str]:
    return {"positive": f"{counts.positive:,}", "neutral": f"{counts.neutral:,}", "negative": f"{counts.negative:,}"}


def _parts(parts: Sequence[PartReport], language: Language) -> list[Line | Chart]:
    say = review_words(language)
    most = max(each.counts.total for each in parts)
    rows = tuple(
        _row(one_line(each.part.name(language)), each.counts, each.counts.total / most) for each in parts[:_MOST_PARTS]
    )
    view: list[Line | Chart] = [Line(""), Line(say.parts, heading=True), Chart(rows, _header(say.part, say))]
    if hidden := len(parts) - len(rows):
        view.append(Line(counted(say.more, hidden)))
    return view


def _header(label: str, say: ReviewWords) -> tuple[str, ...]:
    return say.praise, say.neutral, say.blame, label


def _row(label: str, counts: Counts, share: float) -> ChartRow:
    return ChartRow(label, tuple(counts_told(counts).values()), share)


def _quotes(parts: Sequence[PartReport], language: Language) -> list[Line | Chart]:
    say = review_words(language)
    view: list[Line | Chart] = []
    for each in [each for each in parts if each.praise or each.blame][:_MOST_QUOTED]:
        name = one_line(each.part.name(language))
        told = say.part_told.format(part=name, **counts_told(each.counts))
        view += [Line(""), Line(told)]
        view += [Line(_quoted(quote, say), 1, "good") for quote in each.praise]
        view += [Line(_quoted(quote, say), 1, "bad") for quote in each.blame]
    return view


def _quoted(quote: Quote, say: ReviewWords) -> str:
    known = [say.quoted_place.format(place=quote.place)]
    if quote.rating is not None:
        known.append(say.quoted_stars.format(stars=f"{quote.rating:g}"))
    if quote.twin:
        twin = say.twin if quote.twin.product_id is None else say.twin_of
        known.append(twin.format(place=quote.twin.place, product=one_line(quote.twin.product_id or "")))
    return say.quoted.format(text=one_line(quote.text), known=say.comma.join(known))


def _over_time(report: Report, say: ReviewWords) -> list[Line | Chart]:
    view: list[Line | Chart] = [Line(""), Line(say.over_time, heading=True)]
    if not report.periods:
        return [*view, Line(say.no_dates)]
    most = max(each.counts.total for each in report.periods)
    rows = tuple(_row(each.name, each.counts, each.counts.total / most) for each in report.periods)
    said = say.direction[report.trend.direction]
    if report.trend.chance is not None:
        said = say.test.format(said=said, test=TREND_TEST, chance=_chance(report.trend.chance))
    return [*view, Chart(rows, _header(say.period, say)), Line(said)]


def _mismatches(report: Report, say: ReviewWords) -> list[Line | Chart]:
    """Where they are too few to be a sign: a sign shows its own."""
    if not report.mismatches or any(sign.kind == "mismatch" for sign in report.signs):
        return []
    return [
        Line(""),
        Line(say.mismatches, heading=True),
        *(Line(_quoted(quote, say), mark="item") for quote in report.mismatches),
    ]


def _signs(signs: Sequence[Sign], say: ReviewWords) -> list[Line | Chart]:
    if not signs:
        return [Line(""), Line(say.no_signs)]
    view: list[Line | Chart] = [Line(""), Line(say.signs_heading, heading=True)]
    for sign in signs:
        view.append(Line(sign_text(sign, say), mark="item"))
        view += [Line(_quoted(quote, say), 2) for quote in sign.examples]
    return view


def sign_text(sign: Sign, say: ReviewWords) -> str:
    burst = sign.burst
    return say.sign[sign.kind].format(
        count=f"{sign.count:,}",
        of=f"{sign.of:,}",
        across=f"{sign.across:,}",
        exact=f"{sign.exact:,}",
        usual="" if sign.usual is None else say.usual.format(share=f"{round(100 * sign.usual)} %"),
        chance=_chance(sign.chance or 0),
        test=BURST_TEST,
        expected=f"{burst.expected:.1f}" if burst else "",
        first=_day(burst.first) if burst else "",
        last=_day(burst.last) if burst else "",
    )


def _chance(chance: float) -> str:
    """One digit of it, written out: 0.000002."""
    return f"= {Decimal(f'{chance:.1g}'):f}" if chance >= _LEAST else f"< {_LEAST:.6f}"


def _day(day: int) -> str:
    return (datetime.date(1970, 1, 1) + datetime.timedelta(day)).isoformat()


def report_value(report: Report, language: Language) -> dict[str, Json]:
    return {
        "product_id": report.product_id,
        "title": report.title,
        "reviews": report.counts.total,
        **counts_value(report.counts),
        "rated": report.rated,
        "rating": None if report.rating_mean is None else round(report.rating_mean, 2),
        "disagreeing": report.disagreeing,
        "parts": [
            {
                "part": each.part.key,
                "name": each.part.name(language),
                **counts_value(each.counts),
                "praise": [_quote_value(quote) for quote in each.praise],
                "complaints": [_quote_value(quote) for quote in each.blame],
            }
            for each in report.parts
        ],
        "every": report.every,
        "periods": [{"period": each.name, **counts_value(each.counts)} for each in report.periods],
        "trend": {
            "direction": report.trend.direction,
            "test": TREND_TEST,
            "p": report.trend.chance,
        },
        "signs": [sign_value(sign, language) for sign in report.signs],
        "mismatches": [_quote_value(quote) for quote in report.mismatches],
    }


def counts_value(counts: Counts) -> dict[str, Json]:
    return {"positive": counts.positive, "neutral": counts.neutral, "negative": counts.negative}


def _quote_value(quote: Quote) -> Json:
    return {
        "text": quote.text,
        "review": quote.place,
        "rating": quote.rating,
        "repeats": {"product_id": quote.twin.product_id, "review": quote.twin.place} if quote.twin else None,
    }


def sign_value(sign: Sign, language: Language) -> Json:
    burst = sign.burst
    return {
        "kind": sign.kind,
        "said": sign_text(sign, review_words(language)),
        "count": sign.count,
        "of": sign.of,
        "p": sign.chance,
        "usual": sign.usual,
        "exact": sign.exact,
        "across": sign.across,
        "from": _day(burst.first) if burst else None,
        "to": _day(burst.last) if burst else None,
        "expected": round(burst.expected, 2) if burst else None,
        "examples": [_quote_value(quote) for quote in sign.examples],
    }
