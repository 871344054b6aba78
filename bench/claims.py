"""How good is the claim check? Generated answers about real runs, most of their claims true and at most one false.

    python -m bench.claims [--cases 600] [--seed 1] [--half a|b|c|d] [--language en|zh] [--misses] [--by-kind]

Prints a table per language and type of case, then the share of contradictions found (goal: at least 0.97) and of true
claims struck (goal: at most 0.01). Exit code 1 where a goal is missed. Half b of the frames is not for tuning.
Half c is a third set in files of its own, written without a look at the check and drawn on only where it is asked for:
what it finds is how well the check does on wordings that nobody tuned it on. Half d is a fourth, as fresh and as
separate, for when the third is spent: of it only the totals are for reading.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.claim_cases import TYPES, generate
from bench.claim_frames import HALVES, Mark
from bench.claim_score import Outcome, check
from bench.claim_shops import shops
from shopcli.grounding.claim import Verdict

FOUND, STRUCK = 0.97, 0.01


def _table(outcomes: Sequence[Outcome], language: str) -> Iterator[str]:
    yield f"| {language} | cases | false | found | true | struck | unknown | unmarked |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for name in (*TYPES, "all"):
        group = [outcome for outcome in outcomes if name in (outcome.case.type, "all")]
        yield _row(name, group)


def _row(name: str, group: Sequence[Outcome]) -> str:
    false = sum(outcome.case.false is not None for outcome in group)
    true, struck = sum(outcome.true for outcome in group), sum(len(outcome.struck) for outcome in group)
    unknown, unmarked = sum(outcome.unknown for outcome in group), sum(outcome.unmarked for outcome in group)
    found = sum(outcome.found for outcome in group)
    return f"| {name} | {len(group)} | {false} | {found} | {true} | {struck} | {unknown} | {unmarked} |"


def _by_kind(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """False claims found and true claims not supported, kind by kind."""
    yield "| kind | false | found | true | struck | unknown or unmarked |"
    yield "|---|--:|--:|--:|--:|--:|"
    marks = [(outcome, mark) for outcome in outcomes for mark in outcome.case.marks if mark.status != "unrelated"]
    for kind in sorted({mark.kind for _, mark in marks}):
        found = [outcome.found for outcome, mark in marks if mark.kind == kind and mark.status == "false"]
        true = [(outcome, mark) for outcome, mark in marks if mark.kind == kind and mark.status == "true"]
        struck = [any(placed.overlaps(mark) for placed in outcome.struck) for outcome, mark in true]
        open_ = [not is_struck and not _supported(*one) for one, is_struck in zip(true, struck, strict=True)]
        yield f"| {kind} | {len(found)} | {sum(found)} | {len(true)} | {sum(struck)} | {sum(open_)} |"


def _supported(outcome: Outcome, mark: Mark) -> bool:
    return any(one.claim.verdict is Verdict.SUPPORTED and one.overlaps(mark) for one in outcome.claims)


def _miss(outcome: Outcome) -> str:
    case, false = outcome.case, outcome.case.false
    lines = [f"--- {case.type}, half {case.half}, {case.run.shop.catalog}, need: {case.run.evidence.need.text}"]
    lines += [f"    [{rank}] {product.title}" for rank, product in enumerate(case.run.picks, 1)]
    if outcome.changed_text:
        lines.append("    THE TEXT CAME OUT CHANGED")
    if false is not None and not outcome.found:
        lines.append(
            f"  expected: contradicted {false.kind} “{case.text[false.start : false.end]}” (catalog: {false.catalog})"
        )
        got = [str(placed) for placed in outcome.claims if placed.overlaps(false)]
        lines.append(f"  got:      {'; '.join(got) or 'no claim there'}")
        lines.append(f"  in:       {_around(case.text, false.start, false.end)}")
    for placed in outcome.struck:
        marks = [mark for mark in case.marks if placed.overlaps(mark)]
        truth = "; ".join(f"{mark.status} {mark.kind} (catalog: {mark.catalog or '-'})" for mark in marks)
        lines += [f"  struck:   {placed}", f"  though:   {truth or 'nothing is claimed there'}"]
        lines.append(f"  in:       {_around(case.text, placed.start, placed.end)}")
    return "\n".join(lines)


def _around(text: str, start: int, end: int) -> str:
    """The lines that hold the place, with the place in «»; a table with its head."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    shown = text[first:start] + "«" + text[start:end] + "»" + text[end : None if last < 0 else last]
    head = text[: text.find("|\n|---") + 1].rpartition("\n")[2] + " / " if shown.startswith("|") else ""
    before = text[:first].rstrip("\n").rpartition("\n")[2]
    return head + (f"{before} / " if not head and shown.startswith("- ") else "") + shown


def _totals(outcomes: Sequence[Outcome]) -> tuple[float, float]:
    false = sum(outcome.case.false is not None for outcome in outcomes)
    true = sum(outcome.true for outcome in outcomes)
    return sum(one.found for one in outcomes) / false, sum(len(one.struck) for one in outcomes) / true


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.claims")
    parser.add_argument("--cases", type=int, default=600, help="of each language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=HALVES, help="only answers in these frames (default: a and b)")
    parser.add_argument("--language", choices=("en", "zh"))
    parser.add_argument("--misses", action="store_true", help="name every miss: expected, got, and where it stands")
    parser.add_argument("--by-kind", action="store_true", help="also count by the kind of claim")
    options = parser.parse_args()
    missed = False
    with tempfile.TemporaryDirectory() as home:
        for language in [options.language] if options.language else ("en", "zh"):
            cases = generate(options.cases, options.seed, list(shops(language, Path(home))), options.half)
            outcomes = [check(case) for case in cases]
            print(*_table(outcomes, language), "", sep="\n")
            if options.by_kind:
                print(*_by_kind(outcomes), "", sep="\n")
            found, struck = _totals(outcomes)
            changed = sum(outcome.changed_text for outcome in outcomes)
            print(f"{language}: contradictions found {found:.3f} (goal >= {FOUND}), true claims struck {struck:.4f}")
            print(f"    (goal <= {STRUCK}), answers whose text changed {changed} (goal 0)\n")
            missed = missed or found < FOUND or struck > STRUCK or changed > 0
            if options.misses:
                print(*(_miss(outcome) for outcome in outcomes if outcome.is_miss), "", sep="\n")
    sys.exit(missed)


if __name__ == "__main__":
    main()
