"""What a catalog holds, as charts for readers and as values for scripts."""

from collections.abc import Iterable, Sequence

from shopcli.catalog.money import format_money
from shopcli.catalog.prices import Prices
from shopcli.catalog.stats import CategoryStats, Ratings, Stats
from shopcli.query.need import Language
from shopcli.render.catalog_words import CatalogWords, catalog_words
from shopcli.render.encode import Json, plain_number
from shopcli.render.lines import Chart, ChartRow, Line, View
from shopcli.render.words import words
from shopcli.text import one_line

_MOST_ROWS = 20


def stats_view(stats: Stats, language: Language) -> View:
    say = catalog_words(language)
    names = Line(" · ".join(one_line(store.name) for store in stats.stores), heading=True)
    counts = {name: f"{getattr(stats, name):,}" for name in ("products", "offers", "brands", "reviews")}
    view: list[Line | Chart] = [names, Line(say.totals.format(**counts))]
    if promotions := sum(len(store.promotions) for store in stats.stores):
        view.append(Line(say.promotions.format(count=promotions)))
    if stats.problems:
        view.append(Line(say.problems.format(count=f"{stats.problems:,}")))
    for currency, _, prices in stats.prices:
        view += _section(_prices_heading(currency, prices, language), _price_rows(currency, prices, language))
    view += _categories(stats.categories, language)
    stated = [(say.field[name], count) for name, count in stats.fields if count]
    view += _section(say.fields_stated, _shares(stated, stats.products))
    named = [(one_line(name), count) for name, count in stats.attributes]
    heading = say.attributes.format(count=f"{len(named):,}")
    view += _section(heading, _shares(named[:_MOST_ROWS], stats.products), _rest(named, say))
    said = words(language).availability
    stock = [(said[each] if each else say.not_said, count) for each, count in stats.availability]
    view += _section(say.availability, _shares(stock, stats.offers))
    return [*view, *_ratings(stats.ratings, say)]


def _section(heading: str, rows: Sequence[ChartRow], more: Iterable[Line] = ()) -> list[Line | Chart]:
    return [Line(""), Line(heading, heading=True), Chart(tuple(rows)), *more] if rows else []


def _rest(rows: Sequence[object], say: CatalogWords) -> list[Line]:
    hidden = len(rows) - _MOST_ROWS
    return [Line(say.more.format(count=f"{hidden:,}"))] if hidden > 0 else []


def _prices_heading(currency: str | None, prices: Prices, language: Language) -> str:
    say = catalog_words(language)
    amounts = {
        name: format_money(getattr(prices, name), currency, language) for name in ("lowest", "median", "highest")
    }
    return (say.prices if currency else say.prices_bare).format(currency=currency, **amounts)


def _price_rows(currency: str | None, prices: Prices, language: Language) -> list[ChartRow]:
    say = catalog_words(language)
    most = max(each.count for each in prices.bins)
    return [
        ChartRow(
            say.between.format(
                low=format_money(each.low, currency, language), high=format_money(each.high, currency, language)
            ),
            (f"{each.count:,}",),
            each.count / most,
        )
        for each in prices.bins
    ]


def _categories(categories: Sequence[CategoryStats], language: Language) -> list[Line | Chart]:
    say = catalog_words(language)
    shown = categories[:_MOST_ROWS]
    columns = max(len(each.prices.bins) if each.prices else 1 for each in shown)
    rows = tuple(_category(each, columns, language) for each in shown)
    return [Line(""), Line(say.categories, heading=True), Chart(rows, say.category_header), *_rest(categories, say)]


def _category(category: CategoryStats, columns: int, language: Language) -> ChartRow:
    prices = category.prices
    amounts = (prices.lowest, prices.median, prices.highest) if prices else ()
    shown = [format_money(amount, category.currency, language) for amount in amounts] or ["", "", ""]
    label = " > ".join(map(one_line, category.path)) or catalog_words(language).no_category
    return ChartRow(label, (f"{category.products:,}", *shown), spread=_spread(prices, columns))


def _spread(prices: Prices | None, columns: int) -> tuple[int, ...]:
    """As many columns in every row: those that stand for no price are empty."""
    counts = [each.count for each in prices.bins] if prices else []
    return tuple(counts + [0] * (columns - len(counts)))


def _shares(counts: Sequence[tuple[str, int]], whole: int) -> list[ChartRow]:
    return [ChartRow(name, (f"{count:,}", _percent(count / whole)), count / whole) for name, count in counts]


def _percent(share: float) -> str:
    """What is not all is never 100 %, and what is some never 0 %."""
    rounded = round(share * 100)
    return f"{'<1' if not rounded and share else '>99' if rounded == 100 and share < 1 else rounded} %"


def _ratings(ratings: Ratings | None, say: CatalogWords) -> list[Line | Chart]:
    if ratings is None:
        return []
    heading = say.ratings.format(mean=plain_number(ratings.mean), rated=f"{ratings.rated:,}")
    most = max(ratings.stars)
    rows = [
        ChartRow(say.stars.format(count=points), (f"{count:,}",), count / most)
        for points, count in reversed(list(enumerate(ratings.stars, 1)))
    ]
    return _section(heading, rows)


def stats_value(stats: Stats) -> dict[str, Json]:
    return {
        "stores": [
            {"name": store.name, "currency": store.currency, "promotions": len(store.promotions)}
            for store in stats.stores
        ],
        "products": stats.products,
        "offers": stats.offers,
        "brands": stats.brands,
        "reviews": stats.reviews,
        "problems": stats.problems,
        "prices": [
            {"currency": currency, "products": count, **_prices_value(prices)}
            for currency, count, prices in stats.prices
        ],
        "categories": [
            {
                "path": each.path,
                "currency": each.currency,
                "products": each.products,
                "prices": _prices_value(each.prices) if each.prices else None,
            }
            for each in stats.categories
        ],
        "fields": dict(stats.fields),
        "attributes": dict(stats.attributes),
        "availability": {each or "unknown": count for each, count in stats.availability},
        "ratings": _ratings_value(stats.ratings),
    }


def _prices_value(prices: Prices) -> dict[str, Json]:
    bins: list[Json] = [{"from": each.low, "below": each.high, "count": each.count} for each in prices.bins]
    return {"lowest": prices.lowest, "median": prices.median, "highest": prices.highest, "bins": bins}


def _ratings_value(ratings: Ratings | None) -> Json:
    if ratings is None:
        return None
    stars: dict[str, Json] = {str(points): count for points, count in enumerate(ratings.stars, 1)}
    return {"rated": ratings.rated, "mean": ratings.mean, "stars": stars}
