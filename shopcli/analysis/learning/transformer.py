"""A pretrained Transformer, fine-tuned to tell labels, with PyTorch and Hugging Face Transformers.

Nothing is fetched and no code of a model is run: the base is a folder, or a name that the hub's cache on this machine
has, with a configuration, a tokenizer and weights in the safetensors format.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopcli.analysis.learning.classifier import Example
from shopcli.analysis.learning.header import Setting
from shopcli.errors import UsageError

_SAFE = {"local_files_only": True, "trust_remote_code": False}
_SAFE_WEIGHTS = {**_SAFE, "use_safetensors": True}
_WARM_UP = 0.1
"""The share of steps in which the rate rises; it falls in the others."""


@dataclass(frozen=True, slots=True)
class Recipe:
    base: str
    epochs: int = 3
    seed: int = 1
    rate: float = 5e-5
    batch: int = 16
    longest: int = 256
    """Tokens of a text that are read."""

    def settings(self) -> dict[str, Setting]:
        return {"base": self.base, "epochs": self.epochs, "rate": self.rate, "batch": self.batch}


class TransformerClassifier:
    def __init__(self, name: str, labels: tuple[str, ...], model: Any, tokenizer: Any, longest: int) -> None:
        self.name = name
        self.labels = labels
        self._model = model.eval()
        self._tokenizer = tokenizer
        self._longest = longest

    def classify(self, text: str) -> tuple[tuple[str, float], ...]:
        import torch

        with torch.inference_mode():
            scores = self._model(**_encoded(self._tokenizer, [text], self._longest)).logits[0]
        chances = torch.softmax(scores.double(), dim=-1).tolist()
        return tuple(sorted(zip(self.labels, chances, strict=True), key=lambda pair: -pair[1]))

    def write(self, folder: Path) -> None:
        self._model.save_pretrained(folder)
        self._tokenizer.save_pretrained(folder)


def fine_tune(
    name: str, examples: Sequence[Example], labels: tuple[str, ...], recipe: Recipe, tell: Callable[[int, int], None]
) -> TransformerClassifier:
    """`tell` hears how many steps are done, and of how many. Raises `UsageError` for a base that cannot be used."""
    import torch

    torch.manual_seed(recipe.seed)
    model, tokenizer = _opened(recipe.base, num_labels=len(labels))
    place = {label: number for number, label in enumerate(labels)}
    order = list(examples)
    steps = recipe.epochs * -(-len(order) // recipe.batch)
    optimizer = torch.optim.AdamW(model.parameters(), lr=recipe.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _slope(step / steps))
    shuffler = random.Random(recipe.seed)
    longest = _longest(model, recipe.longest)
    model.train()
    done = 0
    for _ in range(recipe.epochs):
        shuffler.shuffle(order)
        for start in range(0, len(order), recipe.batch):
            tell(done, steps)
            batch = order[start : start + recipe.batch]
            gold = torch.tensor([place[example.label] for example in batch])
            texts = [example.text for example in batch]
            model(**_encoded(tokenizer, texts, longest), labels=gold).loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            done += 1
    return TransformerClassifier(name, labels, model, tokenizer, longest)


def load_transformer(name: str, labels: tuple[str, ...], folder: Path) -> TransformerClassifier:
    """Raises `UsageError` where the libraries are missing, or the files are no model for `labels`."""
    try:
        model, tokenizer = _opened(str(folder))
    except ModuleNotFoundError as problem:
        raise UsageError(
            f"the trained part {name} needs {problem.name}, which is not installed",
            hint="pip install 'shopcli[finetune]'",
        ) from problem
    if model.config.num_labels != len(labels):
        raise UsageError(f"the trained part {name} has other labels than its header", hint="train it again")
    return TransformerClassifier(name, labels, model, tokenizer, _longest(model, Recipe("").longest))


def _opened(base: str, **options: Any) -> tuple[Any, Any]:
    """Model and tokenizer."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer
    from transformers.utils import logging

    # Both would write over shopcli's own bar, and that a head is new is meant.
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        tokenizer = AutoTokenizer.from_pretrained(base, **_SAFE)
        return AutoModelForSequenceClassification.from_pretrained(base, **_SAFE_WEIGHTS, **options), tokenizer
    except (OSError, ValueError, KeyError) as problem:
        first = str(problem).strip().partition("\n")[0]
        raise UsageError(
            f"{base} is no model that can be fine-tuned: {first}",
            hint="name a folder with config.json, a tokenizer and model.safetensors; nothing is downloaded",
        ) from problem


def _encoded(tokenizer: Any, texts: Sequence[str], longest: int) -> Any:
    return tokenizer(list(texts), truncation=True, max_length=longest, padding=True, return_tensors="pt")


def _longest(model: Any, most: int) -> int:
    return min(most, getattr(model.config, "max_position_embeddings", most))


def _slope(done: float) -> float:
    """What the rate is multiplied by when `done` of all steps are."""
    return min(done / _WARM_UP, (1 - done) / (1 - _WARM_UP))
