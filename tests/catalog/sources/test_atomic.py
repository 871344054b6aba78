"""A file that is written appears whole or not at all."""

from pathlib import Path

import pytest

from shopcli.catalog.sources.atomic import written_whole


def test_a_file_that_was_begun_and_not_ended_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("before")
    with pytest.raises(KeyboardInterrupt), written_whole(tmp_path / "out") as file:
        file.write("after")
        raise KeyboardInterrupt

    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out").read_text() == "before"


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "elsewhere")
    with written_whole(tmp_path / "out") as file:
        file.write("text\n")

    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "elsewhere").read_text() == "text\n"
