"""Trained parts, ready to classify."""

from pathlib import Path

from shopcli.analysis.learning.classifier import Classifier
from shopcli.analysis.learning.header import Header
from shopcli.analysis.learning.sense import sense_for
from shopcli.analysis.learning.store import checked_folder, damaged, read_header
from shopcli.context import Folders

WEIGHTS = "weights.safetensors"


def load(name: str, folders: Folders) -> Classifier:
    """Raises `UsageError` where there is none of this name, or where its files are not those that were saved."""
    header = read_header(name, folders)
    folder = checked_folder(header, folders)
    if header.kind == "linear":
        return _linear(header, folder)
    from shopcli.analysis.learning.transformer import load_transformer

    return load_transformer(name, header.labels, folder)


def _linear(header: Header, folder: Path) -> Classifier:
    from shopcli.analysis.learning.arrays import DamagedError, from_bytes
    from shopcli.analysis.learning.linear import LinearClassifier, Weights

    sense = sense_for(header.purpose)
    try:
        arrays = from_bytes((folder / WEIGHTS).read_bytes())
        weights = Weights.of(arrays, labels=len(header.labels), senses=sense is not None)
    except (OSError, DamagedError) as problem:
        raise damaged(header.name, str(problem)) from problem
    return LinearClassifier(header.name, header.labels, weights, sense)
