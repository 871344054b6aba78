"""Real runs to claim things about: a catalog, a need, and what its search found."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bench.catalogs import CONVERTERS, REPOSITORY, data_folder, write_catalog
from bench.claim_frames import wording
from bench.limit import Language
from shopcli.catalog.product import Product, Store
from shopcli.catalog.sources.source import resolve
from shopcli.context import Context
from shopcli.grounding.evidence import Evidence
from shopcli.index.index import Index
from shopcli.index.store import open_catalog
from shopcli.prompts.builder import SHOWN_TO_MODEL
from shopcli.query.need import Need
from shopcli.query.reader import read_need
from shopcli.search.candidate import Found
from shopcli.search.find import find, in_catalog_currency, vocabulary_of
from shopcli.search.named import find_named
from shopcli.settings import Settings
from shopcli.text import fold

_CATALOGS: Mapping[Language, tuple[str, ...]] = {
    "en": ("electronics.yaml", "laptops", "phones"),
    "zh": ("electronics.zh.json", "laptops", "phones"),
}
_NO_NAME = re.compile(
    r"\d+(\.\d+)?\s?(英寸|核|GB|TB|Hz|kg|克|W\b|mAh|K\b|万|米|小时|键)|\d+x\d+|^(Wi-Fi|OLED|IPX?\d|USB|HDMI|AMOLED|LED|\d+寸)"
)
_NO_HAN_NAME = re.compile(
    r"[一-鿿]{4,}|耳机|手机|音箱|显示器|键盘|鼠标|电脑|路由器|手表|手环|电视|相机|平板|阅读器|充电宝|充电器"
)
_NOUN = re.compile(
    r"(?: (?:Gaming|Ultralight|Creator|Wireless|True|Running|Sport|Kids|Portable|Mechanical|Mirrorless|Fitness|Party))*"
    r" (?:Laptop|Smartphone|Tablet|Monitor|Mouse|Keyboard|Smartwatch|Earbuds|Headphones|Speaker|Camera|Tracker)$"
)
_SIZE = re.compile(r" [\d.]+ in$")


@dataclass(frozen=True, slots=True)
class Run:
    """One need in one catalog, with what a model was shown (the evidence's candidates) and chose (`picks`)."""

    shop: "Shop"
    evidence: Evidence
    picks: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Shop:
    """A catalog that is claimed about in one language, and what the needs of the bench find in it."""

    catalog: str
    language: Language
    index: Index
    products: tuple[Product, ...]
    names: Mapping[str, Product] = field(repr=False)
    """Folded title, or name where only one product has it → product."""
    found: tuple[tuple[Need, Found], ...] = field(repr=False)
    """Each need that finds two products at least."""

    @property
    def store(self) -> Store:
        return self.index.summary.stores[0]

    def name_of(self, product: Product) -> str | None:
        """A short name that stands for this product alone: "Nortavo Aero 14"."""
        name = short_name(product.title)
        known = self.names.get(fold(name))
        is_known = known is not None and known.id == product.id and name != product.brand
        return name if is_known else None

    def run(self, random: Random) -> Run:
        """A need, and two to five of its candidates as picks, in any order."""
        need, found = random.choice(self.found)
        picked = tuple(random.sample(found.candidates, min(len(found.candidates), random.randint(2, 5))))
        evidence = Evidence(
            need=need,
            shape=found.shape,
            candidates=found.candidates,
            picks=lambda: picked,
            stores=self.index.summary.stores,
            brands=frozenset(self.index.summary.brands),
            look_up=lambda name: find_named(name, self.index),
        )
        return Run(self, evidence, tuple(candidate.product for candidate in picked))


def shops(language: Language, home: Path) -> Iterator[Shop]:
    """The catalogs that are here, indexed under `home`."""
    for name in _CATALOGS[language]:
        if name not in CONVERTERS or (data_folder() / "specs").is_dir():
            yield _open(name, language, home)


def short_name(title: str) -> str:
    """A title without its list of specifications and its noun."""
    head = title.split(",")[0].split(" with ")[0]
    words: list[str] = []
    for word in head.split():
        if words and (_NO_NAME.search(word) or (len(words) > 1 and _NO_HAN_NAME.search(word))):
            break
        words.append(word)
    return _NOUN.sub("", _SIZE.sub("", " ".join(words)))


def _open(name: str, language: Language, home: Path) -> Shop:
    path = REPOSITORY / "catalogs" / name
    if name in CONVERTERS:
        path = home / f"{name}.jsonl"
        write_catalog(CONVERTERS[name](data_folder()), path)
    context = Context.of_process()
    sources = resolve([str(path)], context, Settings())
    products = [product for source in sources for product in source.load().products]
    index = open_catalog(sources, home, _silent)
    texts = wording(language, "a").data["needs"][name]
    needs = [in_catalog_currency(read_need(text, vocabulary_of(index)), index) for text in texts]
    found = [(need, find(need, index, SHOWN_TO_MODEL)) for need in needs]
    enough = tuple((need, one) for need, one in found if len(one.candidates) > 1)
    return Shop(name, language, index, tuple(products), _names(products), enough)


def _silent(doing: str, done: int, total: int | None) -> None:
    """Indexing here is a matter of seconds."""


def _names(products: list[Product]) -> dict[str, Product]:
    shared: dict[str, Product | None] = {}
    for product in products:
        name = fold(short_name(product.title))
        shared[name] = None if name in shared else product
    names = {name: product for name, product in shared.items() if product is not None}
    return names | {fold(product.title): product for product in products}
