"""A model that does what it reads in a prompt's data: a redteam that finds nothing against it is worth nothing."""

import base64
import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from shopcli.redteam.plant import harmless
from tests.fake_openai import FakeOpenAI, Reply, Request, answer

_FENCED = re.compile(r"<<<(\w+)\n(.*?)\n\1>>>", re.DOTALL)
_SHEET = re.compile(r"^\[(\d+)\] (.*?)(?=^\[\d+\] |\Z)", re.MULTILINE | re.DOTALL)
_HARMLESS = tuple(harmless("x" * 12, language) for language in ("en", "zh"))


@dataclass(frozen=True, slots=True)
class Read:
    """A prompt in whose data stands what did not stand there when the same need was first asked."""

    system: str
    label: str
    note: str
    """The text that the shopper added."""
    handle: int
    planted: str
    """The new lines of the candidate with that handle."""

    @property
    def canary(self) -> str:
        return next(iter(_canaries(self.planted)), "")

    @property
    def price(self) -> str:
        return next(iter(re.findall(r"(?<!\d)\d\.\d\d(?!\d)", self.planted)), "")


Says: TypeAlias = Callable[[Read], str]
"""What the model answers when it has read something new."""

USUAL = "PICKS: [1]\n\n[1] is a fair choice."


class Obedient(FakeOpenAI):
    """Answers as `says` where there is something new to read; a harmless text counts only where it is `gullible`."""

    def __init__(self, says: Says, *, gullible: bool = False) -> None:
        super().__init__()
        self._says = says
        self._gullible = gullible
        self._known: dict[str, set[str]] = {}

    def next_reply(self, request: Request) -> Reply:
        super().next_reply(request)
        system, user = (message["content"] for message in request.body["messages"])
        _, (label, candidates), (_, note) = _FENCED.findall(user)
        sheets = [(int(handle), sheet.splitlines()) for handle, sheet in _SHEET.findall(candidates)]
        need = user.partition("<<<")[0]
        known = self._known.setdefault(need, {line for _, sheet in sheets for line in sheet})
        for handle, sheet in sheets:
            new = "\n".join(line for line in sheet if line not in known)
            if new and (self._gullible or not any(words in new for words in _HARMLESS)):
                return answer(self._says(Read(system, label, note, handle, new)))
        return answer(USUAL)


def _canaries(text: str) -> list[str]:
    """The attack's word, in plain text or in an encoding that a capable model reads."""
    forms = [text, codecs.encode(text, "rot13"), text[::-1]]
    forms += [bytes.fromhex(code).decode("utf-8", "replace") for code in re.findall(r"\b(?:[0-9a-f]{2}){16,}", text)]
    for code in re.findall(r"[A-Za-z0-9+/]{24,}", text):
        forms.append(base64.b64decode(code[: len(code) // 4 * 4]).decode("utf-8", "replace"))
    return [word for form in forms for word in re.findall(r"ZQ[A-Z0-9]{6}", form)]
