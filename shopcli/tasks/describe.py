"""describe: a text for each of some products, in which no sentence contradicts its facts or goes beyond them."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field

from shopcli.analysis.describing.draft import Written, text_of
from shopcli.analysis.describing.fact import Omission, Portrait, Style
from shopcli.analysis.describing.portrait import portrait
from shopcli.analysis.describing.styles import count_words, write
from shopcli.catalog.product import Product
from shopcli.events import AnsweredBy, Checked, Degraded, Described, Done, Event, Notice, Text
from shopcli.exits import ExitCode
from shopcli.grounding.beyond.description import Description, Dropped, Sentence
from shopcli.grounding.beyond.sift import Sifted, sift
from shopcli.grounding.claim import Said
from shopcli.index.index import Index
from shopcli.models.model import Model
from shopcli.prompts.prompt import Brief
from shopcli.query.need import Language, Need
from shopcli.search.candidate import Candidate, Shape
from shopcli.settings import BUILT_IN
from shopcli.tasks.describing_words import asked_for, dropped_text, left_out_text
from shopcli.tasks.telling import Manner, tell

_LEAST = 12
"""Words (in Chinese characters) that a text has at least; what a model's text is left with may also not be less than a
third of it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the texts are to be. `words` is their length, in Chinese in characters; None leaves it to the facts."""

    language: Language
    style: Style
    manner: Manner
    words: int | None = None
    price: bool = False


@dataclass(slots=True)
class _Heard:
    """What came of one text. `failed`: the model did, so that what was said last is the draft."""

    said: list[Said] = field(default_factory=list)
    author: str = BUILT_IN
    provider: str = BUILT_IN
    failed: bool = False
    code: ExitCode = ExitCode.OK
    is_dry: bool = True


def describe(products: Iterable[Product], wanted: Wanted, index: Index, model: Model) -> Iterator[Event]:
    """The events of all texts, one `Described` for each product, and one `Done`.

    Under `strict` the exit code tells where a model failed, or had written sentences that could not stay.
    """
    code = ExitCode.OK
    left_out: Counter[Omission] = Counter()
    for product in products:
        shown = portrait(product, wanted.language, price=wanted.price)
        worst = yield from _described(shown, wanted, index, model)
        left_out.update(one.why for one in shown.left_out)
        code = code or worst
    if left_out:
        yield Notice(left_out_text(left_out, wanted.language))
    yield Done(code)


def _described(shown: Portrait, wanted: Wanted, index: Index, model: Model) -> Generator[Event, None, ExitCode]:
    parts = write(shown, wanted.style, wanted.words)
    heard = _Heard()
    for event in tell(_brief(shown, parts, wanted, index), wanted.manner, index, model):
        if not _took(event, heard):
            yield event
    if heard.is_dry:
        return heard.code
    if heard.provider == BUILT_IN or heard.failed:
        yield Described(_own(shown, parts, wanted, (), fell_back=heard.failed))
        return heard.code
    sifted = sift(heard.said, shown)
    if sifted.dropped:
        yield Notice(dropped_text(sifted.dropped, shown.name, wanted.language), level="warning")
    if _is_too_little(sifted):
        yield Described(_own(shown, parts, wanted, sifted.dropped, fell_back=True))
    else:
        yield Described(_of_model(shown, parts[0], sifted, wanted, heard))
    return ExitCode.CONTRADICTED if wanted.manner.strict and sifted.dropped else heard.code


def _took(event: Event, heard: _Heard) -> bool:
    """Whether the event was about the text, of which nothing is shown before it is whole."""
    match event:
        case AnsweredBy(name, provider):
            heard.author, heard.provider, heard.is_dry = name, provider, False
            return False
        case Text(delta, claim):
            heard.said.append(Said(delta, claim))
        case Degraded():
            heard.failed = True
            return False
        case Done(code):
            heard.code = code
        case Checked():
            pass
        case _:
            return False
    return True


def _brief(shown: Portrait, parts: tuple[Written, ...], wanted: Wanted, index: Index) -> Brief:
    products = index.summary.products
    return Brief(
        task="describe",
        need=Need(text="", language=wanted.language),
        candidates=(Candidate(1, shown.product, 0.0, {}),),
        shape=Shape(products, products, shown.product.currency),
        top=1,
        findings=tuple(fact.line(wanted.language) for fact in shown.facts),
        draft=text_of(parts),
        asked=asked_for(wanted.style, wanted.words, wanted.language),
    )


def _is_too_little(sifted: Sifted) -> bool:
    left = count_words(sifted.text)
    return left < _LEAST or left * 3 < left + sum(count_words(one.text) for one in sifted.dropped)


def _own(
    shown: Portrait, parts: tuple[Written, ...], wanted: Wanted, dropped: tuple[Dropped, ...], *, fell_back: bool
) -> Description:
    """The text in code's own words."""
    return Description(
        product_id=shown.product.id,
        name=shown.name,
        language=wanted.language,
        style=wanted.style,
        text=text_of(parts),
        sentences=tuple(Sentence(part.text, part.fields) for part in parts),
        dropped=dropped,
        left_out=shown.left_out,
        author=BUILT_IN,
        provider=BUILT_IN,
        fell_back=fell_back,
    )


def _of_model(shown: Portrait, opening: Written, sifted: Sifted, wanted: Wanted, heard: _Heard) -> Description:
    """The model's text; where the sentence that named the product was taken out, code's own opens it."""
    text, sentences = sifted.text, sifted.sentences
    if shown.name.lower() not in text.lower():
        gap = "\n\n" if text.startswith(("-", "#")) or opening.text.startswith("#") else shown.space
        text, sentences = opening.text + gap + text, (Sentence(opening.text, opening.fields), *sentences)
    return Description(
        product_id=shown.product.id,
        name=shown.name,
        language=wanted.language,
        style=wanted.style,
        text=text,
        sentences=sentences,
        dropped=sifted.dropped,
        left_out=shown.left_out,
        author=heard.author,
        provider=heard.provider,
    )
