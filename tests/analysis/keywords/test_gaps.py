from shopcli.analysis.keywords.gaps import GapCounter
from shopcli.analysis.keywords.pairs import pairs_in
from tests.analysis.keywords.shop import SHELF, laptop, learned


def test_what_texts_say_and_attributes_do_not_is_counted_by_category() -> None:
    silent = [
        laptop(number, f"Tarn Book {number}, 16 GB RAM, 8 GB RAM", "", {"Weight": "1 kg"}) for number in range(40, 43)
    ]
    wrong = laptop(50, "Tarn Book 50, 32 GB RAM")
    schema = learned(*SHELF, *silent, wrong).schema
    counter = GapCounter()
    for product in (*silent, wrong):
        counter.add(product, pairs_in(product, schema))
    (gap,) = counter.gaps(schema)
    assert (gap.kind, gap.key, gap.products, gap.stating) == ("Laptops", "ram", 34, 31)
    assert (gap.missing, gap.differing) == (3, 1)
    assert (gap.product_id, gap.text) == ("L40", "16 GB")
