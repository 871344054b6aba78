"""Advice over the demo catalogs as the events of a run, for golden files."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from shopcli.advice.comparison import compare
from shopcli.events import Advised, Done, Event, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.query.need import Language
from tests.advice.shops import named, open_demo, said


@cache
def demo(language: Language) -> Index:
    return open_demo(language, Path(mkdtemp(prefix="shopcli-")))


def compared(language: Language, text: str, *ids: str) -> list[Event]:
    index = demo(language)
    need = said(index, text)
    comparison = compare(named(index, *ids), need, index)
    return [Understood(need, "advise"), Advised(comparison), Text(comparison.draft), Done(ExitCode.OK)]


RUNS: dict[str, Callable[[], list[Event]]] = {
    "compare.en": lambda: compared("en", "compare these for a student", "nv-aero-14", "kt-pulse-15"),
    "compare.zh": lambda: compared("zh", "对比一下，要轻便", "yl-s14", "yl-air14", "yl-air13"),
    "compare_six.en": lambda: compared(
        "en", "compare", "lv-desk-24", "lv-desk-27", "lv-studio-27q", "lv-studio-27u", "lv-wide-34", "lv-travel-16"
    ),
}
