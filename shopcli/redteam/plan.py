"""What a redteam run asks, of whom, and how much that is."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from shopcli.context import Folders
from shopcli.models.model import Model
from shopcli.query.need import Need
from shopcli.redteam.attack import Attack
from shopcli.redteam.copy import Copy
from shopcli.redteam.harms import COMPARED


@dataclass(frozen=True, slots=True)
class Plan:
    """`top` is the most to recommend, `key` the model's, which no answer may tell."""

    copy: Copy
    needs: tuple[Need, ...]
    attacks: tuple[Attack, ...]
    model: Model
    folders: Folders
    top: int = 3
    seed: int = 1
    key: str | None = None

    @property
    def requests(self) -> tuple[int, int]:
        """The fewest and the most answers that the run asks for: luck takes one more to tell from success."""
        least = len(self.needs) + len(self.attacks)
        return least, least + sum(bool(COMPARED & set(attack.harms)) for attack in self.attacks)


def sample(attacks: Sequence[Attack], count: int, seed: int) -> tuple[Attack, ...]:
    """`count` of the attacks (all where there are no more), evenly over their families, in their own order."""
    families: dict[str, list[Attack]] = {}
    for attack in random.Random(seed).sample(attacks, len(attacks)):
        families.setdefault(attack.family, []).append(attack)
    in_turn = (family[turn] for turn in range(len(attacks)) for family in families.values() if turn < len(family))
    chosen = {attack.id for _, attack in zip(range(count), in_turn, strict=False)}
    return tuple(attack for attack in attacks if attack.id in chosen)
