"""Which column is which field, as the user says it: `--map price=Preis`, or a YAML file of such pairs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from shopcli.catalog.feeds.headers import nearest
from shopcli.catalog.records.fields import shown
from shopcli.errors import CatalogError, UsageError
from shopcli.text import fold, one_line, shorten

_NAMES = (
    "id title description short_description brand category price list_price sale_price price_minor currency "
    "availability stock rating rating_scale rating_count images tags url gtin mpn shipping returns"
)
FIELDS = tuple(_NAMES.split())
"""What a column may be mapped to. `price_minor` is a price in the currency's smallest unit, such as cents."""

STORE_FIELDS = ("name", "currency", "locale", "url")
"""What `store.FIELD=VALUE` says of the shop itself: a value, not a column."""

_ATTRIBUTE = "attributes."
_STORE = "store."
_EXAMPLE = "for example --map price=Preis, --map attributes.Screen='Display Size', or --map store.currency=EUR"


def read_mapping(arguments: Sequence[str], folder: Path) -> dict[str, str]:
    """Field → column out of what `--map` was given: pairs, and YAML files in `folder`. Raises `UsageError`."""
    mapping: dict[str, str] = {}
    for argument in arguments:
        name, equals, column = argument.partition("=")
        if equals:
            _add(mapping, name.strip(), column.strip(), f"--map {one_line(argument)}")
        else:
            for each, value in _of_file(folder / argument, one_line(argument)).items():
                _add(mapping, each, value, one_line(argument))
    return mapping


def _add(mapping: dict[str, str], name: str, column: str, where: str) -> None:
    _check(name, where)
    if not column.strip(", "):
        raise UsageError(f"{where}: no column is named for {name}", hint=_EXAMPLE)
    mapping[name] = column


def _check(name: str, where: str) -> None:
    known = [*FIELDS, *(_STORE + each for each in STORE_FIELDS)]
    if name not in known and not (name.startswith(_ATTRIBUTE) and name != _ATTRIBUTE):
        meant = nearest(name, known)
        hint = f"did you mean {meant}?" if meant else f"known: {', '.join(known)}, and attributes.NAME"
        raise UsageError(f"{where}: there is no field {shown(name)}", hint=hint)


def _of_file(path: Path, name: str) -> dict[str, str]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except FileNotFoundError as problem:
        raise UsageError(f"--map {name}: is neither FIELD=COLUMN nor a file", hint=_EXAMPLE) from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"--map {name}: cannot be read", hint="give a YAML file of `field: column` lines") from problem
    except yaml.YAMLError as problem:
        raise UsageError(f"--map {name}: not valid YAML", hint="write `field: column` lines") from problem
    if not isinstance(raw, dict):
        raise UsageError(f"--map {name}: holds {shown(raw)}, not a mapping", hint="write `field: column` lines")
    found: dict[str, str] = {}
    for field, value in raw.items():
        inner = value if isinstance(value, dict) else {"": value}
        for key, column in inner.items():
            columns = column if isinstance(column, list) else [column]
            found[f"{field}.{key}" if key else str(field)] = ",".join(str(each) for each in columns if each is not None)
    return found


def parted(mapping: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What `mapping` says of columns, and of the shop itself. Raises `UsageError` for a field that there is not."""
    for name in mapping:
        _check(name, "mapping")
    store = {name.removeprefix(_STORE): value for name, value in mapping.items() if name.startswith(_STORE)}
    return {name: value for name, value in mapping.items() if not name.startswith(_STORE)}, store


def columns_for(mapping: Mapping[str, str], columns: Sequence[str], where: str) -> dict[str, tuple[str, ...]]:
    """Field → the columns that are there. Raises `CatalogError` naming one that is not."""
    by_folded = {fold(column): column for column in reversed(columns)}
    by_folded |= {fold(column.replace(" ", ".")): column for column in columns if fold(column) in by_folded}
    found = {}
    for name, text in mapping.items():
        names = [text] if fold(text) in by_folded else [each.strip() for each in text.split(",") if each.strip()]
        for each in names:
            if fold(each) not in by_folded:
                raise CatalogError(f"{where}: there is no column {shown(each)}", hint=_hint(each, columns))
        found[name] = tuple(by_folded[fold(each)] for each in names)
    return found


def _hint(name: str, columns: Sequence[str]) -> str:
    meant: Any = nearest(name, columns)
    return f"did you mean {shown(meant)}?" if meant else f"there are: {shorten(', '.join(columns), 200)}"
