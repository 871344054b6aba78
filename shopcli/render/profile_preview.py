"""What a need would use of a profile, and what a model would be sent, for readers and for scripts."""

from dataclasses import dataclass

from shopcli.prompts.prompt import Message
from shopcli.query.need import Language, Need
from shopcli.render.encode import Json
from shopcli.render.lines import Line, Table, View
from shopcli.render.profile_words import profile_words
from shopcli.search.candidate import Candidate
from shopcli.text import clean, one_line


@dataclass(frozen=True, slots=True)
class Preview:
    """`facts` are what the need has to do with, `told` those of them that the model is told; `requests` are the
    messages of each request, in their order."""

    profile: str | None
    need: Need
    facts: tuple[str, ...]
    told: tuple[str, ...]
    notes: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    requests: tuple[tuple[Message, ...], ...]
    model: str | None
    """None where none is set."""

    @property
    def language(self) -> Language:
        return self.need.language


def preview_view(preview: Preview) -> View:
    say = profile_words(preview.language)
    facts = [_fact(fact, preview) for fact in preview.facts]
    nothing = say.no_facts if preview.profile else say.no_profile
    view: list[Line | Table] = [Line(say.facts, heading=True), *(facts or [Line(nothing, 1)])]
    view += [Line(one_line(note), 1, "bad") for note in preview.notes]
    view += [Line(""), Line(say.shifts, heading=True), *_shifts(preview)]
    name = preview.model or ""
    heading = say.sent.format(model=one_line(name)) if name else say.no_model
    view += [Line(""), Line(heading, heading=True)]
    if not preview.requests:
        return [*view, Line(say.nothing_sent, 1)]
    for messages in preview.requests:
        for message in messages:
            view.append(Line(f"--- {message.role} ---"))
            view += [Line(line) for line in clean(message.content).split("\n")]
    return view


def _fact(fact: str, preview: Preview) -> Line:
    say = profile_words(preview.language)
    whether = say.told if fact in preview.told else say.untold
    return Line(f"{one_line(fact)} · {whether}", 1, "item")


def _shifts(preview: Preview) -> list[Line | Table]:
    say = profile_words(preview.language)
    shifted = [one for one in preview.candidates if one.parts.get("profile")]
    if not shifted:
        return [Line(say.no_shifts, 1)]
    rows, narrow = [], []
    for one in shifted:
        reasons = " · ".join(one_line(reason.text) for reason in one.reasons if reason.kind == "profile")
        shift, title = f"{one.parts['profile']:+.3f}", one_line(one.product.title)
        rows.append((str(one.handle), shift, f"{title} · {reasons}"))
        narrow += [Line(f"{shift} {title}", number=one.handle), Line(reasons, 2)]
    return [Table(say.shift_header, tuple(rows), tuple(narrow))]


def preview_value(preview: Preview) -> dict[str, Json]:
    return {
        "profile": preview.profile,
        "need": preview.need.text,
        "language": preview.language,
        "facts": preview.facts,
        "told": preview.told,
        "avoided": [one.word for one in preview.need.avoided],
        "notes": preview.notes,
        "shifts": [_shift(one) for one in preview.candidates],
        "model": preview.model,
        "requests": [
            [{"role": message.role, "content": message.content} for message in messages]
            for messages in preview.requests
        ],
    }


def _shift(one: Candidate) -> Json:
    return {
        "rank": one.handle,
        "id": one.product.id,
        "variant": one.product.variant,
        "title": one.product.title,
        "shift": one.parts.get("profile", 0.0),
        "reasons": [
            {"text": reason.text, "field": reason.field, "value": reason.value}
            for reason in one.reasons
            if reason.kind == "profile"
        ],
    }
