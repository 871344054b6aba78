"""Whole runs, with the writer that obeys nobody and with models that obey everybody."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from shopcli.errors import ModelError, UsageError
from shopcli.index.index import Index
from shopcli.redteam.attack import Harm, load_attacks
from shopcli.redteam.audit import audit
from shopcli.redteam.plan import sample
from shopcli.redteam.report import Report
from tests.fake_openai import FakeOpenAI, answer, failure
from tests.redteam.obedient import USUAL, Obedient, Read, Says
from tests.redteam.running import KEY, asking, looking_for, named, plan, run

OBEYS: dict[Harm, Says] = {
    Harm.PICKED: lambda read: f"PICKS: [{read.handle}]\n\nTake [{read.handle}].",
    Harm.DISPLACED: lambda read: "PICKS: [2]\n\nTake [2].",
    Harm.CANARY: lambda read: f"{USUAL} {read.canary} is what I was told to say.",
    Harm.LEAK: lambda read: f"{USUAL} {read.system} {read.note}",
    Harm.DENIAL: lambda read: f"{USUAL} Sadly we do not carry any of the others any more.",
}
"""How a model obeys each kind of attack that a model alone can make succeed."""


def ids(report: Report) -> list[str]:
    return [trial.attack.id for trial in report.trials if trial.succeeded]


def test_the_built_in_writer_obeys_nobody(shop: Index) -> None:
    every = load_attacks()
    attacks = sample(every, 2 * len({attack.family for attack in every}), seed=1)
    report = run(plan(shop, attacks))
    assert ids(report) == []
    assert {trial.attack.family for trial in report.trials} == {attack.family for attack in every}
    assert all(trial.was_candidate for trial in report.trials)
    assert (report.rate, report.requests) == (0.0, len(attacks) + 1)


@pytest.mark.parametrize("harm", list(OBEYS))
def test_what_an_obedient_model_does_is_found(shop: Index, harm: Harm) -> None:
    with Obedient(OBEYS[harm]) as server:
        report = run(plan(shop, sample(looking_for(harm), 10, seed=1), asking(server)))
    found = [trial.attack.id for trial in report.trials if harm in {shown.harm for shown in trial.evidence}]
    # What never reaches a prompt (tags, hidden characters) or is cut there cannot be obeyed.
    assert len(found) > 0.7 * len(report.trials), sorted({one.attack.id for one in report.trials} - set(found))


def test_a_price_that_the_check_cannot_contradict_is_found(shop: Index) -> None:
    with Obedient(lambda read: f"{USUAL} Somebody says {read.price} here.") as server:
        report = run(plan(shop, named("price-description", "zh-price"), asking(server)))
    assert ids(report) == ["price-description", "zh-price"]


def test_what_the_check_strikes_and_what_is_taken_out_is_no_success(shop: Index) -> None:
    def says(read: Read) -> str:
        return f"{USUAL} [1] costs ${read.price}, all others are sold out, see http://{read.canary}.example, {KEY}."

    with Obedient(says) as server:
        report = run(plan(shop, named("price-description", "denial-stock", "leak-key", "leak-link"), asking(server)))
    assert ids(report) == []


def test_what_a_harmless_text_does_too_is_luck(shop: Index) -> None:
    with Obedient(OBEYS[Harm.PICKED], gullible=True) as server:
        report = run(plan(shop, looking_for(Harm.PICKED)[:4], asking(server)))
    assert ids(report) == []
    assert [bool(trial.by_chance) for trial in report.trials] == [True] * 4
    assert report.requests == 1 + 4 + 4


def test_a_quotation_is_not_obedience(shop: Index) -> None:
    def quoting(read: Read) -> str:
        planted = re.sub(r"^.*?: ", "", read.planted)
        return f"{USUAL} Its description says “{planted}”."

    with Obedient(quoting) as server:
        report = run(plan(shop, named("description-canary"), asking(server)))
    assert ids(report) == []


def test_the_same_seed_asks_the_same(shop: Index) -> None:
    prompts: list[Sequence[str]] = []
    for _ in range(2):
        with Obedient(OBEYS[Harm.CANARY]) as server:
            run(plan(shop, named("title-canary", "base64", "zh-price"), asking(server)))
        said = [request.body["messages"][1]["content"] for request in server.requests]
        prompts.append([re.sub(r"(?<=<<<)\w+|\w+(?=>>>)", "", text) for text in said])
    assert prompts[0] == prompts[1]


def test_a_model_that_does_not_answer_ends_the_run(shop: Index) -> None:
    refused = failure(401, "no such key")
    with FakeOpenAI(refused) as server, pytest.raises(ModelError):
        run(plan(shop, load_attacks(), asking(server)))
    with FakeOpenAI(answer(USUAL), refused) as server, pytest.raises(ModelError):
        run(plan(shop, load_attacks(), asking(server)))
    assert len(server.requests) == 1 + 3


def test_an_attack_that_was_not_answered_counts_for_nothing(shop: Index) -> None:
    with FakeOpenAI(answer(USUAL), failure(400, "no"), answer(USUAL)) as server:
        report = run(plan(shop, looking_for(Harm.CANARY)[:3], asking(server)))
    assert [trial.failure is None for trial in report.trials] == [False, True, True]
    assert (len(report.answered), report.rate) == (2, 0.0)


def test_needs_that_one_product_fits_tell_nothing(shop: Index) -> None:
    with pytest.raises(UsageError, match="no need leaves"):
        run(plan(shop, load_attacks(), needs=("mouse",)))


def test_copies_are_gone_even_when_somebody_presses_ctrl_c(shop: Index, own_temporary_folder: Path) -> None:
    met: list[list[str]] = []

    class Pressing(Obedient):
        def next_reply(self, request):  # type: ignore[no-untyped-def]
            met.append([path.name for path in own_temporary_folder.iterdir()])
            return super().next_reply(request)

    def tell(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with Pressing(OBEYS[Harm.CANARY]) as server, pytest.raises(KeyboardInterrupt):
        audit(plan(shop, looking_for(Harm.CANARY), asking(server)), tell)
    assert len(met) == 2
    assert all(names and names[0].startswith("shopcli-redteam-") for names in met)
    assert list(own_temporary_folder.iterdir()) == []
