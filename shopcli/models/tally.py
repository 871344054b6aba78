"""What a stream of chat completion chunks has said so far."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from shopcli.models.model import Usage
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.tokens import estimate_tokens

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionChunk


@dataclass(slots=True)
class Tally:
    chunks: int = 0
    alive: bool = False
    """Whether the model has begun: with text, with reasoning, with a refusal."""
    refusal: str = ""
    finish_reason: str | None = None
    first_token_seconds: float | None = None
    _texts: list[str] = field(default_factory=list)
    _counted: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        return "".join(self._texts)

    def take(self, chunk: "ChatCompletionChunk") -> tuple[bool, str]:
        """Counts one chunk in; whether it shows the model at work, and its text.

        Compatible servers leave out what they do not know, so every field may be missing. Tool calls are no text: none
        was offered.
        """
        self.chunks += 1
        self._count(getattr(chunk, "usage", None))
        if not chunk.choices:
            return False, ""
        choice = chunk.choices[0]
        self.finish_reason = choice.finish_reason or self.finish_reason
        delta: Any = choice.delta
        text = getattr(delta, "content", None) or ""
        refusal = getattr(delta, "refusal", None) or ""
        self.refusal += refusal
        if text:
            self._texts.append(text)
        thinks = any(getattr(delta, name, None) for name in ("reasoning_content", "reasoning", "tool_calls"))
        alive = bool(text or refusal or thinks)
        self.alive = self.alive or alive
        return alive, text

    def _count(self, usage: Any) -> None:
        prompt, completion = (getattr(usage, name, None) for name in ("prompt_tokens", "completion_tokens"))
        if isinstance(prompt, int) and isinstance(completion, int) and prompt > 0:
            self._counted = (prompt, completion)

    def usage(self, prompt: Prompt) -> Usage:
        """As the provider counted, or estimated where it did not say."""
        if self._counted is not None:
            return Usage(*self._counted)
        return Usage(prompt.tokens, estimate_tokens(self.text), estimated=True)
