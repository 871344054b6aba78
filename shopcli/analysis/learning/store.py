"""Where trained parts live: `trained/` in the state folder, for nobody but their owner to read.

`NAME.json` is a header, and a folder beside it, called after the header's hash, holds the files that it describes. A
part is replaced by writing another folder and then the header, in one step. What a header does not describe to the
byte is not read, and nothing is ever unpickled.
"""

import contextlib
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from shopcli.analysis.learning.header import Header, HeaderError, StoredFile, from_text, to_text
from shopcli.context import Folders
from shopcli.errors import UsageError
from shopcli.patterns import Pattern

_NAME = Pattern(r"[a-z0-9\u4e00-\u9fff][a-z0-9_.\u4e00-\u9fff-]{0,63}", flags=re.IGNORECASE)
_LONGEST_HEADER = 10_000_000
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Damaged:
    """A part that cannot be used, and why."""

    name: str
    cause: str


def checked_name(name: str) -> str:
    """Raises `UsageError` for what no file should be called."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name for a trained part", hint="write letters, digits, - and _: my-reviews")
    return name


def trained_folder(folders: Folders) -> Path:
    return folders.state / "trained"


def save(header: Header, write: Callable[[Path], object], folders: Folders) -> Header:
    """Keeps a part whose files `write` puts into the folder that it is given; an older one of its name is replaced.

    Returns the header with its files. Raises `UsageError` where nothing can be kept.
    """
    from shopcli.profile.files import locked, private_folder, replace_file

    home = trained_folder(folders)
    path = home / f"{checked_name(header.name)}.json"
    with _said(home):
        private_folder(home)
        with locked(path):
            aside = home / f".{header.name}.part"
            shutil.rmtree(aside, ignore_errors=True)
            private_folder(aside)
            try:
                write(aside)
                whole = replace(header, files=tuple(_sealed(aside)))
                final = _content_folder(whole, folders)
                shutil.rmtree(final, ignore_errors=True)
                aside.replace(final)
            finally:
                shutil.rmtree(aside, ignore_errors=True)
            replace_file(path, to_text(whole).encode())
            _remove_folders(home, header.name, final)
    return whole


def remove(name: str, folders: Folders) -> bool:
    """False where there is none of this name. Raises `UsageError`."""
    from shopcli.profile.files import locked

    home = trained_folder(folders)
    path = home / f"{checked_name(name)}.json"
    if not path.exists():
        return False
    with _said(home), locked(path):
        path.unlink(missing_ok=True)
        _remove_folders(home, name, None)
    return True


def headers(folders: Folders) -> Iterator[Header | Damaged]:
    """Of every part, by name, once its files are what was saved."""
    with contextlib.suppress(OSError):
        for path in sorted(trained_folder(folders).glob("[!.]*.json")):
            try:
                header = read_header(path.stem, folders)
                checked_folder(header, folders)
                yield header
            except UsageError as problem:
                yield Damaged(path.stem, problem.cause)


def read_header(name: str, folders: Folders) -> Header:
    """Raises `UsageError` where there is none of this name, or its header is damaged; its files are not looked at."""
    path = trained_folder(folders) / f"{checked_name(name)}.json"
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_HEADER + 1)
        header = from_text(data.decode())
    except FileNotFoundError:
        raise UsageError(
            f"there is no trained part {name}", hint="shopcli analyze models lists them; analyze train makes one"
        ) from None
    except OSError as problem:
        raise _unusable(path, problem) from problem
    except (HeaderError, UnicodeDecodeError) as problem:
        raise damaged(name, str(problem) if isinstance(problem, HeaderError) else "it is not UTF-8") from problem
    if header.name != name:
        raise damaged(name, "it was saved under another name")
    return header


def checked_folder(header: Header, folders: Folders) -> Path:
    """The folder with the files of a part, each of which is what was saved. Raises `UsageError`."""
    folder = _content_folder(header, folders)
    for file in header.files:
        _check(folder / file.name, file, header.name)
    return folder


def _content_folder(header: Header, folders: Folders) -> Path:
    digest = hashlib.sha256(to_text(header).encode(errors="surrogatepass")).hexdigest()
    return trained_folder(folders) / f"{header.name}-{digest[:_DIGITS]}"


def _sealed(folder: Path) -> Iterator[StoredFile]:
    """The files of `folder`, made private and brought to the disk."""
    for path in sorted(folder.iterdir()):
        path.chmod(0o600)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        yield StoredFile(path.name, path.stat().st_size, digest)


def _check(path: Path, expected: StoredFile, name: str) -> None:
    try:
        with path.open("rb") as file:
            same_size = os.fstat(file.fileno()).st_size == expected.size
            if same_size and hashlib.file_digest(file, "sha256").hexdigest() == expected.sha256:
                return
    except FileNotFoundError:
        raise damaged(name, f"{expected.name} is missing") from None
    except OSError as problem:
        raise _unusable(path, problem) from problem
    raise damaged(name, f"{expected.name} is not the file that was saved")


def _remove_folders(home: Path, name: str, kept: Path | None) -> None:
    for folder in home.glob(f"{name}-" + "[0-9a-f]" * _DIGITS):
        if folder != kept and folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)


def damaged(name: str, why: str) -> UsageError:
    return UsageError(
        f"the trained part {name} is damaged: {why}", hint=f"train it again, or shopcli analyze models --remove {name}"
    )


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turns what the system refuses into words."""
    try:
        yield
    except OSError as problem:
        raise _unusable(path, problem) from problem


def _unusable(path: Path, problem: OSError) -> UsageError:
    return UsageError(f"{path} cannot be used: {problem.strerror or problem}", hint="check the folder's permissions")
