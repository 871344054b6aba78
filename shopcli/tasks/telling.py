"""The end of every task: a brief becomes a prompt, and the prompt an answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from shopcli.context import Folders
from shopcli.events import Done, Event, Prompted
from shopcli.exits import ExitCode
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.builder import build_prompt
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.prompts.templates import load_template
from shopcli.prompts.tokens import exact_counter
from shopcli.tasks.answer import Asking, answer


@dataclass(frozen=True, slots=True)
class Manner:
    """How an answer is wanted. `fence` is the random label around untrusted text."""

    fence: str
    folders: Folders
    dry_run: bool = False
    strict: bool = False
    so_far: tuple[str, ...] = ()
    """The conversation that it goes on with, as in `Brief`."""


def tell(brief: Brief, manner: Manner, index: Index, model: Model) -> Iterator[Event]:
    """The prompt, and unless it is a dry run what `model` makes of it."""
    brief = replace(brief, so_far=manner.so_far)
    template = load_template(brief.task, brief.language, manner.folders.config)
    vocabularies = [manner.folders.cache / "tiktoken"]

    def fit(window: int, reserve: int) -> Prompt:
        counter = partial(exact_counter, model.name, vocabularies)
        return build_prompt(brief, template, window, reserve, manner.fence, exact=counter)

    prompt = fit(model.window, model.reserve)
    yield Prompted(prompt)
    if manner.dry_run:
        yield Done(ExitCode.OK)
        return
    yield from answer(Asking(prompt, model, index, fit, manner.fence, manner.strict))
