"""Where a question names products, and which it may mean."""

from dataclasses import dataclass

from shopcli.catalog.product import Product


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the question that names a product, and which it may be: several where the name fits several."""

    start: int
    end: int
    products: tuple[Product, ...]
    certain: bool = True
    """Whether it must be a name: "smart plug" may be one, and may be a kind of thing."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name like the catalog's that none of its products has, and those that come closest."""

    name: str
    closest: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    mentions: tuple[Mention, ...] = ()
    stranger: Stranger | None = None

    def rest(self, text: str, instead: str) -> str:
        """`text` with `instead` in place of every name."""
        for mention in reversed(self.mentions):
            text = f"{text[: mention.start]} {instead} {text[mention.end :]}"
        return " ".join(text.split())
