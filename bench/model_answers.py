"""What one run of `bench.model_quality` said, judged, and shown for reading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bench.model_needs import Question
from bench.oracle import Offer


@dataclass(frozen=True, slots=True)
class Answer:
    """`prompt` and `completion` are tokens, as the server counted or, for the built-in writer, as estimated."""

    question: Question
    offered: tuple[Mapping[str, Any], ...]
    """The candidates, as JSON has them."""
    picks: tuple[Mapping[str, Any], ...]
    text: str
    """With its marks: ~~struck~~ [catalog: value] where a claim is contradicted, (?) after what is unknown."""
    kept_form: bool
    """Whether the model began with its picks, as the prompt asks for."""
    claims: int
    contradicted: int
    failure: str
    seconds: float
    prompt: int
    completion: int

    @property
    def first_is_right(self) -> bool:
        return any(pick["id"] in self.question.right for pick in self.picks[:1])

    @property
    def any_is_right(self) -> bool:
        return any(pick["id"] in self.question.right for pick in self.picks)

    @property
    def breaks_budget(self) -> bool:
        return any(self.question.breaks_budget(Decimal(str(pick["price"]))) for pick in self.picks)


def read_answer(
    question: Question, events: Sequence[Mapping[str, Any]], *, kept_form: bool = True, seconds: float = 0.0
) -> Answer:
    """Reads the events of `--jsonl`."""
    said = [event for event in events if event["event"] == "text"]
    claims = [event["claim"] for event in said if event["claim"]]
    usage = _last(events, "spent").get("usage", {})
    degraded = _last(events, "degraded")
    failed = _last(events, "failed")
    return Answer(
        question=question,
        offered=tuple(_last(events, "ranked").get("candidates", ())),
        picks=tuple(_last(events, "picked").get("recommendations", ())),
        text="".join(_marked(event["delta"], event["claim"]) for event in said),
        kept_form=kept_form,
        claims=len(claims),
        contradicted=sum(claim["verdict"] == "contradicted" for claim in claims),
        failure=degraded.get("cause", "") or failed.get("cause", ""),
        seconds=seconds,
        prompt=usage.get("prompt_tokens", 0),
        completion=usage.get("completion_tokens", 0),
    )


def _last(events: Sequence[Mapping[str, Any]], name: str) -> Mapping[str, Any]:
    return next((event for event in reversed(events) if event["event"] == name), {})


def _marked(text: str, claim: Mapping[str, Any] | None) -> str:
    match claim and claim["verdict"]:
        case "contradicted":
            value = claim["catalog_value"] if claim else ""
            return f"~~{text}~~ [catalog: {value}]"
        case "unknown":
            return f"{text} (?)"
        case _:
            return text


def shown(answer: Answer, offers: Sequence[Offer]) -> str:
    """The answer beside what the raw catalog says about the products that it could be about."""
    return "\n".join(_lines(answer, offers)) + "\n"


def _lines(answer: Answer, offers: Sequence[Offer]) -> Iterator[str]:
    question = answer.question
    yield f"=== {question.need}"
    yield f"right: {', '.join(sorted(question.right))}; picks line: {'yes' if answer.kept_form else 'no'}"
    yield f"claims: {answer.claims}, contradicted: {answer.contradicted}"
    if answer.failure:
        yield f"failed: {answer.failure}"
    ranks = {pick["id"]: f"[{rank}]" for rank, pick in enumerate(answer.picks, 1)}
    for candidate in sorted(answer.offered, key=lambda one: ranks.get(one["id"], "~")):
        rank = ranks.get(candidate["id"], " - ")
        for offer in offers:
            if offer.key == (candidate["id"], candidate["variant"]):
                yield f"{rank} {offer.key[0]}: {offer.price} {offer.currency}, rated {offer.rating}, {offer.text}"
    yield ""
    yield answer.text
