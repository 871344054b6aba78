"""A turn that the rules could not read, read by a model: it says what is meant, and code keeps what it can check."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, replace

from shopcli.conversation.desk import Desk
from shopcli.conversation.heard import Heard
from shopcli.conversation.moves import Move, Recommend
from shopcli.conversation.sift import move_of
from shopcli.conversation.wording import say
from shopcli.errors import ModelError
from shopcli.events import Event, Notice, ReadingPrompted
from shopcli.models.model import Model, Usage
from shopcli.models.proposed_turn import ProposedTurn, parse_turn
from shopcli.prompts.prompt import Brief, Prompt
from shopcli.prompts.templates import load_template
from shopcli.prompts.turning import turn_prompt
from shopcli.query.need import Need
from shopcli.search.candidate import Shape
from shopcli.settings import BUILT_IN


@dataclass(frozen=True, slots=True)
class ModelReading:
    """`move` is None where the model was not asked, failed, or said nothing that could be checked."""

    move: Move | None = None
    usage: Usage | None = None


def is_mostly_unread(move: Move) -> bool:
    """Whether the rules made less of a turn than they left."""
    return isinstance(move, Recommend) and len(move.unread) > len(move.changes)


def read_with_model(
    heard: Heard, move: Move | None, so_far: tuple[str, ...], desk: Desk
) -> Generator[Event, None, ModelReading]:
    """Asks the model of `desk`, where it may read; a dry run shows only what it would be asked.

    `move` is what the rules made of the turn: it stands where the model is of no help, and beside what that adds.
    """
    prompt = _prompt(heard, so_far, desk)
    if prompt is None:
        return ModelReading(move)
    yield ReadingPrompted(prompt, desk.model.name, desk.model.provider)
    if desk.manner().dry_run:
        return ModelReading(move)
    proposed, usage, failure = _ask(prompt, desk.model)
    if proposed is None:
        cause = failure.cause if failure else say("unusable", heard.language)
        hint = failure.hint if failure else ""
        yield Notice(say("not_read", heard.language, model=desk.model.name, cause=cause), hint, "warning")
        return ModelReading(move, usage)
    return ModelReading(_together(move, proposed, heard), usage)


def _together(move: Move | None, proposed: ProposedTurn, heard: Heard) -> Move | None:
    """What the rules read and what the model did; a change by the model goes on from that by the rules."""
    if not isinstance(move, Recommend):
        return move_of(proposed, heard)
    further = move_of(proposed, replace(heard, state=replace(heard.state, need=move.need)))
    if not isinstance(further, Recommend) or further.is_new or further.without:
        return move
    return replace(further, changes=(*move.changes, *further.changes), refused=move.refused, is_new=move.is_new)


def _prompt(heard: Heard, so_far: tuple[str, ...], desk: Desk) -> Prompt | None:
    seconds, model, manner = desk.reading_seconds, desk.model, desk.manner()
    if seconds is None or model.provider == BUILT_IN:
        return None
    need = Need(heard.text, heard.language)
    brief = Brief("turn", need, (), Shape(desk.index.summary.products, 0), 0, so_far=so_far)
    template = load_template("turn", heard.language, manner.folders.config)
    return turn_prompt(brief, desk.index, template, model.window, manner.fence, seconds)


def _ask(prompt: Prompt, model: Model) -> tuple[ProposedTurn | None, Usage | None, ModelError | None]:
    said: list[str] = []
    usage: Usage | None = None
    try:
        with closing(model.stream(prompt)) as pieces:
            for piece in pieces:
                if isinstance(piece, Usage):
                    usage = piece
                elif isinstance(piece, str):
                    said.append(piece)
    except ModelError as failure:
        return None, usage, failure
    return parse_turn("".join(said)), usage, None
