"""Where the key of a model comes from: a flag, then the environment, then a file that nobody else may read."""

import os
import stat
from pathlib import Path
from typing import Any

from shopcli.context import Context
from shopcli.errors import UsageError


def keys_path(context: Context) -> Path:
    """A file of `NAME: key` lines, named as the environment variables are."""
    return context.folders.config / "keys.yaml"


def find_key(name: str, context: Context, flag: str | None = None) -> str | None:
    """The key called `name` (`OPENAI_API_KEY`, say), or None.

    Raises `UsageError`, which never holds a key, where the file may be read by others, is no mapping of texts, or where
    the key cannot stand in an HTTP header.
    """
    if flag:
        return _checked(flag, "the key given as a flag")
    if value := context.environ.get(name, "").strip():
        return _checked(value, name)
    path = keys_path(context)
    kept = _from_file(name, path)
    return _checked(kept, f"{name} in {path}") if kept else None


def key_origin(name: str, context: Context) -> str:
    """Where `find_key` finds the key, for a reader. Raises `UsageError` as it does."""
    if context.environ.get(name, "").strip():
        return "the environment"
    path = keys_path(context)
    return str(path) if _from_file(name, path) else "nowhere"


def _from_file(name: str, path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise UsageError(f"{path} could not be read: {problem.strerror}", hint="check its permissions") from problem
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise UsageError(f"{path} may be read by others (mode {stat.S_IMODE(mode):o})", hint=f"chmod 600 {path}")
    value = _read(data, path).get(name)
    return value.strip() if value else None


def _read(data: bytes, path: Path) -> dict[str, str]:
    import yaml

    try:
        raw: Any = yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, UnicodeDecodeError):
        # The parser's own message would quote the line, and the line holds a key.
        raw = False
    if raw is None:
        return {}
    if not isinstance(raw, dict) or not all(isinstance(item, str) for pair in raw.items() for item in pair):
        raise UsageError(
            f"{path} is not a mapping of names to keys", hint="write lines such as `OPENAI_API_KEY: …`"
        ) from None
    return raw


def _checked(key: str, where: str) -> str:
    key = key.strip()
    if not key.isascii() or not key.isprintable() or " " in key:
        raise UsageError(f"{where} holds characters that no key has", hint="copy the key again, on one line")
    return key
