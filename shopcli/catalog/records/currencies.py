"""Currency codes of ISO 4217, and the highest price that is believed in each."""

from decimal import Decimal

_CODES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG "
    "HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA "
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD "
    "RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX "
    "USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
)

CODES = frozenset(_CODES.split())
"""Those that goods are priced in; ISO 4217's codes for metals, funds and tests are not here."""

MEANT = {
    "RMB": "CNY",
    "元": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "欧元": "EUR",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
}
"""What is often written in place of a code. It is offered, not assumed: `$` and `元` have several owners."""

_SMALL = "COP GNF IDR IRR KHR KRW LAK LBP MMK PYG SLE SYP TZS UGX UZS VND"
_IN_SMALL_UNITS = frozenset(_SMALL.split())

_HIGHEST = Decimal(10_000_000)
_HIGHEST_IN_SMALL_UNITS = Decimal(10_000_000_000)


def highest_price(currency: str | None) -> Decimal:
    """Above this a price is a slip: ten million, or ten thousand million where a meal costs thousands."""
    return _HIGHEST_IN_SMALL_UNITS if currency in _IN_SMALL_UNITS else _HIGHEST
