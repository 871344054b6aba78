import json
import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from shopcli.errors import UsageError
from shopcli.evaluation.figures.compare import compare
from shopcli.evaluation.figures.document import document, read_report, runs_of, schema_text
from shopcli.evaluation.figures.html import html
from shopcli.evaluation.figures.markdown import escaped, markdown
from shopcli.evaluation.figures.plot import plot
from shopcli.evaluation.figures.report import Report, Setting, lowest_right, report_of
from shopcli.evaluation.figures.sheets import about, change_sheets, sheets
from shopcli.evaluation.figures.words import words
from shopcli.evaluation.result import Given, Result
from shopcli.evaluation.task import Family
from shopcli.exits import ExitCode
from shopcli.query.need import Language
from shopcli.render.encode import dumps
from tests.evaluation.figures.results import result

SETTING = Setting(
    catalog=("shop.yaml",),
    fingerprint="abc",
    seed=1,
    date="2026-01-02",
    version="0.1.0",
    language="en",
    left_out=(("policies", "the catalog states no policy"),),
)
FAMILIES: tuple[Family, ...] = ("filters", "counts")
HOSTILE = '<script>alert(1)</script> | **bold** [link](http://x.example) \x1b[31m"quoted"'


def report(*others: Result) -> Report:
    return report_of(SETTING, [result(1), result(1, language="zh"), result(2, right=False), *others])


def test_a_document_is_what_its_schema_says() -> None:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    labelled = result(1, family="labelled")
    labelled = replace(labelled, task=replace(labelled.task, gold=replace(labelled.task.gold, grades=(("P1", 1.0),))))
    told = report(labelled, result(1, repeat=1))
    changes = [(model, compare(run, run, sampled=True)) for model, run in runs_of(told).items()]
    written = json.loads(dumps(document(replace(told, changes=changes), ExitCode.OK)))
    Draft202012Validator(schema).validate(written)
    assert written["models"][0]["labelled"]["mrr"]["value"] == 1


def test_a_document_can_be_compared_with_a_later_run(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(dumps(document(report(), ExitCode.OK)))
    before = read_report(path).runs
    assert before == runs_of(report())
    assert read_report(path).fingerprint == "abc"
    broken = [result(1, limit_broken=True, right=False), result(1, language="zh"), result(2, right=False)]
    after = runs_of(report_of(SETTING, broken))
    assert compare(before["built-in"], after["built-in"], sampled=False).broken == ("filters",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"task": "redteam", "schema_version": "1"}',
        '{"task": "eval", "schema_version": "1", "models": [3]}',
    ],
)
def test_what_is_no_report_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(text)
    with pytest.raises(UsageError, match=r"old\.json is no report"):
        read_report(path)


def test_sheets_tell_models_families_and_what_was_wrong() -> None:
    models, families, wrong = sheets(report(), 5)
    assert models.rows[0][0] == "built-in"
    assert "66.7 %" in models.rows[0][1]
    assert models.notes == ("No policies tasks: the catalog states no policy",)
    assert [row[0] for row in families.rows] == ["filters"]
    assert wrong.rows == (("filters-002-en", "a filters laptop 2", "another first"),)


@pytest.mark.parametrize(
    ("language", "numbers", "told"),
    [("en", [1], "1 task made"), ("en", [1, 2], "2 tasks made"), ("zh", [1], "由 shop.yaml 生成 1 项任务，")],
)
def test_a_report_says_how_many_tasks_it_is_of(language: Language, numbers: list[int], told: str) -> None:
    shown = report_of(replace(SETTING, language=language), [result(number) for number in numbers])
    assert about(shown).startswith(told)


def test_all_families_together_are_told_where_they_are_several() -> None:
    (_, families, *_) = sheets(report(result(1, family="counts")), 5)
    assert [row[0] for row in families.rows] == ["filters", "counts", "all"]


def test_needs_of_the_users_own_are_not_said_to_be_made() -> None:
    labelled = result(1, family="labelled")
    assert about(report_of(SETTING, [labelled])).startswith("1 task of your own over shop.yaml, shopcli")
    chinese = about(report_of(replace(SETTING, language="zh"), [labelled]))
    assert chinese.startswith("在 shop.yaml 上的 1 项任务（您自己标注的），")


def test_what_says_nothing_for_any_model_is_no_column() -> None:
    (models, *_) = sheets(report(), 5)
    assert "cost" not in models.header
    assert "first words" not in models.header


def test_money_has_its_currency() -> None:
    paid = [result(1, model=name, given=Given(cost=Decimal("0.5"))) for name in ("one", "other")]
    shown = report_of(replace(SETTING, currencies=(("one", "EUR"), ("other", "USD"))), paid)
    (models, *_) = sheets(shown, 5)
    assert [row[models.header.index("cost")] for row in models.rows] == ["0.5000 EUR", "0.5000 USD"]
    assert [model["currency"] for model in json.loads(dumps(document(shown, ExitCode.OK)))["models"]] == ["EUR", "USD"]


def test_only_so_many_wrong_answers_are_told_broken_limits_first() -> None:
    (*_, wrong) = sheets(report(result(3, right=False, limit_broken=True)), 1)
    assert [row[0] for row in wrong.rows] == ["filters-003-en"]
    assert wrong.notes == ("and 1 more",)


def test_a_task_that_was_wrong_several_times_is_told_once() -> None:
    again = [result(2, repeat=1), result(2, repeat=2, right=False, limit_broken=True), result(3, right=False)]
    (*_, wrong) = sheets(report(*again), 5)
    assert [(row[0], row[2]) for row in wrong.rows] == [
        ("filters-002-en", "(2/3) another first"),
        ("filters-003-en", "another first"),
    ]


def test_markdown_keeps_hostile_texts_as_texts() -> None:
    text = markdown("Report", about(hostile()), sheets(hostile(), 5))
    assert "<script>" not in text
    assert "\x1b" not in text
    assert r"\| \*\*bold\*\* \[link\]" in text
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in tables if "filters-009" in line} == {4}


def test_markdown_makes_no_links_and_no_signs_of_its_own() -> None:
    nasty = "&lt;b&gt; https://x.example/a www.x.example a@x.example &#42; $x$ ![a](b) http://[x](y) - + 1."
    page = MarkdownIt("commonmark").render(escaped(nasty))
    assert unescape(page.removeprefix("<p>").removesuffix("</p>\n")) == nasty
    assert not re.search(r"://|www\.|[^\\]@", escaped(nasty))


def test_a_page_is_well_formed_and_loads_nothing() -> None:
    shown = hostile()
    page = html("Report", about(shown), [("Plot", plot(shown.models, words("en")))], sheets(shown, 5), "en")
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert "script" not in tags.seen
    assert {"table", "svg", "circle"} <= tags.seen
    assert not re.search(r'(?:src|href)="', page)


def test_a_plot_has_a_dot_for_each_model_and_family() -> None:
    shown = report(result(1, family="counts"), result(1, model="other", right=False))
    drawn = plot(shown.models, words("zh"))
    dots = len(("filters", "counts", "all")) + len(("filters",))
    assert drawn.count("%</title>") == dots
    assert "筛选" in drawn
    assert "other" in drawn


def test_a_change_is_told_with_its_chance() -> None:
    before = runs_of(report_of(SETTING, [result(number) for number in range(12)]))["built-in"]
    after = runs_of(report_of(SETTING, [result(number, right=False) for number in range(12)]))["built-in"]
    (sheet,) = change_sheets([("built-in", compare(before, after, sampled=False))], words("en"))
    assert sheet.rows == (("filters", "100 %", "0 %", "0 → 0", "0 → 0", "0.00049", "WORSE"),)


def test_tasks_are_known_by_their_words_not_by_their_numbers(tmp_path: Path) -> None:
    """Another seed, or a line more in a file of needs, gives the same number to another task."""
    path = tmp_path / "old.json"
    asked = [result(number, right=number < 9) for number in range(12)]
    path.write_text(dumps(document(report_of(SETTING, asked), ExitCode.OK)))
    renumbered = [
        replace(one, task=replace(one.task, id=f"filters-{place:03}-en")) for place, one in enumerate(asked[1:])
    ]
    change = compare(
        read_report(path).runs["built-in"], runs_of(report_of(SETTING, renumbered))["built-in"], sampled=False
    )
    assert (change.paired, change.left_out, change.families[0].lost) == (True, 1, ())
    (sheet,) = change_sheets([("built-in", change)], words("zh"))
    assert sheet.notes == ("只有一次运行问过、未作比较的：1 项任务。",)


def test_runs_that_have_nothing_in_common_say_so() -> None:
    one, other = (runs_of(report_of(SETTING, [result(1, family=name)]))["built-in"] for name in FAMILIES)
    (sheet,) = change_sheets([("built-in", compare(one, other, sampled=False))], words("en"))
    assert (sheet.rows, sheet.notes) == ((), ("The runs have no family of tasks in common.",))


def test_a_false_claim_newly_told_is_seen_beside_the_verdict_that_it_makes() -> None:
    before, after = (
        runs_of(report_of(SETTING, [result(1, given=Given(picks=("P1",), slipped=slipped))]))["built-in"]
        for slipped in (0, 1)
    )
    (sheet,) = change_sheets([("built-in", compare(before, after, sampled=False))], words("en"))
    assert sheet.rows == (("filters", "100 %", "100 %", "0 → 0", "0 → 1", "1", "WORSE"),)


def test_the_worst_model_decides_what_is_too_few() -> None:
    assert lowest_right(report(result(1, model="other", right=False))) == 0
    assert lowest_right(report_of(SETTING, [])) == 0


def hostile() -> Report:
    bad = result(9, right=False, given=Given(picks=("P1",)))
    task = replace(bad.task, text=HOSTILE)
    return report(replace(bad, task=task, model=bad.model))


class Tags(HTMLParser):
    """The elements of a page; `open` are those that nothing closed."""

    _VOID = frozenset({"meta", "circle", "line"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self._VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._VOID:
            assert self.open.pop() == tag
