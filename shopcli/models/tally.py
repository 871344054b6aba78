"""What a stream of chat completion chunks has said so far."""

from dataclasses import dataclass, field
from typing import Any

from shopcli.models.model import Usage
from shopcli.models.thoughts import ThoughtFilter
from shopcli.prompts.prompt import Prompt
from shopcli.prompts.tokens import estimate_tokens

_THOUGHT = ("reasoning_content", "reasoning", "tool_calls", "function_call")


@dataclass(slots=True)
class Tally:
    chunks: int = 0
    alive: bool = False
    """Whether the model has begun: with text, with reasoning, with a refusal."""
    said_something: bool = False
    characters: int = 0
    refusal: str = ""
    finish_reason: str | None = None
    first_token_seconds: float | None = None
    _texts: list[str] = field(default_factory=list)
    """As they came, thoughts among them, which are paid for too."""
    _thoughts: ThoughtFilter = field(default_factory=ThoughtFilter)
    _counted: tuple[int, int] | None = None

    def take(self, chunk: dict[str, Any]) -> tuple[bool, str]:
        """Counts one chunk in; whether it shows the model at work, and its text.

        Compatible servers leave out what they do not know, so every field may be missing or null. Tool calls are no
        text: none was offered.
        """
        self.chunks += 1
        self._count(chunk.get("usage"))
        choices = chunk.get("choices")
        if not choices:
            return False, ""
        choice = choices[0]
        self.finish_reason = choice.get("finish_reason") or self.finish_reason
        delta = choice.get("delta") or {}
        text = _text(delta.get("content"))
        refusal = _text(delta.get("refusal"))
        self.refusal += refusal
        alive = bool(text or refusal or any(delta.get(name) for name in _THOUGHT))
        self.alive = self.alive or alive
        if not text:
            return alive, ""
        self._texts.append(text)
        self.characters += len(text)
        return alive, self._shown(self._thoughts.feed(text))

    def rest(self) -> str:
        """The text that was still held back when the stream ended."""
        return self._shown(self._thoughts.finish())

    def _shown(self, text: str) -> str:
        self.said_something = self.said_something or bool(text.strip())
        return text

    def _count(self, usage: Any) -> None:
        if not isinstance(usage, dict):
            return
        prompt, completion = (usage.get(name) for name in ("prompt_tokens", "completion_tokens"))
        if isinstance(prompt, int) and isinstance(completion, int) and prompt > 0:
            self._counted = (prompt, completion)

    def usage(self, prompt: Prompt) -> Usage:
        """As the provider counted, or estimated where it did not say."""
        if self._counted is not None:
            return Usage(*self._counted)
        return Usage(prompt.tokens, estimate_tokens("".join(self._texts)), estimated=True)


def _text(value: Any) -> str:
    """The text of a field, which some servers give as a list of parts."""
    if isinstance(value, list):
        return "".join(_text(part.get("text")) for part in value if isinstance(part, dict))
    return value if isinstance(value, str) else ""
