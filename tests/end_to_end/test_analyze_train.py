"""`shopcli analyze train`, `models` and `classify`: from labelled texts of one's own to labels for others."""

import json
import random
from importlib.util import find_spec
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from shopcli.analysis.learning import training
from shopcli.analysis.learning.header import Kind
from shopcli.errors import UsageError
from tests.end_to_end.cli import Shop
from tests.end_to_end.terminal import terminal

needs_learning = pytest.mark.skipif(find_spec("sklearn") is None, reason="pip install 'shopcli[train]' runs these")

SAID = {
    "en": (("works well", "very happy with it", "excellent value"), ("broke at once", "very disappointed", "useless")),
    "zh": (("很好用", "非常满意", "物超所值"), ("太差了", "非常失望", "没用几天就坏")),
}


def labelled(language: str, labels: tuple[str, str] = ("1", "0"), count: int = 60) -> str:
    chance = random.Random(language)
    lines = ["review,label"]
    for number in range(count):
        side = number % 2
        lines.append(
            f"{chance.choice(SAID[language][side])} {number} {chance.choice(SAID[language][side])},{labels[side]}"
        )
    return "\n".join(lines) + "\n"


@pytest.fixture
def taught(shop: Shop) -> Shop:
    for language in SAID:
        shop.write(f"{language}.csv", labelled(language))
        ran = shop.run("analyze", "train", f"{language}.csv", "--name", language)
        assert ran.code == 0, ran.stderr
    return shop


@needs_learning
def test_figures_in_a_pipe(shop: Shop) -> None:
    shop.write("own.csv", labelled("en") + "works well 0 works well,0\n")
    ran = shop.run("analyze", "train", "own.csv", "--name", "mine")
    assert (ran.code, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert lines[0] == "mine"
    assert lines[1].startswith("100.0 % of 12 held-out texts are labelled right (95 %: ")
    assert lines[2].startswith("50.0 % would be, were all of them ")
    assert lines[3] == "100.0 % are by the built-in judge, so this part is no better on them"
    assert "    6       1.00    1.00  1.00  negative" in lines
    assert "negative  positive  label" in lines
    assert lines[-1] == "Kept as mine: shopcli analyze reviews --judge mine"


@needs_learning
@pytest.mark.parametrize("columns", [40, 100])
def test_figures_on_a_terminal_in_the_language_of_the_texts(shop: Shop, columns: int) -> None:
    shop.write("own.csv", labelled("zh"))
    with terminal(shop, "analyze", "train", "own.csv", "--name", "mine", columns=columns) as screen:
        assert screen.finish() == 0
    assert "留出的 12 条文本中 100.0 % 判对" in screen.text
    assert "好评" in screen.text
    assert "positive" not in screen.text


@needs_learning
@pytest.mark.parametrize(("purpose", "labels"), [("sentiment", ("1", "0")), ("labels", ("keep", "=drop[red]\x1b[31m"))])
def test_the_document_is_what_its_schema_says(shop: Shop, purpose: str, labels: tuple[str, str]) -> None:
    schema = json.loads(shop.run("analyze", "train", "--schema").stdout)
    Draft202012Validator.check_schema(schema)
    shop.write("own.csv", labelled("en", labels))
    ran = shop.run("analyze", "train", "own.csv", "--name", "mine", "--for", purpose, "--json")
    assert ran.code == 0, ran.stderr
    Draft202012Validator(schema).validate(ran.json)
    assert ran.json["figures"]["accuracy"] == 1
    assert ran.json["built_in"] == (1 if purpose == "sentiment" else None)
    assert ran.json["texts"] + ran.json["held_out"] == 60
    assert "\x1b" not in ran.stdout


@needs_learning
def test_the_columns_can_be_named(shop: Shop) -> None:
    shop.write("own.csv", labelled("en").replace("review,label", "what,said"))
    refused = shop.run("analyze", "train", "own.csv", "--name", "mine")
    assert (refused.code, "no column is the text" in refused.stderr) == (6, True)
    assert shop.run("analyze", "train", "own.csv", "--name", "m", "--text", "what", "--label", "said").code == 0
    assert shop.run("analyze", "train", "own.csv", "--name", "m", "--map", "text=what", "--map", "label=said").code == 0


@needs_learning
def test_texts_come_from_a_pipe_too(shop: Shop) -> None:
    lines = "".join(
        json.dumps({"text": text, "label": label}) + "\n"
        for text, label in (line.split(",") for line in labelled("zh").splitlines()[1:])
    )
    ran = shop.run("analyze", "train", "-", "--name", "mine", "--json", stdin=lines.encode())
    assert (ran.code, ran.json["file"]) == (0, "stdin")


@needs_learning
def test_what_was_trained_is_listed_until_it_is_removed(taught: Shop) -> None:
    schema = json.loads(taught.run("analyze", "models", "--schema").stdout)
    listed = taught.run("analyze", "models", "--json")
    Draft202012Validator(schema).validate(listed.json)
    assert [row["name"] for row in listed.json["rows"]] == ["en", "zh"]
    removed = taught.run("analyze", "models", "--remove", "en")
    assert (removed.code, removed.stdout, removed.stderr) == (0, "", "removed en\n")
    assert [row["name"] for row in taught.run("analyze", "models", "--jsonl").lines] == ["zh"]
    assert taught.run("analyze", "models", "--remove", "en").code == 2


def test_nothing_trained_yet_says_what_trains(shop: Shop) -> None:
    ran = shop.run("analyze", "models")
    assert (ran.code, "shopcli analyze train" in ran.stdout) == (0, True)


@needs_learning
def test_others_are_put_under_the_labels(taught: Shop) -> None:
    taught.write("new.csv", 'text\n"非常满意"\n"[red]太差了\x1b[31m"\n')
    schema = json.loads(taught.run("analyze", "classify", "--schema").stdout)
    ran = taught.run("analyze", "classify", "new.csv", "--judge", "zh", "--json")
    Draft202012Validator(schema).validate(ran.json)
    assert [(row["line"], row["label"]) for row in ran.json["rows"]] == [(2, "positive"), (3, "negative")]
    table = taught.run("analyze", "classify", "new.csv", "--judge", "zh").stdout
    assert "[red]太差了" in table
    assert "\x1b" not in table


@needs_learning
def test_it_judges_reviews(taught: Shop) -> None:
    taught.write("loose.csv", 'product_id,review\nlamp,"很好用 5 很好用"\nlamp,"太差了 8 太差了"\n')
    ran = taught.run("analyze", "reviews", "--from", "loose.csv", "--each", "--judge", "zh", "--json")
    assert ran.code == 0, ran.stderr
    assert [row["polarity"] for row in ran.json["rows"]] == ["positive", "negative"]


@needs_learning
def test_a_damaged_part_says_so_and_how_to_go_on(taught: Shop) -> None:
    (weights,) = Path(taught.home).rglob("zh-*/weights.safetensors")
    weights.write_bytes(weights.read_bytes()[:-1])
    taught.write("new.csv", "text\n好\n")
    ran = taught.run("analyze", "classify", "new.csv", "--judge", "zh")
    assert ran.code == 2
    assert "the trained part zh is damaged: weights.safetensors is not the file that was saved" in ran.stderr
    assert "--remove zh" in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        ((), "FILE is missing"),
        (("own.csv",), "--name is missing"),
        (("own.csv", "--name", "../x"), "is no name"),
        (("own.csv", "--name", "lexicon"), "is the built-in judge's"),
        (("own.csv", "--name", "x", "--for", "mood"), "--for 'mood' is unknown"),
        (("own.csv", "--name", "x", "--test", "0.9"), "--test '0.9' is not a share"),
        (("own.csv", "--name", "x", "--test", "nan"), "--test 'nan' is not a share"),
        (("own.csv", "--name", "x", "--seed", "-1"), "--seed '-1' is not a number"),
        (("own.csv", "--name", "x", "--kind", "tree"), "--kind 'tree' is unknown"),
        (("own.csv", "--name", "x", "--kind", "transformer"), "go together"),
        (("own.csv", "--name", "x", "--base", "folder"), "go together"),
    ],
)
def test_wrong_arguments_are_told(shop: Shop, arguments: tuple[str, ...], cause: str) -> None:
    ran = shop.run("analyze", "train", *arguments)
    assert (ran.code, ran.stdout) == (2, "")
    assert cause in ran.stderr


@pytest.mark.parametrize(("kind", "extra"), [("linear", "train"), ("transformer", "finetune")])
def test_without_the_extra_the_way_to_it_is_told(kind: Kind, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(UsageError, match="is not installed") as caught:
        training.require(kind)
    assert caught.value.hint == f"pip install 'shopcli[{extra}]'"
