"""JSON-LD as a catalog: the products of files, of lines, and of what pages hold."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from shopcli.catalog.feeds.entry import as_document
from shopcli.catalog.feeds.groups import Grouping
from shopcli.catalog.feeds.items import Offer
from shopcli.catalog.feeds.json_records import Records
from shopcli.catalog.feeds.linked_graph import Graph, Node, product_nodes, types
from shopcli.catalog.feeds.schema_org import NAMES, SchemaReader, is_group
from shopcli.catalog.formats.content import Content
from shopcli.catalog.formats.document import Document, Fault, FieldPath, Locate


@dataclass(frozen=True, slots=True)
class Block:
    """One parsed text of JSON-LD: a file, or a script of a page. `locate` gives lines of the file."""

    tree: Any
    locate: Locate
    faults: Sequence[Fault] = ()
    """Their paths start at its root."""


def linked_document(content: Content, blocks: Sequence[Block]) -> Document:
    """The document of texts that make one file, whose nodes may refer to each other."""
    sellers: dict[str, str] = {}
    graph = Graph([block.tree for block in blocks])
    reader = SchemaReader(graph, content.calendar, sellers)
    places = [(block, path, node) for block in blocks for path, node in product_nodes(block.tree)]
    offers = list(_offers(reader, graph, [(node, number) for number, (_, _, node) in enumerate(places)]))
    faults = [fault.inside(("lines", number)) for number, block in enumerate(blocks) for fault in block.faults]
    if not places:
        faults.append(_no_product([block.tree for block in blocks]))
    document = _document(iter(offers), _sizes(offers), sellers, faults)
    numbers = document.locate

    def located(paths: Collection[FieldPath]) -> Mapping[FieldPath, int]:
        products = numbers([path for path in paths if path[:1] == ("products",)])
        wanted = {path: places[number][:2] for path, number in products.items()}
        for path in paths:
            match path:
                case ("lines", int(number), *inner):
                    wanted[path] = blocks[number], tuple(inner)
        found: dict[FieldPath, int] = {}
        for block in blocks:
            inside = {path: inner for path, (of, inner) in wanted.items() if of is block}
            lines = block.locate({*inside.values()})
            found |= {path: lines[inner] for path, inner in inside.items() if inner in lines}
        return found

    return replace(document, locate=located)


def linked_lines_document(records: Records) -> Document:
    """The document of JSON Lines, each a text of its own; the variants of a group may stand on several."""
    sellers: dict[str, str] = {}

    def blocks(found: Iterator[tuple[Any, int]]) -> Iterator[tuple[SchemaReader, Graph, list[tuple[Node, int]]]]:
        for record, number in found:
            graph = Graph(record)
            reader = SchemaReader(graph, records.content.calendar, sellers)
            yield reader, graph, [(node, number) for _, node in product_nodes(record)]

    ahead = (
        offer
        for reader, graph, nodes in blocks(records.read())
        for node, number in _once(reader, graph, nodes)
        for offer in reader.ahead(node, number)
    )
    sizes = _sizes(ahead)
    offers = (offer for block in blocks(records.mappings()) for offer in _offers(*block))
    return _document(offers, sizes, sellers, records.faults)


def _offers(reader: SchemaReader, graph: Graph, nodes: Sequence[tuple[Node, int]]) -> Iterator[Offer]:
    for node, number in _once(reader, graph, nodes):
        yield from reader.offers(node, number)


def _once(reader: SchemaReader, graph: Graph, nodes: Sequence[tuple[Node, int]]) -> Iterator[tuple[Node, int]]:
    """Each node once, a variant with its group; a group whose variants stand apart is told by them."""
    if len(nodes) == 1:
        yield from nodes
        return
    plain = [(graph.node(node), number) for node, number in nodes]
    done = {id(variant) for node, _ in plain for variant in graph.nodes(node.get("hasVariant"))}
    apart = {reader.group_id(node) for node, _ in plain if id(node) not in done and not is_group(node)}
    for node, number in plain:
        stands_for_others = is_group(node) and "hasVariant" not in node and reader.group_id(node) in apart
        if id(node) not in done and not stands_for_others:
            done.add(id(node))
            yield node, number


def _sizes(offers: Iterable[Offer]) -> Counter[str]:
    return Counter(offer.group for offer in offers if offer.group)


def _document(
    offers: Iterator[Offer], sizes: Mapping[str, int], sellers: Mapping[str, str], faults: list[Fault]
) -> Document:
    """The only seller is the shop; several are attributes."""
    store: dict[str, str] | None = None
    if len(sellers) == 1:
        ((name, url),) = sellers.items()
        store = {"name": name, **({"url": url} if url.startswith("http") else {})}
        offers = map(_without_seller, offers)
    return as_document(Grouping(sizes).entries(offers), store, NAMES, faults)


def _without_seller(offer: Offer) -> Offer:
    attributes = {name: value for name, value in offer.record.get("attributes", {}).items() if name != "Seller"}
    return replace(offer, record={**offer.record, "attributes": attributes})


def _no_product(trees: Sequence[Any]) -> Fault:
    found = [
        node for tree in trees for node in (tree if isinstance(tree, list) else [tree]) if isinstance(node, Mapping)
    ]
    kinds = sorted({kind for node in found for kind in types(node)})
    cause = f"holds no product, only {', '.join(kinds)}" if kinds else "holds no product"
    return Fault((), cause, 'a product has "@type": "Product" and a name', fatal=True)
