"""An examination of `shopcli ask`: hand-written questions over the demo catalogs, each put to a process of its own.

    python -m bench.questions [--model NAME] [--language en] [--misses] [--set NAME]

One row per kind of question with how many answers are right, then how many unanswerable questions were answered as fact
(goal 0), then every miss with its answer. `--set NAME` asks `questions_NAME.yaml` instead. A held-out set is one that
those who build `ask` do not read: its misses are told only where `--misses` asks for them. Exit 1 below 0.9, or if
anything was answered as fact.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.catalogs import REPOSITORY
from bench.model_needs import CATALOGS
from bench.question_entries import KINDS, LANGUAGES, OPEN, SETS, Question, load
from bench.question_marks import NOT_SAID, Reply, faults, taken_for_fact

GOAL = 0.9
_MODEL_TIMEOUT = 600
"""Seconds for one question: a small model on this machine takes minutes."""


class NotAskedError(Exception):
    """The command line did not come to answer at all."""


@dataclass(frozen=True, slots=True)
class Marked:
    question: Question
    reply: Reply
    faults: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"{self.question.id}  {self.question.text}", *(f"    {fault}" for fault in self.faults)]
        return "\n".join([*lines, f"    answer: {' '.join(self.reply.answer.split()) or '(none)'}"])


def main() -> int:
    options = _options()
    asked = [
        question
        for question in load(SETS[options.set] if options.set else OPEN)
        if options.language in (None, question.language)
    ]
    with tempfile.TemporaryDirectory(prefix="shopcli-questions-") as home:
        try:
            marked = [_mark(question, options.model, Path(home)) for question in asked]
        except NotAskedError as problem:
            print(f"nothing was asked: {problem}", file=sys.stderr)
            return 1
    print(table(marked))
    if options.misses or not (options.set or "").startswith("held_out"):
        for each in marked:
            if each.faults:
                print(each)
    return 0 if passed(marked) else 1


def passed(marked: Sequence[Marked]) -> bool:
    right = sum(not each.faults for each in marked)
    return right >= GOAL * len(marked) and not any(taken_for_fact(each.question, each.reply) for each in marked)


def table(marked: Sequence[Marked]) -> str:
    """Right of all per kind and language, the totals, and what was answered as fact against the catalog's silence."""
    languages = [language for language in LANGUAGES if any(each.question.language == language for each in marked)]
    head = f"{'right':<14}" + "".join(f"{language:>15}" for language in languages) + f"{'all':>15}"
    rows = [
        _row(kind, [each for each in marked if each.question.kind == kind], languages)
        for kind in KINDS
        if any(each.question.kind == kind for each in marked)
    ]
    silent = [each for each in marked if each.question.answerable is False]
    as_fact = sum(taken_for_fact(each.question, each.reply) for each in silent)
    return "\n".join(
        [head, *rows, _row("all", marked, languages), f"unanswerable answered as fact: {as_fact} of {len(silent)}"]
    )


def _row(name: str, marked: Sequence[Marked], languages: Sequence[str]) -> str:
    groups = [[each for each in marked if each.question.language == language] for language in languages]
    return f"{name:<14}" + "".join(_share(group) for group in [*groups, marked])


def _share(marked: Sequence[Marked]) -> str:
    if not marked:
        return " " * 15
    right = sum(not each.faults for each in marked)
    return f"{f'{right}/{len(marked)}':>9}{right / len(marked):>6.0%}"


def _mark(question: Question, model: str | None, home: Path) -> Marked:
    reply = ask(question, model, home)
    return Marked(question, reply, tuple(faults(question, reply)))


def ask(question: Question, model: str | None, home: Path) -> Reply:
    """Raises `NotAskedError` where the command line was not understood or the catalog could not be read."""
    command = [sys.executable, "-m", "shopcli", "ask", question.text, "--json", "-c", _catalog(question.language)]
    command += ["--product", question.product] if question.product else []
    command += ["--model", model] if model else ["--offline"]
    try:
        done = subprocess.run(
            command,
            cwd=REPOSITORY,
            env=os.environ | {"SHOPCLI_HOME": str(home)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_MODEL_TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        return Reply(-1, None, f"(no answer within {_MODEL_TIMEOUT} s)", frozenset(), frozenset())
    if done.returncode not in (0, NOT_SAID):
        complaint = done.stderr.strip().splitlines()[:1] or [f"exit code {done.returncode}"]
        if done.returncode in (2, 6):
            raise NotAskedError(complaint[0])
        return Reply(done.returncode, None, f"({complaint[0]})", frozenset(), frozenset())
    return read_reply(json.loads(done.stdout), done.returncode)


def _catalog(language: str) -> str:
    return str(REPOSITORY / "catalogs" / CATALOGS[language])


def read_reply(document: Mapping[str, Any], exit_code: int) -> Reply:
    return Reply(
        exit_code=exit_code,
        answerable=document.get("answerable"),
        answer=document.get("answer") or "",
        ids=frozenset(str(each["id"]) for each in document.get("recommendations") or ()),
        evidence_ids=frozenset(
            str(each["product_id"]) for each in document.get("evidence") or () if each.get("product_id")
        ),
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.questions", description="Examine `shopcli ask`.")
    parser.add_argument("--model", metavar="NAME", help="let a model word the answers; without it --offline")
    parser.add_argument("--language", choices=LANGUAGES, help="ask only the questions of one language")
    parser.add_argument("--misses", action="store_true", help="print the misses of a held-out set too")
    parser.add_argument("--set", choices=sorted(SETS), help="ask a further set")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
