"""Typer commands that start quickly: texts and flags are taken as they come.

Typer reads every value through pydantic, which takes longer to import than a search takes to run, even to turn a text
into the same text. A command whose parameters are all texts, lists of texts or flags needs none of it.
"""

from collections.abc import Sequence
from typing import Any

from typer._click import Context
from typer._click.core import Parameter
from typer._coercion import RuntimeParam
from typer.core import TyperCommand, TyperGroup, _TyperParameter

_AS_GIVEN = (str, list[str], bool)


class AsGiven(RuntimeParam):
    """A value that the shell already gave in its final form."""

    def _coerce_value(self, value: Any, param: _TyperParameter, ctx: Context) -> Any:
        return list(value) if isinstance(value, tuple) else value


class QuickCommand(TyperCommand):
    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        _take_as_given(self.get_params(ctx))
        return super().parse_args(ctx, args)


class QuickGroup(TyperGroup):
    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        _take_as_given(self.get_params(ctx))
        return super().parse_args(ctx, args)


def _take_as_given(params: Sequence[Parameter]) -> None:
    for param in params:
        if isinstance(param, _TyperParameter) and param.type_descriptor.annotation in _AS_GIVEN:
            described = param.type_descriptor
            param._runtime_param = AsGiven(parameter_info=described.parameter_info, annotation=described.annotation)
