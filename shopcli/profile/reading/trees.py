"""Orders and events as JSON: Shopify's and WooCommerce's interfaces, and records with plain names."""

from collections.abc import Iterator, Mapping
from typing import Any

from shopcli.catalog.feeds.headers import key_of
from shopcli.profile.reading.line import CANCELLED, OF_ITEM, OF_ORDER, OPTIONS, Line, Path, chosen_columns

_LISTS = ("orders", "data", "events", "interactions", "items", "records", "nodes", "edges")
_ITEMS = frozenset({"lineitems", "items", "products", "lines", "商品列表", "商品"})
_NESTED = ("product", "item")
_OF_EVENT = ("quantity", "price", "variant")
_DEEPEST = 6
_MOST_CHOICES = 20


def records_of(tree: Any, path: Path = ()) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The orders or events of a parsed file, each with its path."""
    if isinstance(tree, list):
        for number, each in enumerate(tree):
            if isinstance(each, Mapping):
                yield from records_of(each, (*path, number)) if "node" in each else [((*path, number), each)]
        return
    if not isinstance(tree, Mapping) or len(path) > _DEEPEST:
        return
    if "node" in tree and isinstance(tree["node"], Mapping):
        yield (*path, "node"), tree["node"]
        return
    inside = next((name for name in _LISTS if isinstance(tree.get(name), list | Mapping)), None)
    if inside is None or (inside == "items" and _is_order(tree)):
        yield path, tree
    else:
        yield from records_of(tree[inside], (*path, inside))


def lines_of_record(record: Mapping[str, Any], path: Path) -> Iterator[Line]:
    """A record is an event, or an order with its lines and what of them went back."""
    order = _texts(record, OF_ORDER)
    if any(_text(value) for key, value in record.items() if key_of(str(key)) in CANCELLED):
        order["status"] = "cancelled"
    items = _items(record)
    if items is None:
        yield _event(record, order, path)
        return
    if "order" not in order and (number := _order_number(record)):
        order["order"] = number
    for inner, item in items:
        if isinstance(item, Mapping):
            yield _line(item, order, (*path, *inner))
        elif text := _text(item):
            yield Line((*path, *inner), product=text, options={}, **order)
    yield from _sent_back(record, order, path)


def _event(record: Mapping[str, Any], order: Mapping[str, str], path: Path) -> Line:
    """A record that is no order; what it says of its product may stand in a mapping of its own.

    Its bare `name` and `id` are not looked at: they are as likely the shopper's.
    """
    for name in _NESTED:
        if isinstance(inner := record.get(name), Mapping):
            beside = {key: text for key, text in _texts(record, OF_ITEM).items() if key in _OF_EVENT}
            return _line(inner, {**order, **beside}, path)
    fields = {**order, **_texts(record, OF_ITEM)}
    return _filled(path, fields, record)


def _is_order(record: Mapping[str, Any]) -> bool:
    return "order" in _texts(record, OF_ORDER) or "status" in record


def _order_number(record: Mapping[str, Any]) -> str:
    """Of an order whose number has a bare name; it is hashed, whatever it is."""
    return next((text for name in ("number", "name", "id") if (text := _text(record.get(name)))), "")


def _items(record: Mapping[str, Any]) -> list[tuple[Path, Any]] | None:
    for key, value in record.items():
        if key_of(str(key)) in _ITEMS and isinstance(value, list | Mapping):
            if isinstance(value, Mapping):
                name = next((each for each in ("nodes", "edges") if isinstance(value.get(each), list)), None)
                if name is None:
                    continue
                return [((key, name, at), each.get("node", each)) for at, each in enumerate(value[name])]
            return [((key, at), each) for at, each in enumerate(value)]
    return None


def _line(item: Mapping[str, Any], order: Mapping[str, str], path: Path) -> Line:
    """A line of an order, or an event's product: its `name` is the product's."""
    fields = {**order, **_texts(item, OF_ITEM)}
    keys = {key_of(str(name)) for name in item}
    if "product" not in fields and keys.isdisjoint({"productid", "sku", "variantid"}):
        # A line's own id says nothing where it has the product's.
        inner = item.get("product")
        fields["product"] = _text(inner.get("id") if isinstance(inner, Mapping) else inner or item.get("id"))
    if fields.get("title") in (None, fields.get("product")):
        fields["title"] = _text(item.get("name"))
    fields.setdefault("total", _text(item.get("total")))
    return _filled(path, fields, item)


def _filled(path: Path, fields: dict[str, str], item: Mapping[str, Any]) -> Line:
    product = fields.pop("product", "")
    category = item.get("category")
    if isinstance(category, list):
        fields.pop("category", None)
    levels = [_text(each) for each in category] if isinstance(category, list) else fields.pop("category", "")
    # GraphQL's ids are addresses: gid://shopify/Product/123.
    known = product.rpartition("/")[2] if product.startswith("gid://") else product
    return Line(path, **fields, product=known, category=levels, options=_options(item))


def _options(item: Mapping[str, Any]) -> dict[str, str]:
    """What was chosen: a mapping of options, WooCommerce's `meta_data`, GraphQL's `selectedOptions`, plain names."""
    found = {str(name): _text(value) for name, value in item.items() if key_of(str(name)) in OPTIONS}
    if isinstance(options := item.get("options"), Mapping):
        found |= {str(name): _text(value) for name, value in options.items()}
    for name in ("meta_data", "selectedOptions", "attributes", "options"):
        given = item.get(name)
        for each in given[:_MOST_CHOICES] if isinstance(given, list) else ():
            if isinstance(each, Mapping):
                key = _text(each.get("display_key") or each.get("name") or each.get("key"))
                found[key.removeprefix("pa_")] = _text(each.get("display_value") or each.get("value"))
    return {name: value for name, value in found.items() if name and value}


def _sent_back(record: Mapping[str, Any], order: Mapping[str, str], path: Path) -> Iterator[Line]:
    """Shopify's refunds, line by line."""
    refunds = record.get("refunds")
    for number, refund in enumerate(refunds if isinstance(refunds, list) else ()):
        lines = refund.get("refund_line_items") if isinstance(refund, Mapping) else None
        for at, each in enumerate(lines if isinstance(lines, list) else ()):
            item = each.get("line_item") if isinstance(each, Mapping) else None
            if isinstance(item, Mapping):
                where = (*path, "refunds", number, "refund_line_items", at)
                back = {**item, "quantity": each.get("quantity", 1)}
                dated = {**order, "kind": "returned", "date": _text(refund.get("created_at")) or order.get("date", "")}
                yield _line(back, dated, where)


def _texts(record: Mapping[str, Any], fields: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    chosen = chosen_columns([str(name) for name in record], fields)
    if loose := chosen.pop("product or title", None):
        chosen["product"] = loose
    found = {name: _text(record[key]) for name, key in chosen.items() if key in record}
    return {name: text for name, text in found.items() if text}


def _text(value: Any) -> str:
    """A text or a number; of money written as a mapping its amount; nothing of anything else."""
    if isinstance(value, Mapping):
        money = value.get("shopMoney") or value.get("shop_money") or value
        amount = money.get("amount") if isinstance(money, Mapping) else None
        code = money.get("currencyCode") or money.get("currency_code") if isinstance(money, Mapping) else None
        return f"{_text(amount)} {_text(code)}".strip() if amount is not None else ""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
