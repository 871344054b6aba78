"""What only a turn of a conversation shows: what it changed, the basket, a question back with its choices."""

from typing import TYPE_CHECKING

from shopcli.events import Basketed, Changed, Clarified
from shopcli.render.lines import Line, View
from shopcli.text import one_line

if TYPE_CHECKING:
    from shopcli.query.need import Language


def turn_view(event: Changed | Basketed | Clarified, language: "Language") -> View:
    match event:
        case Changed(texts):
            return [Line(" · ".join(map(one_line, texts)), mark="item")]
        case Basketed(priced):
            from shopcli.render.basket import priced_view

            return priced_view(priced, language)
        case Clarified(question, choices):
            shown = [Line(one_line(text), 1, number=number) for number, (text, _) in enumerate(choices, 1)]
            return [Line(one_line(question), heading=True), *shown]
