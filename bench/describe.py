"""Product texts in both languages, and what in them contradicts the facts or goes beyond them.

    python -m bench.describe [--model NAME] [--styles plain,bullets] [--show N]

Fifty products of both demo catalogs and of public data (../shared/data), each in English and in Chinese. Every finished
text is checked once more, by the claim check over the whole product and the check for what goes beyond its facts. With
a model (an alias of config.yaml, or OPENAI_BASE_URL) the texts are its own, and what was taken out of them is counted.
"""

import argparse
import json
import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.catalogs import CONVERTERS, REPOSITORY, data_folder, write_catalog

if TYPE_CHECKING:
    from shopcli.analysis.describing.fact import Portrait, Style
    from shopcli.catalog.product import Product
    from shopcli.grounding.beyond.description import Description
    from shopcli.grounding.beyond.sift import Sifted
    from shopcli.index.index import Index
    from shopcli.models.model import Model
    from shopcli.query.need import Language

DEMOS = {"demo (en)": ("electronics.yaml", 14), "demo (zh)": ("electronics.zh.json", 14)}
PUBLIC = {"icecat": 8, "webmall": 6, "laptops": 4, "phones": 4}
LANGUAGES: tuple["Language", ...] = ("en", "zh")
HEADINGS = ("texts", "sentences", "taken out", "fell back", "contradicted", "beyond", "facts told", "left out")
_SEED = 7
_READ = 4_000
"""Records of a data set among which its products are chosen."""


@dataclass(slots=True)
class Row:
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def write_sample(name: str, count: int, folder: Path) -> Path | None:
    """A catalog of `count` products of a public data set; None where it is absent."""
    path = folder / f"{name}.jsonl"
    try:
        store, *records = islice(CONVERTERS[name](data_folder()), _READ)
    except FileNotFoundError:
        return None
    chosen = random.Random(_SEED).sample(records, count)
    write_catalog(iter([store, *chosen]), path)
    return path


def indexes(folder: Path) -> Iterator[tuple[str, "Index", Sequence["Product"]]]:
    """Each source with its index and the products of it that are described."""
    from shopcli.catalog.sources.local import LocalSources
    from shopcli.context import Context, Folders
    from shopcli.index.store import open_catalog
    from shopcli.settings import Settings

    context = replace(Context.of_process(), folders=Folders(folder, folder, folder))
    paths = {name: (REPOSITORY / "catalogs" / file, count) for name, (file, count) in DEMOS.items()}
    for name, count in PUBLIC.items():
        if path := write_sample(name, count, folder):
            paths[name] = (path, count)
        else:
            print(f"{name} is absent: {data_folder()}")
    for name, (path, count) in paths.items():
        index = open_catalog([LocalSources(context, Settings()).file(path, path.name)], folder, lambda *_: None)
        products = list(index.every_product())
        yield name, index, [products[place * len(products) // count] for place in range(count)]


def measure(
    products: Sequence["Product"], language: "Language", styles: Sequence["Style"], index: "Index", model: "Model"
) -> tuple[Row, list["Description"]]:
    from shopcli.analysis.describing.portrait import portrait
    from shopcli.context import Context
    from shopcli.events import Described
    from shopcli.grounding.beyond.description import Why
    from shopcli.tasks.describe import Wanted, describe
    from shopcli.tasks.telling import Manner

    row, texts = Row(), []
    for style in styles:
        manner = Manner("f00dfeed", Context.of_process().folders)
        events = describe(products, Wanted(language, style, manner, price=True), index, model)
        described = [event.description for event in events if isinstance(event, Described)]
        for product, text in zip(products, described, strict=True):
            shown = portrait(product, language, price=True)
            again = check_again(text.text, shown, index)
            whys = Counter("contradicted" if one.why is Why.CONTRADICTED else "beyond" for one in again.dropped)
            fields = {name for one in text.sentences for name in one.facts}
            row.counts.update(whys)
            row.counts.update(
                {
                    "texts": 1,
                    "sentences": len(again.sentences) + len(again.dropped),
                    "taken out": len(text.dropped),
                    "fell back": text.fell_back,
                    "facts told": len(fields),
                    "left out": len(text.left_out),
                }
            )
            row.faults += [f"{product.id} {style}: {one.why} {one.words}: {one.text}" for one in again.dropped]
        texts += described
    return row, texts


def check_again(text: str, shown: "Portrait", index: "Index") -> "Sifted":
    """The finished text as if a model had written it."""
    from shopcli.grounding.beyond.sift import sift
    from shopcli.prompts.prompt import Brief
    from shopcli.query.need import Need
    from shopcli.search.candidate import Candidate, Shape
    from shopcli.tasks.speech import checker_for

    candidate = Candidate(1, shown.product, 0.0, {})
    products = index.summary.products
    shape = Shape(products, products, shown.product.currency)
    brief = Brief("describe", Need("", shown.language), (candidate,), shape, 1)
    checker = checker_for(brief, lambda: (candidate,), index)
    return sift([*checker.feed(text), *checker.finish()], shown)


def model_named(name: str | None) -> "Model":
    from shopcli.context import Context
    from shopcli.models.choose import choose_model
    from shopcli.settings import load_settings

    context = Context.of_process()
    settings = load_settings(context)
    return choose_model(settings, context, offline=name is None, model_flag=name, on_notice=print)


def run(options: argparse.Namespace) -> Counter[str]:
    styles: Any = options.styles.split(",")
    model = model_named(options.model)
    total, shown = Counter[str](), []
    print(f"{'writer: ' + model.name:<24}" + "".join(f"{heading:>14}" for heading in HEADINGS))
    with tempfile.TemporaryDirectory(prefix="shopcli-describe-") as folder:
        for name, index, products in indexes(Path(folder)):
            for language in LANGUAGES:
                row, texts = measure(products[: options.products], language, styles, index, model)
                total.update(row.counts)
                print(_line(f"{name} → {language}", row.counts), flush=True)
                print(*(f"    {fault}" for fault in row.faults), sep="\n", end="\n" * bool(row.faults))
                shown += texts
    print(_line("all", total))
    for text in random.Random(_SEED).sample(shown, min(options.show, len(shown))):
        print(f"\n## {text.product_id} ({text.language}, {text.style})\n{text.text}")
        for one in text.dropped:
            print(f"    taken out ({one.why} {json.dumps(one.words, ensure_ascii=False)}): {one.text}")
    return total


def _line(name: str, counts: Counter[str]) -> str:
    return f"{name:<24}" + "".join(f"{counts[heading]:>14,}" for heading in HEADINGS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.describe", description="Texts of products, checked again.")
    parser.add_argument("--model", help="a model of config.yaml or of OPENAI_BASE_URL, in place of the built-in writer")
    parser.add_argument("--styles", default="plain", help="one or several of plain,bullets,technical,social,seo")
    parser.add_argument("--products", type=int, help="at most so many of each source")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N of the texts")
    total = run(parser.parse_args())
    return int(bool(total["contradicted"] or total["beyond"]))


if __name__ == "__main__":
    raise SystemExit(main())
