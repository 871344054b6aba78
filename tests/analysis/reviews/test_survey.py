"""From reviews to reports: what is counted, what is quoted, and what stands out."""

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import count

import pytest

from shopcli.analysis.reviews.gather import reviews_in, reviews_of
from shopcli.analysis.reviews.opinion import STARS, Opinion, OpinionReader
from shopcli.analysis.reviews.parts import Spotter, known_parts
from shopcli.analysis.reviews.report import Report
from shopcli.analysis.reviews.survey import Survey
from shopcli.analysis.rows import TextRow
from shopcli.analysis.sentiment.judge import Judged, Polarity
from shopcli.catalog.product import Product, Rating, Review, Variant
from shopcli.query.need import Language
from tests.analysis.reviews.judging import WordJudge

LONG = "It came with a good box and a great manual, I love the lid and the handle is superb too."


_LINES = count(2)


def row(text: str, product: str | None = "lamp", stars: int | None = None, day: str | None = None) -> TextRow:
    rating = None if stars is None else Decimal(stars)
    return TextRow(next(_LINES), text, product_id=product, rating=rating, date=day)


def read(rows: Iterable[TextRow], asked: Sequence[str] = ("lamp",)) -> tuple[list[Opinion], list[Report]]:
    survey, spotter = Survey(asked), Spotter(known_parts())
    reader = OpinionReader(WordJudge(), spotter)
    opinions = list(survey.take(map(reader.read, reviews_in(rows, survey))))
    return opinions, list(survey.reports(survey.reviewed, spotter.parts))


def test_each_part_has_its_own_say() -> None:
    (opinion,), (report,) = read([row("The battery is great, the screen is dim and bad.")])

    assert {each.part.key: (each.counts.positive, each.counts.negative) for each in report.parts} == {
        "battery": (1, 0),
        "screen": (0, 1),
    }
    assert (report.best and report.best.part.key, report.worst and report.worst.part.key) == ("battery", "screen")
    assert [quote.text for quote in report.parts[0].praise] == ["The battery is great, the screen is dim and bad."]
    assert opinion.by == "words"


def test_stars_decide_where_the_text_does_not() -> None:
    opinions, _ = read(
        [row("It arrived.", stars=5), row("It arrived.", stars=1), row("A good and great lamp.", stars=3)]
    )

    assert [(each.polarity, each.by) for each in opinions] == [
        (Polarity.POSITIVE, STARS),
        (Polarity.NEGATIVE, STARS),
        (Polarity.NEUTRAL, STARS),
    ]


def test_a_clear_text_against_its_stars_is_told() -> None:
    class Sure(WordJudge):
        def judge(self, text: str, language: Language) -> Judged:
            return Judged(Polarity.NEGATIVE, -1, 0.99)

    survey = Survey()
    reader = OpinionReader(Sure(), Spotter(known_parts()))
    opinions = [reader.read(each) for each in reviews_in([row("Bad.", stars=5), row("Bad.", stars=1)], survey)]

    assert [each.disagrees for each in opinions] == [True, False]
    assert opinions[0].polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(("stars", "by"), [(5, STARS), (3, "words"), (1, "words"), (None, "words")])
def test_it_takes_a_surer_text_to_count_against_its_stars(stars: int | None, by: str) -> None:
    class FairlySure(WordJudge):
        def judge(self, text: str, language: Language) -> Judged:
            return Judged(Polarity.NEGATIVE, -0.65, 0.94)

    (review,) = reviews_in([row("Stiff.", stars=stars)], Survey())
    opinion = OpinionReader(FairlySure(), Spotter(known_parts())).read(review)

    assert (opinion.by, opinion.disagrees) == (by, False)


def test_reviews_of_one_product_are_told_apart_from_anothers() -> None:
    survey, spotter = Survey(), Spotter(known_parts())
    rows = [row("Good."), row("Bad.", "desk"), row("Bad.", "desk")]
    list(survey.take(map(OpinionReader(WordJudge(), spotter).read, reviews_in(rows, survey))))
    reports = survey.reports(survey.reviewed, spotter.parts)

    assert [(each.product_id, each.counts.positive, each.counts.negative) for each in reports] == [
        ("lamp", 1, 0),
        ("desk", 0, 2),
    ]
    whole, parts = survey.summed(spotter.parts)
    assert (whole.total, parts["general"][1].negative) == (3, 2)


def test_a_text_that_goes_around_is_told_at_both_ends() -> None:
    first, second = row(LONG), row(LONG, "desk")
    _, (lamp, desk) = read([first, second], ("lamp", "desk"))

    for report, own, other in ((lamp, first, second), (desk, second, first)):
        (sign,) = report.signs
        assert (sign.kind, sign.count, sign.across, sign.exact) == ("repeats", 1, 1, 1)
        (example,) = sign.examples
        assert example.place == own.line
        assert example.twin and (example.twin.product_id, example.twin.place) == (other.product_id, other.line)


def test_of_the_whole_the_sentence_is_quoted_that_says_it() -> None:
    _, (report,) = read(
        [row("I got it in May. A lovely and great thing.", stars=5), row("It came. I hate it.", stars=1)]
    )

    (whole,) = report.parts
    assert [quote.text for quote in whole.praise] == ["A lovely and great thing."]
    assert [quote.text for quote in whole.blame] == ["I hate it."]


def test_what_says_the_opposite_of_its_stars_is_no_quote_for_them() -> None:
    _, (report,) = read([row("A terrible thing, I hate it.", stars=5)])

    (whole,) = report.parts
    assert (whole.counts.positive, whole.praise, whole.blame) == (1, (), ())


def test_quotes_are_kept_only_of_what_was_asked_for() -> None:
    _, reports = read([row("The battery is great."), row("The battery is great.", "desk")])

    assert [bool(report.parts[0].praise) for report in reports] == [True, False]


def test_periods_are_months_and_of_a_long_time_quarters() -> None:
    _, (short,) = read([row("Good.", day="2026-01-31"), row("Bad.", day="2026-03-01")])
    assert [period.name for period in short.periods] == ["2026-01", "2026-02", "2026-03"]

    _, (long,) = read([row("Good.", day="2023-12-31"), row("Bad.", day="2026-03-01")])
    assert long.every == "quarter"
    assert [long.periods[0].name, long.periods[-1].name, len(long.periods)] == ["2023-Q4", "2026-Q1", 10]


def test_many_days_are_counted_as_few_are() -> None:
    start = datetime.date(2024, 1, 1)
    days = [str(start + datetime.timedelta(number % 300)) for number in range(10_500)]
    _, (report,) = read([row("Good.", day=day) for day in days])

    assert sum(period.counts.positive for period in report.periods) == 10_500


def test_a_catalogs_product_is_no_part_of_itself_and_has_parts_of_its_own() -> None:
    product = Product(
        "k",
        "Keyboard",
        category=("Input", "Mechanical Keyboards"),
        rating=Rating(Decimal(8), Decimal(10)),
        attributes={"Wrist cushion": "yes"},
        reviews=(Review("A great keyboard, the wrist cushion is bad.", rating=Decimal(8)),),
    )
    survey, spotter = Survey(), Spotter(known_parts())
    (review,) = reviews_of(product, survey, spotter)
    opinion = OpinionReader(WordJudge(), spotter).read(review)

    assert review.rating == 4
    told = {spotter.parts[each.part].key: each.polarity for each in opinion.parts}
    assert told == {"general": Polarity.POSITIVE, "wrist cushion": Polarity.NEGATIVE}


def test_products_without_reviews_are_counted_and_no_more() -> None:
    survey, spotter = Survey(["desk-red"]), Spotter(known_parts())
    for product in (Product("rug", "Rug"), Product("desk", "Desk", variants=(Variant("desk-red"),))):
        assert list(reviews_of(product, survey, spotter)) == []

    assert survey.without == 2
    assert [each.product_id for each in survey.products] == ["desk"]
    assert (survey.found("desk-red"), survey.reviewed) == (survey.products[0], [])
    assert survey.ids == ["rug", "desk"]
