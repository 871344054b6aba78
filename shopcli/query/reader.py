"""`read_need`: the words of a shopper as a `Need`, by rules that a reader can check.

Readers take their part of the text one after the other, the surest first; what nobody takes is what to search for.
"""

from shopcli.attributes.units import read_quantities
from shopcli.errors import UsageError
from shopcli.query.brands import read_brands
from shopcli.query.combined import read_combined
from shopcli.query.exclusions import read_exclusions
from shopcli.query.features import read_features
from shopcli.query.instructions import without_instructions
from shopcli.query.money import read_money
from shopcli.query.need import Need, Scope, Vocabulary
from shopcli.query.reading import Reading
from shopcli.query.requirements import read_named_numbers, read_named_sizes, read_pairs, read_requirements
from shopcli.query.scope import read_scope
from shopcli.query.signals import read_count, read_rating, read_stock
from shopcli.query.superlatives import read_superlative
from shopcli.query.wanted import read_words
from shopcli.query.wishes import read_wishes
from shopcli.text import clean, one_line

LONGEST = 4000
"""Characters in the longest need that is read; a shopper says less, a pasted file more."""
_EXAMPLE = 'say what you look for, such as "quiet keyboard under 80"'


def read_need(text: str, vocabulary: Vocabulary, *, everything: bool = False) -> Need:
    """What `text`, English or Chinese, asks for: with `everything` all that fits, whether or not the text says so.

    Raises `UsageError` for a blank need and one over 4,000 characters.
    """
    if len(text) > LONGEST:
        raise UsageError(
            f"the need has {len(text):,} characters, more than {LONGEST:,}",
            hint="say it in a few sentences; pipe longer text beside the need as context",
        )
    said = one_line(clean(text))
    if not any(character.isalnum() for character in said):
        raise UsageError("the need is empty", hint=_EXAMPLE)
    reading = Reading(one_line(without_instructions(clean(text))), vocabulary)
    reading.understood.everything = everything
    read_scope(reading)
    about = reading.rest(as_written=True).strip(" |")
    rest = _read(reading)
    words = read_words(reading)
    found = reading.understood
    return Need(
        text=said,
        language=reading.language,
        wanted=words.wanted,
        terms=words.terms,
        max_price=found.max_price,
        min_price=found.min_price,
        currency=found.currency,
        near_price=found.near_price,
        brands=tuple(found.brands),
        not_brands=tuple(found.not_brands),
        requirements=tuple(found.requirements),
        excluded=tuple(found.excluded),
        min_rating=found.min_rating,
        in_stock=found.in_stock,
        count=found.count,
        wishes=tuple(found.wishes),
        scope=Scope(about, rest, found.extreme) if found.everything else None,
    )


def _read(reading: Reading) -> str:
    """Reads everything, and returns what is left when all limits are taken."""
    read_combined(reading)
    quantities = [q for q in read_quantities(reading.text) if reading.is_free(q.start, q.end)]
    read_pairs(reading)
    read_named_sizes(reading)
    read_rating(reading)
    read_named_numbers(reading, quantities)
    read_superlative(reading)
    read_money(reading, quantities)
    read_requirements(reading, quantities)
    read_brands(reading)
    read_features(reading)
    read_stock(reading)
    read_count(reading)
    read_exclusions(reading)
    rest = reading.rest(as_written=True).strip(" |")
    read_wishes(reading)
    return rest
