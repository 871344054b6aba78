"""Golden files: what users see, kept as it should look. `UPDATE_GOLDEN=1` writes them anew."""

import os
import re
from pathlib import Path

_FOLDER = Path(__file__).with_name("golden")
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def without_styles(text: str) -> str:
    return _STYLE.sub("", text)


def check_golden(name: str, text: str) -> None:
    """Asserts that `text` is what the golden file holds; escape characters stand in it as `␛`."""
    path = _FOLDER / name
    shown = text.replace("\x1b", "␛")
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == path.read_text(encoding="utf-8"), f"{name} differs; UPDATE_GOLDEN=1 accepts the new form"
