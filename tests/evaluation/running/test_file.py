"""Answers that are kept: what is there stays, whatever happens to the process or the file."""

import errno
import json
import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from shopcli.errors import UsageError
from shopcli.evaluation.result import Given, Marked, Result
from shopcli.evaluation.running.asking import Asking
from shopcli.evaluation.running.file import read_run
from shopcli.evaluation.running.kept import opened
from shopcli.evaluation.task import Gold, Task
from tests.evaluation.running.questions import HEADER, LAPTOP, tasks

GIVEN = Given(
    picks=("A", "B"), prose="[1] 好 \ud800", told="Good", total=Decimal("1.50"), seconds=1.0, cost=Decimal("0.001")
)
ASKED = Asking(LAPTOP, "small", 2, shuffled=True, identity="abc")
RESULT = Result(LAPTOP, "small", 2, True, GIVEN, Marked(False, True, "no"))


def test_a_result_is_read_as_it_was_kept(path: Path) -> None:
    gold = Gold(allowed=frozenset({"B", "A"}), grades=(("A", 1.0),), numbers=(Decimal("1.5"),), nothing=True)
    task = replace(LAPTOP, gold=gold, twin="x", product_ids=("A",))
    with opened(path, HEADER, [task]) as kept:
        kept.keep(replace(ASKED, task=task), RESULT)
    run = read_run(path)
    assert run.header == HEADER
    assert list(run.tasks.values()) == [task]
    assert run.answers == {replace(ASKED, task=task).key: GIVEN}


def test_a_torn_last_line_is_dropped_and_written_over(path: Path) -> None:
    with opened(path, HEADER, [LAPTOP]) as kept:
        kept.keep(ASKED, RESULT)
        kept.keep(replace(ASKED, repeat=0), RESULT)
    whole = path.read_bytes()
    for torn in (whole[:-40], whole[:-1] + b"}\n", whole[:-60] + b"\n"):
        path.write_bytes(torn)
        with opened(path, HEADER, [LAPTOP]) as kept:
            assert list(kept.answers) == [ASKED.key]
            assert kept.damaged == ()
            kept.keep(replace(ASKED, repeat=0), RESULT)
        assert path.read_bytes() == whole


@pytest.mark.parametrize("number", [1, 2])
def test_a_damaged_line_in_the_middle_costs_no_more_than_what_it_held(path: Path, number: int) -> None:
    """Of a task, the answers to it stay: what is asked is known by its words."""
    with opened(path, HEADER, [LAPTOP]) as kept:
        kept.keep(ASKED, RESULT)
        kept.keep(replace(ASKED, repeat=0), RESULT)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[number] = lines[number][:30] + b"\x00\xff}\n"
    path.write_bytes(b"".join(lines))
    with opened(path, HEADER, [LAPTOP]) as kept:
        assert kept.damaged == (number + 1,)
        assert [key[3] for key in kept.answers] == [2, 0][number - 1 :]
    assert read_run(path).tasks == {ASKED.key[0]: LAPTOP}


def test_a_damaged_first_line_leaves_unknown_whose_answers_they_are(path: Path) -> None:
    with opened(path, HEADER, [LAPTOP]):
        pass
    path.write_bytes(path.read_bytes().replace(b'"fingerprint"', b'"print"'))
    with pytest.raises(UsageError, match=r"run\.jsonl:1: the line is damaged"):
        read_run(path)


def test_a_full_disk_damages_no_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def short(file: int, data: bytes) -> int:
        if write(file, data[:20]) < 20 or len(data) > 20:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return len(data)

    write = os.write
    with opened(path, HEADER, [LAPTOP]) as kept:
        kept.keep(ASKED, RESULT)
        whole = path.read_bytes()
        monkeypatch.setattr(os, "write", short)
        with pytest.raises(UsageError, match="could not be written: No space left on device"):
            kept.keep(replace(ASKED, repeat=0), RESULT)
        monkeypatch.undo()
        assert list(kept.answers) == [ASKED.key]
    assert path.read_bytes() == whole


def test_a_thread_that_comes_late_writes_nowhere(path: Path) -> None:
    with opened(path, HEADER, [LAPTOP]) as kept:
        pass
    whole = path.read_bytes()
    kept.keep(ASKED, RESULT)
    assert path.read_bytes() == whole


def test_a_later_answer_to_the_same_question_replaces_the_earlier(path: Path) -> None:
    with opened(path, HEADER, [LAPTOP]) as kept:
        kept.keep(ASKED, RESULT)
        kept.keep(ASKED, replace(RESULT, given=Given(told="Better")))
    (given,) = read_run(path).answers.values()
    assert given.told == "Better"


def test_more_tasks_go_into_the_same_file(path: Path) -> None:
    with opened(path, HEADER, tasks(2)):
        pass
    with opened(path, HEADER, [replace(tasks(1)[0], gold=Gold(nothing=True)), *tasks(3)[1:]]):
        pass
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["task"]["id"][8:11] for line in lines[1:]] == ["001", "002", "001", "003"]


@pytest.mark.parametrize("text", ["", "products: []\n", "[1]\n", '{"store": {}}\n'])
def test_another_file_is_never_overwritten(path: Path, text: str) -> None:
    path.write_text(text)
    for anew in (None, {ASKED.key}):
        with pytest.raises(UsageError, match="holds no results"), opened(path, HEADER, [LAPTOP], anew=anew):
            pass
    assert path.read_text() == text


def test_another_catalogs_answers_are_none(path: Path) -> None:
    with opened(path, HEADER, [LAPTOP]) as kept:
        kept.keep(ASKED, RESULT)
    other = replace(HEADER, fingerprint="other")
    with pytest.raises(UsageError, match="another catalog"), opened(path, other, [LAPTOP]):
        pass
    with opened(path, other, [LAPTOP], anew={ASKED.key}) as kept:
        assert kept.answers == {}


def test_what_is_asked_anew_costs_no_other_answer(path: Path) -> None:
    """Answers of other models cost money and hours."""
    other = replace(ASKED, label="large")
    with opened(path, HEADER, [LAPTOP]) as kept:
        for asked in (ASKED, other, ASKED):
            kept.keep(asked, RESULT)
    path.write_bytes(path.read_bytes() + b"{}\n" + path.read_bytes().splitlines()[-1][:50])
    with opened(path, HEADER, [LAPTOP], anew={ASKED.key}) as kept:
        assert (list(kept.answers), kept.damaged) == ([other.key], ())
    assert len(path.read_bytes().splitlines()) == 3


def test_a_file_of_another_version_is_begun_anew_if_asked_for(path: Path) -> None:
    path.write_text('{"eval": "0", "run": {}}\n')
    with pytest.raises(UsageError, match="another version"), opened(path, HEADER, [LAPTOP]):
        pass
    with opened(path, HEADER, [LAPTOP], anew=()) as kept:
        assert kept.answers == {}


def test_a_file_has_one_writer_and_only_its_owner_reads_it(path: Path) -> None:
    with opened(path, HEADER, [LAPTOP]):
        assert path.stat().st_mode & 0o077 == 0
        with pytest.raises(UsageError, match="another run writes"), opened(path, HEADER, [LAPTOP]):
            pass
    with opened(path, HEADER, [LAPTOP]):
        pass


def test_a_folder_is_no_file_to_begin_anew(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="could not be read"), opened(tmp_path, HEADER, [LAPTOP], anew={ASKED.key}):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="could not be written"), opened(tmp_path / "run.jsonl", HEADER, [LAPTOP]):
        pass


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="could not be read"), opened(tmp_path, HEADER, [LAPTOP]):
        pass


def test_a_task_of_the_same_words_has_the_same_answer() -> None:
    from shopcli.evaluation.running.asking import question_of

    other = replace(LAPTOP, id="budgets-009-en", gold=Gold(nothing=True))
    assert question_of(other) == question_of(LAPTOP)
    assert question_of(replace(LAPTOP, verb="ask")) != question_of(LAPTOP)
    assert question_of(replace(LAPTOP, product_ids=("A",))) != question_of(LAPTOP)
    assert len({question_of(task) for task in tasks(5)}) == 5


def test_every_task_can_be_kept(path: Path) -> None:
    odd = Task("x", "labelled", "recommend", "zh", '换行\n"引号" \x00', Gold())
    with opened(path, HEADER, [odd]):
        pass
    assert list(read_run(path).tasks.values()) == [odd]
