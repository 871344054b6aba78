"""A brief and a template as messages that fit a model's window, whatever the size of the catalog."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from shopcli.errors import UsageError
from shopcli.prompts.prompt import Brief, Message, Prompt
from shopcli.prompts.sheet import Sheet, candidate_sheet, need_text, shape_text
from shopcli.prompts.templates import Template
from shopcli.prompts.tokens import TokenCounter, count_messages, estimate_tokens
from shopcli.prompts.untrusted import quote
from shopcli.prompts.wording import say
from shopcli.text import shorten

SHOWN_TO_MODEL = 12
"""Candidates that a model may choose from, unless more are to be recommended; a shopper reads no more."""
_FINDING = 600
"""Characters of one finding."""
_FACT = 160
"""Characters of a fact about the shopper."""
_SO_FAR = 2_000
"""Characters of the conversation so far; never more than an eighth of the budget, counting a token each."""
_CONTEXT = 4_000
"""Characters of piped text; never more than a quarter of the budget, counting a token each."""


def build_prompt(
    brief: Brief,
    template: Template,
    window: int,
    reserve: int,
    fence: str,
    exact: Callable[[], TokenCounter | None] | None = None,
) -> Prompt:
    """The messages for `brief`, in at most `window` - `reserve` tokens.

    What does not fit goes by rank, lowest first: reviews, then descriptions, then candidates, then findings. Text from
    the catalog stands between lines that carry `fence`, a label it cannot know. `exact` is asked for a counter only
    where the estimate, which is never too low, exceeds the budget. Raises `UsageError` where not even the first fits.
    """
    limit = window - reserve
    context = _context(brief, limit, fence)
    values = {
        "need": need_text(brief, fence),
        "shape": shape_text(brief.shape, brief.stores, brief.language, fence),
        "context": _so_far(brief, limit, fence) + _shopper(brief, fence) + context.text,
        "top": str(brief.top),
        "asked": brief.asked,
        "fence": fence,
    }
    shown = brief.candidates[: max(SHOWN_TO_MODEL, brief.top)]
    whole = _Form(
        tuple(candidate_sheet(candidate, brief.need, fence) for candidate in shown),
        tuple(quote(finding, _FINDING, fence) for finding in brief.findings),
        brief.shuffle,
    )
    fitted = _fit(whole, template, values, limit, estimate_tokens)
    if (fitted is None or fitted.form is not whole) and exact is not None and (counter := exact()):
        fitted = _fit(whole, template, values, limit, counter)
    if fitted is None:
        *_, shortest = _shorter_and_shorter(whole)
        needed = count_messages(_messages(template, values, shortest))
        cause = f"the prompt takes about {needed:,} tokens and the model has {max(0, limit):,} for it"
        raise UsageError(cause, hint="shorten the need, or set a larger window for the model in config.yaml")
    cut = tuple(_cut(fitted.form, brief, whole, limit)) + context.cut
    return Prompt(fitted.messages, brief, f"{template.name}@{template.version}", fitted.tokens, cut)


@dataclass(frozen=True, slots=True)
class _Form:
    """What of the brief a prompt tells."""

    sheets: tuple[Sheet, ...]
    """In the code's order, whatever order they are listed in: what does not fit goes by rank."""
    findings: tuple[str, ...]
    shuffle: int | None = None

    @property
    def listed(self) -> tuple[Sheet, ...]:
        if self.shuffle is None:
            return self.sheets
        import random

        return tuple(random.Random(self.shuffle).sample(self.sheets, len(self.sheets)))


@dataclass(frozen=True, slots=True)
class _Fitted:
    messages: tuple[Message, ...]
    tokens: int
    form: _Form


@dataclass(frozen=True, slots=True)
class _Context:
    text: str = ""
    cut: tuple[str, ...] = ()


def _context(brief: Brief, limit: int, fence: str) -> _Context:
    if not brief.context.strip():
        return _Context()
    most = room = min(_CONTEXT, max(0, limit) // 4)
    lines: list[str] = []
    is_cut = False
    for raw in brief.context.split("\n"):
        line = quote(raw, len(raw) * 4, fence)
        if is_cut := len(line) >= room:
            lines.append(shorten(line, max(1, room)))
            break
        lines.append(line)
        room -= len(line) + 1
    cut = (say("cut_context", brief.language, count=most),) if is_cut else ()
    text = "\n".join(lines).strip()
    return _Context(f"\n{say('context', brief.language)}\n<<<{fence}\n{text}\n{fence}>>>", cut)


def _so_far(brief: Brief, limit: int, fence: str) -> str:
    """The conversation so far, without its oldest lines where it is long."""
    room = min(_SO_FAR, max(0, limit) // 8)
    kept: list[str] = []
    for said in reversed(brief.so_far):
        line = quote(said, _FINDING, fence)
        if len(line) >= room:
            break
        kept.append(line)
        room -= len(line) + 1
    if not kept:
        return ""
    lines = "\n".join(reversed(kept))
    return f"\n{say('so_far', brief.language)}\n<<<{fence}\n{lines}\n{fence}>>>\n"


def _shopper(brief: Brief, fence: str) -> str:
    """What the shopper shares of their profile: its titles are from shops' exports, and data like the catalog's."""
    if not brief.shopper:
        return ""
    facts = "\n".join(f"- {quote(fact, _FACT, fence)}" for fact in brief.shopper)
    return f"\n{say('shopper', brief.language)}\n<<<{fence}\n{facts}\n{fence}>>>"


def _fit(
    whole: _Form, template: Template, values: Mapping[str, str], limit: int, count: TokenCounter
) -> _Fitted | None:
    """The fullest form that `count` finds within `limit`; None where there is none.

    Each form is shorter than the one before, so halving finds it in a few counts, of which each takes milliseconds.
    """
    forms = list(_shorter_and_shorter(whole))

    def measured(step: int) -> _Fitted:
        messages = _messages(template, values, forms[step])
        return _Fitted(messages, count_messages(messages, count), forms[step])

    best = measured(0)
    if best.tokens <= limit:
        return best
    too_long, best = 0, measured(len(forms) - 1)
    if best.tokens > limit:
        return None
    fits = len(forms) - 1
    while fits - too_long > 1:
        middle = (too_long + fits) // 2
        tried = measured(middle)
        if tried.tokens <= limit:
            fits, best = middle, tried
        else:
            too_long = middle
    return best


def _shorter_and_shorter(whole: _Form) -> Iterator[_Form]:
    yield whole
    left = list(whole.sheets)
    for place in reversed(range(len(left))):
        left[place] = replace(left[place], reviews="")
        yield replace(whole, sheets=tuple(left))
    for place in reversed(range(len(left))):
        left[place] = replace(left[place], description="")
        yield replace(whole, sheets=tuple(left))
    while len(left) > 1:
        left.pop()
        yield replace(whole, sheets=tuple(left))
    for count in reversed(range(1, len(whole.findings))):
        yield replace(whole, sheets=tuple(left), findings=whole.findings[:count])


def _messages(template: Template, values: Mapping[str, str], form: _Form) -> tuple[Message, ...]:
    candidates = "\n".join(sheet.core + sheet.description + sheet.reviews for sheet in form.listed).rstrip("\n")
    findings = "\n".join(f"- {finding}" for finding in form.findings)
    system, user = template.render({**values, "candidates": candidates, "findings": findings})
    return Message("system", system), Message("user", user)


def _cut(left: _Form, brief: Brief, whole: _Form, limit: int) -> Iterator[str]:
    """What was left out, by the handle of the best ranked candidate that it was left out of."""
    pairs, language = list(zip(whole.sheets, left.sheets, strict=False)), brief.language
    if reviews := [short.handle for full, short in pairs if full.reviews != short.reviews]:
        yield say("cut_reviews", language, handle=reviews[0], limit=limit)
    if descriptions := [short.handle for full, short in pairs if full.description != short.description]:
        yield say("cut_descriptions", language, handle=descriptions[0], limit=limit)
    if unseen := brief.candidates[len(left.sheets) :]:
        yield say("cut_candidates", language, handle=unseen[0].handle)
    if missing := len(whole.findings) - len(left.findings):
        yield say("cut_findings", language, count=missing)
