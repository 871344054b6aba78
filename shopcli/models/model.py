"""The one interface of everything that can write an answer."""

from collections.abc import Generator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol, TypeAlias

from shopcli.prompts.prompt import Prompt


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the provider counted them, or estimated; `cost` in `currency` where prices are configured."""

    prompt_tokens: int
    completion_tokens: int
    estimated: bool = False
    cost: Decimal | None = None
    currency: str = "USD"
    first_token_seconds: float | None = None

    def __add__(self, other: "Usage") -> "Usage":
        """Both together, as of two requests for one answer."""
        cost = None if self.cost is None or other.cost is None else self.cost + other.cost
        return Usage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.estimated or other.estimated,
            cost,
            self.currency,
            self.first_token_seconds,
        )


@dataclass(frozen=True, slots=True)
class Stop:
    """Why the stream ended; `length` and `content_filter` mean that the answer is not whole."""

    reason: Literal["stop", "length", "content_filter"]


Piece: TypeAlias = str | Usage | Stop
"""What a model streams: text as it comes, then its usage and why it stopped."""


class Model(Protocol):
    """`stream` yields Markdown prose, after a picks line (`PICKS: [2] [1]`) where the brief leaves something to pick.

    Raises `ModelError` where the provider fails; text yielded before stays valid.
    """

    @property
    def name(self) -> str: ...

    @property
    def provider(self) -> str:
        """`built-in`, or the host that answers."""
        ...

    @property
    def window(self) -> int:
        """Tokens that prompt and answer may hold together."""
        ...

    @property
    def reserve(self) -> int:
        """Tokens of the window kept for the answer."""
        ...

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]: ...
