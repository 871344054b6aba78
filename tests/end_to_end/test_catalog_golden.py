"""What is shown of catalogs in terminals of 60 and 120 columns and in a pipe, in both languages."""

import shutil
from pathlib import Path

import pytest

from tests.end_to_end.cli import Shop
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden

CATALOGS = Path(__file__).parents[2] / "catalogs"
ENGLISH, CHINESE = "electronics.yaml", "electronics.zh.json"

OLD = """\
store: {name: Corner Shop, currency: USD}
products:
- {id: lamp, title: Lamp, price: 20, stock: 5}
- {id: desk, title: Desk, price: 90, availability: in_stock}
- {id: rug, title: Rug, price: 40}
- {id: mat, title: Yoga Mat With A Long Title That Does Not Fit On One Line Of A Narrow Terminal, price: 15}
"""
NEW = """\
store: {name: Corner Shop, currency: USD}
products:
- {id: lamp, title: Lamp, price: 17.50, stock: 0}
- {id: desk, title: Standing Desk, price: 90, availability: out_of_stock, brand: Oakmere}
- {id: rug-2, title: Rug, price: 40}
- {id: chair, title: Chair, price: 60, variants: [{id: chair-red, options: {Colour: red}}]}
"""
NEW_CHINESE = (
    "store: {name: 街角小店, currency: CNY, locale: zh-CN}\nproducts:\n- {id: 灯, title: 台灯, price: 80, stock: 3}\n"
)
OLD_CHINESE = NEW_CHINESE.replace("80", "100").replace("3}", "0}\n- {id: 桌, title: 书桌, price: 300}")

COMMANDS = {
    "stats.en": ("stats", "-c", ENGLISH),
    "stats.zh": ("stats", "-c", CHINESE),
    "show.en": ("show", "nv-aero-14-32-1t", "-c", ENGLISH),
    "show.zh": ("show", "yl-air14", "-c", CHINESE),
    "diff.en": ("diff", "old.yaml", "new.yaml"),
    "diff.zh": ("diff", "old.zh.yaml", "new.zh.yaml"),
}


@pytest.fixture
def desk(shop: Shop) -> Shop:
    """A working folder with both demo catalogs and two states of small ones."""
    for name in (ENGLISH, CHINESE):
        shutil.copy(CATALOGS / name, shop.cwd / name)
    files = {"old.yaml": OLD, "new.yaml": NEW, "old.zh.yaml": OLD_CHINESE, "new.zh.yaml": NEW_CHINESE}
    for name, content in files.items():
        shop.write(name, content)
    return shop


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("name", COMMANDS)
def test_on_a_terminal(desk: Shop, name: str, columns: int) -> None:
    with terminal(desk, "catalog", *COMMANDS[name], columns=columns) as screen:
        assert screen.finish() == 0
    assert_golden(f"catalog.{name}.{columns}.txt", screen.text)


@pytest.mark.parametrize("name", COMMANDS)
def test_in_a_pipe(desk: Shop, name: str) -> None:
    ran = desk.run("catalog", *COMMANDS[name])
    assert (ran.code, ran.stderr) == (0, "")
    assert "█" not in ran.stdout
    assert_golden(f"catalog.{name}.plain.txt", ran.stdout)
