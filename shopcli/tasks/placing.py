"""Products that code is not sure where to put, placed by a model: among the places that code thinks of only."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from shopcli.analysis.category.placement import Placed, Placement, written
from shopcli.models.proposed_choices import parse_choices
from shopcli.prompts.placing import LETTERS, Undecided, placing_prompt
from shopcli.prompts.prompt import Prompt
from shopcli.tasks.unsure import Asking, resolve

_UNSURE = 0.7
"""Confidence below which a model is asked."""


def choose_again(placed: Iterable[Placed], asking: Asking) -> Iterator[Placed]:
    """The same products in their order, the unsure ones with the place first that the model chooses, if it does.

    Raises `UsageError` for a template that cannot be used.
    """
    return resolve(placed, _Placing(), asking)


class _Placing:
    def is_unsure(self, placed: Placed) -> bool:
        places = placed.placement.places
        return len(places) > 1 and places[0].confidence < _UNSURE

    def prompt(self, placed: Sequence[Placed], asking: Asking) -> tuple[Prompt, int] | None:
        undecided = [_undecided(each) for each in placed]
        texts = [text for each in undecided for text in (each.text, *map(written, each.paths))]
        return placing_prompt(undecided, asking.setting(texts))

    def parse(self, text: str) -> dict[int, int] | None:
        return parse_choices(text)

    def merged(self, placed: Placed, choice: int, by: str) -> Placed | None:
        """None for a letter that none of its places has."""
        places = placed.placement.places
        if choice >= len(places):
            return None
        others = (place for number, place in enumerate(places) if number != choice)
        return replace(placed, placement=Placement((places[choice], *others)), by=by)


def _undecided(placed: Placed) -> Undecided:
    product = placed.product
    said = (product.title, written(product.category), product.description)
    paths = tuple(place.path for place in placed.placement.places[: len(LETTERS)])
    return Undecided(" · ".join(filter(None, said)), paths)
