from pathlib import Path

import pytest

from shopcli.context import Folders, placed


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.yaml", "/here/a.yaml"),
        ("/there/a.yaml", "/there/a.yaml"),
        ("~/a.yaml", "/home/somebody/a.yaml"),
        ("~no-such-user/a.yaml", "/here/~no-such-user/a.yaml"),
    ],
)
def test_a_name_stands_for_the_path_that_a_shell_makes_of_it(
    name: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    assert placed(name, Path("/here")) == Path(path)


def test_the_home_of_an_unknown_user_is_a_folder_like_others() -> None:
    assert Folders.of({"SHOPCLI_HOME": "~no-such-user/shop"}).state == Path("~no-such-user/shop/state")
