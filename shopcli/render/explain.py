"""What `--explain` and `--why-not` show, and what is said when nothing fits."""

from collections.abc import Iterator

from shopcli.events import NothingFits, Ranked
from shopcli.prompts.prompt import Prompt
from shopcli.query.describe import describe_need
from shopcli.query.need import Language, Need
from shopcli.render.lines import Line, Table, View
from shopcli.render.words import Words, words
from shopcli.search.candidate import Candidate, WhyNot
from shopcli.text import one_line

_BLANK = Line("")


def need_view(need: Need, language: Language) -> View:
    """The need as code understood it: what is searched for, what filters and what only ranks."""
    say = words(language)
    rows = [
        Line(say.labelled.format(name=label, value=one_line(text)), level=1)
        for label, text in describe_need(need, language)
    ]
    return [Line(say.understood, heading=True), *(rows or [Line(say.nothing_understood, level=1)])]


def ranking_view(ranked: Ranked, language: Language) -> View:
    """Every candidate with its score's parts and its reasons."""
    say = words(language)
    matched = say.matched.format(matched=ranked.shape.matched, products=ranked.shape.products)
    heading = say.labelled.format(name=say.candidates, value=matched)
    return [
        Line(heading, heading=True),
        _score_table(ranked.candidates, say),
        _BLANK,
        *_reasons(ranked.candidates, say),
    ]


def _score_table(candidates: tuple[Candidate, ...], say: Words) -> Table:
    names = list(dict.fromkeys(name for candidate in candidates for name in candidate.parts))
    titles = [one_line(candidate.product.title) for candidate in candidates]
    narrow: list[Line] = []
    for title, candidate in zip(titles, candidates, strict=True):
        parts = (f"{say.parts.get(name, name)} {part:.2f}" for name, part in candidate.parts.items())
        narrow.append(Line(title, number=candidate.handle))
        narrow.append(Line(" · ".join((f"{say.score} {candidate.score:.2f}", *parts)), level=2))
    return Table(
        ("#", say.score, *(say.parts.get(name, name) for name in names), ""),
        tuple(
            (
                str(candidate.handle),
                f"{candidate.score:.2f}",
                *(f"{candidate.parts.get(name, 0):.2f}" for name in names),
                title,
            )
            for title, candidate in zip(titles, candidates, strict=True)
        ),
        tuple(narrow),
    )


def _reasons(candidates: tuple[Candidate, ...], say: Words) -> Iterator[Line]:
    for candidate in candidates:
        reasons = " · ".join(one_line(reason.text) for reason in candidate.reasons)
        yield Line(reasons or say.no_reasons, number=candidate.handle)


def prompt_view(prompt: Prompt, language: Language) -> View:
    """Which template was filled, how long it came out, and what was left out to fit."""
    say = words(language)
    name = say.prompt.format(template=one_line(prompt.template), tokens=f"{prompt.tokens:,}")
    return [Line(name, heading=True), *(Line(one_line(cut), level=1, mark="item") for cut in prompt.cut)]


def nothing_fits_view(event: NothingFits, language: Language) -> View:
    """What each limit costs, and the smallest changes that let something in."""
    say = words(language)
    lines = [Line(say.nothing_fits.format(products=f"{event.shape.products:,}"), heading=True)]
    if event.exclusions:
        lines += [_BLANK, Line(say.fitting_without)]
    for exclusion in event.exclusions:
        text = say.without_limit.format(limit=one_line(exclusion.limit), count=f"{exclusion.count:,}")
        lines.append(Line(text, level=1, mark="item"))
    if event.relaxations:
        lines += [_BLANK, Line(say.would_help)]
    for relaxation in event.relaxations:
        change = one_line(relaxation.change)
        text = say.change_fits.format(change=change, count=f"{relaxation.count:,}")
        if relaxation.example_title:
            text += say.such_as.format(title=one_line(relaxation.example_title))
        lines.append(Line(text, level=1, mark="item"))
    return lines


def why_not_view(why_not: WhyNot, language: Language) -> View:
    """Each limit of the need held against one product."""
    say = words(language)
    if why_not.rank is not None:
        verdict = say.why_not_ranked.format(rank=why_not.rank, matched=why_not.matched)
    elif all(check.holds for check in why_not.checks):
        verdict = say.why_not_unranked
    else:
        verdict = say.why_not_fails
    product = why_not.product
    lines = [Line(f"{one_line(product.title)} ({one_line(product.id)})", heading=True), Line(verdict)]
    for check in why_not.checks:
        value = one_line(check.catalog_value)
        said = say.catalog_says.format(value=value) if value else say.catalog_silent
        text = say.checked.format(limit=one_line(check.limit), said=said)
        lines.append(Line(text, level=1, mark="good" if check.holds else "bad"))
    return lines
