"""The demo catalogs, which ship with the package and lie beside it in a checkout."""

from pathlib import Path

from shopcli.errors import CatalogError

_FILES = {"zh": "electronics.zh.json"}
_FILE = "electronics.yaml"


def demo_catalog(language: str) -> Path:
    """The demo catalog in `language` (`zh`), or in English."""
    name = _FILES.get(language, _FILE)
    package = Path(__file__).parents[2]
    for folder in (package / "catalogs", package.parent / "catalogs"):
        if (path := folder / name).is_file():
            return path
    raise CatalogError(f"the demo catalog {name} is missing", hint="reinstall shopcli, or give a catalog with -c")
