"""JSON-LD as far as shops use it: nodes with types that stand inside each other or are named by `@id`."""

from collections.abc import Iterator, Mapping
from typing import Any

from shopcli.catalog.feeds.cells import words
from shopcli.catalog.feeds.json_values import mappings_of, text_of
from shopcli.catalog.formats.document import FieldPath
from shopcli.patterns import Pattern

_DEEPEST = 20
_VOCABULARY = Pattern(r"^(?:https?://schema\.org/|schema:)")
_LEADS_TO_PRODUCTS = words("@graph mainEntity itemListElement item itemOffered makesOffer hasOfferCatalog")
"""What of a page, a list or a shop leads to what is sold; a person's order or review of a thing does not."""

PRODUCTS = words(
    "Product ProductGroup ProductModel IndividualProduct SomeProducts ProductCollection DietarySupplement Drug Vehicle "
    "Car Motorcycle MotorizedBicycle BusOrCoach"
)
WORKS = words("Book Audiobook Game VideoGame Movie MusicAlbum MusicRelease SoftwareApplication")
"""What is a product where it is sold."""

Node = Mapping[str, Any]


class Graph:
    """The nodes of one block of JSON-LD; every method takes a value as it stands there."""

    def __init__(self, tree: Any) -> None:
        self._by_id: dict[str, Node] = {}
        self._known: dict[int, tuple[Node, Node]] = {}
        """By identity, with the node itself, so that no other can take its identity."""
        self._index(tree, 0)

    def _index(self, tree: Any, depth: int) -> None:
        if depth > _DEEPEST:
            return
        if isinstance(tree, list):
            for each in tree:
                self._index(each, depth + 1)
        elif isinstance(tree, dict):
            if isinstance(name := tree.get("@id"), str) and len(tree) > len(self._by_id.get(name, {})):
                self._by_id[name] = tree
            for value in tree.values():
                if isinstance(value, dict | list):
                    self._index(value, depth + 1)

    def node(self, value: Any) -> Node:
        """The node that `value` is or refers to, with plain names; nothing where it is none."""
        if isinstance(value, list):
            return next((node for each in value if (node := self.node(each))), {})
        if isinstance(value, str):
            value = self._by_id.get(value)
        elif isinstance(value, dict) and isinstance(name := value.get("@id"), str):
            value = self._by_id.get(name, value)
        if not isinstance(value, dict):
            return {}
        found = self._known.get(id(value))
        if found is None:
            found = self._known[id(value)] = value, {plain_name(name): each for name, each in value.items()}
        return found[1]

    def nodes(self, value: Any) -> list[Node]:
        return [node for each in (value if isinstance(value, list) else [value]) if (node := self.node(each))]

    def text(self, value: Any) -> str:
        """A text, what a value object holds, or the name of a node; the first of several."""
        if value is None:
            return ""
        if isinstance(value, str):
            return plain_name(value.strip())
        if isinstance(value, list):
            return next((text for each in value if not isinstance(each, list) and (text := self.text(each))), "")
        if isinstance(value, dict) and "@value" not in value:
            value = self.node(value).get("name")
            if isinstance(value, dict | list):
                value = next((each for each in mappings_of(value) if "@value" in each), "")
        if isinstance(value, dict):
            value = value["@value"]
        return "" if value is None else plain_name(text_of(value))

    def texts(self, value: Any) -> list[str]:
        return [text for each in (value if isinstance(value, list) else [value]) if (text := self.text(each))]


def plain_name(name: str) -> str:
    """A name of schema.org without what says that it is one."""
    return _VOCABULARY.sub("", name) if name.startswith(("http", "schema:")) else name


def types(node: Node) -> frozenset[str]:
    given = node.get("@type")
    return frozenset(
        plain_name(each) for each in (given if isinstance(given, list) else [given]) if isinstance(each, str)
    )


def product_nodes(tree: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Node]]:
    """What is offered as a product, and where it stands; an offer that holds its product is given with it."""
    if len(path) > _DEEPEST:
        return
    if isinstance(tree, list):
        for place, each in enumerate(tree):
            yield from product_nodes(each, (*path, place))
    elif isinstance(tree, dict):
        kinds = types(tree)
        if kinds & PRODUCTS or (kinds & WORKS and _is_priced(tree.get("offers"))):
            yield path, tree
            return
        for name, value in tree.items():
            if plain_name(name) in _LEADS_TO_PRODUCTS:
                for inner, node in product_nodes(value, (*path, name)):
                    is_offered = plain_name(name) == "itemOffered" and "offers" not in node
                    yield inner, {**node, "offers": tree} if is_offered else node


def _is_priced(offers: Any) -> bool:
    return any(not _PRICED.isdisjoint(map(plain_name, offer)) for offer in mappings_of(offers))


_PRICED = frozenset({"price", "lowPrice", "priceSpecification", "@id"})
"""What an offer of a sale has, or what only names one."""
