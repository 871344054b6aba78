from pathlib import Path

import pytest

from shopcli.errors import UsageError
from shopcli.prompts.templates import list_templates, load_template

BUILT_IN = Path(__file__).parents[2] / "shopcli" / "prompts" / "recommend.en.md"


def override(tmp_path: Path, text: str | bytes) -> Path:
    folder = tmp_path / "prompts"
    folder.mkdir()
    file = folder / "recommend.en.md"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_every_task_has_a_prompt_in_both_languages(tmp_path: Path) -> None:
    assert [(one.name, one.version, one.origin) for one in list_templates(tmp_path)] == [
        (f"{task}.{language}", "1", "built in")
        for task in ("advise", "ask", "describe", "judge", "place", "read", "recommend", "turn")
        for language in ("en", "zh")
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_values_are_filled_in_and_not_searched_for_placeholders(language: str, tmp_path: Path) -> None:
    template = load_template("recommend", "zh" if language == "zh" else "en", tmp_path)
    names = ("need", "shape", "candidates", "context", "top", "fence")
    system, user = template.render({name: f"<{name} $need>" for name in names})
    for name in names:
        assert f"<{name} $need>" in system + user
    assert "PICKS: [2] [1] [3]" in system


def test_a_file_in_the_config_folder_wins(tmp_path: Path) -> None:
    text = BUILT_IN.read_text(encoding="utf-8").replace("version: 1", "version: mine").replace("in English", "in rhyme")
    file = override(tmp_path, "\ufeff" + text.replace("\n", "\r\n"))
    template = load_template("recommend", "en", tmp_path)
    assert (template.version, template.origin) == ("mine", str(file))
    assert "in rhyme" in template.system
    assert load_template("recommend", "zh", tmp_path).origin == "built in"


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("=== user ===", "", "=== user ==="),
        ("=== end ===", "", "=== end ==="),
        ("version: 1", "", "version"),
        ("name: recommend.en", "name: other.en", "other.en"),
        ("$candidates", "", "$candidates"),
        ("$context", "", "$context"),
        ("$need", "$wish", "$wish"),
        ("$need", "$need costs $ 5", "$$"),
        ("$need", "${need", "$$"),
    ],
)
def test_a_broken_override_is_refused_by_name_and_fault(old: str, new: str, cause: str, tmp_path: Path) -> None:
    text = BUILT_IN.read_text(encoding="utf-8")
    assert old in text
    file = override(tmp_path, text.replace(old, new))
    with pytest.raises(UsageError) as caught:
        load_template("recommend", "en", tmp_path)
    assert str(file) in caught.value.cause
    assert cause in caught.value.cause
    assert "config prompts" in caught.value.hint


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"", b"x" * 70_000])
def test_what_is_no_prompt_at_all_is_refused(data: bytes, tmp_path: Path) -> None:
    file = override(tmp_path, data)
    with pytest.raises(UsageError, match=str(file)):
        list_templates(tmp_path)


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "prompts" / "recommend.en.md").mkdir(parents=True)
    with pytest.raises(UsageError, match="could not be read"):
        load_template("recommend", "en", tmp_path)


@pytest.mark.parametrize("task", ["", "nothing", "../recommend", "recommend.en"])
def test_an_unknown_task_names_the_known_ones(task: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_template(task, "en", tmp_path)
    assert "recommend.en" in caught.value.hint
