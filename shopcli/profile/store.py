"""Where profiles live: `profiles/NAME.json` in the state folder, for nobody but their owner to read."""

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from shopcli.errors import UsageError
from shopcli.patterns import Pattern
from shopcli.profile.codec import DamagedError, from_text, to_text
from shopcli.profile.profile import Profile
from shopcli.profile.secret import Secret

_NAME = Pattern(r"[a-z0-9\u4e00-\u9fff][a-z0-9_.\u4e00-\u9fff-]{0,63}", flags=re.IGNORECASE)
_DAMAGED = ".damaged"


def profiles_folder(state: Path) -> Path:
    return state / "profiles"


def checked_name(name: str) -> str:
    """Raises `UsageError` for what no file should be called."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name for a profile", hint="write letters, digits, - and _, such as work")
    return name


def _ignored(_: Path) -> None:
    """For who wants to hear of nothing."""


class Profiles:
    """`on_damage` hears where a file that could not be read was put."""

    def __init__(self, state: Path, on_damage: Callable[[Path], None] = _ignored) -> None:
        self._folder = profiles_folder(state)
        self._on_damage = on_damage
        self.secret = Secret(self._folder)

    def path(self, name: str) -> Path:
        """Raises `UsageError` for what is no name."""
        return self._folder / f"{checked_name(name)}.json"

    def names(self) -> list[str]:
        with contextlib.suppress(OSError):
            return sorted(path.stem for path in self._folder.glob("[!.]*.json"))
        return []

    def prepare(self) -> None:
        """Makes what everything in here depends on. Raises `UsageError` where nothing can be kept."""
        with _said(self._folder):
            self.secret.make()

    def read(self, name: str) -> Profile | None:
        """None where there is none, or where what there was is damaged and set aside. Raises `UsageError`."""
        path = self.path(name)
        try:
            return from_text(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (DamagedError, UnicodeDecodeError):
            with _said(path):
                self._set_aside(path)
            return None
        except OSError as problem:
            raise _unusable(path, problem) from problem

    def update(self, name: str, change: Callable[[Profile], Profile]) -> Profile:
        """The profile as `change` leaves it, written before anybody else can change it.

        Raises `UsageError` where it cannot be written, and what `change` raises.
        """
        from shopcli.profile.files import locked, private_folder, replace_file

        path = self.path(name)
        with _said(path):
            private_folder(self._folder)
            with locked(path):
                before = self._current(path)
                after = change(before or Profile())
                if after != before:
                    replace_file(path, to_text(after).encode())
                return after

    def forget(self, name: str) -> bool:
        """Removes a profile and all that was ever set aside or left of it; False where there was nothing."""
        from shopcli.profile.files import locked, remove_leftovers

        path = self.path(name)
        if not self._folder.is_dir():
            return False
        with _said(path), locked(path):
            remove_leftovers(path)
            found = [path, *self._damaged(path)]
            there = [each for each in found if each.exists()]
            for each in there:
                each.unlink()
            return bool(there)

    def _current(self, path: Path) -> Profile | None:
        try:
            return from_text(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (DamagedError, UnicodeDecodeError):
            self._rename(path)
            return None

    def _set_aside(self, path: Path) -> None:
        from shopcli.profile.files import locked

        with locked(path):
            self._current(path)

    def _rename(self, path: Path) -> None:
        aside = path.with_name(f"{path.name}{_DAMAGED}-{len(self._damaged(path)) + 1}")
        path.replace(aside)
        self._on_damage(aside)

    def _damaged(self, path: Path) -> list[Path]:
        return sorted(path.parent.glob(f"{path.name}{_DAMAGED}-*"))


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turns what the system refuses into words."""
    try:
        yield
    except OSError as problem:
        raise _unusable(path, problem) from problem


def _unusable(path: Path, problem: OSError) -> UsageError:
    cause = f"the profile {path} cannot be used: {problem.strerror or problem}"
    return UsageError(cause, hint="check the folder's permissions, or use --no-profile")
