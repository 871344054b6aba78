"""How an evaluation is shown: on stdout, as files, and beside an earlier one."""

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shopcli.commands import printing, running
from shopcli.errors import UsageError
from shopcli.exits import ExitCode

if TYPE_CHECKING:
    from shopcli.context import Context
    from shopcli.evaluation.figures.compare import Changes, RunChange
    from shopcli.evaluation.figures.document import Earlier
    from shopcli.evaluation.figures.part import Run
    from shopcli.evaluation.figures.report import Report
    from shopcli.evaluation.figures.sheets import Sheet
    from shopcli.render.choose import Renderer

_SUFFIXES = (".md", ".html", ".json")
_WRONG_SHOWN = 10
"""Wrong answers of each model that a terminal shows."""
_WRONG_IN_FILES = 200


@dataclass(frozen=True, slots=True)
class Forms:
    """`reports` are files to write, `compare` an earlier report, `fail_under` the least share of right answers."""

    as_json: bool = False
    reports: tuple[str, ...] = ()
    compare: str | None = None
    fail_under: float | None = None

    def check(self, context: "Context") -> None:
        """Raises `UsageError` for a file whose form its name does not tell, and for one that cannot be written.

        A run may take hours and money, so this is told before it.
        """
        for name in self.reports:
            if not name.lower().endswith(_SUFFIXES):
                raise UsageError(f"--report {name!r} is of no known form", hint=f"end it in {', '.join(_SUFFIXES)}")
            path = context.place(name).resolve()
            if path.is_dir() or not os.access(path.parent, os.W_OK):
                cause = "it is a folder" if path.is_dir() else "its folder is missing or it may not be written"
                raise UsageError(f"--report {name}: {cause}", hint="name another file")

    def earlier(self, context: "Context") -> "Earlier | None":
        """The report to compare with. Raises `UsageError` where it cannot be read."""
        from shopcli.evaluation.figures.document import read_report

        return read_report(context.place(self.compare)) if self.compare is not None else None


def compare_documents(old: str, new: str, forms: Forms, context: "Context") -> ExitCode:
    """Says what changed from one report to another; nothing is asked."""
    from shopcli.evaluation.figures.document import comparison, read_report
    from shopcli.evaluation.figures.sheets import change_sheets
    from shopcli.evaluation.figures.words import words
    from shopcli.render.choose import notices_for

    if forms.reports or forms.fail_under is not None:
        raise UsageError(
            "two reports are compared on stdout alone", hint="leave out all options but --compare and --json"
        )
    before, after = (read_report(context.place(name)) for name in (old, new))
    check_common(before, after.runs)
    tell_other_catalog(before, after.fingerprint, notices_for(context))
    changes = _changes(before.runs, after.runs)
    code = ExitCode.CONTRADICTED if _is_worse(changes) else ExitCode.OK
    if forms.as_json:
        printing.show_json(comparison(changes, code), context)
    else:
        _show_sheets("", change_sheets(changes, words("en")), context)
    return code


def show(report: "Report", forms: Forms, ended: ExitCode, context: "Context", earlier: "Earlier | None") -> ExitCode:
    """Shows and writes a report of a run that `ended` so; what cannot be written is told after it was shown."""
    from shopcli.evaluation.figures.document import document, runs_of
    from shopcli.evaluation.figures.sheets import about, sheets

    if earlier is not None:
        report = replace(report, changes=_changes(earlier.runs, runs_of(report)))
    code = _code(report, forms, ended)
    unwritten = [problem for name in forms.reports if (problem := _write(name, report, code, context))]
    if forms.as_json:
        printing.show_json(document(report, code), context)
    else:
        _show_sheets(about(report), sheets(report, _WRONG_SHOWN), context)
    if code is ExitCode.CONTRADICTED:
        _tell_why(report, forms, context)
    for problem in unwritten:
        raise problem
    return code


def _code(report: "Report", forms: Forms, ended: ExitCode) -> ExitCode:
    if ended not in (ExitCode.OK, ExitCode.MODEL_FAILED):
        return ended
    return ExitCode.CONTRADICTED if _is_too_low(report, forms) or _is_worse(report.changes) else ended


def _is_too_low(report: "Report", forms: Forms) -> bool:
    from shopcli.evaluation.figures.report import lowest_right

    return forms.fail_under is not None and lowest_right(report) < forms.fail_under


def _tell_why(report: "Report", forms: Forms, context: "Context") -> None:
    """What a script's log shall say of its exit code, below all the figures."""
    from shopcli.evaluation.figures.report import lowest_right
    from shopcli.evaluation.figures.sheets import percent
    from shopcli.render.choose import notices_for

    notices = notices_for(context)
    if _is_too_low(report, forms):
        text = f"{percent(lowest_right(report))} right is less than --fail-under {forms.fail_under:g} asks for"
        notices.handle(running.told(text, level="warning"))
    for model in (model for model, change in report.changes if change.is_worse):
        notices.handle(running.told(f"{model} got worse by more than noise since {forms.compare}", level="warning"))


def _changes(old: "Mapping[str, Run]", new: "Mapping[str, Run]") -> "Changes":
    """Where both runs asked one model alone, it may have another name."""
    if len(old) == len(new) == 1:
        ((old_name, before),), ((name, after),) = old.items(), new.items()
        return [(name, _change(old_name, before, name, after))]
    return [(name, _change(name, old[name], name, new[name])) for name in old if name in new]


def check_common(earlier: "Earlier", models: Collection[str]) -> None:
    """Raises `UsageError` where none of the models can be compared with an earlier report."""
    old = earlier.runs
    if not (len(old) == len(models) == 1 or any(name in old for name in models)):
        raise UsageError("the two runs have no model in common", hint=f"the older one asked {', '.join(old) or 'none'}")


def tell_other_catalog(earlier: "Earlier", fingerprint: str, notices: "Renderer") -> None:
    if earlier.fingerprint != fingerprint:
        text = "the earlier report is of another catalog, or of another state of this one"
        notices.handle(running.told(text, "what is right may have changed with it", "warning"))


def _change(old_name: str, old: "Run", name: str, new: "Run") -> "RunChange":
    from shopcli.evaluation.figures.compare import compare
    from shopcli.settings import BUILT_IN

    return compare(old, new, sampled=not (old_name == name == BUILT_IN))


def _is_worse(changes: "Changes") -> bool:
    return any(change.is_worse for _, change in changes)


def _show_sheets(about: str, sheets: "Sequence[Sheet]", context: "Context") -> None:
    from shopcli.evaluation.figures.view import sheets_view

    printing.show(sheets_view(about, sheets), context)


def _write(name: str, report: "Report", code: ExitCode, context: "Context") -> UsageError | None:
    from shopcli.catalog.sources.atomic import written_whole

    text = _file_text(name.lower(), report, code)
    try:
        with written_whole(context.place(name)) as file:
            file.write(text)
    except OSError as problem:
        return UsageError(f"{name} could not be written: {problem.strerror}", hint="name another file")
    return None


def _file_text(name: str, report: "Report", code: ExitCode) -> str:
    if name.endswith(".json"):
        from shopcli.evaluation.figures.document import document
        from shopcli.render.encode import dumps

        return dumps(document(report, code), indent=2) + "\n"
    from shopcli.evaluation.figures.sheets import about, sheets
    from shopcli.evaluation.figures.words import words

    say, found = words(report.setting.language), sheets(report, _WRONG_IN_FILES)
    if name.endswith(".md"):
        from shopcli.evaluation.figures.markdown import markdown

        return markdown(say.title, about(report), found)
    from shopcli.evaluation.figures.html import html
    from shopcli.evaluation.figures.plot import plot

    return html(say.title, about(report), [(say.plot, plot(report.models, say))], found, report.setting.language)
