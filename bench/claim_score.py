"""An answer through the claim check, in random pieces, and what became of each of its claims."""

from dataclasses import dataclass
from random import Random

from bench.claim_cases import Case
from bench.claim_frames import Mark
from shopcli.grounding.checker import ClaimChecker
from shopcli.grounding.claim import Claim, Said, Verdict


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim where it stands in the answer."""

    start: int
    end: int
    claim: Claim

    def overlaps(self, mark: Mark) -> bool:
        return self.start < mark.end and mark.start < self.end

    def __str__(self) -> str:
        claim = self.claim
        about = f"{claim.product_id or 'no product'} {claim.field or '-'}"
        return f"{claim.verdict} {claim.kind} “{claim.text}” ({about}; catalog: {claim.catalog_value or '-'})"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`struck` are claims wrongly contradicted; `unknown` and `unmarked` count true claims by what the check said."""

    case: Case
    claims: tuple[Placed, ...]
    found: bool
    struck: tuple[Placed, ...]
    true: int
    unknown: int
    unmarked: int
    changed_text: bool

    @property
    def is_miss(self) -> bool:
        return bool(self.struck) or self.changed_text or (self.case.false is not None and not self.found)


def check(case: Case) -> Outcome:
    said = _checked(case)
    claims = tuple(_placed(said))
    contradicted = [placed for placed in claims if placed.claim.verdict is Verdict.CONTRADICTED]
    false, true = case.false, [mark for mark in case.marks if mark.status == "true"]
    verdicts = [{placed.claim.verdict for placed in claims if placed.overlaps(mark)} for mark in true]
    return Outcome(
        case=case,
        claims=claims,
        found=false is not None and any(placed.overlaps(false) for placed in contradicted),
        struck=tuple(placed for placed in contradicted if _strikes(placed, case)),
        true=len(true),
        unknown=sum(verdict == {Verdict.UNKNOWN} for verdict in verdicts),
        unmarked=sum(not verdict for verdict in verdicts),
        changed_text="".join(piece.text for piece in said) != case.text,
    )


def _checked(case: Case) -> list[Said]:
    random, checker, at = Random(case.seed), ClaimChecker(case.run.evidence), 0
    said: list[Said] = []
    while at < len(case.text):
        length = random.choice((1, 1, 2, 3, 5, 8, 20))
        said += checker.feed(case.text[at : at + length])
        at += length
    return said + checker.finish()


def _placed(said: list[Said]) -> list[Placed]:
    found, at = [], 0
    for piece in said:
        if piece.claim is not None:
            found.append(Placed(at, at + len(piece.text), piece.claim))
        at += len(piece.text)
    return found


def _strikes(placed: Placed, case: Case) -> bool:
    """A contradiction is wrong where it touches anything true, and where it is not about what is false."""
    others = [mark for mark in case.marks if mark.status != "false" and placed.overlaps(mark)]
    return bool(others) or case.false is None or not placed.overlaps(case.false)
