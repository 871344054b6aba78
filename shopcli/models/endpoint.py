"""Who is asked for what, and what may be said about it."""

from dataclasses import dataclass

from shopcli.errors import ModelError
from shopcli.models.fault_words import quoted, wording
from shopcli.models.secrets import STRUCK, strike
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import one_line, shorten

_KEY_LIKE = Pattern(r"(?i)\b(?:sk|pk|rk|gsk|xai)[-_][\w*.-]{6,}|\bBearer\s+\S+")
_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`host` (with its port) and `proxy` are without passwords; faults are told in `language`.

    `key` and `secrets` are only known here so that they can be struck out of what the provider says.
    """

    host: str
    model: str
    key_name: str
    key: str | None = None
    proxy: str | None = None
    language: Language = "en"
    secrets: tuple[str, ...] = ()

    def error(self, key: str, said: str = "", *, window: int | None = None, **values: str | float) -> ModelError:
        """The error that `fault_words` words under `key`; `said` is what the provider said itself, as it said it."""
        named = {"host": self.host, "model": self.model, "key_name": self.key_name, "proxy": self.proxy or ""}
        named["said"] = quoted(self.quote(said), self.language)
        cause, hint = (text.format(**named, **values) for text in wording(key, self.language))
        return ModelError(key.partition(".")[0], cause, hint=hint, window=window)

    def quote(self, text: str) -> str:
        """One short line without keys or markup; empty where there is nothing readable."""
        line = one_line(text)
        if not line or line.startswith("<") or "<html" in line.lower():
            return ""
        line = strike(line, [*self.secrets, *([self.key] if self.key else [])])
        return shorten(_KEY_LIKE.sub(STRUCK, line), _LONGEST_QUOTE).rstrip(".。")
