"""One reading of the whole catalog for all drafts together: each product goes only to those that it may matter to."""

from collections.abc import Iterable, Iterator, Sequence

from shopcli.catalog.product import Product
from shopcli.evaluation.making.draft import Absent, Draft, Named, OfKinds
from shopcli.evaluation.making.goods import Good
from shopcli.evaluation.making.kinds import Kind, Noun, by_path, by_title
from shopcli.evaluation.making.naming import OnlyOne
from shopcli.evaluation.making.verdict import Verdict


def count(products: Iterable[Product], drafts: Sequence[Draft]) -> None:
    """Shows every product to the tallies of `drafts`."""
    tallies = [draft.tally for draft in drafts]
    kinds = _Kinds([tally for tally in tallies if isinstance(tally, OfKinds)])
    names = _Names([tally.only for tally in tallies if isinstance(tally, Named)])
    words = _Words([tally for tally in tallies if isinstance(tally, Absent)])
    for product in products:
        good = Good(product)
        kinds.take(good)
        names.take(good)
        words.take(good)


class _Kinds:
    """What a category says of each kind is worked out once for all products in it."""

    def __init__(self, tallies: Sequence[OfKinds]) -> None:
        self._tallies: dict[Kind, list[OfKinds]] = {}
        for tally in tallies:
            for kind in tally.kinds:
                self._tallies.setdefault(kind, []).append(tally)
        self._by_path: dict[tuple[str, ...], list[tuple[Noun, Verdict | None, list[OfKinds]]]] = {}

    def take(self, good: Good) -> None:
        path = good.product.category
        if path not in self._by_path:
            self._by_path[path] = list(self._told_by(path))
        for noun, verdict, tallies in self._by_path[path]:
            if covered := by_title(noun, good) if verdict is None else verdict:
                for tally in tallies:
                    tally.take(good, covered)

    def _told_by(self, path: tuple[str, ...]) -> Iterator[tuple[Noun, Verdict | None, list[OfKinds]]]:
        for kind, tallies in self._tallies.items():
            verdict = by_path(kind.noun, path)
            if verdict is not Verdict.NO:
                yield kind.noun, verdict, tallies


class _Names:
    def __init__(self, every: Sequence[OnlyOne]) -> None:
        self._asking: dict[str, list[OnlyOne]] = {}
        for only in every:
            for name in only.names:
                self._asking.setdefault(name, []).append(only)

    def take(self, good: Good) -> None:
        title = good.title
        for name in [name for name in self._asking if name in title]:
            for only in self._asking[name]:
                only.note(name)


class _Words:
    """A word that is found once is not looked for again."""

    def __init__(self, every: Sequence[Absent]) -> None:
        self._asking: dict[str, list[Absent]] = {}
        for absent in every:
            for word in absent.words:
                self._asking.setdefault(word, []).append(absent)

    def take(self, good: Good) -> None:
        text = good.text if self._asking else ""
        for word in [word for word in self._asking if word in text]:
            for absent in self._asking.pop(word):
                absent.is_sold = True
