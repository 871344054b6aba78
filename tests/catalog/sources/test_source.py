"""What `-c` takes, from this machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from shopcli.catalog.loaded import Source
from shopcli.catalog.sources.source import default_sources, resolve
from shopcli.errors import CatalogError, UsageError
from shopcli.settings import Settings
from tests.catalog.reading import check_file, make_context

LAMP = '[{"id": "a", "title": "Lamp"}]'


def sources(folder: Path, *arguments: str, stdin: bytes = b"", settings: Settings | None = None) -> list[Source]:
    return resolve(arguments, make_context(folder, stdin=stdin), settings or Settings())


def titles(found: list[Source]) -> list[str]:
    return [product.title for source in found for product in source.load().products]


def refusal(folder: Path, *arguments: str, settings: Settings | None = None) -> CatalogError:
    with pytest.raises(CatalogError) as caught:
        for source in sources(folder, *arguments, settings=settings):
            source.load()
    return caught.value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", LAMP),
        ("a.yaml", "- {id: a, title: Lamp}"),
        ("a.YML", "- {id: a, title: Lamp}"),
        ("a.jsonl", '{"id": "a", "title": "Lamp"}\n'),
        ("a.ndjson", '{"id": "a", "title": "Lamp"}'),
        ("a.txt", LAMP),
        ("catalog", '{"products": [{"id": "a", "title": "Lamp"}]}'),
        ("catalog", '{"id": "a", "title": "Lamp"}\n{"id": "b", "title": ""}'),
        ("catalog", '{"id": "a", "title": "Lamp"}'),
        ("catalog", '{\n"products": [{"id": "a", "title": "Lamp"}]}'),
        ("catalog", "products:\n- {id: a, title: Lamp}"),
    ],
)
def test_a_file_is_read_by_its_ending_or_else_by_its_content(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)

    assert titles(sources(tmp_path, name)) == ["Lamp"]


def test_a_source_is_called_as_it_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "shops").mkdir()
    (tmp_path / "shops" / "a.json").write_text(LAMP)

    assert [source.name for source in sources(tmp_path, "shops/a.json", "shops/", str(tmp_path / "shops"))] == [
        "shops/a.json",
        "shops/a.json",
        str(tmp_path / "shops" / "a.json"),
    ]


def test_a_folder_gives_its_catalogs_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.json", "c.jsonl", ".hidden.json", "notes.txt", "d.pdf"):
        (tmp_path / name).write_text(LAMP)
    (tmp_path / "deeper.json").mkdir()

    assert [source.name for source in sources(tmp_path, ".")] == ["./a.json", "./b.yaml", "./c.jsonl"]


def test_a_broken_file_in_a_folder_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(LAMP)
    (tmp_path / "b.yaml").write_text("- id: [\n")
    (tmp_path / "c.json").write_text("[]")
    with (tmp_path / "d.yaml").open("wb") as sparse:  # larger than YAML may be
        sparse.truncate(2_000_000_000)

    loaded = [source.load() for source in sources(tmp_path, ".")]

    assert [len(each.products) for each in loaded] == [1, 0, 0, 0]
    assert [(problem.file, problem.line) for each in loaded for problem in each.problems] == [
        ("./b.yaml", 2),
        ("./d.yaml", None),
    ]


def test_the_same_file_named_alone_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("- id: [\n")

    assert refusal(tmp_path, "b.yaml").cause.startswith("b.yaml:2: not valid YAML")
    assert refusal(tmp_path, ".").cause.startswith("./b.yaml:2: not valid YAML")


def test_a_catalog_comes_from_stdin(tmp_path: Path) -> None:
    assert titles(sources(tmp_path, "-", stdin=LAMP.encode())) == ["Lamp"]


def test_an_empty_name_is_no_catalog(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(LAMP)

    with pytest.raises(UsageError, match="empty name"):
        sources(tmp_path, "")


def test_stdin_is_read_once_and_from_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="only once"):
        sources(tmp_path, "-", "-")
    with pytest.raises(UsageError, match="is a terminal"):
        resolve(["-"], make_context(tmp_path, terminal=True), Settings())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_read_like_stdin(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = subprocess.Popen([sys.executable, "-c", f"open({str(tmp_path / 'pipe')!r}, 'w').write({LAMP!r})"])
    try:
        assert titles(sources(tmp_path, "pipe")) == ["Lamp"]
    finally:
        writer.wait(timeout=10)


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("missing.json", "missing.json: there is no such file or folder"),
        ("empty.json", "empty.json: is empty"),
        ("blank.yaml", "blank.yaml: is empty"),
        ("none.json", "none.json: holds no products"),
        ("comment.yaml", "comment.yaml: holds nothing"),
        ("folder", "folder: holds no catalog"),
        ("empty.json/x", "empty.json/x: cannot be read: not a directory"),
        ("loop.json", "loop.json: cannot be read: "),
        ("bad.json", "bad.json: none of its products can be used: bad.json:1: id: is missing"),
        ("~nobody-of-this-name/a.json", "~nobody-of-this-name/a.json: there is no such file or folder"),
        ("a\x1b[31m.json", "a[31m.json: there is no such file or folder"),
        ("a\x00.json", "'a.json' is no path"),
        ("x" * 5000, "x" * 5000 + ": cannot be read: file name too long"),
        ("ftp://user:secret@host/a.json", "ftp://host/a.json: ftp:// is not read"),
        ("file:///etc/passwd", "the catalog's address: file:// is not read"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_name(tmp_path: Path, name: str, cause: str) -> None:
    for file, text in {"empty": "", "none": "[]", "bad": '[{"title": "A"}]'}.items():
        (tmp_path / f"{file}.json").write_text(text)
    (tmp_path / "blank.yaml").write_text(" \n\n")
    (tmp_path / "comment.yaml").write_text("# nothing yet\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop.json").symlink_to("loop.json")
    error = refusal(tmp_path, name)

    assert error.cause.startswith(cause)
    assert "secret" not in error.cause + error.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(LAMP)
    (tmp_path / "a.json").chmod(0)

    assert "permission denied" in refusal(tmp_path, "a.json").cause


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.yaml").open("wb") as sparse:
        sparse.truncate(2_000_000_000)
    error = refusal(tmp_path, "huge.yaml")

    assert error.cause == "huge.yaml: is over the limit of 512 MB, with 2,000 MB or more"
    assert "max_catalog_mb" in error.hint


def test_an_endless_stream_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    error = refusal(tmp_path, "/dev/zero", settings=Settings(max_catalog_mb=1))

    assert error.cause.startswith("/dev/zero: is over the limit of 1 MB")


def test_a_file_that_changes_between_fingerprint_and_reading_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(LAMP)
    (source,) = sources(tmp_path, "a.json")
    (tmp_path / "a.json").write_text(LAMP.replace("Lamp", "Desk"))

    with pytest.raises(CatalogError, match="changed while it was read"):
        source.load()


def test_every_problem_of_a_file_is_found_by_a_check(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- {id: a, title: A, stock: -1}\n- {title: B}\n- {id: a, title: C}\n")
    checked = check_file(tmp_path / "a.yaml")

    assert checked.products == 1
    assert [(problem.line, problem.field) for problem in checked.problems] == [(1, "stock"), (2, "id"), (3, "id")]


def test_a_file_that_cannot_be_read_is_one_problem_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[\n{]")
    (problem,) = check_file(tmp_path / "a.json").problems

    assert (problem.line, problem.fatal) == (2, True)
    assert problem.cause.startswith("not valid JSON")


def test_without_arguments_the_configured_catalogs_come_first(tmp_path: Path) -> None:
    (tmp_path / "catalog.json").write_text(LAMP)
    (tmp_path / "mine.json").write_text(LAMP.replace("Lamp", "Desk"))
    found, is_demo = default_sources(make_context(tmp_path), Settings(catalogs=("mine.json",)), "en")

    assert (titles(found), is_demo) == (["Desk"], False)


def test_then_comes_the_catalog_of_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "catalog.json").write_text(LAMP)
    (tmp_path / "catalog.yml").write_text("- {id: a, title: Desk}")
    found, is_demo = default_sources(make_context(tmp_path), Settings(), "en")

    assert ([source.name for source in found], is_demo) == (["catalog.yml"], False)


@pytest.mark.parametrize(("language", "name"), [("en", "electronics.yaml"), ("zh", "electronics.zh.json")])
def test_last_comes_the_demo_catalog_in_the_language(tmp_path: Path, language: str, name: str) -> None:
    found, is_demo = default_sources(make_context(tmp_path), Settings(), language)

    assert ([source.name for source in found], is_demo) == ([name], True)


def test_a_file_that_is_known_is_fingerprinted_without_any_heavy_module(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- {id: a, title: Lamp}")
    os.utime(tmp_path / "a.yaml", (1_000_000_000, 1_000_000_000))
    script = f"""
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shopcli.catalog.sources.source import resolve
from shopcli.settings import Settings
from tests.catalog.reading import make_context
context = make_context(Path({str(tmp_path)!r}), now=lambda: datetime.now(UTC) + timedelta(minutes=1))
resolve(["a.yaml"], context, Settings())
print(*sorted(sys.modules.keys() & {{"yaml", "pydantic", "httpx", "hashlib", "asyncio"}}))
"""
    for expected in ("hashlib", ""):
        run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        assert run.stdout.strip() == expected
