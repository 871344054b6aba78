"""How long whole processes take, as medians of interleaved runs, beside `python -c pass` of the same interpreter.

Of `chat`, it is the time until its first prompt stands on a terminal.

    python -m bench.startup [--runs 20]

`llm` is measured too where it is on PATH or SHOPCLI_BENCH_LLM names it; make its environment with the same Python, or
the ratios mean nothing. Everything runs once unmeasured, so that bytecode and index are there.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.catalogs import REPOSITORY

PRODUCTS = 1000
_DEMO = "shopcli recommend, demo catalog"


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    command: tuple[str, ...]
    goal: float | None = None
    """The most that its time may be, as a multiple of `python -c pass`, or of the case that is its `base`."""
    base: str = ""
    prompt: bytes = b""
    """Its time ends when this stands on a terminal of its own; without it, when the process does."""


def generated_catalog(count: int) -> Iterator[dict[str, object]]:
    """A shop of laptops, monitors and headphones that differ in price, memory, weight and rating."""
    yield {"store": {"name": "Generated", "currency": "USD", "locale": "en"}}
    kinds = (("Laptop", ["Computers", "Laptops"]), ("Monitor", ["Computers", "Monitors"]), ("Headphones", ["Audio"]))
    for number in range(count):
        noun, category = kinds[number % len(kinds)]
        yield {
            "id": f"p{number}",
            "title": f"Maker{number % 17} {noun} {number}",
            "description": f"A {noun.lower()} for work and travel, made to last {number % 5 + 1} years.",
            "brand": f"Maker{number % 17}",
            "category": category,
            "price": 99 + number * 7 % 1900,
            "availability": "in_stock" if number % 9 else "out_of_stock",
            "rating": {"value": 3 + number % 20 / 10, "count": number % 400},
            "attributes": {
                "RAM": f"{8 << number % 3} GB",
                "Weight": f"{1 + number % 30 / 10:.1f} kg",
                "Colour": "Black",
            },
        }


def cases(catalog: Path) -> list[Case]:
    shopcli = (str(Path(sys.executable).with_name("shopcli")),)
    asked = ("recommend", "light laptop under $900", "--offline", "-c", str(catalog))
    found = [
        Case("python -c pass", (sys.executable, "-c", "pass")),
        Case("shopcli --version", (*shopcli, "--version"), goal=2),
        Case("shopcli --help", (*shopcli, "--help"), goal=14),
        Case(f"shopcli recommend, {PRODUCTS:,} products", (*shopcli, *asked), goal=25),
        Case(_DEMO, (*shopcli, "recommend", "cheap laptop", "--offline")),
        Case("shopcli chat, first prompt", (*shopcli, "chat", "--offline"), goal=1.5, base=_DEMO, prompt=b"> "),
    ]
    if llm := os.environ.get("SHOPCLI_BENCH_LLM") or shutil.which("llm"):
        found += [Case("llm --version", (llm, "--version")), Case("llm --help", (llm, "--help"))]
    return found


def seconds(command: Sequence[str], environ: Mapping[str, str]) -> float:
    """The time of one run, stdout into a pipe. Raises `CalledProcessError` where it fails."""
    start = time.perf_counter()
    subprocess.run(command, env=environ, stdin=subprocess.DEVNULL, capture_output=True, check=True, cwd=REPOSITORY)
    return time.perf_counter() - start


def seconds_to_prompt(command: Sequence[str], environ: Mapping[str, str], prompt: bytes) -> float:
    """The time until `prompt` is on the screen. Raises `RuntimeError` where it never is."""
    master, slave = os.openpty()
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environ, stdin=slave, stdout=slave, stderr=slave, cwd=REPOSITORY)
    os.close(slave)
    shown = b""
    try:
        while prompt not in shown:
            shown += os.read(master, 65536)
    except OSError as problem:  # Linux says EIO where others say end of file
        raise RuntimeError(f"no prompt came:\n{shown.decode(errors='replace')}") from problem
    finally:
        taken = time.perf_counter() - start
        process.kill()
        process.wait()
        os.close(master)
    return taken


def measure(chosen: Sequence[Case], runs: int, environ: Mapping[str, str]) -> dict[str, float]:
    """The median of each case, in seconds; the runs take turns, so that a busy moment strikes all alike."""
    times: dict[str, list[float]] = {case.name: [] for case in chosen}
    for number in range(runs + 1):
        for case in chosen:
            taken = (
                seconds_to_prompt(case.command, environ, case.prompt) if case.prompt else seconds(case.command, environ)
            )
            if number:
                times[case.name].append(taken)
    return {name: median(taken) for name, taken in times.items()}


def _table(chosen: Sequence[Case], medians: Mapping[str, float]) -> Iterator[str]:
    base = medians[chosen[0].name]
    yield "| command | median ms | x `python -c pass` | goal |"
    yield "|---|--:|--:|--:|"
    for case in chosen:
        goal = "" if case.goal is None else f"<= {case.goal:g}"
        if case.base:
            goal += f" x {case.base} (is {medians[case.name] / medians[case.base]:.2f})"
        yield f"| {case.name} | {medians[case.name] * 1000:.1f} | {medians[case.name] / base:.1f} | {goal} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.startup")
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        catalog = Path(home) / "generated.jsonl"
        catalog.write_text("".join(json.dumps(record) + "\n" for record in generated_catalog(PRODUCTS)))
        environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environ["SHOPCLI_HOME"] = home
        chosen = cases(catalog)
        print(*_table(chosen, measure(chosen, options.runs, environ)), sep="\n")


if __name__ == "__main__":
    main()
