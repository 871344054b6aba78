"""Prices that a feed gives for some days: an index of them is used until the first day on which one changes."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from shopcli.catalog.formats import piece
from shopcli.catalog.sources.source import resolve
from shopcli.context import Context, Folders
from shopcli.index import build as index_build
from shopcli.index import update as index_update
from shopcli.index.index import Index
from shopcli.index.inventory import inventory
from shopcli.index.origins import State, read_anew
from shopcli.index.store import find_index, open_catalog
from shopcli.settings import Settings

GOOGLE = """id\ttitle\tprice\tsale_price\tsale_price_effective_date\tavailability\tlink
a\tLamp\t10.00 USD\t7.00 USD\t2026-05-01/2026-05-10\tin_stock\thttps://shop.example/a
b\tSofa\t900.00 USD\t800.00 USD\t2026-05-13/2026-05-14\tin_stock\thttps://shop.example/b
"""
WOOCOMMERCE = """ID,Type,SKU,Name,Published,Regular price,Sale price,Date sale price starts,Date sale price ends
1,simple,a,Lamp,1,10,7,2026-05-01,2026-05-10
2,simple,b,Sofa,1,900,800,2026-05-13,2026-05-14
"""
MAGENTO = """sku,product_type,name,price,special_price,special_price_from_date,special_price_to_date,attribute_set_code
a,simple,Lamp,10,7,5/1/26,5/10/26,Default
b,simple,Sofa,900,800,5/13/26,5/14/26,Default
"""
SCHEMA_ORG = """[{"@context": "https://schema.org", "@type": "Product", "sku": "a", "name": "Lamp", "offers": [
  {"@type": "Offer", "price": 7, "priceCurrency": "USD", "validFrom": "2026-05-01", "validThrough": "2026-05-10"},
  {"@type": "Offer", "price": 10, "priceCurrency": "USD"}]},
 {"@context": "https://schema.org", "@type": "Product", "sku": "b", "name": "Sofa", "offers": [
  {"@type": "Offer", "price": 800, "priceCurrency": "USD", "validFrom": "2026-05-13", "validThrough": "2026-05-14"},
  {"@type": "Offer", "price": 900, "priceCurrency": "USD"}]}]
"""


class Shop:
    """A feed, its index, how often that was built, and a clock."""

    def __init__(self, folder: Path, name: str, text: str) -> None:
        self.file = folder / name
        self.file.write_text(text, encoding="utf-8")
        self.builds = 0
        self.context = Context.of_process()
        self.context.folders, self.context.cwd = Folders(folder, folder / "cache", folder), folder

    def on(self, day: int) -> None:
        """Sets the clock to noon of a day in May."""
        self.context.now = lambda: datetime(2026, 5, day, 12, tzinfo=UTC)

    def open(self) -> Index:
        return open_catalog(
            resolve([self.file.name], self.context, Settings()), self.context.folders.cache, self._report
        )

    def prices(self, day: int) -> dict[str, str]:
        self.on(day)
        offers = (hit.offer for hit in self.open().search(self.open().parse("*"), 10))
        return {offer.id: str(offer.price) for offer in offers}

    def _report(self, label: str, done: int, total: int | None) -> None:
        self.builds += label.startswith("reading")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path, "feed.tsv", GOOGLE)


@pytest.mark.parametrize(
    ("name", "text"),
    [("feed.tsv", GOOGLE), ("woo.csv", WOOCOMMERCE), ("magento.csv", MAGENTO), ("page.json", SCHEMA_ORG)],
    ids=["google", "woocommerce", "magento", "schema.org"],
)
def test_a_sale_begins_and_ends_though_the_file_stays(tmp_path: Path, name: str, text: str) -> None:
    shop = Shop(tmp_path, name, text)
    told = {day: shop.prices(day) for day in (8, 10, 11, 12, 13, 14, 15, 16)}

    assert {day: (float(each["a"]), float(each["b"])) for day, each in told.items()} == {
        8: (7, 900),
        10: (7, 900),
        11: (10, 900),
        12: (10, 900),
        13: (10, 800),
        14: (10, 800),
        15: (10, 900),
        16: (10, 900),
    }
    assert shop.builds == 4, "on the first day, and whenever a price changed"


def test_an_offer_expires_though_the_file_stays(tmp_path: Path) -> None:
    header, lamp, sofa = GOOGLE.splitlines()
    dated = [f"{header}\texpiration_date", f"{lamp}\t", f"{sofa}\t2026-05-12"]
    shop = Shop(tmp_path, "feed.tsv", "\n".join(dated) + "\n")

    assert [sorted(shop.prices(day)) for day in (10, 12, 13)] == [["a", "b"], ["a", "b"], ["a"]]


def test_what_says_nothing_of_days_is_good_for_ever(tmp_path: Path) -> None:
    shop = Shop(tmp_path, "plain.json", '[{"id": "a", "title": "Lamp", "price": 5, "currency": "USD"}]')
    shop.prices(1)
    shop.prices(31)

    assert (shop.open().summary.good_until, shop.builds) == (None, 1)


def test_what_changed_is_read_for_the_day_and_so_is_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sale that ends changes what its row says, though the row is the same."""
    monkeypatch.setattr(index_update, "_FEWEST", 0)
    rows = [f"x{number}\tChair\t5.00 USD\t\t\tin_stock\thttps://shop.example/x" for number in range(20)]
    shop = Shop(tmp_path, "feed.tsv", "\n".join([GOOGLE.rstrip(), *rows]))
    assert shop.prices(8)["a"] == "7.00"

    shop.file.write_text("\n".join([GOOGLE.rstrip(), *rows[:-1]]))
    assert {number: shop.prices(12)[number] for number in ("a", "b")} == {"a": "10.00", "b": "900.00"}
    assert (read_anew(shop.open().folder), shop.open().summary.good_until) == (2, date(2026, 5, 13))


def test_the_day_is_kept_with_the_index(shop: Shop) -> None:
    shop.on(8)
    shop.open()

    assert shop.open().summary.good_until == date(2026, 5, 11)


def test_an_index_of_days_that_are_over_is_none(shop: Shop) -> None:
    shop.on(8)
    shop.open()
    states = []
    for day in (10, 11):
        shop.on(day)
        _, found = find_index(resolve([shop.file.name], shop.context, Settings()), shop.context.folders.cache)
        (entry,) = inventory(shop.context)
        states.append((found is not None, entry.state))

    assert states == [(True, State.CURRENT), (False, State.OUTDATED)]


def test_a_build_that_was_stopped_on_another_day_begins_anew(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piece, "_MOST_RECORDS", 1)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(index_build, "join", stopped)
        shop.on(8)
        with pytest.raises(KeyboardInterrupt):
            shop.open()

    assert shop.prices(12) == {"a": "10.00", "b": "900.00"}
