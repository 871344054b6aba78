"""The one JSON document of a run: its events folded together. `result.schema.json` is its contract."""

from dataclasses import dataclass, field
from pathlib import Path

from shopcli.events import (
    Advised,
    AnsweredBy,
    Degraded,
    Done,
    Event,
    Evidenced,
    Explained,
    Failed,
    NothingFits,
    Notice,
    Picked,
    Prompted,
    Ranked,
    Read,
    ReadingPrompted,
    Spent,
    Text,
    Understood,
)
from shopcli.grounding.claim import Claim
from shopcli.query.need import Language
from shopcli.render.encode import Json
from shopcli.render.marks import in_markdown
from shopcli.render.values import (
    claim_value,
    exclusion_values,
    need_value,
    prompt_value,
    recommendation_values,
    relaxation_values,
    shape_value,
    usage_value,
    why_not_value,
)

SCHEMA_VERSION = "1"


def schema_text() -> str:
    """The JSON Schema (2020-12) of the document; its `$defs/event` describes a line of `--jsonl`."""
    return Path(__file__).with_name("result.schema.json").read_text(encoding="utf-8")


def own_values(event: Evidenced | Advised) -> dict[str, Json]:
    """What code found, under the keys that only its task has."""
    if isinstance(event, Evidenced):
        from shopcli.render.evidence import evidence_values

        return evidence_values(event)
    from shopcli.render.advice import advice_values

    return advice_values(event.advice)


@dataclass(slots=True)
class Document:
    """Takes the events of one run in order; `value` is the document so far, whole once `Done` or `Failed` came."""

    id: str | int | None = None
    """The id of the line in a batch; None leaves it out."""
    task: str | None = None
    """Which task it is; `Understood` says so too, but an error may come before."""
    with_messages: bool = False
    """Whether `prompt` holds the messages themselves, as a dry run asks for."""
    _need: Json = None
    _recommendations: list[Json] = field(default_factory=list)
    _answer: list[str] = field(default_factory=list)
    _language: Language = "en"
    _claims: list[Json] = field(default_factory=list)
    _prompt: Json = None
    _model: Json = None
    _usage: Json = None
    _degraded: Json = None
    _notices: list[Json] = field(default_factory=list)
    _shape: Json = None
    _exclusions: list[Json] = field(default_factory=list)
    _relaxations: list[Json] = field(default_factory=list)
    _why_not: Json = None
    _own: dict[str, Json] = field(default_factory=dict)
    """What only one task has."""
    _reading: dict[str, Json] = field(default_factory=dict)
    """What a model read into the need; empty where none was asked to."""
    _error: Json = None
    _exit_code: int | None = None

    def handle(self, event: Event) -> None:
        match event:
            case Understood(need, task):
                self.task, self._need, self._language = task, need_value(need), need.language
            case Ranked(_, shape):
                self._shape = shape_value(shape)
            case NothingFits(exclusions, relaxations, shape):
                self._shape = shape_value(shape)
                self._exclusions, self._relaxations = exclusion_values(exclusions), relaxation_values(relaxations)
            case Explained(why_not):
                self._why_not = why_not_value(why_not)
            case Evidenced() | Advised():
                self._own = own_values(event)
            case ReadingPrompted() | Read():
                self._take_reading(event)
            case Prompted(prompt):
                self._prompt = prompt_value(prompt, with_messages=self.with_messages)
            case AnsweredBy(name, provider):
                self._model = {"name": name, "provider": provider}
            case Picked(candidates):
                self._recommendations = recommendation_values(candidates)
            case Text(delta, None):
                self._answer.append(delta)
            case Text(delta, Claim() as claim):
                self._answer.append(in_markdown(delta, claim, self._language))
                self._claims.append(claim_value(claim))
            case Spent(usage):
                self._usage = usage_value(usage)
            case Done(exit_code):
                self._exit_code = exit_code
            case Notice() | Degraded() | Failed():
                self._trouble(event)

    def _take_reading(self, event: ReadingPrompted | Read) -> None:
        from shopcli.render.reading import asked_values, read_values

        if isinstance(event, ReadingPrompted):
            self._reading = {**asked_values(event, with_messages=self.with_messages), **read_values(None)}
        else:
            self._reading |= read_values(event)

    def _trouble(self, event: Notice | Degraded | Failed) -> None:
        match event:
            case Notice(text, hint, level):
                self._notices.append({"level": level, "text": text, "hint": hint})
            case Degraded(kind, cause, hint):
                self._degraded = {"kind": kind, "cause": cause, "hint": hint}
            case Failed(kind, cause, hint, exit_code):
                self._error = {"kind": kind, "cause": cause, "hint": hint, "exit_code": exit_code}
                self._exit_code = exit_code

    @property
    def is_whole(self) -> bool:
        return self._exit_code is not None

    def value(self) -> dict[str, Json]:
        answer = "".join(self._answer)
        document: dict[str, Json] = {} if self.id is None else {"id": self.id}
        return document | {
            "schema_version": SCHEMA_VERSION,
            "task": self.task,
            "need": self._need,
            "recommendations": self._recommendations,
            "answer": answer or None,
            "claims": self._claims,
            "prompt": self._prompt,
            "model": self._model,
            "usage": self._usage,
            "degraded": self._degraded,
            "notices": self._notices,
            "shape": self._shape,
            "exclusions": self._exclusions,
            "relaxations": self._relaxations,
            "why_not": self._why_not,
            **self._own,
            **({"reading": self._reading} if self._reading else {}),
            "error": self._error,
            "exit_code": self._exit_code,
        }
