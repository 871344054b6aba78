"""Advice as people and scripts read it; each kind has a file of its own."""

from typing import TYPE_CHECKING

from shopcli.render.lines import View

if TYPE_CHECKING:
    from shopcli.advice.advice import Advice
    from shopcli.query.need import Language
    from shopcli.render.encode import Json


def advice_view(advice: "Advice", language: "Language") -> View:
    raise NotImplementedError


def advice_values(advice: "Advice") -> "dict[str, Json]":
    raise NotImplementedError
