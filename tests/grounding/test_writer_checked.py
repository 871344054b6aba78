"""The built-in writer says only what the catalog says, so that the check has nothing to strike in it."""

from collections import Counter
from collections.abc import Iterator

import pytest

from shopcli.grounding.evidence import Evidence
from shopcli.grounding.handles import HandleResolver
from shopcli.index.index import Index
from shopcli.models.writer import write
from shopcli.prompts.prompt import Brief
from shopcli.query.need import Language
from shopcli.query.reader import read_need
from shopcli.search.find import find, in_catalog_currency, vocabulary_of
from shopcli.search.named import find_named
from tests.grounding.checked import said
from tests.once import open_demo

NEEDS: dict[Language, tuple[str, ...]] = {
    "en": (
        *("laptop under $500 with 16 GB", "light laptop for travel", "gaming laptop under 1500", "a 4k tv"),
        *("noise cancelling headphones", "phone with a good battery under 600", "power bank", "waterproof speaker"),
        *("smartwatch for running", "a monitor around 27 inch with USB-C", "1 tb ssd", "mechanical keyboard"),
    ),
    "zh": (
        *("2000元以内的笔记本", "轻薄笔记本 16GB", "降噪耳机", "续航长的手机", "27寸显示器", "4K电视"),
        *("运动手表", "1TB固态硬盘", "防水音箱", "评分最高的耳机", "充电宝", "电子书阅读器"),
    ),
}


def _prose(text: str, index: Index) -> Iterator[tuple[str, Evidence]]:
    need = in_catalog_currency(read_need(text, vocabulary_of(index)), index)
    found = find(need, index, 12)
    for top in (1, 3, 5) if found.candidates else ():
        resolver = HandleResolver(found.candidates, top)
        parts = [
            *resolver.feed(write(Brief("recommend", need, found.candidates, found.shape, top))),
            *resolver.finish(),
        ]
        picks = found.candidates[:top]
        known = Evidence(
            need=need,
            shape=found.shape,
            candidates=found.candidates,
            picks=lambda picks=picks: picks,  # type: ignore[misc]
            stores=index.summary.stores,
            brands=frozenset(index.summary.brands),
            look_up=lambda name: find_named(name, index),
        )
        yield "".join(part for part in parts if isinstance(part, str)), known


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_built_in_writer_is_borne_out(language: Language) -> None:
    index = open_demo(language)
    verdicts: Counter[str] = Counter()
    for text in NEEDS[language]:
        for prose, known in _prose(text, index):
            pieces = said(prose, known)
            assert "".join(one.text for one in pieces) == prose
            assert not [one for one in pieces if one.claim and one.claim.verdict == "contradicted"]
            verdicts.update(str(one.claim.verdict) for one in pieces if one.claim)
    assert verdicts["supported"] > 500
    assert verdicts["unknown"] <= verdicts["supported"] / 200
