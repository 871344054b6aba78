import dataclasses
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from bench import questions
from bench.question_entries import OPEN, SETS, Question, Reading, disagreements, load, number_words
from bench.question_gold import computed, states
from bench.question_marks import Reply, affirms, faults, normal, occurs, taken_for_fact
from bench.questions import Marked, NotAskedError, passed, read_reply, table

EVERY = {"open": OPEN, **SETS}
PER_LANGUAGE = {"fact": 18, "review": 6, "policy": 14, "catalog": 10, "comparison": 4, "unanswerable": 8}

WEIGHT = Question(
    "en-fact",
    "en",
    "fact",
    "how heavy is the Aero 14?",
    True,
    expect=("1.19 kg",),
    product_ids=frozenset({"nv-aero-14"}),
)
WEBCAM = Question("en-unanswerable", "en", "unanswerable", "which webcam?", False)


def reply(answer: str, *ids: str, answerable: bool | None = True, exit_code: int = 0) -> Reply:
    return Reply(exit_code, answerable, answer, frozenset(), frozenset(ids))


@cache
def asked(name: str) -> list[Question]:
    return load(EVERY[name])


@pytest.mark.parametrize("name", EVERY)
def test_the_gold_agrees_with_the_catalogs(name: str) -> None:
    rotten = {question.id: found for question in asked(name) if (found := disagreements(question))}
    assert rotten == {}


def test_each_language_has_its_share_of_every_kind() -> None:
    counted = Counter((question.language, question.kind) for question in asked("open"))
    assert counted == {(lang, kind): count for lang in ("en", "zh") for kind, count in PER_LANGUAGE.items()}
    exam = Counter((question.language, question.kind) for question in asked("exam_1"))
    assert exam == {key: count // 2 for key, count in counted.items()}


def test_no_question_is_asked_twice() -> None:
    for each in ("id", "text"):
        counted = Counter(getattr(question, each) for name in EVERY for question in asked(name))
        assert [value for value, count in counted.items() if count > 1] == []


def test_the_first_exam_is_about_other_products() -> None:
    def named(questions: list[Question]) -> set[str]:
        return set().union(*(question.product_ids for question in questions if question.kind != "catalog"))

    assert named(asked("exam_1"))
    assert named(asked("open")).isdisjoint(named(asked("exam_1")))


def test_gold_that_rots_is_noticed() -> None:
    rotten = dataclasses.replace(
        WEIGHT,
        source={"nv-aero-14/attributes/Weight": "1.3 kg", "nv-aero-14/attributes/Wings": "2"},
        absent={"nv-aero-14": ("magnesium",)},
        readings=(Reading({"category": "E-Readers"}, "count", 9),),
    )
    assert disagreements(rotten) == [
        "nv-aero-14/attributes/Weight: '1.19 kg', written '1.3 kg'",
        "nv-aero-14/attributes/Wings: there is no such field",
        "nv-aero-14: “magnesium” does stand there",
        "count of {'category': 'E-Readers'}: 3, written 9",
    ]


def test_a_tie_has_no_winner() -> None:
    with pytest.raises(ValueError, match="ties: nv-forge-16, nv-forge-14"):
        computed("en", {"ids": ["nv-forge-14", "nv-forge-16"]}, "min RAM")


def test_a_misspelt_description_is_refused_instead_of_describing_everything() -> None:
    with pytest.raises(ValueError, match="not described by catgory"):
        computed("en", {"catgory": "Laptops"}, "count")


def test_a_limit_holds_for_one_offer_and_not_for_parts_of_several() -> None:
    gray_256 = {"ids": ["yl-tab11"], "where": {"颜色": "深空灰", "存储容量": "256 GB"}}
    blue_256 = {"ids": ["yl-tab11"], "where": {"颜色": "天青", "存储容量": "256 GB"}}
    assert computed("zh", gray_256, "count") == 1
    with pytest.raises(ValueError, match="no product is"):
        computed("zh", blue_256, "count")


@pytest.mark.parametrize(
    ("value", "written", "agrees"),
    [
        ("2 x HDMI 2.0", "hdmi", True),
        (["USB-C 4", "HDMI 2.1"], "HDMI", True),
        (279.0, 279, True),
        (True, True, True),
        (True, 1, False),
        ("30", 30, True),
        ("Right", "Left", False),
    ],
)
def test_a_field_states_what_is_written(value: object, written: object, agrees: bool) -> None:
    assert states(value, written) is agrees


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("{id: a, language: en, kind: fact, question: How heavy, expect: [1 kg]}", "no source"),
        ("{id: a, language: en, kind: fact, question: How heavy, source: {x/price: 1}}", "nothing is expected"),
        (
            "{id: a, language: en, kind: fact, question: How heavy, source: {x/price: 1}, expects: [1]}",
            "expects is unknown",
        ),
        ("{id: a, language: fr, kind: fact, question: Quel poids, source: {x/price: 1}, expect: [1]}", "is unknown"),
        (
            "{id: a, language: en, kind: unanswerable, question: How heavy, answerable: true}",
            "needs `answerable: false`",
        ),
    ],
)
def test_an_entry_that_is_not_well_formed_is_refused(tmp_path: Path, entry: str, fault: str) -> None:
    path = tmp_path / "questions.yaml"
    path.write_text(f"- {entry}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        load(path)


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("1199", "It costs $1,199.00."),
        ("65 W", "charges at 65W"),
        ("11 h", "lasts 11 hours"),
        ("11 h", "an 11-hour battery"),
        ("2560 x 1440", "2560×1440 pixels"),
        ("15 %", "a 15 percent fee"),
        ("30 days", "within 30-day returns"),
        ("Aero 14", "The Aero 14 in silver"),
        ("0.97", "重量是 0.97 kg"),
        ("970 克", "只有970g"),
        ("12 个月", "保修12个月"),
        ("no|none", "None of them."),
    ],
)
def test_one_thing_is_found_however_it_is_spelt(wanted: str, answer: str) -> None:
    assert occurs(wanted, normal(answer))


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("65 W", "165 W"),
        ("65 W", "65 Wh"),
        ("49", "costs $149"),
        ("5", "Bluetooth 5.3"),
        ("3", "1.3 kg"),
        ("no", "a notebook"),
        ("N7", "N70"),
    ],
)
def test_parts_of_words_and_numbers_are_not_found(wanted: str, answer: str) -> None:
    assert not occurs(wanted, normal(answer))


@pytest.mark.parametrize(
    ("answer", "yes"),
    [
        ("Yes, it has no fan but charges over USB-C.", True),
        ("The Aero 14 charges over USB-C. It has no number pad.", True),
        ("No, it does not.", False),
        ("It doesn't.", False),
        ("The Aero 16 has no number pad.", False),
        ("是的，支持。", True),
        ("支持无线充电。", True),
        ("光屿 D27Q 没有内置音箱。", False),
        ("不支持。", False),
        ("", False),
    ],
)
def test_an_answer_says_yes_or_no(answer: str, yes: bool) -> None:
    assert affirms(answer) is yes


def test_a_right_answer_has_the_words_and_rests_on_the_product() -> None:
    assert faults(WEIGHT, reply("The Aero 14 weighs 1.19kg.", "nv-aero-14")) == []
    assert faults(WEIGHT, reply("It weighs 1.3 kg.")) == ["lacks “1.19 kg”", "does not rest on nv-aero-14"]
    given_up = reply("The catalog does not say: 1.19 kg?", "nv-aero-14", answerable=False, exit_code=3)
    assert faults(WEIGHT, given_up) == ["not answered, exit code 3"]


def test_an_answer_that_tells_everything_is_not_right() -> None:
    assert faults(WEIGHT, reply("1.19 kg, and " + "much more " * 60, "nv-aero-14")) == ["says too much"]


def test_what_the_catalog_does_not_say_must_be_said_to_be_so() -> None:
    silent = reply("The catalog does not say.", answerable=False, exit_code=3)
    assert faults(WEBCAM, silent) == []
    assert not taken_for_fact(WEBCAM, silent)
    invented = reply("It is a 1080p webcam.")
    assert faults(WEBCAM, invented) == ["answered as a fact", "exit code 0, not 3"]
    assert taken_for_fact(WEBCAM, invented)
    assert not taken_for_fact(WEIGHT, invented)
    crashed = reply("(error: …)", answerable=None, exit_code=1)
    assert faults(WEBCAM, crashed)
    assert not taken_for_fact(WEBCAM, crashed)


def test_of_two_products_the_right_one_is_named_first() -> None:
    lighter = dataclasses.replace(WEIGHT, first=("Aero 14", "Ledger 14"), expect=())
    assert faults(lighter, reply("The Aero 14 is lighter than the Ledger 14.", "nv-aero-14")) == []
    wrong = reply("The Ledger 14 is lighter than the Aero 14.", "nv-aero-14")
    assert faults(lighter, wrong) == ["should name Aero 14 first"]


def test_a_longer_name_that_begins_with_the_other_is_not_taken_for_it() -> None:
    bigger = dataclasses.replace(WEIGHT, first=("N7 Turbo", "N7"), expect=(), product_ids=frozenset())
    assert faults(bigger, reply("The N7 Turbo has more than the N7.")) == []
    assert faults(bigger, reply("The N7 has more than the N7 Turbo.")) == ["should name N7 Turbo first"]


def test_one_reading_of_a_question_over_the_catalog_is_enough() -> None:
    pads = dataclasses.replace(
        WEIGHT,
        kind="catalog",
        expect=(),
        product_ids=frozenset(),
        readings=(Reading({}, "count", 5), Reading({}, "count", 10)),
    )
    assert faults(pads, reply("Ten laptops have one.")) == []
    assert faults(pads, reply("7 laptops have one.")) == ["should be 5 or 10"]
    drives = dataclasses.replace(pads, readings=(Reading({}, "set", ["a", "b"]),))
    assert faults(drives, reply("These two.", "a", "b")) == []
    assert faults(drives, reply("These.", "a", "b", "c")) == ["should be a, b"]


def test_a_count_may_be_written_in_words() -> None:
    assert number_words(3, "en") == "3|three"
    assert not occurs(number_words(3, "zh"), normal("三防手机"))
    assert occurs(number_words(3, "zh"), normal("一共三款"))


def test_the_table_counts_by_kind_and_language_and_what_was_taken_for_fact() -> None:
    invented = reply("It is a 1080p webcam.")
    marked = [
        Marked(WEIGHT, reply("1.19 kg", "nv-aero-14"), ()),
        Marked(WEBCAM, invented, tuple(faults(WEBCAM, invented))),
    ]
    assert table(marked) == (
        "right                      en            all\n"
        "fact                1/1  100%      1/1  100%\n"
        "unanswerable        0/1    0%      0/1    0%\n"
        "all                 1/2   50%      1/2   50%\n"
        "unanswerable answered as fact: 1 of 1"
    )


def test_nine_of_ten_pass_unless_something_was_taken_for_fact() -> None:
    right = Marked(WEIGHT, reply("1.19 kg", "nv-aero-14"), ())
    wrong = Marked(WEIGHT, reply("1.3 kg"), ("lacks “1.19 kg”",))
    invented = Marked(WEBCAM, reply("1080p"), ("answered as a fact",))
    assert passed([right] * 9 + [wrong])
    assert not passed([right] * 8 + [wrong] * 2)
    assert not passed([right] * 9 + [invented])


def test_products_come_from_the_cards_and_from_the_evidence() -> None:
    document = {
        "answerable": True,
        "answer": "Yes.",
        "recommendations": [{"id": "a"}],
        "evidence": [{"product_id": "b"}, {"product_id": None}],
    }
    assert read_reply(document, 0) == Reply(0, True, "Yes.", frozenset({"a"}), frozenset({"b"}))
    assert read_reply({"answer": None, "answerable": False}, 3) == Reply(3, False, "", frozenset(), frozenset())


def _stand_in(path: Path, code: int) -> str:
    path.write_text(f"#!/bin/sh\necho \"error: no such command 'ask'\" >&2\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_command_line_that_does_not_answer_at_all_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", _stand_in(tmp_path / "shopcli", 2))
    with pytest.raises(NotAskedError, match="no such command 'ask'"):
        questions.ask(WEIGHT, None, tmp_path)


def test_a_crash_costs_its_question_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", _stand_in(tmp_path / "shopcli", 1))
    crashed = questions.ask(WEIGHT, None, tmp_path)
    assert crashed == Reply(1, None, "(error: no such command 'ask')", frozenset(), frozenset())
    assert faults(WEIGHT, crashed)[0] == "not answered, exit code 1"


@pytest.mark.parametrize(
    ("options", "tells"), [([], True), (["--set", "held_out"], False), (["--set", "held_out", "--misses"], True)]
)
def test_the_held_out_misses_are_told_only_when_asked_for(
    options: list[str], tells: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(questions, "ask", lambda question, model, home: reply("Hm.", answerable=False, exit_code=3))
    monkeypatch.setattr(sys, "argv", ["questions", "--language", "zh", *options])
    assert questions.main() == 1
    out = capsys.readouterr().out
    assert out.startswith("right")
    assert ("answer: Hm." in out) is tells
