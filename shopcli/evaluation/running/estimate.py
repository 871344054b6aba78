"""What it takes to ask: requests, tokens and money, before anything is sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from shopcli.errors import ShopcliError
from shopcli.evaluation.running.asker import Asker
from shopcli.evaluation.running.asking import Asking, Entrant
from shopcli.events import Event, Prompted, ReadingPrompted
from shopcli.settings import BUILT_IN


@dataclass(frozen=True, slots=True)
class Estimate:
    """`prompt_tokens` are never too few, `answer_tokens` the most that is kept for answers; `cost` at the most.

    `cost` is None where the model has no prices.
    """

    requests: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    cost: Decimal | None = Decimal(0)

    def __add__(self, other: "Estimate") -> "Estimate":
        cost = None if self.cost is None or other.cost is None else self.cost + other.cost
        return Estimate(
            self.requests + other.requests,
            self.prompt_tokens + other.prompt_tokens,
            self.answer_tokens + other.answer_tokens,
            cost,
        )


def estimate(asking: Asking, entrant: Entrant, asker: Asker) -> Estimate:
    """What one asking takes at the most; nothing where code alone answers."""
    if entrant.model.provider == BUILT_IN:
        return Estimate()
    prompts = list(_prompt_tokens(asker.events(asking.task, entrant.model, dry_run=True)))
    tokens, most = sum(prompts), len(prompts) * entrant.model.reserve
    return Estimate(len(prompts), tokens, most, entrant.cost(tokens, most))


def _prompt_tokens(events: Iterator[Event]) -> Iterator[int]:
    try:
        for event in events:
            if isinstance(event, Prompted | ReadingPrompted):
                yield event.prompt.tokens
    except ShopcliError:
        # What cannot be read is told when it is asked.
        return
