"""The built-in writer: fluent prose from the brief's facts alone, where no model is set, reachable or allowed."""

import re
from collections.abc import Generator

from shopcli.models.model import Piece, Stop, Usage
from shopcli.models.writer_facts import gather
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.settings import BUILT_IN

_PIECE = re.compile(r"\s*[^\s]{1,24}")


class Writer:
    """A `Model` that needs no network and invents nothing: the same brief always gives the same text."""

    name = BUILT_IN
    provider = BUILT_IN
    window = 128_000
    """Nothing is sent, so nothing is cut from what the writer may use; prompts are fitted to it all the same."""
    reserve = 1024

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        """The answer word by word, in the form that models are asked for; it costs no tokens."""
        yield from _PIECE.findall(write(prompt.brief))
        yield Usage(0, 0)
        yield Stop("stop")


def write(brief: Brief) -> str:
    """The picks line and the prose, in the code's own order; the draft, where code wrote one."""
    if brief.draft:
        return brief.draft
    if brief.language == "zh":
        from shopcli.models.writer_zh import paragraphs
    else:
        from shopcli.models.writer_en import paragraphs
    facts = gather(brief)
    picks = " ".join(f"[{pick.handle}]" for pick in facts.picks)
    return "\n\n".join([f"PICKS: {picks}", *paragraphs(facts)])
