"""Whether two answers come to the same. What the built-in writer said in a model's place says nothing of the model."""

from collections.abc import Iterable, Iterator, Sequence

from shopcli.evaluation.result import Result


def agree(one: Result, other: Result) -> bool:
    """Whether both answer or neither, both start with the same product, and both are right or neither."""
    return (
        one.given.answerable == other.given.answerable
        and one.given.picks[:1] == other.given.picks[:1]
        and one.marked.right == other.marked.right
    )


def twins(results: Sequence[Result]) -> Iterator[tuple[Result, Result]]:
    """The English and the Chinese asking of the same task, repeat by repeat; each pair once."""
    by_place = {(result.task.id, result.repeat): result for result in results if result.given.failure is None}
    for result in by_place.values():
        if result.task.language == "en" and result.task.twin:
            other = by_place.get((result.task.twin, result.repeat))
            if other:
                yield result, other


def shuffled(results: Iterable[Result]) -> Iterator[tuple[Result, Result]]:
    """Each asking over candidates in another order, beside the one of its repeat in the code's order.

    Where neither recommends anything there was nothing to choose.
    """
    every = [result for result in results if result.given.failure is None]
    usual = {(result.task.id, result.repeat): result for result in every if not result.shuffled}
    for result in every:
        one = usual.get((result.task.id, result.repeat)) if result.shuffled else None
        if one and (one.given.picks or result.given.picks):
            yield one, result
