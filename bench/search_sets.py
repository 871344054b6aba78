"""Queries with judged products, and how a ranking is scored against them."""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import TypeAlias

Ids: TypeAlias = Sequence[str]
Measure: TypeAlias = Callable[[Ids, Mapping[str, int]], float]

_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Query:
    text: str
    gains: Mapping[str, int]
    """Product id → how good it is for the query; what is not here was not judged."""


@dataclass(frozen=True, slots=True)
class RankedSet:
    """A catalog (a key of `catalogs.CONVERTERS`), the queries asked of it, and what is measured."""

    catalog: str
    queries: tuple[Query, ...]
    measures: Mapping[str, Measure]


def icecat(folder: Path) -> RankedSet:
    """Those queries of which at least one product was rated above 0."""
    ratings: dict[str, dict[str, int]] = {}
    with (folder / "icecat" / "ratings.dev.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            ratings.setdefault(row["query"], {})[row["docid"]] = int(row["rating"])
    queries = tuple(Query(text, gains) for text, gains in ratings.items() if any(gains.values()))
    return RankedSet("icecat", queries, {"nDCG@10": ndcg, "judged only": ndcg_of_judged})


def zh_products(folder: Path) -> RankedSet:
    lines = (folder / "zh_products" / "queries.dev.jsonl").read_text(encoding="utf-8").split("\n")
    asked = [json.loads(line) for line in lines if line]
    queries = tuple(Query(each["query"], dict.fromkeys(each["gold"], 1)) for each in asked)
    return RankedSet("zh_products", queries, {"MRR@10": reciprocal_rank, "R@10": recall})


def ndcg(ids: Ids, gains: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain of the first ten, gains as rated; what was not rated gains nothing."""
    best = sum(gain / log2(place + 2) for place, gain in enumerate(sorted(gains.values(), reverse=True)[:_DEPTH]))
    return sum(gains.get(each, 0) / log2(place + 2) for place, each in enumerate(ids[:_DEPTH])) / best


def ndcg_of_judged(ids: Ids, gains: Mapping[str, int]) -> float:
    """The same with what was not rated taken out of the ranking."""
    return ndcg([each for each in ids if each in gains], gains)


def reciprocal_rank(ids: Ids, gains: Mapping[str, int]) -> float:
    return next((1 / place for place, each in enumerate(ids[:_DEPTH], 1) if gains.get(each)), 0.0)


def recall(ids: Ids, gains: Mapping[str, int]) -> float:
    return len({*ids[:_DEPTH]} & {each for each, gain in gains.items() if gain}) / len(gains)
