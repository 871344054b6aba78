"""Whether two answers come to the same."""

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
    by_place = {(result.task.id, result.repeat): result for result in results}
    for result in results:
        if result.task.language == "en" and result.task.twin:
            other = by_place.get((result.task.twin, result.repeat))
            if other:
                yield result, other


def shuffled(results: Iterable[Result]) -> Iterator[tuple[Result, Result]]:
    """Each asking over candidates in another order, beside the first one in the code's order."""
    every = list(results)
    usual = {result.task.id: result for result in every if not result.shuffled and result.repeat == 0}
    for result in every:
        if result.shuffled and result.task.id in usual:
            yield usual[result.task.id], result
