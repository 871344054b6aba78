"""Does anything recommended break a hard limit? Generated needs, judged by an oracle of its own over the raw files.

    python -m bench.constraints [--needs 400] [--seed 1] [--list]

Each catalog's needs run through one `shopcli recommend --batch --offline`, ten recommendations a need.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.catalogs import CONVERTERS, REPOSITORY, data_folder, write_catalog
from bench.generate import GeneratedNeed, generate
from bench.oracle import READERS, Key, Offer

TOP = 10


@dataclass(frozen=True, slots=True)
class Violation:
    need: GeneratedNeed
    offer: Offer
    broken: tuple[str, ...]

    def __str__(self) -> str:
        stated = (
            f"price {self.offer.price} {self.offer.currency}, rating {self.offer.rating}, {dict(self.offer.numbers)}"
        )
        where = "/".join(part for part in self.offer.key if part)
        return f"{said(self.need)}\n    breaks {', '.join(self.broken)}: {where} ({stated})"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one need got. `overlooked` are products that surely fit where nothing was recommended."""

    need: GeneratedNeed
    recommended: tuple[Offer, ...]
    violations: tuple[Violation, ...]
    off_kind: tuple[Offer, ...]
    overlooked: tuple[Offer, ...]
    error: str = ""


def said(need: GeneratedNeed) -> str:
    options = f"  {json.dumps(need.options, ensure_ascii=False)}" if need.options else ""
    return f"[{need.catalog}] {need.text}{options}"


def all_offers(names: Sequence[str] = tuple(READERS)) -> dict[str, list[Offer]]:
    """The offers of the named catalogs; without the data sets, only those that come with the project."""
    folder = data_folder()
    present = [name for name in names if name not in CONVERTERS or (folder / "specs").is_dir()]
    return {name: READERS[name](folder) for name in present}


def run(needs: Sequence[GeneratedNeed], offers: Mapping[str, Sequence[Offer]], home: Path) -> Iterator[Outcome]:
    """Runs the needs of each catalog in one process and judges each answer. Indexes are kept under `home`."""
    for catalog, sold in offers.items():
        asked = [need for need in needs if need.catalog == catalog]
        by_key = {offer.key: offer for offer in sold}
        for need, answer in zip(asked, _answers(asked, _catalog_file(catalog, home), home), strict=True):
            yield _judged(need, answer, sold, by_key)


def _catalog_file(catalog: str, home: Path) -> Path:
    if catalog not in CONVERTERS:
        return REPOSITORY / "catalogs" / catalog
    path = home / f"{catalog}.jsonl"
    write_catalog(CONVERTERS[catalog](data_folder()), path)
    return path


def _answers(needs: Sequence[GeneratedNeed], catalog: Path, home: Path) -> list[dict[str, object]]:
    lines = [json.dumps({"need": need.text, "top": TOP, **need.options}, ensure_ascii=False) for need in needs]
    command = [
        sys.executable,
        "-m",
        "shopcli",
        "recommend",
        "--batch",
        "-",
        "--offline",
        "--jobs",
        "1",
        "-c",
        str(catalog),
    ]
    done = subprocess.run(
        command,
        input="\n".join(lines).encode(),
        capture_output=True,
        cwd=REPOSITORY,
        env={**os.environ, "SHOPCLI_HOME": str(home)},
        check=False,
    )
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    if len(answers) != len(needs):
        raise RuntimeError(f"{len(answers)} answers to {len(needs)} needs: {done.stderr.decode()[-2000:]}")
    return answers


def _judged(
    need: GeneratedNeed, answer: Mapping[str, object], sold: Sequence[Offer], by_key: Mapping[Key, Offer]
) -> Outcome:
    picks = answer["recommendations"]
    assert isinstance(picks, list)
    recommended = tuple(by_key[pick["id"], pick["variant"]] for pick in picks)
    broken = [(offer, tuple(limit.kind for limit in need.limits if not limit.allows(offer))) for offer in recommended]
    error = answer["error"]
    return Outcome(
        need=need,
        recommended=recommended,
        violations=tuple(Violation(need, offer, kinds) for offer, kinds in broken if kinds),
        off_kind=tuple(offer for offer in recommended if not need.kind.allows(offer)),
        overlooked=() if recommended else tuple(offer for offer in sold if need.surely(offer)),
        error=str(error["cause"]) if isinstance(error, dict) else "",
    )


def _table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "| catalog | language | needs | recommendations | violations | other kind | empty | wrongly empty | errors |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|"
    groups: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault((outcome.need.catalog, outcome.need.language), []).append(outcome)
        groups.setdefault(("all", ""), []).append(outcome)
    for (catalog, language), group in sorted(groups.items(), key=lambda item: item[0][0] == "all"):
        counts = [
            len(group),
            sum(len(outcome.recommended) for outcome in group),
            sum(len(outcome.violations) for outcome in group),
            sum(len(outcome.off_kind) for outcome in group),
            sum(not outcome.recommended for outcome in group),
            sum(bool(outcome.overlooked) for outcome in group),
            sum(bool(outcome.error) for outcome in group),
        ]
        yield f"| {catalog} | {language} | {' | '.join(map(str, counts))} |"


def _listed(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        yield from map(str, outcome.violations)
        for offer in outcome.off_kind:
            yield f"{said(outcome.need)}\n    another kind: {'/'.join(filter(None, offer.key))} ({offer.kind})"
        if outcome.overlooked:
            example = "/".join(filter(None, outcome.overlooked[0].key))
            yield f"{said(outcome.need)}\n    nothing recommended, {len(outcome.overlooked)} fit, such as {example}"
        if outcome.error:
            yield f"{said(outcome.need)}\n    error: {outcome.error}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.constraints")
    parser.add_argument("--needs", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="also name what is of another kind or wrongly empty")
    options = parser.parse_args()
    offers = all_offers()
    needs = list(generate(options.needs, options.seed, offers))
    with tempfile.TemporaryDirectory() as home:
        outcomes = list(run(needs, offers, Path(home)))
    print(*_table(outcomes), sep="\n")
    violations = [str(violation) for outcome in outcomes for violation in outcome.violations]
    lines = list(_listed(outcomes)) if options.list else violations
    print(*lines, sep="\n")
    sys.exit(bool(violations))


if __name__ == "__main__":
    main()
