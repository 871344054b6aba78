"""Advice over the demo catalogs as the events of a run, for golden files."""

from collections.abc import Callable
from datetime import date
from functools import cache

from shopcli.advice.advice import Advice
from shopcli.advice.comparison import compare
from shopcli.advice.complements import complements
from shopcli.advice.deals import deals
from shopcli.advice.guide import guide
from shopcli.advice.no_basket import NoBasket
from shopcli.advice.top_up import top_up
from shopcli.events import Advised, Done, Event, Text, Understood
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.query.need import Language, Need
from shopcli.query.request import read_request
from shopcli.search.find import vocabulary_of
from tests.advice.shops import named, said
from tests.once import open_demo

TODAY = date(2026, 11, 22)


def _told(language: Language, text: str, advise: Callable[[Need, Index], Advice]) -> list[Event]:
    index = open_demo(language)
    need = said(index, text)
    advice = advise(need, index)
    assert not isinstance(advice, NoBasket)
    return [Understood(need, "advise"), Advised(advice), Text(advice.draft), Done(ExitCode.OK)]


def _compared(language: Language, text: str, *ids: str) -> list[Event]:
    return _told(language, text, lambda need, index: compare(named(index, *ids), need, index))


def _complemented(language: Language, product_id: str) -> list[Event]:
    text = "搭配什么" if language == "zh" else "what goes with it?"
    return _told(language, text, lambda need, index: complements(named(index, product_id)[0], need, index))


def _deals(language: Language, *ids: str, codes: tuple[str, ...] = ()) -> list[Event]:
    def advise(_: Need, index: Index) -> Advice:
        return deals(named(index, *ids), Need("", language), index, TODAY, codes)

    return _told(language, "有什么优惠" if language == "zh" else "what is on offer?", advise)


def _topped_up(language: Language, text: str) -> list[Event]:
    request = read_request(text, vocabulary_of(open_demo(language)))
    assert request.shortfall is not None
    short = request.shortfall
    return _told(language, text, lambda _, index: top_up(short, request.need, index, TODAY))


RUNS: dict[str, Callable[[], list[Event]]] = {
    "compare.en": lambda: _compared("en", "compare these for a student", "nv-aero-14", "kt-pulse-15"),
    "compare.zh": lambda: _compared("zh", "对比一下，要轻便", "yl-s14", "yl-air14", "yl-air13"),
    "compare_six.en": lambda: _compared(
        "en", "compare", "lv-desk-24", "lv-desk-27", "lv-studio-27q", "lv-studio-27u", "lv-wide-34", "lv-travel-16"
    ),
    "complements.en": lambda: _complemented("en", "lw-c10"),
    "complements.zh": lambda: _complemented("zh", "yl-air14"),
    "deals.en": lambda: _deals("en", "nv-aero-14", "ql-drift", "sh-granite", codes=("CAMPUS8", "NOSUCH")),
    "deals.zh": lambda: _deals("zh", "yl-air14-lite"),
    "deals_of_all.en": lambda: _deals("en"),
    "deals_of_all.zh": lambda: _deals("zh"),
    "top_up.en": lambda: _topped_up("en", "I'm $12 short of free shipping, what should I add?"),
    "top_up.zh": lambda: _topped_up("zh", "还差30元包邮，凑点什么"),
    "guide.en": lambda: _told("en", "laptop", guide),
    "guide.zh": lambda: _told("zh", "笔记本电脑", guide),
}


@cache
def events_of(name: str) -> list[Event]:
    return RUNS[name]()
