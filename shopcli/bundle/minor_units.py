"""Money as whole numbers of a currency's smallest unit, in which shops charge and in which sums are exact."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

_NO_PLACES = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE_PLACES = "BHD IQD JOD KWD LYD OMR TND"
_PLACES = {**dict.fromkeys(_NO_PLACES.split(), 0), **dict.fromkeys(_THREE_PLACES.split(), 3)}


def places(currency: str | None) -> int:
    """Decimal places of the currency's minor unit (ISO 4217): 2 for USD, 0 for JPY; 2 where the currency is unknown."""
    return _PLACES.get(currency or "", 2)


def to_minor(amount: Decimal, currency: str | None, rounding: str = ROUND_HALF_UP) -> int:
    """`amount` in minor units; what is finer is rounded."""
    return int(amount.scaleb(places(currency)).to_integral_value(rounding))


def threshold(amount: Decimal, currency: str | None) -> int:
    """The fewest minor units that reach `amount`."""
    return to_minor(amount, currency, ROUND_CEILING)


def from_minor(amount: int, currency: str | None) -> Decimal:
    """Minor units as an amount with all of the currency's places."""
    return Decimal(amount).scaleb(-places(currency))


def percent_of(amount: int, percent: Decimal) -> int:
    """`percent` of `amount` minor units, rounded half up."""
    numerator, denominator = percent.as_integer_ratio()
    return (2 * amount * numerator + 100 * denominator) // (200 * denominator)
