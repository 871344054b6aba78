"""What a run of events comes to, as far as marks are concerned."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.catalog.product import Product
from shopcli.events import (
    Advised,
    Degraded,
    Done,
    Event,
    Evidenced,
    NothingFits,
    Picked,
    Prompted,
    Ranked,
    Spent,
    Text,
    Understood,
)
from shopcli.evidence.products.names import short_name
from shopcli.exits import ExitCode
from shopcli.grounding.claim import Claim, Kind, Verdict
from shopcli.models.model import Usage
from shopcli.prompts.prompt import Brief
from shopcli.search.candidate import Candidate
from shopcli.text import fold

if TYPE_CHECKING:
    from shopcli.advice.advice import Advice

_HANDLE = re.compile(r"\[(\d{1,3})\]")


@dataclass(slots=True)
class Gathered:
    """The events of one answer, sorted by what they tell."""

    begun: bool = False
    """Whether the text could be read."""
    texts: list[Text] = field(default_factory=list)
    brief: Brief | None = None
    """What code decided, as a model would be told; None where nothing could be answered."""
    ranked: tuple[Candidate, ...] = ()
    picked: tuple[Candidate, ...] = ()
    cited: dict[str, str] = field(default_factory=dict)
    """Ids of the products that evidence stands at, each with the name that the evidence has for it."""
    advised: tuple[Product, ...] = ()
    total: Decimal | None = None
    exit_code: ExitCode = ExitCode.OK
    usage: Usage | None = None
    degraded: Degraded | None = None
    first_text: float | None = None
    """When the first words came."""

    def take(self, event: Event, clock: Callable[[], float]) -> None:
        match event:
            case Understood():
                self.begun = True
            case Text():
                self.texts.append(event)
                self.first_text = clock() if self.first_text is None else self.first_text
            case Prompted(prompt):
                self.brief = prompt.brief
            case Ranked(candidates):
                self.ranked = candidates
            case Picked(candidates):
                self.picked = candidates
            case Evidenced(answerable, evidence):
                for cited in evidence if answerable else ():
                    if cited.product_id:
                        self.cited.setdefault(cited.product_id, cited.place.partition(" · ")[0])
            case Advised(advice):
                self._take_advice(advice)
            case Spent(usage):
                self.usage = usage
            case Degraded():
                self.degraded = event
            case Done(code):
                self.exit_code = code
            case NothingFits():
                self.exit_code = ExitCode.NOTHING_FITS
            case _:
                pass

    def _take_advice(self, advice: "Advice") -> None:
        if advice.form == "basket":
            self.advised, self.total = tuple(item.offer for item in advice.items), advice.priced.total
        elif advice.form != "no_basket":
            self.advised = advice.products

    @property
    def prose(self) -> str:
        return "".join(text.delta for text in self.texts)

    @property
    def told(self) -> str:
        """The prose without the claims that are marked as contradicted, products by name instead of by number."""
        return _HANDLE.sub(self._name, "".join(text.delta for text in self.texts if not _is_struck(text)))

    def _name(self, handle: re.Match[str]) -> str:
        product = self.called.get(int(handle[1]))
        return short_name(product) if product else handle[0]

    @property
    def called(self) -> dict[int, Product]:
        """The number that the prose calls a product by → the product."""
        if self.brief and self.brief.draft:
            return {candidate.handle: candidate.product for candidate in self.brief.candidates}
        return {rank: candidate.product for rank, candidate in enumerate(self.picked, 1)}

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """What an answer may speak of."""
        return self.ranked or (self.brief.candidates if self.brief else ())

    @property
    def claims(self) -> list[Claim]:
        return [text.claim for text in self.texts if text.claim]

    @property
    def answerable(self) -> bool:
        return self.exit_code is not ExitCode.NOTHING_FITS

    @property
    def picks(self) -> tuple[str, ...]:
        """What is recommended, put together or spoken of; of a question what bears the answer out, the first first.

        A product that the code's own answer names and a model leaves out is not among them.
        """
        if not self.answerable:
            return ()
        ids = [candidate.product.id for candidate in self.picked] + [product.id for product in self.advised]
        if not ids and self.brief:
            names = self._names
            ids = [one for one in (*self._told_first, *names) if not self._leaves_out(one, names[one])]
        return tuple(dict.fromkeys(ids))

    @property
    def _names(self) -> dict[str, str]:
        """What an answer to a question is about, each with its name."""
        candidates = self.brief.candidates if self.brief else ()
        return self.cited | {candidate.product.id: short_name(candidate.product) for candidate in candidates}

    def _leaves_out(self, product_id: str, name: str) -> bool:
        if self.brief is None or product_id in self.named:
            return False
        drafted = _HANDLE.sub(self._name, self.brief.draft)
        return fold(name) in fold(drafted) and fold(name) not in fold(self.told)

    @property
    def _told_first(self) -> list[str]:
        """The product that an answer to a question names first: of two that are compared, the one that wins."""
        told = self.told
        names = {short_name(one.product): one.product.id for one in (self.brief.candidates if self.brief else ())}
        # The longer of two names that begin alike is the one that stands there.
        named = sorted((place, -len(name), name) for name in names if (place := told.find(name)) >= 0)
        return [names[name] for _, _, name in named[:1]]

    @property
    def named(self) -> tuple[str, ...]:
        """The products that a model names, as far as the catalog has them."""
        ids = (claim.product_id for claim in self.claims if claim.kind is Kind.PRODUCT)
        return tuple(dict.fromkeys(one for one in ids if one))


def _is_struck(text: Text) -> bool:
    return text.claim is not None and text.claim.verdict is Verdict.CONTRADICTED
