"""What a file of very many loose reviews costs: reviews a second of one core, and the peak of the memory.

    python -m bench.review_stream [--sizes 10000 100000 1000000] [--folder DIR]

The reviews are generated, a third of them Chinese, of one product for each fifty. `products` counts them by product,
`each` writes a row for each of them.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

SIZES = (10_000, 100_000)
FORMS = {"products": ("--csv",), "each": ("--each", "--jsonl")}
_PER_PRODUCT = 50
_START = date(2023, 1, 1)
_DAYS = 900

_THINGS = ["screen", "battery", "keyboard", "delivery", "sound", "price", "packaging", "service", "fit", "camera"]
_SAID = ("is great", "is terrible", "feels fine", "is a bit slow", "is better than I hoped", "is not what I wanted")
_PLACES = [
    "desk",
    "train",
    "garden",
    "office",
    "kitchen",
    "river",
    "school",
    "corner",
    "window",
    "street",
    "market",
    "harbour",
]
_CHINESE_THINGS = ["屏幕", "续航", "物流", "客服", "包装", "音质", "价格", "做工", "键盘", "味道"]
_CHINESE_SAID = ["很好", "太差了", "一般", "很快", "让人失望", "非常满意", "有点慢", "不错"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.review_stream")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES)
    parser.add_argument("--folder", type=Path, help="where the files stay; else they are removed")
    options = parser.parse_args()
    print("| reviews | form | seconds | CPU seconds | reviews/CPU s | peak MB |\n|---:|---|---:|---:|---:|---:|")
    with _folder(options.folder) as folder:
        for size in options.sizes:
            path = folder / f"reviews-{size}.csv"
            if not path.exists():
                write(path, size)
            for form, flags in FORMS.items():
                seconds, cpu, peak = _run(("analyze", "reviews", "--from", str(path), *flags), folder)
                rate = size / cpu
                print(f"| {size:,} | {form} | {seconds:,.1f} | {cpu:,.1f} | {rate:,.0f} | {peak:,.0f} |", flush=True)


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def write(path: Path, size: int) -> None:
    chosen = random.Random(1)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("product_id,text,rating,date,verified\r\n")
        for number in range(size):
            text = _chinese(chosen) if number % 3 == 0 else _english(chosen)
            day = _START + timedelta(chosen.randrange(_DAYS))
            product = chosen.randrange(max(size // _PER_PRODUCT, 1))
            file.write(f'p{product},"{text}",{chosen.choice("13455")},{day},{chosen.choice(("true", "false"))}\r\n')


def _english(chosen: random.Random) -> str:
    thing, other = chosen.sample(_THINGS, 2)
    first, second = chosen.choices(_SAID, k=2)
    place, days = chosen.choice(_PLACES), chosen.randrange(400)
    return f"The {thing} {first}, and the {other} {second}; used it at the {place} for {days} days."


def _chinese(chosen: random.Random) -> str:
    thing, other = chosen.sample(_CHINESE_THINGS, 2)
    first, second = chosen.choices(_CHINESE_SAID, k=2)
    return f"{thing}{first}，{other}{second}，用了{chosen.randrange(400)}天。"


def _run(arguments: Sequence[str], folder: Path) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and megabytes at the peak."""
    environ = {**os.environ, "SHOPCLI_HOME": str(folder / "home")}
    start = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "shopcli", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=environ,
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"shopcli {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


if __name__ == "__main__":
    main()
