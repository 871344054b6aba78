"""A profile: what a shopper did, and what they stated. What follows from it is computed, never kept."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from shopcli.profile.interaction import Interaction, united
from shopcli.profile.stated import Stated
from shopcli.text import fold


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

    def with_more(
        self, interactions: Iterable[Interaction], stated: Iterable[Stated], avoided: Iterable[str]
    ) -> "Profile":
        """The profile with what an import, or a statement, adds; the later of two statements counts."""
        by_name = {one.name: one for one in (*self.stated, *stated)}
        return replace(
            self,
            interactions=united(self.interactions, interactions),
            stated=tuple(by_name[name] for name in sorted(by_name)),
            avoided=tuple({fold(word): word for word in (*self.avoided, *avoided)}.values()),
        )

    def with_interactions(self, interactions: tuple[Interaction, ...]) -> "Profile":
        return replace(self, interactions=interactions)
