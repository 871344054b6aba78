"""Public product data as native catalogs, one JSON object a line: the store first, then a product each.

The sets lie in ../shared/data beside the repository, or where SHOPCLI_DATA says, and are read as streams:

    python -m bench.catalogs icecat OUT.jsonl
"""

import argparse
import csv
import gzip
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, Any]

REPOSITORY = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    return Path(os.environ.get("SHOPCLI_DATA") or REPOSITORY.parent / "shared" / "data")


def icecat(folder: Path) -> Iterator[Record]:
    """19,406 electronics products. Prices are cents of a currency that the data does not name, so none is given."""
    yield {"store": {"name": "Icecat", "locale": "en"}}
    with gzip.open(folder / "icecat" / "products.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line, parse_float=Decimal)
            yield _without_blanks(
                {
                    "id": raw["id"],
                    "title": raw["title"],
                    "description": raw.get("short_description"),
                    "brand": raw["supplier"],
                    "price": _cents(raw["price"]),
                    "mpn": raw["name"],
                    "gtin": next(iter(raw["ean"]), None),
                    "attributes": _icecat_attributes(raw),
                }
            )


_ICECAT_ATTRIBUTE = re.compile(r"attr_[tnb]_(.+)")


def _icecat_attributes(raw: Record) -> Record:
    """`attr_t_contrast_ratio__typical_` → `Contrast ratio (typical)`: two underscores open what a last one closes."""
    attributes = {}
    for key, value in raw.items():
        if match := _ICECAT_ATTRIBUTE.fullmatch(key):
            name = re.sub(r"__(.+)_$", r" (\1)", match[1]).replace("_", " ").strip()
            attributes[name[:1].upper() + name[1:]] = value
    return attributes


def laptops(folder: Path) -> Iterator[Record]:
    """1,303 laptops priced in euros, with their specifications."""
    yield {"store": {"name": "Laptop specifications", "currency": "EUR", "locale": "en"}}
    for row in _rows(folder / "specs" / "laptop_price.latin1.csv"):
        drives = " + ".join(" ".join(part.split()) for part in row["Memory"].split("+"))
        yield {
            "id": f"laptop-{row['laptop_ID']}",
            "title": f"{row['Company']} {row['Product']} {row['Inches']} in, {row['Ram']}, {drives}",
            "brand": row["Company"],
            "category": ["Computers", "Laptops", row["TypeName"]],
            "price": Decimal(row["Price_euros"]),
            "attributes": {
                "Screen size": f"{row['Inches']} in",
                "Resolution": row["ScreenResolution"],
                "Touchscreen": "Touchscreen" in row["ScreenResolution"],
                "Processor": row["Cpu"],
                "RAM": row["Ram"],
                "Storage": drives,
                "Graphics": row["Gpu"],
                "Operating system": row["OpSys"],
                "Weight": row["Weight"],
            },
        }


_STORAGE_IN_NAME = re.compile(r"\b(\d+)\s?(GB|TB)\b")


def phones(folder: Path) -> Iterator[Record]:
    """930 phones (and some tablets) at their launch price in the USA; storage is read from the model's name."""
    yield {"store": {"name": "Phone specifications", "currency": "USD", "locale": "en"}}
    for number, row in enumerate(_rows(folder / "specs" / "mobiles_2025.latin1.csv"), 1):
        price = re.fullmatch(r"USD ([\d,.]+)", row["Launched Price (USA)"])
        storage = _STORAGE_IN_NAME.search(row["Model Name"])
        yield _without_blanks(
            {
                "id": f"phone-{number}",
                "title": f"{row['Company Name']} {row['Model Name']}",
                "brand": row["Company Name"],
                "category": ["Phones", "Smartphones"],
                "price": Decimal(price[1].replace(",", "")) if price else None,
                "attributes": _without_blanks(
                    {
                        "Weight": row["Mobile Weight"],
                        "RAM": row["RAM"],
                        "Storage": f"{storage[1]} {storage[2]}" if storage else None,
                        "Front camera": row["Front Camera"],
                        "Main camera": row["Back Camera"],
                        "Processor": row["Processor"],
                        "Battery capacity": row["Battery Capacity"],
                        "Screen size": row["Screen Size"],
                        "Launch year": int(row["Launched Year"]),
                    }
                ),
            }
        )


def zh_products(folder: Path) -> Iterator[Record]:
    """4,282 Chinese product titles, some with a category and attributes; nothing states a price."""
    yield {"store": {"name": "中文商品", "locale": "zh-CN"}}
    for raw in _json_lines(folder / "zh_products" / "corpus.jsonl"):
        yield _without_blanks({key: raw.get(key) for key in ("id", "title", "category", "attributes")})


def webmall(folder: Path) -> Iterator[Record]:
    """1,233 offers of four shops in one catalog; the shop is an attribute of each."""
    yield {"store": {"name": "WebMall", "currency": "EUR", "locale": "en"}}
    for raw in _json_lines(folder / "webmall" / "catalog.jsonl"):
        yield _without_blanks(
            {
                "id": raw["id"],
                "title": raw["title"],
                "description": raw["description"] or raw["short_description"],
                "brand": raw["brand"],
                "category": raw["category"],
                "price": raw["price"],
                "currency": raw["currency"],
                "availability": "in_stock" if raw["in_stock"] else "out_of_stock",
                "attributes": {"Shop": raw["shop"]},
            }
        )


CONVERTERS: Mapping[str, Callable[[Path], Iterator[Record]]] = {
    "icecat": icecat,
    "laptops": laptops,
    "phones": phones,
    "webmall": webmall,
    "zh_products": zh_products,
}


def write_catalog(records: Iterator[Record], path: Path) -> int:
    """Writes one record a line and returns how many products that were."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False, default=_number) + "\n")
            count += "store" not in record
    return count


def _number(value: Decimal) -> int | float:
    """For prices and counts of a few digits, which a float's shortest form repeats exactly."""
    return int(value) if value == value.to_integral_value() else float(value)


def _cents(amount: int) -> Decimal:
    return Decimal(amount) / 100


def _without_blanks(record: Record) -> Record:
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="latin-1", newline="") as lines:
        yield from csv.DictReader(lines)


def _json_lines(path: Path) -> Iterator[Any]:
    """Not `splitlines`, which also breaks on characters that stand inside the texts."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line, parse_float=Decimal)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.catalogs", description="Write a data set as a catalog.")
    parser.add_argument("name", choices=CONVERTERS)
    parser.add_argument("out", type=Path, metavar="OUT.jsonl")
    options = parser.parse_args()
    count = write_catalog(CONVERTERS[options.name](data_folder()), options.out)
    print(f"{count:,} products in {options.out}")


if __name__ == "__main__":
    main()
