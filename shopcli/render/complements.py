"""What goes with a product: each thing with its price and why it goes."""

from typing import TYPE_CHECKING

from shopcli.advice.columns import handle
from shopcli.advice.complements import Complements
from shopcli.render.lines import Line, Mark, View
from shopcli.render.products import money, product_value
from shopcli.render.words import words

if TYPE_CHECKING:
    from shopcli.render.encode import Json


def complements_view(complements: Complements) -> View:
    language = complements.language
    say = words(language)
    lines = [Line(f"{handle(0)} {complements.names[0]}", heading=True)]
    for place, (item, name) in enumerate(zip(complements.items, complements.names[1:], strict=True), 1):
        price = money(item.product.price, item.product, language)
        lines.append(Line(say.labelled.format(name=item.label, value=f"{handle(place)} {name} · {price}"), 1, "item"))
        mark: Mark = "good" if item.fit == "yes" else ""
        lines += [Line(reason, 2, "" if number else mark) for number, reason in enumerate(item.reasons)]
    notes = [Line(note, 1, "item") for note in complements.notes]
    return [*lines, *([Line(""), Line(say.worth_knowing, heading=True), *notes] if notes else [])]


def complements_value(complements: Complements) -> "Json":
    return {
        "product": product_value(complements.products[0], 1),
        "items": [
            {
                **product_value(item.product, place),
                "kind": item.kind,
                "label": item.label,
                "fits": item.fit,
                "rule": item.found.rule if item.found else None,
                "orders": item.orders,
                "score": round(item.score, 4),
                "reasons": item.reasons,
            }
            for place, item in enumerate(complements.items, 2)
        ],
        "missing": complements.missing,
        "excluded": complements.excluded,
    }
