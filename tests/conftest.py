"""Property tests draw the same examples every time, so that a change alone turns them red.

`HYPOTHESIS_PROFILE=explore python -m pytest` draws new ones.
"""

import gc
import os
import shutil
import sys
import tempfile

import pytest
from hypothesis import settings

from tests.once import VARIABLE

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# Where PYTHONDONTWRITEBYTECODE is set, every process would rewrite the asserts of every test anew, for seconds.
sys.dont_write_bytecode = False


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # workers take over the variable of the process that starts them
        os.environ[VARIABLE] = tempfile.mkdtemp(prefix="shopcli-tests-")


def pytest_collection_finish() -> None:
    gc.freeze()  # thousands of tests, which every full collection would look through


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(VARIABLE))
