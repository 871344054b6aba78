from pathlib import Path

import pytest

from tests.sessions.keeping import Keeping


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "state")
