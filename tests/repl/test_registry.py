"""One table of slash commands: what runs them, helps with them and completes them agrees."""

import re
from typing import cast

import pytest

from shopcli.errors import UsageError
from shopcli.repl.chat import Chat
from shopcli.repl.registry import Argument, is_command
from shopcli.repl.slash import COMMANDS

NAMES = """help catalog model need undo basket compare why why-not profile save export history clear usage exit"""


def test_there_is_every_command() -> None:
    assert sorted(command.name for command in COMMANDS.commands) == sorted(NAMES.split())


def test_no_two_commands_answer_to_one_name() -> None:
    names = [name for command in COMMANDS.commands for name in command.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("command", COMMANDS.commands, ids=lambda command: command.name)
def test_a_command_is_described_in_both_languages(command: object) -> None:
    from shopcli.repl.registry import Command

    assert isinstance(command, Command)
    assert command.english.endswith(".")
    assert re.search(r"[\u4e00-\u9fff].*。$", command.chinese)
    assert any(re.search(r"[\u4e00-\u9fff]", alias) for alias in command.aliases)
    assert bool(command.metavar[0]) is bool(command.metavar[1]) is (command.argument is not Argument.NOTHING)


@pytest.mark.parametrize("line", ["/help", "/帮助", "/why 2", "/", "/nothing of this name", "  /undo  "])
def test_a_slash_and_a_word_are_for_the_chat(line: str) -> None:
    assert is_command(line)


@pytest.mark.parametrize("line", ["a lamp", "/home/me/notes.txt", "and/or", "/need\nand more", "12/24 V"])
def test_all_else_is_for_the_conversation(line: str) -> None:
    assert not is_command(line)


@pytest.mark.parametrize(
    ("typed", "near"),
    [("/hel", "/help"), ("/comapre", "/compare"), ("/EXPORTS", "/export"), ("/购物", "/购物车"), ("/zzz", None)],
)
def test_the_nearest_name_is_suggested_for_an_unknown_one(typed: str, near: str | None) -> None:
    with pytest.raises(UsageError) as raised:
        COMMANDS.find(typed)
    assert raised.value.cause == f"there is no command {typed.lower()}"
    assert raised.value.hint == (f"did you mean {near}? /help lists all" if near else "/help lists all")


def test_a_name_is_found_in_any_case() -> None:
    assert COMMANDS.find("/HELP").name == COMMANDS.find("帮助").name == "help"


def test_words_after_a_command_that_takes_none_are_refused() -> None:
    with pytest.raises(UsageError, match="/undo takes nothing"):
        COMMANDS.run("/undo everything", cast("Chat", None))
