from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.cli import Shop
from tests.model.llama_server import Llama, llama_server, missing_packages, smollm2

MODEL = "smollm2"
CONTEXT = 1536


def form(paragraphs: int) -> str:
    """The form of an answer, which a model this small does not keep to by itself; the first paragraph is Chinese.

    Its tokens hold parts of a character, and the others are what is shown while the answer grows.
    """
    return "\n".join(
        (
            f'root ::= "PICKS: [2] [1]\\n\\n" chinese english{{{paragraphs}}}',
            'chinese ::= [一-龥]{8,12} "。\\n\\n"',
            'english ::= "It " [a-z] [a-z ]{10,40} ".\\n\\n"',
        )
    )


@pytest.fixture(scope="session")
def llama() -> Iterator[str]:
    """The base URL of a real model's server, whose answers have a picks line and nine short paragraphs."""
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
