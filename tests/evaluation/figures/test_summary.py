from decimal import Decimal

from shopcli.evaluation.figures.summary import summarise
from shopcli.evaluation.result import Given
from shopcli.query.need import Language
from tests.evaluation.figures.results import result

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def test_each_family_has_its_share_of_right_answers() -> None:
    (model,) = summarise([result(1), result(2, right=False), result(1, family="counts")])
    filters, counts = model.families
    assert (filters.family, filters.tasks) == ("filters", 2)
    assert filters.right is not None
    assert filters.right.value == 0.5
    assert counts.right is not None
    assert counts.right.value == 1
    assert model.overall.right is not None
    assert (model.overall.right.of, model.overall.tasks) == (3, 3)


def test_a_task_and_its_twin_are_one_observation() -> None:
    (model,) = summarise([result(1), result(1, language="zh"), result(2), result(2, language="zh", right=False)])
    assert model.overall.right is not None
    assert (model.overall.right.value, model.overall.right.of, model.overall.tasks) == (0.75, 2, 4)


def test_repeats_count_as_one_task_and_must_all_be_right_for_every_time() -> None:
    (model,) = summarise([result(1), result(1, repeat=1), result(2), result(2, repeat=1, right=False)])
    overall = model.overall
    assert overall.right is not None
    assert (overall.right.value, overall.right.of) == (0.75, 2)
    assert overall.every_time is not None
    assert overall.every_time.value == 0.5
    assert model.repeats == 2


def test_what_was_not_asked_in_every_repeat_was_not_right_in_every_one() -> None:
    (model,) = summarise([result(1), result(1, repeat=1, right=False), result(2)])
    assert model.overall.every_time is not None
    assert (model.overall.every_time.value, model.overall.every_time.of) == (0, 1)


def test_one_asking_says_nothing_of_every_time() -> None:
    (model,) = summarise([result(1)])
    assert model.overall.every_time is None


def test_twins_agree_where_both_answer_the_same() -> None:
    (model,) = summarise(
        [
            result(1),
            result(1, language="zh"),
            result(2),
            result(2, language="zh", first="P9"),
            result(3),
            result(3, language="zh", right=False),
            result(4),
        ]
    )
    assert model.overall.twins is not None
    assert (model.overall.twins.value, model.overall.twins.of) == (1 / 3, 3)


def test_an_order_that_the_model_saw_changed_counts_for_stability_alone() -> None:
    (model,) = summarise(
        [result(1), result(1, shuffled=True, first="P2", right=False), result(2), result(2, shuffled=True)]
    )
    assert model.stability is not None
    assert (model.stability.value, model.stability.of) == (0.5, 2)
    assert model.overall.right is not None
    assert model.overall.right.value == 1


def test_other_orders_are_compared_with_their_own_repeat_where_something_was_picked() -> None:
    nothing = Given()
    (model,) = summarise(
        [
            result(1),
            result(1, shuffled=True),
            result(1, repeat=1, first="P2"),
            result(1, repeat=1, shuffled=True, first="P2"),
            result(2, given=nothing),
            result(2, given=nothing, shuffled=True),
        ]
    )
    assert model.stability is not None
    assert (model.stability.value, model.stability.of) == (1, 1)


def test_what_the_built_in_writer_said_in_its_place_says_nothing_of_a_model() -> None:
    failed = Given(picks=("P1",), first_token_seconds=1.0, seconds=2.0, failure="no answer")
    (model,) = summarise(
        [result(1, right=False, given=failed, language=one, shuffled=two) for one in LANGUAGES for two in (False, True)]
    )
    assert (model.overall.twins, model.stability, model.first_token_seconds) == (None, None, None)
    assert (model.failures, model.seconds) == (4, None)
    assert model.overall.right is not None
    assert model.overall.right.value == 0


def test_what_was_spent_is_added_up_and_times_are_medians() -> None:
    askings = [
        Given(seconds=1.0, first_token_seconds=0.2, prompt_tokens=10, completion_tokens=5, cost=Decimal("0.01")),
        Given(seconds=3.0, first_token_seconds=0.4, prompt_tokens=20, completion_tokens=5, cost=Decimal("0.02")),
        Given(seconds=2.0, failure="timeout"),
    ]
    (model,) = summarise([result(number, given=given) for number, given in enumerate(askings)])
    assert (model.prompt_tokens, model.completion_tokens, model.cost) == (30, 10, Decimal("0.03"))
    assert model.seconds == 2.0
    assert model.first_token_seconds is not None
    assert round(model.first_token_seconds, 6) == 0.3
    assert model.failures == 1


def test_models_are_told_apart() -> None:
    first, second = summarise([result(1), result(1, model="other", right=False)])
    assert (first.model, second.model) == ("built-in", "other")


def test_broken_limits_and_claims_are_counted_by_answer_and_by_claim() -> None:
    given = Given(picks=("P1",), claims=4, contradicted=2, slipped=1)
    (model,) = summarise([result(1, right=False, limit_broken=True, given=given), result(2)])
    overall = model.overall
    assert (overall.limits_broken, overall.claims, overall.contradicted, overall.slipped) == (1, 4, 2, 1)
