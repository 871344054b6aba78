"""A fine-tuned Transformer, from a tiny base that is made here and knows nothing."""

import json
from pathlib import Path

import pytest

from shopcli.analysis.learning.classifier import Example

pytest.importorskip("torch", reason="pip install 'shopcli[finetune]' runs the tests of transformers")
pytest.importorskip("transformers", reason="pip install 'shopcli[finetune]' runs the tests of transformers")

from shopcli.analysis.learning.transformer import (
    Recipe,
    TransformerClassifier,
    fine_tune,
    load_transformer,
)
from shopcli.errors import UsageError

LABELS = ("negative", "positive")
RECIPE = Recipe("", epochs=8, rate=2e-3, batch=8)
PRAISE, BLAME = "好棒赞香值", "差坏烂臭贵"
NEUTRAL = "这个手机屏幕电池物流"


def toy_examples(count: int) -> list[Example]:
    """One telling character among three that say nothing."""
    return [
        Example(
            NEUTRAL[number % 7 : number % 7 + 3] + (PRAISE if number % 2 else BLAME)[number // 2 % 5],
            LABELS[number % 2],
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a BERT of one layer and random weights, and a tokenizer of single characters."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    folder = tmp_path_factory.mktemp("base")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *NEUTRAL, *PRAISE, *BLAME]
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizer(vocab={word: number for number, word in enumerate(words)}).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def tuned(base: Path) -> TransformerClassifier:
    recipe = Recipe(str(base), RECIPE.epochs, rate=RECIPE.rate, batch=RECIPE.batch)
    return fine_tune("toy", toy_examples(80), LABELS, recipe, lambda done, total: None)


def test_it_learns_which_characters_praise(tuned: TransformerClassifier) -> None:
    unseen = [Example("池物流" + character, "positive") for character in PRAISE]
    unseen += [Example("池物流" + character, "negative") for character in BLAME]
    assert [tuned.classify(one.text)[0][0] for one in unseen] == [one.label for one in unseen]


def test_chances_sum_to_1_and_the_likeliest_comes_first(tuned: TransformerClassifier) -> None:
    (_, first), (_, second) = tuned.classify("这个手机好" * 40)
    assert first >= second
    assert first + second == pytest.approx(1)


def test_what_was_learned_comes_back_from_its_folder(tuned: TransformerClassifier, tmp_path: Path) -> None:
    tuned.write(tmp_path)
    assert not list(tmp_path.glob("*.bin"))
    again = load_transformer("toy", LABELS, tmp_path)
    assert dict(again.classify("这个手机好")) == pytest.approx(dict(tuned.classify("这个手机好")))


def test_a_folder_with_other_labels_is_refused(tuned: TransformerClassifier, tmp_path: Path) -> None:
    tuned.write(tmp_path)
    with pytest.raises(UsageError, match="other labels"):
        load_transformer("toy", ("a", "b", "c"), tmp_path)


def test_pickled_weights_are_refused(base: Path, tmp_path: Path) -> None:
    for path in base.iterdir():
        if path.suffix == ".json":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    with pytest.raises(UsageError, match="no model that can be fine-tuned"):
        fine_tune("toy", toy_examples(20), LABELS, Recipe(str(tmp_path)), lambda done, total: None)


def test_no_code_of_a_model_is_run(base: Path, tmp_path: Path) -> None:
    for path in base.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    witness = tmp_path / "witness"
    (tmp_path / "own.py").write_text(f"open({str(witness)!r}, 'w')\n")
    config = json.loads((tmp_path / "config.json").read_text())
    config |= {"model_type": "own", "auto_map": {"AutoConfig": "own.C", "AutoModelForSequenceClassification": "own.M"}}
    (tmp_path / "config.json").write_text(json.dumps(config))
    with pytest.raises(UsageError, match="no model that can be fine-tuned"):
        fine_tune("toy", toy_examples(20), LABELS, Recipe(str(tmp_path)), lambda done, total: None)
    assert not witness.exists()


def test_a_name_that_no_cache_has_is_not_fetched() -> None:
    with pytest.raises(UsageError, match="no model that can be fine-tuned") as caught:
        fine_tune("toy", toy_examples(20), LABELS, Recipe("no-such/model"), lambda done, total: None)
    assert "nothing is downloaded" in caught.value.hint
