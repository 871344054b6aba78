"""Conversations that were kept: their list, and what was said in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from shopcli.query.need import Language
from shopcli.render.lines import Line, Table, View
from shopcli.sessions.session import KeptTurn, Session
from shopcli.text import clean, one_line

if TYPE_CHECKING:
    from shopcli.render.encode import Json

_PHRASES = {
    "none": ("No conversation is kept.", "没有保存的对话。"),
    "header": ("Number,Begun,Turns,", "编号,开始时间,轮数,"),
    "heading": ("{title} ({catalog}, {started})", "{title}（{catalog}，{started}）"),
    "changed": ("changed: {changes}", "更改：{changes}"),
    "between": (" · ", "；"),
}


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was said in a conversation, turn by turn."""

    title: str
    catalog: str
    started: datetime
    turns: tuple[KeptTurn, ...]
    language: Language

    @property
    def heading(self) -> str:
        values = {"title": self.title, "catalog": self.catalog, "started": shown_time(self.started)}
        return one_line(_say("heading", self.language, **values))

    def changes(self, turn: KeptTurn) -> str:
        """What a turn changed, in a line; empty where nothing."""
        if not turn.changes:
            return ""
        changes = _say("between", self.language).join(turn.changes)
        return one_line(_say("changed", self.language, changes=changes))


def transcript_of(session: Session, turns: Sequence[KeptTurn], language: Language) -> Transcript:
    return Transcript(session.title, session.place.catalog, session.started, tuple(turns), language)


def sessions_view(sessions: Sequence[Session], language: Language) -> View:
    if not sessions:
        return [Line(_say("none", language))]
    rows = tuple(
        (str(one.id), shown_time(one.started), str(one.turns), one_line(f"{one.title} · {one.place.catalog}"))
        for one in sessions
    )
    narrow = tuple(Line(f"{title} ({started})", number=int(number)) for number, started, _, title in rows)
    return [Table(tuple(_say("header", language).split(",")), rows, narrow)]


def sessions_value(sessions: Sequence[Session]) -> "list[Json]":
    return [
        {
            "id": one.id,
            "started": one.started.isoformat(),
            "catalog": one.place.catalog,
            "title": one.title,
            "turns": one.turns,
        }
        for one in sessions
    ]


def transcript_view(transcript: Transcript) -> View:
    lines = [Line(transcript.heading, heading=True)]
    for turn in transcript.turns:
        lines += [Line(""), *(Line(one_line(f"> {line}"), heading=True) for line in clean(turn.text).splitlines())]
        lines += [Line(""), *(Line(line) for line in clean(turn.answer).splitlines())]
    return lines


def transcript_value(transcript: Transcript) -> "dict[str, Json]":
    import json

    return {
        "title": transcript.title,
        "catalog": transcript.catalog,
        "started": transcript.started.isoformat(),
        "turns": [
            {
                "text": turn.text,
                "changes": list(turn.changes),
                "answer": turn.answer,
                "state": json.loads(turn.state),
                "usage": json.loads(turn.usage) if turn.usage else None,
            }
            for turn in transcript.turns
        ],
    }


def shown_time(moment: datetime) -> str:
    """In the time zone of this machine."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _say(phrase: str, language: Language, **values: str) -> str:
    return _PHRASES[phrase][language == "zh"].format(**values)
