"""What the built-in writer says of the demo catalogs passes the checks that a model's text has to pass."""

import pytest

from shopcli.analysis.describing.draft import text_of
from shopcli.analysis.describing.fact import STYLES
from shopcli.analysis.describing.portrait import portrait
from shopcli.analysis.describing.styles import write
from shopcli.query.need import Language
from tests.grounding.beyond.test_planted import sifted
from tests.once import open_demo

_EVERY = 43
"""Of so many products one is described in each style."""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("catalog", ["en", "zh"])
def test_no_sentence_contradicts_the_facts_or_goes_beyond_them(catalog: Language, language: Language) -> None:
    faults = []
    products = list(open_demo(catalog).every_product())
    for first, style in enumerate(STYLES):
        for product in products[first::_EVERY]:
            shown = portrait(product, language, price=True)
            dropped = sifted(text_of(write(shown, style)), shown).dropped
            faults += [(product.id, style, one) for one in dropped]
    assert faults == []
