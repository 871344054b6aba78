"""The typed stream between tasks and renderers.

A task yields, in this order: `Understood`, where a model reads the need `ReadingPrompted` and `Read`, then what code
found (`NothingFits` or `Ranked`; `Evidenced` for a question, `Advised` for advice), `Prompted`, `AnsweredBy`, then
`Text` with one `Picked` among it where there was something to pick, `Checked` where a language model wrote it, `Spent`,
and last `Done`. `Notice` may stand anywhere; `Degraded` comes where a model failed, with the built-in writer's `Text`
after it; `Failed` comes in place of the rest.

A turn of a conversation adds to these: `Changed` before what it changed is answered, `Basketed` where it is about the
basket, and `Clarified` last before `Done`, below an answer or in its place.

For product texts there is one `Described` for each product, in place of `Text` and `Checked`: nothing of a text is
shown before all of it was checked.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from shopcli.errors import ShopcliError
from shopcli.exits import ExitCode
from shopcli.grounding.claim import Claim
from shopcli.models.model import Usage
from shopcli.prompts.prompt import Prompt
from shopcli.query.need import Need
from shopcli.search.candidate import Candidate, Exclusion, Relaxation, Shape, WhyNot

if TYPE_CHECKING:
    # Only the tasks that need these rooms load them.
    from shopcli.advice.advice import Advice
    from shopcli.bundle.pricing import Priced
    from shopcli.evidence.cited import Cited
    from shopcli.grounding.beyond.description import Description
    from shopcli.search.proposal import Sifted


@dataclass(frozen=True, slots=True)
class Understood:
    need: Need
    task: str


@dataclass(frozen=True, slots=True)
class ReadingPrompted:
    """A model is asked what the need may mean, which the rules leave mostly unread; in a dry run it would be."""

    prompt: Prompt
    name: str
    provider: str


@dataclass(frozen=True, slots=True)
class Read:
    """What the model proposed, as far as the catalog knows it; nothing where it failed (`failure` is its kind)."""

    sifted: "Sifted"
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """What a turn changed of the need or the basket, each in a short phrase: "under $899", "not Apple"."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Every candidate that the model may choose from, in the code's order."""

    candidates: tuple[Candidate, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class NothingFits:
    exclusions: tuple[Exclusion, ...]
    relaxations: tuple[Relaxation, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Explained:
    """The answer to `--why-not`."""

    why_not: WhyNot


@dataclass(frozen=True, slots=True)
class Evidenced:
    """What answers a question, the best first; what comes closest, where the catalog does not answer it."""

    answerable: bool
    evidence: "tuple[Cited, ...]"


@dataclass(frozen=True, slots=True)
class Advised:
    """What code worked out for a request: a basket, a comparison, what goes together, offers, or a guide."""

    advice: "Advice"


@dataclass(frozen=True, slots=True)
class Basketed:
    """The shopper's basket and what it costs."""

    priced: "Priced"


@dataclass(frozen=True, slots=True)
class Described:
    """The text of one product as it may be printed, and what was taken out of a model's."""

    description: "Description"


@dataclass(frozen=True, slots=True)
class Prompted:
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    name: str
    provider: str


@dataclass(frozen=True, slots=True)
class Picked:
    """The recommendations, in their final order; rank 1 comes first."""

    candidates: tuple[Candidate, ...]
    dropped: int = 0
    """Handles that the model named and that are no candidate's."""
    is_listing: bool = False
    """Whether these are all that fits, for a list, and not a choice among it."""


@dataclass(frozen=True, slots=True)
class Text:
    """More of the answer, as Markdown; what the texts say joined together is the answer.

    With a `claim`, `delta` is the whole text of that claim and no more.
    """

    delta: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """How many claims of the model's prose the catalog bears out, contradicts, and does not speak of."""

    supported: int
    contradicted: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell on stderr; `level` is `info` or `warning`."""

    text: str
    hint: str = ""
    level: str = "info"


@dataclass(frozen=True, slots=True)
class Degraded:
    """The model failed (`kind` as in `ModelError`); what follows is the built-in writer's."""

    kind: str
    cause: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Clarified:
    """A question back, with choices to pick by number: (what is shown, what the shopper would have typed)."""

    question: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spent:
    usage: Usage


@dataclass(frozen=True, slots=True)
class Failed:
    """An error that ended the task; `kind` is the error's class, in snake case."""

    kind: str
    cause: str
    hint: str
    exit_code: ExitCode

    @classmethod
    def of(cls, error: ShopcliError) -> "Failed":
        name = type(error).__name__
        words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
        kind = "unexpected" if type(error) is ShopcliError else words
        return cls(getattr(error, "kind", kind), error.cause, error.hint, error.exit_code)


@dataclass(frozen=True, slots=True)
class Done:
    exit_code: ExitCode


Event: TypeAlias = (
    Understood
    | ReadingPrompted
    | Read
    | Changed
    | Ranked
    | NothingFits
    | Explained
    | Evidenced
    | Advised
    | Basketed
    | Described
    | Prompted
    | AnsweredBy
    | Picked
    | Text
    | Checked
    | Notice
    | Degraded
    | Clarified
    | Spent
    | Failed
    | Done
)
