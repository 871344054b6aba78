"""`shopcli config`, as its user sees it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from shopcli.commands.config import app

SETTINGS = """
base_url: https://ann:hunter2@models.example/v1?api_key=sk-12345
catalogs: [shop.yaml, "https://bob:hunter2@shop.example/feed.json?token=sk-12345"]
"""


def test_addresses_are_shown_without_their_credentials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOPCLI_HOME", str(tmp_path))
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text(SETTINGS)
    lines = CliRunner().invoke(app, ["show"]).stdout.splitlines()

    assert "base_url: https://models.example/v1" in lines
    assert "catalogs: shop.yaml, https://shop.example/feed.json" in lines
    assert not any(secret in line for line in lines for secret in ("ann", "bob", "hunter2", "sk-12345"))
