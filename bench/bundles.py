"""What belongs into a bundle: bundles that people made, each in turn without one item, or by its intent alone.

`python -m bench.bundles` hides each item of each bundle and ranks the items of the domain by what is left; the other
bundles serve as past orders, and the scored bundle is never among them. The method is `shopcli.advice.orders` (the
cosine of two items' orders, drawn towards nothing where they are few), and beside it half the weight for words that
titles share, each scaled to its best. An intent is matched with titles and categories, and what was bought with the
ten best adds a quarter. Both are printed beside plain BM25 (k1 1.5, b 0.75) over titles, of the same run.
"""

import argparse
import csv
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.catalogs import data_folder
from shopcli.advice.orders import Orders, orders_of

DOMAINS = ("electronic", "clothing")
FLOORS: Mapping[str, tuple[float, float]] = {"electronic": (0.181, 0.107), "clothing": (0.359, 0.135)}
"""HR@10 of completion and R@10 of intents that plain BM25 is known to reach."""
_TOP = 10
_WORDS = 0.5
"""What shared words weigh beside past orders."""
_ORDERS = 0.25
"""What past orders weigh beside the words of an intent."""
_STANDING_IN = 10
"""Items that stand in for an intent."""

Scores = Mapping[str, float]


class Bm25:
    """Documents by the words that they share with a query."""

    def __init__(self, documents: Mapping[str, Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        mean = sum(map(len, documents.values())) / len(documents)
        self._found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for key, words in documents.items():
            for word, count in Counter(words).items():
                weight = count * (k1 + 1) / (count + k1 * (1 - b + b * len(words) / mean))
                self._found[word].append((key, weight))
        self._rarity = {
            word: math.log(1 + (len(documents) - len(found) + 0.5) / (len(found) + 0.5))
            for word, found in self._found.items()
        }

    def scores(self, words: Iterable[str]) -> dict[str, float]:
        scores: defaultdict[str, float] = defaultdict(float)
        for word in set(words):
            for key, weight in self._found.get(word, ()):
                scores[key] += weight * self._rarity[word]
        return dict(scores)


@dataclass(frozen=True, slots=True)
class Domain:
    name: str
    titles: Mapping[str, tuple[str, ...]]
    """Item → the words of its title."""
    kinds: Mapping[str, tuple[str, ...]]
    """Item → the words of its title and categories."""
    bundles: Mapping[str, tuple[str, ...]]
    intents: Mapping[str, str]


def read_domain(folder: Path, name: str) -> Domain:
    def rows(file: str) -> list[list[str]]:
        with (folder / name / file).open(encoding="utf-8", newline="") as lines:
            return list(csv.reader(lines))[1:]

    titles = {item: _words(title) for item, title in rows("item_titles.csv")}
    categories = dict(rows("item_categories.csv"))
    bundles: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for bundle, item in rows("bundle_item.csv"):
        bundles[bundle][item] = None
    return Domain(
        name,
        titles,
        {item: (*words, *_words(categories.get(item, ""))) for item, words in titles.items()},
        {bundle: tuple(items) for bundle, items in bundles.items()},
        dict(rows("bundle_intent.csv")),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))


@dataclass(slots=True)
class Tally:
    tried: int = 0
    hits: float = 0.0
    reciprocal: float = 0.0

    def take(self, ranking: Sequence[str], wanted: str) -> None:
        self.tried += 1
        if wanted in ranking:
            self.hits += 1
            self.reciprocal += 1 / (ranking.index(wanted) + 1)


def completion(domain: Domain, sample: int | None) -> tuple[Tally, Tally]:
    """BM25's tally, and the method's."""
    by_title = Bm25(domain.titles)
    cases = [(bundle, item) for bundle, items in domain.bundles.items() if len(items) > 1 for item in items]
    if sample is not None:
        cases = sorted(random.Random(1).sample(cases, min(sample, len(cases))))
    floor, tally = Tally(), Tally()
    orders, of = orders_of(()), ""
    for bundle, hidden in cases:
        if bundle != of:
            orders, of = _others(domain, bundle), bundle
        given = [item for item in domain.bundles[bundle] if item != hidden]
        alike = by_title.scores(word for item in given for word in domain.titles[item])
        floor.take(best(alike, given), hidden)
        tally.take(best(mixed(orders.bought_with(given), alike, _WORDS), given), hidden)
    return floor, tally


def intents(domain: Domain, sample: int | None) -> tuple[Tally, Tally]:
    """The share of a bundle's items among the first ten, by BM25 and by the method; `hits` sums up the shares."""
    by_title, by_kind = Bm25(domain.titles), Bm25(domain.kinds)
    cases = [bundle for bundle in domain.bundles if _words(domain.intents.get(bundle, ""))]
    if sample is not None:
        cases = random.Random(1).sample(cases, min(sample, len(cases)))
    floor, tally = Tally(), Tally()
    for bundle in cases:
        words, items = _words(domain.intents[bundle]), domain.bundles[bundle]
        for one, ranking in (
            (floor, best(by_title.scores(words), ())),
            (tally, best(_by_intent(words, by_kind, _others(domain, bundle)), ())),
        ):
            one.tried += 1
            one.hits += len(set(ranking) & set(items)) / len(items)
    return floor, tally


def _by_intent(words: Sequence[str], by_kind: Bm25, orders: Orders) -> Scores:
    matched = by_kind.scores(words)
    standing_in = best(matched, ())[:_STANDING_IN]
    with_those: defaultdict[str, float] = defaultdict(float)
    for item in standing_in:
        for other, score in orders.bought_with([item]).items():
            with_those[other] += score * matched[item]
    return mixed(matched, with_those, _ORDERS)


def _others(domain: Domain, bundle: str) -> Orders:
    return orders_of(items for other, items in domain.bundles.items() if other != bundle)


def mixed(first: Scores, second: Scores, share: float) -> Scores:
    """Both scaled to their best, the second with a `share` of the weight."""
    scores: defaultdict[str, float] = defaultdict(float)
    for part, weight in ((first, 1.0), (second, share)):
        highest = max(part.values(), default=0.0)
        for item, score in part.items():
            scores[item] += weight * score / highest
    return scores


def best(scores: Scores, given: Sequence[str]) -> list[str]:
    """The first ten without those given; ties in the order of ids, which says nothing about them."""
    left = [(-score, item) for item, score in scores.items() if item not in given]
    return [item for _, item in sorted(left)[:_TOP]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, help="cases of each kind; all where it is not given")
    sample = parser.parse_args().sample
    folder = data_folder() / "bundles"
    if not folder.is_dir():
        raise SystemExit(f"{folder} is not here")
    print(f"{'domain':<12}{'task':<12}{'cases':>6}  {'score':<8}{'BM25':>7}{'shopcli':>9}{'known floor':>13}")
    for name in DOMAINS:
        domain = read_domain(folder, name)
        floor, tally = completion(domain, sample)
        rows = [
            ("complete", tally.tried, "HR@10", floor.hits, tally.hits, f"{FLOORS[name][0]:.3f}"),
            ("complete", tally.tried, "MRR@10", floor.reciprocal, tally.reciprocal, ""),
        ]
        floor, meant = intents(domain, sample)
        rows.append(("intent", meant.tried, "R@10", floor.hits, meant.hits, f"{FLOORS[name][1]:.3f}"))
        for task, tried, score, low, high, known in rows:
            print(f"{name:<12}{task:<12}{tried:>6}  {score:<8}{low / tried:>7.3f}{high / tried:>9.3f}{known:>13}")


if __name__ == "__main__":
    main()
