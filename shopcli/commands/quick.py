"""Typer commands that start quickly: texts and flags are taken as they come.

Typer reads every value through pydantic, which takes longer to import than a search takes to run, even to turn a text
into the same text. A command whose parameters are all texts, lists of texts or flags needs none of it.

Of a group each command is a module, imported when it is called: no other command of shopcli waits for any of them.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import typer
from typer._click import Command, Context
from typer._click.core import Parameter
from typer._coercion import RuntimeParam
from typer.core import TyperCommand, TyperGroup, _TyperParameter

_AS_GIVEN = (str, list[str], bool)


def new_app() -> typer.Typer:
    return typer.Typer(rich_markup_mode=None, add_completion=False)


def new_group(package: str, modules: Mapping[str, str]) -> typer.Typer:
    """A group of commands by their names; each is the `app` of its module in `package`."""

    class LazyGroup(TyperGroup):
        def list_commands(self, ctx: Context) -> list[str]:
            return list(modules)

        def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
            if cmd_name not in modules:
                return None
            return typer.main.get_command(import_module(f"{package}.{modules[cmd_name]}").app)

    return typer.Typer(cls=LazyGroup, rich_markup_mode=None, no_args_is_help=True, add_completion=False)


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
