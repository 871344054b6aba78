"""Text from catalogs, models and servers is data: none of it reaches an output as anything but characters."""

import json
import unicodedata

import pytest

from shopcli.render.choose import Output
from tests.render import examples
from tests.render.golden import without_styles
from tests.render.played import played


def controls(text: str) -> set[str]:
    """Control and format characters in `text`, which include bidi marks, save the newline."""
    return {character for character in text if unicodedata.category(character) in ("Cc", "Cf", "Cs")} - {"\n"}


@pytest.mark.parametrize("output", list(Output))
@pytest.mark.parametrize("width", [None, 30, 80])
@pytest.mark.parametrize("dry_run", [False, True])
def test_no_control_character_gets_out(output: Output, width: int | None, dry_run: bool) -> None:
    # A dumb terminal gets no styles, so that every escape character in the output would be a hostile one.
    dumb = {"TERM": "dumb"}
    result = played(examples.hostile(), output, width=width, live=True, environ=dumb, explain=True, dry_run=dry_run)
    assert controls(result.stdout) == set()
    assert controls(result.stderr) == set()


def test_markup_is_shown_as_it_stands() -> None:
    assert "[bold]g[/bold]" in without_styles(played(examples.hostile(), width=200).stdout)


def test_json_loses_no_character_but_lone_surrogates() -> None:
    document = json.loads(played(examples.hostile(), Output.JSON).stdout)
    assert document["recommendations"][0]["title"] == examples.HOSTILE.replace("\ud800", "\ufffd")
