"""Raw hits, in a terminal, in a pipe and for scripts."""

from decimal import Decimal

from shopcli.catalog.product import Product
from shopcli.index.index import Hit
from shopcli.render.catalog_hits import hits_value, hits_view
from shopcli.render.choose import surface_for
from tests.render.golden import without_styles
from tests.render.played import context_for

HITS = [
    Hit(17.123456, Product("nb-1", "云岭笔记本电脑 轻薄本 十四英寸 长长长长长长长长长长的名字", "CNY", Decimal(4299))),
    Hit(3.5, Product("nb-2", "Laptop \x1b[31mwith [red] tricks", "USD", variant="nb-2-red")),
]


def shown(width: int | None) -> str:
    context, out, _ = context_for(width=width)
    surface_for(context).show(hits_view(HITS, "zh"))
    return without_styles(out.getvalue())


def test_a_terminal_cuts_names_to_its_width() -> None:
    assert shown(40).splitlines() == [
        "",
        " 得分    价格  商品",
        "17.12  ¥4,299  nb-1 · 云岭笔记本电脑 轻…",
        " 3.50          nb-2 · Laptop [31mwith […",
    ]


def test_a_narrow_terminal_gets_a_list() -> None:
    assert shown(20).splitlines()[1] == "• nb-1 · 云岭笔记本"


def test_a_pipe_gets_whole_names() -> None:
    assert shown(None).splitlines()[1].endswith("长的名字")


def test_scripts_get_scores_and_prices_as_numbers() -> None:
    first, second = hits_value(HITS)
    assert first == {
        "rank": 1,
        "score": 17.1235,
        "shop": None,
        "id": "nb-1",
        "variant": None,
        "title": HITS[0].offer.title,
        "price": Decimal(4299),
        "currency": "CNY",
        "in_stock": None,
    }
    assert isinstance(second, dict) and second["variant"] == "nb-2-red"


def test_nothing_found_is_said() -> None:
    assert [line.text for line in hits_view([], "en") if hasattr(line, "text")] == ["No product carries a word of it."]
