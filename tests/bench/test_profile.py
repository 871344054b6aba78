"""The bench of profiles: its shoppers keep to their tastes and limits, and its verdict to its figures."""

import json
from decimal import Decimal
from pathlib import Path

from bench.profile import NONE, OTHERS, OWN, Tally, tally
from bench.profile_shoppers import generated
from bench.scale_shop import generated_shop
from shopcli.catalog.product import Store
from shopcli.catalog.records.plain import plain_product
from tests.search.shop import built


def test_a_lift_counts_where_it_is_sure() -> None:
    good = Tally({NONE: [0.1, 0.2, 0.1, 0.2], OWN: [0.5, 0.6, 0.4, 0.6], OTHERS: [0.1, 0.2, 0.1, 0.1]})
    assert good.is_good
    assert not Tally(good.reciprocal, broken=1).is_good
    assert not Tally({**good.reciprocal, OWN: [0.1, 0.2, 0.1, 0.9]}).is_good
    assert not Tally({**good.reciprocal, OTHERS: [0.5, 0.6, 0.4, 0.6]}).is_good


def test_what_is_hidden_was_never_bought_and_keeps_the_limits_of_its_need(tmp_path: Path) -> None:
    records = (json.loads(json.dumps(record), parse_float=Decimal) for record in list(generated_shop(400))[1:])
    products = [product for record in records if (product := plain_product(record, Store("s", "S", "USD")))]
    by_id = {product.id: product for product in products}
    index = built(tmp_path / "shop", products)
    cases = list(generated(index, 24))
    for case in cases:
        hidden = by_id[case.hidden]
        assert hidden.title not in {one.title for one in case.history}
        assert hidden.brand not in case.need.not_brands
        assert case.need.max_price is None or (hidden.price or 0) <= case.need.max_price.amount
    assert any(case.need.max_price or case.need.not_brands for case in cases)
    counted = tally(cases[:6], index)
    assert counted.broken == 0
    assert all(len(scores) == 6 for scores in counted.reciprocal.values())
