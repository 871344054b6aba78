from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.cli import Shop
from tests.model.llama_server import Llama, llama_server, missing_packages, smollm2

MODEL = "smollm2"
CONTEXT = 2048

_SENTENCE = 'sentence ::= "It " [a-z] [a-z ]{10,40} ".\\n\\n"'
"""A paragraph each, for the answer to be shown as it grows."""


def form(sentences: int) -> str:
    """The form of an answer, which a model this small does not keep to by itself."""
    return f'root ::= "PICKS: [2] [1]\\n\\n" sentence{{{sentences}}}\n{_SENTENCE}'


@pytest.fixture(scope="session")
def llama() -> Iterator[str]:
    """The base URL of a real model's server, whose answers have a picks line and eight short paragraphs."""
    if missing := missing_packages():
        pytest.skip(f"{' and '.join(missing)} not installed: `make test-model` does")
    with llama_server(Llama(smollm2(), CONTEXT, grammar=form(8))) as url:
        yield url


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A home in which no model is set; `asking` sets one."""
    made = Shop(tmp_path / "home", tmp_path / "cwd")
    (made.home / "config").mkdir(parents=True)
    made.cwd.mkdir()
    return made


def set_model(shop: Shop, url: str, window: int = CONTEXT) -> None:
    """Timeouts that a machine with one busy core keeps."""
    lines = (
        f"model: {MODEL}",
        f"base_url: {url}",
        "first_token_timeout: 300",
        "between_tokens_timeout: 120",
        f"models: {{{MODEL}: {{window: {window}, reserve: 256}}}}",
    )
    (shop.home / "config" / "config.yaml").write_text("\n".join(lines))
