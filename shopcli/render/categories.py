"""Where products belong, and which seem to stand in the wrong place: as rows, and for readers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from shopcli.analysis.category.placement import Path, Place, Placed, written
from shopcli.query.need import Language
from shopcli.render.category_words import CategoryWords, category_words
from shopcli.render.counting import counted
from shopcli.render.encode import Json
from shopcli.render.lines import Line, View
from shopcli.render.rows import Column, Form, Listing, Row
from shopcli.text import one_line, shorten

if TYPE_CHECKING:
    from shopcli.analysis.category.misfiled import Misfiling
    from shopcli.analysis.category.why import Why, Word

TASK = "analyze category"
MISFILED_TASK = "analyze category misfilings"
_TITLE = 90
_SHOWN_OTHERS = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """What a search for misfilings went through; `suspected` may be more than are told."""

    products: int
    categories: int
    unfiled: int
    suspected: int


def placing_listing(language: Language, form: Form, *, has_model: bool) -> Listing:
    """A row for each product; a table joins the runners-up in one cell, and tells who chose where a model has a say."""
    say = category_words(language)
    if form is not Form.TABLE:
        return _PLACED
    columns = (
        Column("product_id", say.product_id),
        Column("title", say.title),
        Column("category", say.category, optional=True, shown=str),
        Column("confidence", say.confidence, "number", shown=said_share),
        Column("otherwise", say.otherwise),
        *((Column("by", say.by),) if has_model else ()),
    )
    return Listing(TASK, columns, say.no_products)


_SURENESS = """\
From 0 to 1: of the categories said at 0.9, about nine in ten are right; as it was where a model chose another"""
_PLACED = Listing(
    TASK,
    (
        Column("product_id", "", meaning="The product."),
        Column("title", ""),
        Column(
            "category", "", meaning="Where it belongs: names parted by ` > `; null where nothing says", optional=True
        ),
        Column("confidence", "", "number", _SURENESS),
        Column("by", "", meaning="Who said it: `catalog`, `tree`, or the name of a trained part or of a model"),
        Column("filed", "", meaning="Where the file that was read has it", optional=True),
        Column("second", "", meaning="The runner-up", optional=True),
        Column("second_confidence", "", "number", optional=True),
        Column("third", "", optional=True),
        Column("third_confidence", "", "number", optional=True),
    ),
)


def placing_row(placed: Placed, language: Language, form: Form) -> Row:
    product = placed.product
    best, *others = placed.placement.places[:3] or (Place((), 0.0),)
    if form is Form.TABLE:
        return {
            "product_id": product.id,
            "title": product.title,
            "category": written(best.path) or category_words(language).unknown,
            "confidence": best.confidence,
            "otherwise": " · ".join(f"{written(each.path)} {share(each.confidence)}" for each in _likely(others)),
            "by": placed.by,
        }
    second, third = (*others, None, None)[:2]
    return {
        "product_id": product.id,
        "title": product.title,
        "category": written(best.path) or None,
        "confidence": _rounded(best.confidence),
        "by": placed.by,
        "filed": written(product.category) or None,
        "second": written(second.path) if second else None,
        "second_confidence": _rounded(second.confidence) if second else None,
        "third": written(third.path) if third else None,
        "third_confidence": _rounded(third.confidence) if third else None,
    }


def _likely(places: Sequence[Place]) -> list[Place]:
    return [each for each in places if each.confidence >= 0.01][:_SHOWN_OTHERS]


def misfiled_listing(language: Language) -> Listing:
    say = category_words(language)
    return Listing(
        MISFILED_TASK,
        (
            Column("product_id", "", meaning="The product."),
            Column("title", ""),
            Column("filed", "", meaning="Where it stands: names parted by ` > `"),
            Column("filed_confidence", "", "number", "How likely that is by all other products, from 0 to 1"),
            Column("category", "", meaning="Where it rather belongs"),
            Column("confidence", "", "number", "How likely that is"),
            Column("kind", "", meaning="Whether that is `elsewhere`, or `below` or `above` where it stands"),
            Column("words", "", "texts", "Words of its title that products there have and those here have not"),
            Column("near", "", "integer", "The most similar products that were looked at"),
            Column("near_there", "", "integer", "Of these, how many stand where it rather belongs"),
            Column("near_here", "", "integer", "Of these, how many stand where it does"),
            Column("why", "", meaning="The same in words, in the catalog's language"),
        ),
        say.none,
    )


def misfiled_row(found: "Misfiling", why: "Why | None", language: Language) -> Row:
    return {
        "product_id": found.product.id,
        "title": found.product.title,
        "filed": written(found.product.category),
        "filed_confidence": _rounded(found.here),
        "category": written(found.suggested.path),
        "confidence": _rounded(found.suggested.confidence),
        "kind": found.kind,
        "words": [one_line(each.word) for each in why.words] if why else [],
        "near": why.near if why else 0,
        "near_there": why.near_there if why else 0,
        "near_here": why.near_here if why else 0,
        "why": _because(why, category_words(language)),
    }


def checked_value(checked: Checked, language: Language) -> dict[str, Json]:
    return {
        "language": language,
        "products": checked.products,
        "categories": checked.categories,
        "unfiled": checked.unfiled,
        "suspected": checked.suspected,
    }


def misfiled_view(found: "Sequence[tuple[Misfiling, Why | None]]", checked: Checked, language: Language) -> View:
    say = category_words(language)
    products, categories = counted(say.of_products, checked.products), counted(say.of_categories, checked.categories)
    view = [Line(say.checked.format(products=products, categories=categories))]
    if checked.unfiled:
        view.append(Line(counted(say.unfiled, checked.unfiled)))
    if not found:
        return [*view, Line(say.none)]
    summary = say.found if checked.suspected == len(found) else say.shown
    view.append(Line(summary.format(count=f"{checked.suspected:,}", shown=f"{len(found):,}")))
    for number, (each, why) in enumerate(found, 1):
        view += [Line(""), *_entry(each, why, number, say)]
    return view


def _entry(found: "Misfiling", why: "Why | None", number: int, say: CategoryWords) -> list[Line]:
    product = found.product
    kind = {"elsewhere": "", "below": say.below, "above": say.above}[found.kind]
    return [
        Line(f"{shorten(one_line(product.title), _TITLE)} · {one_line(product.id)}", number=number),
        Line(say.filed.format(path=_path(product.category), share=share(found.here)), 2),
        Line(
            say.suggested.format(path=_path(found.suggested.path), share=share(found.suggested.confidence), kind=kind),
            2,
        ),
        Line(say.because.format(why=_because(why, say)), 2),
    ]


def _because(why: "Why | None", say: CategoryWords) -> str:
    reasons = [_word(each, say) for each in why.words] if why else []
    if why and why.near_there:
        reasons.append(counted(say.neighbours, why.near_there, of=f"{why.near:,}"))
    return say.between.join(reasons) or say.little


def _word(word: "Word", say: CategoryWords) -> str:
    counts = {name: f"{getattr(word, name):,}" for name in ("there", "of_there", "here", "of_here")}
    template = say.word if word.of_here else say.word_there
    return template.format(word=one_line(word.word), **counts)


def placing_schema() -> str:
    from shopcli.render.row_schema import schema_text

    return schema_text(_PLACED, f"shopcli {TASK} FILE --json", {"language": {"enum": ["en", "zh"]}})


def misfiled_schema() -> str:
    from shopcli.render.row_schema import schema_text

    counts: dict[str, Json] = {key: {"type": "integer"} for key in ("products", "categories", "unfiled", "suspected")}
    return schema_text(misfiled_listing("en"), f"shopcli {TASK} --json", {"language": {"enum": ["en", "zh"]}, **counts})


def share(confidence: float) -> str:
    """A confidence as people read it: nothing is certain, and nothing impossible."""
    return "< 1 %" if confidence < 0.01 else f"{min(99, round(100 * confidence))} %"


def said_share(value: Json) -> str:
    return share(value) if isinstance(value, float) else ""


def _rounded(confidence: float) -> Decimal:
    return round(Decimal(confidence), 3)


def _path(path: Path) -> str:
    return one_line(written(path))
