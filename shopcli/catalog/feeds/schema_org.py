"""schema.org's Product and ProductGroup as JSON-LD: https://schema.org/Product."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from shopcli.catalog.feeds.cells import code, deepest, drop_rounded, parts, prose_of, quantity, without_blanks, words
from shopcli.catalog.feeds.item_lists import category_path, rating_of
from shopcli.catalog.feeds.items import Offer
from shopcli.catalog.feeds.json_values import text_of
from shopcli.catalog.feeds.linked_graph import Graph, Node, types
from shopcli.catalog.feeds.schema_offers import best, offer_attributes, offer_fields, sales
from shopcli.catalog.feeds.schema_values import label, properties, said
from shopcli.catalog.formats.calendar import Calendar
from shopcli.catalog.loaded import slug
from shopcli.text import one_line

NAMES = {
    "id": "sku",
    "title": "name",
    "price": "offers.price",
    "list_price": "offers.priceSpecification",
    "currency": "offers.priceCurrency",
    "availability": "offers.availability",
    "stock": "offers.inventoryLevel",
    "rating": "aggregateRating",
    "images": "image",
    "reviews": "review",
}
_TRAITS = ("color", "size", "material", "pattern", "suggestedAge", "suggestedGender")
_GTINS = ("gtin", "gtin13", "gtin14", "gtin12", "gtin8", "isbn", "ean")
_READ = words(
    "@type @id name description sku productID mpn url image offers aggregateRating review reviews brand category "
    "keywords additionalProperty identifier isVariantOf hasVariant inProductGroupWithID productGroupID variesBy"
)
_PLUMBING = words(
    "@context mainEntityOfPage sameAs potentialAction subjectOf isRelatedTo isSimilarTo logo thumbnailUrl "
    "alternateName disambiguatingDescription additionalType hasMerchantReturnPolicy dateModified dateCreated"
)


class SchemaReader:
    """Reads the products of one block. Who sells an offer is gathered in `sellers`."""

    def __init__(self, graph: Graph, calendar: Calendar, sellers: dict[str, str]) -> None:
        self._graph = graph
        self._calendar = calendar
        self._sellers = sellers

    def offers(self, node: Node, number: int) -> Iterator[Offer]:
        """What can be bought of a product or a group: a variant each, or the product itself. Never raises."""
        product = self._graph.node(node)
        variants = [each for each in self._graph.nodes(product.get("hasVariant")) if "name" in each or "offers" in each]
        if not variants:
            yield from self._of_product(product, self._group_of(product), number)
        for variant in variants:
            yield from self._of_product(variant, product, number)

    def ahead(self, node: Node, number: int) -> Iterator[Offer]:
        """The offers that may belong to a group; of others it notes the sellers alone, which is much quicker."""
        product = self._graph.node(node)
        offer = product.get("offers")
        if (
            _OF_GROUPS.isdisjoint(product)
            and not is_group(product)
            and isinstance(offer, dict)
            and "offers" not in offer
        ):
            self._note_seller(self._graph.node(offer))
        else:
            yield from self.offers(node, number)

    def group_id(self, node: Node) -> str:
        """What the variants of a group say that they belong to, or nothing; a group says it of itself."""
        product = self._graph.node(node)
        group = product if is_group(product) else self._group_of(product)
        if group:
            return self._graph.text(group.get("productGroupID")) or self._id(group)
        named = self._graph.text(product.get("inProductGroupWithID"))
        reference = product.get("isVariantOf")
        return named or (text_of(reference.get("@id")) if isinstance(reference, Mapping) else text_of(reference))

    def _group_of(self, product: Node) -> Node:
        group = self._graph.node(product.get("isVariantOf"))
        return group if "name" in group or "productGroupID" in group else {}

    def _of_product(self, product: Node, group: Node, number: int) -> Iterator[Offer]:
        found = sales(self._graph, product.get("offers"), self._calendar)
        several = _apart(self._graph, found)
        group_id = self.group_id(group) if group else self.group_id(product)
        record, chosen, traits = self._record(product, group)
        if len(several) < 2:
            offer = best(self._graph, found, self._calendar) if found else {}
            yield self._offer(record, offer, number, group_id, group, chosen, traits)
            return
        for each in several:
            item = self._graph.node(each.get("itemOffered"))
            own, own_chosen, own_traits = self._record(item, product) if item else (record, chosen, traits)
            own = {**own, "id": self._id({**item, **each}), "title": self._graph.text(each.get("name")) or own["title"]}
            yield self._offer(own, each, number, group_id or record["id"], product, own_chosen, own_traits)

    def _offer(
        self,
        record: Mapping[str, Any],
        offer: Node,
        number: int,
        group_id: str,
        group: Node,
        chosen: Mapping[str, str],
        traits: Mapping[str, str],
    ) -> Offer:
        sold = offer_fields(self._graph, offer, self._calendar)
        if "price" in sold:
            record = {name: value for name, value in record.items() if name not in ("price", "list_price")}
        attributes = {**record["attributes"], **offer_attributes(self._graph, offer)}
        if name := self._note_seller(offer):
            attributes["Seller"] = name
        merged = {**record, **sold, "attributes": attributes}
        if not merged.get("url"):
            merged["url"] = _address(self._graph.text(offer.get("url")))
        merged = without_blanks(merged)
        merged.setdefault("id", str(number))  # of what has no name either, which is the fault to tell
        faults = drop_rounded(merged)
        return Offer(merged, number, group_id, self._graph.text(group.get("name")), chosen, traits, faults=faults)

    def _note_seller(self, offer: Node) -> str:
        if name := self._graph.text(offer.get("seller")):
            self._sellers.setdefault(name, self._graph.text(self._graph.node(offer["seller"]).get("url")))
        return name

    def _record(self, product: Node, group: Node) -> tuple[dict[str, Any], dict[str, str], dict[str, str]]:
        """What a product says of itself, and beside that what its group says of all of them."""
        both = {**{name: value for name, value in group.items() if name not in _OF_GROUP}, **product}
        graph = self._graph
        traits = {name: text for name in _TRAITS if (text := self._trait(both.get(name)))}
        varies = [graph.text(each) for each in _listed(group.get("variesBy"))]
        extra = properties(graph, both.get("additionalProperty"))
        chosen = {name: traits.pop(name) for name in varies if name in traits}
        chosen |= {name: text_of(extra.pop(name)) for name in varies if name in extra}
        chosen |= {
            name: text
            for name in varies
            if name not in (*_TRAITS, *chosen) and (text := self._trait(product.get(name)))
        }
        images = [*self._images(product.get("image")), *self._images(group.get("image"))]
        category, tags = self._category(both)
        record = {
            "id": self._id(product) or self._id(group),
            "title": graph.text(both.get("name")),
            "description": prose_of(graph.text(both.get("description"))),
            "brand": graph.text(both.get("brand")) or graph.text(both.get("manufacturer")),
            "category": category,
            "tags": tags,
            "gtin": code(next((text for name in _GTINS if (text := graph.text(product.get(name)))), "")),
            "mpn": graph.text(product.get("mpn")),
            "url": _address(graph.text(both.get("url"))),
            "images": [*dict.fromkeys(images)],
            **self._ratings(both),
        }
        record["attributes"] = {**extra, **self._score(both), **self._others(both, chosen)}
        return record, chosen, traits

    def _trait(self, value: Any) -> str:
        found = said(self._graph, value)
        return ", ".join(map(text_of, found)) if isinstance(found, list) else text_of(found)

    def _id(self, node: Node) -> str:
        """The shop's own number, else that of the trade or the maker, else a name made into one."""
        names = ("sku", "productID", *_GTINS, "mpn", "identifier", "productGroupID")
        for name in names:
            identifier = self._graph.node(node.get(name)) if not isinstance(node.get(name), str) else {}
            if text := self._graph.text(identifier.get("value")) or self._graph.text(node.get(name)):
                return text
        title = self._graph.text(node.get("name"))
        return slug(one_line(title))[:80] if title else ""

    def _images(self, value: Any) -> list[str]:
        found = []
        for each in _listed(value):
            node = self._graph.node(each)
            address = self._graph.text(node.get("contentUrl")) or self._graph.text(node.get("url"))
            found.append(address or ("" if node else self._graph.text(each)))
        return [f"https:{address}" if address.startswith("//") else address for address in found if address]

    def _category(self, product: Node) -> tuple[list[str], list[str]]:
        """The path that says most; the ends of others and the keywords are tags."""
        paths = [category_path(text) for text in self._graph.texts(product.get("category"))]
        chosen, others = deepest(paths)
        tags = [tag for text in self._graph.texts(product.get("keywords")) for tag in parts(text, ",;，；、")]
        return chosen, [*dict.fromkeys([*tags, *others])]

    def _score(self, product: Node) -> dict[str, str]:
        """A rating that nobody is counted for and that has a name is no shoppers' one."""
        node = self._graph.node(product.get("aggregateRating"))
        if not _is_score(node):
            return {}
        best_of = self._graph.text(node.get("bestRating"))
        points = self._graph.text(node.get("ratingValue"))
        return {self._graph.text(node.get("name")): f"{points} / {best_of}" if best_of else points}

    def _ratings(self, product: Node) -> dict[str, Any]:
        graph, node = self._graph, self._graph.node(product.get("aggregateRating"))
        rating: dict[str, Any] = {}
        if not _is_score(node):
            count = graph.text(node.get("ratingCount")) or graph.text(node.get("reviewCount"))
            rating = rating_of(graph.text(node.get("ratingValue")), count)
            if rating and (highest := graph.text(node.get("bestRating"))):
                rating["scale"] = highest
        scale = quantity(text_of(rating.get("scale"))) or Decimal(5)
        given = [*graph.nodes(product.get("review")), *graph.nodes(product.get("reviews"))]
        return {"rating": rating, "reviews": [review for each in given if (review := self._review(each, scale))]}

    def _review(self, node: Node, scale: Decimal) -> dict[str, Any]:
        """A review with a text, its points on the product's scale; who wrote it is not kept."""
        graph = self._graph
        text = prose_of(graph.text(node.get("reviewBody")) or graph.text(node.get("description")))
        rating = graph.node(node.get("reviewRating"))
        points = graph.text(rating.get("ratingValue")) or graph.text(node.get("reviewRating"))
        review = {
            "text": text,
            "title": graph.text(node.get("name")) or graph.text(node.get("headline")),
            "rating": _on_scale(points, graph.text(rating.get("bestRating")), scale),
            "date": graph.text(node.get("datePublished")),
        }
        return without_blanks(review) if text else {}

    def _others(self, product: Node, chosen: Mapping[str, str]) -> dict[str, Any]:
        """What no field is made of, under its own name."""
        silent = _READ | _PLUMBING | {*_TRAITS, *_GTINS, *chosen}
        found = {
            label(name): told
            for name, value in product.items()
            if name not in silent and (told := said(self._graph, value)) is not None
        }
        if not product.get("brand"):
            found.pop("manufacturer", None)
        return found


_OF_GROUP = words("@id @type sku productID mpn identifier hasVariant variesBy productGroupID url image") | {*_GTINS}
"""What a group says of itself alone."""


_OF_GROUPS = frozenset({"hasVariant", "isVariantOf", "inProductGroupWithID"})


def is_group(node: Node) -> bool:
    return "ProductGroup" in types(node) or "hasVariant" in node


def _is_score(node: Node) -> bool:
    return "name" in node and "ratingCount" not in node and "reviewCount" not in node


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _address(text: str) -> str:
    return text if text.lower().startswith(("http://", "https://")) else ""


def _apart(graph: Graph, offers: list[Node]) -> list[Node]:
    """The offers that are each of something else: their own numbers, or items that they name, tell."""
    items = [{**graph.node(offer.get("itemOffered")), **offer} for offer in offers]
    keys = [tuple(graph.text(item.get(name)) for name in ("sku", *_GTINS, "mpn")) for item in items]
    return offers if all(any(key) for key in keys) and len(set(keys)) == len(keys) else []


def _on_scale(points: str, best_of: str, scale: Decimal) -> Decimal | None:
    try:
        value, highest = Decimal(points.replace(",", ".")), Decimal(best_of or "5")
    except InvalidOperation:
        return None
    if not (value.is_finite() and highest.is_finite() and highest > 0 and 0 <= value <= highest):
        return None
    exact = value * scale / highest
    return Decimal(int(exact)) if exact == int(exact) else round(exact, 2)
