"""`--jsonl`: the events as they happen, one JSON object a line; `event` is the event's name in snake case."""

from shopcli.events import (
    Advised,
    AnsweredBy,
    Basketed,
    Changed,
    Checked,
    Clarified,
    Degraded,
    Described,
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
from shopcli.render.document import SCHEMA_VERSION, own_values
from shopcli.render.encode import Json, dumps
from shopcli.render.sink import Sink
from shopcli.render.values import (
    candidate_values,
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


class JsonLinesView:
    """With `with_messages`, as in a dry run, the prompt's line holds the messages themselves."""

    def __init__(self, sink: Sink, *, with_messages: bool = False) -> None:
        self._sink = sink
        self._with_messages = with_messages

    def handle(self, event: Event) -> None:
        self._sink.write(
            dumps(event_value(event, with_messages=self._with_messages), ascii_only=not self._sink.is_unicode) + "\n"
        )

    def close(self) -> None:
        """Every line is out already."""


def event_value(event: Event, *, with_messages: bool = False) -> dict[str, Json]:
    """`event` as a JSON object; `$defs/event` of the result's schema describes each."""
    match event:
        case Understood(need, task):
            return {
                "event": "understood",
                "schema_version": SCHEMA_VERSION,
                "task": task,
                "need": need_value(need),
            }
        case ReadingPrompted() | Read():
            return _reading_value(event, with_messages=with_messages)
        case Ranked(candidates, shape):
            return {"event": "ranked", "candidates": candidate_values(candidates), "shape": shape_value(shape)}
        case NothingFits(exclusions, relaxations, shape):
            return {
                "event": "nothing_fits",
                "exclusions": exclusion_values(exclusions),
                "relaxations": relaxation_values(relaxations),
                "shape": shape_value(shape),
            }
        case Explained(why_not):
            return {"event": "explained", "why_not": why_not_value(why_not)}
        case Evidenced():
            return {"event": "evidenced", **own_values(event)}
        case Advised():
            return {"event": "advised", **own_values(event)}
        case Described(description):
            from shopcli.render.descriptions import description_value

            return {"event": "described", **description_value(description)}
        case Prompted(prompt):
            return {"event": "prompted", **prompt_value(prompt, with_messages=with_messages)}
        case Picked(candidates, dropped):
            return {"event": "picked", "recommendations": recommendation_values(candidates), "dropped": dropped}
        case Changed() | Basketed() | Clarified():
            return _turn_value(event)
        case _:
            return _short_event_value(event)


def _reading_value(event: ReadingPrompted | Read, *, with_messages: bool) -> dict[str, Json]:
    from shopcli.render.reading import asked_values, read_values

    if isinstance(event, ReadingPrompted):
        return {"event": "reading_prompted", **asked_values(event, with_messages=with_messages)}
    return {"event": "read", **read_values(event)}


def _turn_value(event: Changed | Basketed | Clarified) -> dict[str, Json]:
    """What only a conversation tells."""
    match event:
        case Changed(texts):
            return {"event": "changed", "texts": texts}
        case Basketed(priced):
            from shopcli.render.basket import priced_value

            return {"event": "basketed", "basket": priced_value(priced)}
        case Clarified(question, choices):
            shown = [{"text": text, "typed": typed} for text, typed in choices]
            return {"event": "clarified", "question": question, "choices": shown}


def _short_event_value(
    event: AnsweredBy | Text | Checked | Notice | Degraded | Spent | Failed | Done,
) -> dict[str, Json]:
    match event:
        case AnsweredBy(name, provider):
            return {"event": "answered_by", "name": name, "provider": provider}
        case Text(delta, claim):
            return {"event": "text", "delta": delta, "claim": claim_value(claim) if claim else None}
        case Checked(supported, contradicted, unknown):
            return {"event": "checked", "supported": supported, "contradicted": contradicted, "unknown": unknown}
        case Notice(text, hint, level):
            return {"event": "notice", "level": level, "text": text, "hint": hint}
        case Degraded(kind, cause, hint):
            return {"event": "degraded", "kind": kind, "cause": cause, "hint": hint}
        case Spent(usage):
            return {"event": "spent", "usage": usage_value(usage)}
        case Failed(kind, cause, hint, exit_code):
            return {"event": "failed", "kind": kind, "cause": cause, "hint": hint, "exit_code": exit_code}
        case Done(exit_code):
            return {"event": "done", "exit_code": exit_code}
