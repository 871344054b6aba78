"""How many hand-written needs are understood exactly: one table per language and field, and every miss.

python bench/needs.py [FILE]
"""

import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from shopcli.query.need import Need, PriceLimit, Vocabulary
from shopcli.query.reader import read_need
from shopcli.query.where import read_where
from shopcli.text import fold, has_han

FIELDS = (
    "wanted", "max", "min", "near", "currency", "brands", "not_brands", "where", "excluded", "rating", "in_stock",
    "count", "wishes",
)  # fmt: skip

NEEDS = Path(__file__).with_name("needs.yaml")


@dataclass(frozen=True, slots=True)
class Miss:
    need: str
    field: str
    expected: Any
    understood: Any


def main() -> int:
    data = read_needs(Path(sys.argv[1]) if len(sys.argv) > 1 else NEEDS)
    vocabulary = read_vocabulary(data["vocabulary"])
    misses: dict[str, list[Miss]] = {"en": [], "zh": []}
    totals: Counter[str] = Counter()
    for entry in data["needs"]:
        language = "zh" if has_han(entry["need"]) else "en"
        totals[language] += 1
        misses[language] += compare(entry, vocabulary)
    _print_table(misses, totals)
    for language in misses:
        for miss in misses[language]:
            print(f"  {miss.need}\n      {miss.field}: {miss.understood!r}, expected {miss.expected!r}")
    return 0


def read_needs(path: Path) -> dict[str, Any]:
    import yaml

    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def compare(entry: dict[str, Any], vocabulary: Vocabulary) -> list[Miss]:
    expected, understood = _expected(entry), _understood(read_need(entry["need"], vocabulary))
    return [
        Miss(entry["need"], field, expected[field], understood[field])
        for field in FIELDS
        if expected[field] != understood[field]
    ]


def read_vocabulary(data: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        brands={fold(brand): brand for brand in data["brands"]},
        currencies=tuple(data["currencies"]),
        categories=tuple(tuple(path) for path in data["categories"]),
    )


def _expected(entry: dict[str, Any]) -> dict[str, Any]:
    wheres = [read_where(text) for text in entry.get("where", ())]
    rating, near = entry.get("rating"), entry.get("near")
    return {
        "wanted": entry.get("wanted", ""),
        "max": entry.get("max"),
        "min": entry.get("min"),
        "near": None if near is None else Decimal(near),
        "currency": entry.get("currency"),
        "brands": set(entry.get("brands", ())),
        "not_brands": set(entry.get("not_brands", ())),
        "where": {(r.attribute, r.operator, _plain(r.value)) for r in wheres},
        "excluded": set(entry.get("excluded", ())),
        "rating": None if rating is None else Decimal(str(rating)),
        "in_stock": entry.get("in_stock", False),
        "count": entry.get("count"),
        "wishes": set(entry.get("wishes", ())),
    }


def _understood(need: Need) -> dict[str, Any]:
    return {
        "wanted": need.wanted,
        "max": _limit(need.max_price, "<"),
        "min": _limit(need.min_price, ">"),
        "near": need.near_price,
        "currency": need.currency,
        "brands": set(need.brands),
        "not_brands": set(need.not_brands),
        "where": {(r.attribute, r.operator, _plain(r.value)) for r in need.requirements},
        "excluded": set(need.excluded),
        "rating": need.min_rating,
        "in_stock": need.in_stock,
        "count": need.count,
        "wishes": {wish.terms[0] if wish.kind == "use" else wish.kind for wish in need.wishes},
    }


def _limit(limit: PriceLimit | None, sign: str) -> str | None:
    if limit is None:
        return None
    return f"{sign}{'=' if limit.inclusive else ''}{limit.amount.normalize():f}"


def _plain(value: Decimal | str | bool) -> str | bool:
    """Amounts of units that do not convert evenly are compared to three places."""
    return f"{round(value, 3).normalize():f}" if isinstance(value, Decimal) else value


def _print_table(misses: dict[str, list[Miss]], totals: Counter[str]) -> None:
    print(f"{'understood':<12}{'English':>14}{'Chinese':>14}{'both':>14}")
    print(_row("exactly", {lang: {miss.need for miss in found} for lang, found in misses.items()}, totals))
    for field in FIELDS:
        wrong = {lang: {miss.need for miss in found if miss.field == field} for lang, found in misses.items()}
        print(_row(field, wrong, totals))


def _row(name: str, wrong: dict[str, set[str]], totals: Counter[str]) -> str:
    pairs = [(totals[lang] - len(wrong[lang]), totals[lang]) for lang in ("en", "zh")]
    pairs.append((sum(right for right, _ in pairs), sum(total for _, total in pairs)))
    return f"{name:<12}" + "".join(f"{f'{right}/{total}':>8}{right / total:>6.0%}" for right, total in pairs)


if __name__ == "__main__":
    raise SystemExit(main())
