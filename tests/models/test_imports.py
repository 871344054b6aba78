import subprocess
import sys

HEAVY = ("openai", "httpx", "httpx2", "pydantic", "tiktoken", "yaml", "asyncio", "email.message", "http.client")


def loaded_by(statement: str) -> list[str]:
    script = f"import sys; {statement}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()


def test_neither_the_writer_nor_the_choice_of_it_loads_what_only_a_model_needs() -> None:
    rooms = "shopcli.models.choose, shopcli.models.writer_en, shopcli.models.writer_zh, shopcli.prompts.builder"
    assert loaded_by(f"import {rooms}, shopcli.prompts.templates, shopcli.grounding.handles") == []


def test_the_client_loads_its_library_only_when_it_is_asked() -> None:
    assert loaded_by("import shopcli.models.openai_client, shopcli.models.keys") == []
