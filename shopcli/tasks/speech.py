"""One answer of one model as events: its handles resolved, its claims checked, how it ended remembered."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from shopcli.errors import ModelError
from shopcli.events import Checked, Event, Notice, Picked, Spent, Text
from shopcli.grounding.claim import Claim, Said, Verdict
from shopcli.grounding.handles import HandleResolver, PicksDecision
from shopcli.index.index import Index
from shopcli.models.model import Model, Piece, Stop, Usage
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.search.candidate import Candidate
from shopcli.settings import BUILT_IN
from shopcli.tasks.wording import say

if TYPE_CHECKING:
    from shopcli.grounding.checker import ClaimChecker


class Speech:
    """Asks `model` once when its `events` are drawn, and knows afterwards what was said.

    A model that fails raises nothing: what it said stays, and `failure` tells why there is no more. What the built-in
    writer says is computed from the catalog, so there is nothing in it to check.
    """

    def __init__(self, prompt: Prompt, model: Model, index: Index) -> None:
        self._prompt = prompt
        self._model = model
        brief = prompt.brief
        self._resolver = HandleResolver(brief.candidates, brief.top, decided=bool(brief.draft))
        self._index = index
        self._checker: ClaimChecker | None = None
        """Made when there is something to check: what it takes to load is loaded while the model writes."""
        self._raw: list[str] = []
        self.picked: tuple[Candidate, ...] = ()
        self.said = False
        self.claims: list[Claim] = []
        self.usage: Usage | None = None
        self.failure: ModelError | None = None

    @property
    def raw(self) -> str:
        """The answer as the model wrote it, with its own handles."""
        return "".join(self._raw)

    @property
    def contradicted(self) -> list[Claim]:
        return [claim for claim in self.claims if claim.verdict is Verdict.CONTRADICTED]

    def events(self) -> Iterator[Event]:
        try:
            # Closing hangs up at once, however this generator is left.
            with closing(self._model.stream(self._prompt)) as pieces:
                yield from self._spoken(pieces)
        except ModelError as failure:
            self.failure = failure
            yield from self._broken_off()
        except KeyboardInterrupt:
            yield from self._broken_off()
            raise

    def _spoken(self, pieces: Iterator[Piece]) -> Iterator[Event]:
        for piece in pieces:
            if isinstance(piece, Usage):
                self.usage = piece
            elif isinstance(piece, Stop):
                yield from self._cut_short(piece)
            else:
                self._raw.append(piece)
                yield from self._resolved(self._resolver.feed(piece))
        yield from self._resolved(self._resolver.finish())
        if self._checker:
            yield from self._texts(self._checker.finish())
            yield self._summary()
        if self.usage:
            yield Spent(self.usage)
        if not self.said:
            raise self._silent()

    def _broken_off(self) -> Iterator[Event]:
        """What was held back. A claim at the very end may be half a number, so it is shown and not judged."""
        if not self._raw:
            return
        yield from self._resolved(self._resolver.finish())
        if self._checker:
            said = self._checker.finish()
            if said and said[-1].claim:
                said[-1] = Said(said[-1].text)
            yield from self._texts(said)
            if self.said:
                yield self._summary()

    def _resolved(self, parts: Sequence[str | PicksDecision]) -> Iterator[Event]:
        for part in parts:
            if isinstance(part, PicksDecision):
                self.picked = part.candidates
                yield Picked(part.candidates, part.dropped)
            else:
                yield from self._texts(self._checked(part))

    def _checked(self, text: str) -> list[Said]:
        if self._model.provider == BUILT_IN:
            return [Said(text)]
        if self._checker is None:
            self._checker = checker_for(self._prompt.brief, lambda: self._resolver.picks, self._index)
        return self._checker.feed(text)

    def _texts(self, said: Sequence[Said]) -> Iterator[Event]:
        for one in said:
            if one.claim:
                self.claims.append(one.claim)
            if one.text:
                self.said = self.said or bool(one.text.strip())
                yield Text(one.text, one.claim)

    def _summary(self) -> Checked:
        verdicts = [claim.verdict for claim in self.claims]
        return Checked(*(verdicts.count(one) for one in (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNKNOWN)))

    def _silent(self) -> ModelError:
        """Small models at times write their picks line and nothing more."""
        language = self._prompt.brief.language
        cause = say("silent", language, model=self._model.name)
        return ModelError("empty", cause, hint=say("silent_hint", language))

    def _cut_short(self, stop: Stop) -> Iterator[Event]:
        language = self._prompt.brief.language
        if stop.reason == "length":
            yield Notice(say("length", language), say("length_hint", language), "warning")
        elif stop.reason == "content_filter":
            yield Notice(say("filtered", language), say("filtered_hint", language), "warning")


def checker_for(brief: Brief, picks: Callable[[], Sequence[Candidate]], index: Index) -> "ClaimChecker":
    """What checks an answer to `brief`; `picks` are its recommendations as far as they are known."""
    from shopcli.grounding.checker import ClaimChecker
    from shopcli.grounding.evidence import Evidence
    from shopcli.search.named import find_named

    summary = index.summary
    evidence = Evidence(
        need=brief.need,
        shape=brief.shape,
        candidates=brief.candidates,
        picks=picks,
        stores=summary.stores,
        brands=frozenset(summary.brands),
        look_up=lambda name: find_named(name, index),
        amounts=brief.amounts,
        draft=brief.draft,
    )
    return ClaimChecker(evidence)
