"""Property tests draw the same examples every time, so that a change alone turns them red.

`HYPOTHESIS_PROFILE=explore python -m pytest` draws new ones.
"""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
