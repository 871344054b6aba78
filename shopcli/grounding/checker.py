"""The live claim check: prose in as it streams, the same prose out with each claim marked off and judged."""

from shopcli.grounding.claim import Said
from shopcli.grounding.evidence import Evidence


class ClaimChecker:
    """`feed` gives what is decided so far, `finish` the rest; a sentence is held back until it is whole.

    The texts of everything that comes out, joined, are the text that went in. How it was cut into pieces makes no
    difference to text and claims.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def feed(self, text: str) -> list[Said]:
        return [Said(text)] if text else []

    def finish(self) -> list[Said]:
        return []
