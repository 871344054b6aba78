"""The YAML files of the benches."""

from pathlib import Path
from typing import Any


def read_yaml(path: Path) -> Any:
    """What the file holds. libyaml reads it where PyYAML was built with it, ten times as fast."""
    import yaml

    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
