"""A profile: what a shopper did, and what they stated. What follows from it is computed, never kept."""

from dataclasses import dataclass, replace

from shopcli.profile.interaction import Interaction
from shopcli.profile.stated import Stated


@dataclass(frozen=True, slots=True)
class Profile:
    interactions: tuple[Interaction, ...] = ()
    """The oldest first."""
    stated: tuple[Stated, ...] = ()
    """What was set; one for each key and kind of product."""
    avoided: tuple[str, ...] = ()
    """Words that no recommendation may carry, as they were written."""

    @property
    def is_empty(self) -> bool:
        return not (self.interactions or self.stated or self.avoided)

    def with_interactions(self, interactions: tuple[Interaction, ...]) -> "Profile":
        return replace(self, interactions=interactions)
