"""Profiles on disk: private, whole, and written by one process at a time."""

import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from shopcli.errors import UsageError
from shopcli.profile.interaction import united
from shopcli.profile.profile import Profile
from shopcli.profile.store import Profiles
from tests.profile.shoppers import did, profile

BOUGHT = did("bought", "Brisk Lamp", "Home/Lamps", product="lamp", price="19.90", options={"Colour": "Red"}, order="ab")


def add(one: Profile) -> Profile:
    return one.with_more([BOUGHT], [], ["leather"])


def modes(folder: Path) -> dict[str, str]:
    return {path.name: stat.filemode(path.stat().st_mode) for path in (folder, *folder.iterdir())}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    profiles = Profiles(tmp_path)
    written = profiles.update("default", lambda _: profile(BOUGHT, stated=[("size.shoes", "42")], avoided=["皮革"]))
    assert Profiles(tmp_path).read("default") == written
    assert profiles.names() == ["default"]
    assert profiles.read("other") is None


def test_nobody_else_may_read_any_of_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        profiles = Profiles(tmp_path)
        profiles.prepare()
        profiles.update("default", add)
    finally:
        os.umask(before)
    found = modes(tmp_path / "profiles")
    assert found.pop("profiles") == "drwx------"
    assert set(found) >= {"default.json", "key"}
    assert set(found.values()) == {"-rw-------"}


def test_a_folder_that_was_open_is_closed(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir(mode=0o755)
    Profiles(tmp_path).update("default", add)
    assert modes(tmp_path / "profiles")["profiles"] == "drwx------"


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    def write(number: int) -> None:
        Profiles(tmp_path).update("default", lambda one: one.with_more([did("bought", f"Lamp {number}")], [], []))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    found = Profiles(tmp_path).read("default")
    assert found is not None
    assert {one.title for one in found.interactions} == {f"Lamp {number}" for number in range(40)}


WRITING_FOR_EVER = """
import sys
from pathlib import Path
from shopcli.profile.interaction import Interaction, Kind
from shopcli.profile.store import Profiles
profiles = Profiles(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    more = [Interaction(Kind.BOUGHT, title=f"Lamp {each}") for each in range(number * 50, number * 50 + 50)]
    profiles.update("default", lambda one: one.with_more(more, [], []))
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 3, 6])
def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path, after: int) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITING_FOR_EVER, str(tmp_path)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    for _ in range(after):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    found = Profiles(tmp_path).read("default")
    assert found is not None and len(found.interactions) >= 50 * after
    # The next writer takes over, and clears away what was left.
    Profiles(tmp_path).update("default", add)
    assert not list((tmp_path / "profiles").glob("*.part")) + list((tmp_path / "profiles").glob(".*.part"))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"version": 1}', b'{"version": 1, "interactions": [3]}'])
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, content: bytes) -> None:
    told: list[Path] = []
    profiles = Profiles(tmp_path, told.append)
    profiles.update("default", add)
    profiles.path("default").write_bytes(content)
    assert profiles.read("default") is None
    assert [path.read_bytes() for path in told] == [content]
    profiles.update("default", add)
    assert profiles.read("default") == add(Profile())


def test_what_a_later_shopcli_wrote_is_left_alone(tmp_path: Path) -> None:
    profiles = Profiles(tmp_path)
    profiles.update("default", add)
    profiles.path("default").write_text('{"version": 2}')
    with pytest.raises(UsageError, match="later shopcli"):
        profiles.read("default")
    assert profiles.path("default").read_text() == '{"version": 2}'


def test_to_forget_all_removes_what_was_set_aside_too(tmp_path: Path) -> None:
    profiles = Profiles(tmp_path)
    profiles.update("default", add)
    profiles.update("work", add)
    profiles.path("default").write_text("{ Brisk Lamp")
    (tmp_path / "profiles" / ".default.json.1.2.part").write_text("Brisk Lamp")
    profiles.read("default")
    assert profiles.forget("default")
    assert not profiles.forget("default")
    left = [path for path in (tmp_path / "profiles").iterdir() if b"Brisk" in path.read_bytes()]
    assert [path.name for path in left] == ["work.json"]


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "../x", ".hidden", "a" * 65, "a\0b", "*"])
def test_a_name_is_no_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        Profiles(tmp_path).update(name, add)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="cannot be used"):
        Profiles(tmp_path).update("default", add)


def test_a_place_where_no_folder_can_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(UsageError, match="cannot be used"):
        Profiles(tmp_path / "state").prepare()


def test_an_orders_number_is_hashed_with_this_machines_key(tmp_path: Path) -> None:
    here, there = Profiles(tmp_path / "here").secret, Profiles(tmp_path / "there").secret
    assert here.order("#1001") == here.order("1001 ") != here.order("1002")
    assert here.order("1001") != there.order("1001")
    assert "1001" not in here.order("1001")


def test_a_fence_follows_from_the_need_and_the_key(tmp_path: Path) -> None:
    here, there = Profiles(tmp_path / "here").secret, Profiles(tmp_path / "there").secret
    assert here.fence("catalog", "need") is None, "nothing is written to answer a need"
    here.make()
    there.make()
    assert here.fence("catalog", "need") == here.fence("catalog", "need")
    assert len({here.fence("catalog", "need"), here.fence("catalogn", "eed"), there.fence("catalog", "need")}) == 3


def test_an_import_twice_changes_nothing_and_twins_of_one_order_both_count() -> None:
    twins = [BOUGHT, BOUGHT]
    once = united((), twins)
    assert len(once) == 2
    assert united(once, twins) == once
    assert len(united(once, [*twins, BOUGHT])) == 3
