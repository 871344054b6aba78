"""`--where` expressions: an attribute, a comparison, a value."""

from decimal import Decimal

from shopcli.attributes.colours import colours_in
from shopcli.attributes.facts import attribute, canonical, facts, key_of
from shopcli.attributes.numbers import narrow
from shopcli.errors import UsageError
from shopcli.patterns import Pattern
from shopcli.query.need import Operator, Requirement
from shopcli.text import fold, one_line

_EXPRESSION = Pattern(
    r"\s*[\"']?([^<>=!≤≥≠\"']+?)[\"']?\s*(<=|>=|!=|<>|==|=|<|>|≤|≥|≠)\s*[\"']?([^<>=!≤≥≠]*?)[\"']?\s*"
)
_SAME: dict[str, Operator] = {"≤": "<=", "==": "=", "<>": "!=", "≠": "!=", "≥": ">="}
_OPERATORS: dict[str, Operator] = _SAME | {"<": "<", "<=": "<=", "=": "=", "!=": "!=", ">=": ">=", ">": ">"}
_EXAMPLE = "for example --where 'ram>=16GB', 'colour=red' or 'touchscreen=yes'"
_FLAGS = {
    "price": "use --max-price or --min-price",
    "价格": "use --max-price or --min-price",
    "brand": "use --brand or --not-brand",
    "品牌": "use --brand or --not-brand",
    "stock": "use --in-stock",
    "rating": 'say it in the need: "rated at least 4.5"',
    "评分": 'say it in the need: "评分 4.5 以上"',
}


def read_where(expression: str) -> Requirement:
    """`ram>=16GB`, `colour=red`, `touchscreen=yes`, `"screen size"<=14in`, `重量<1.5kg` as a requirement.

    A number without a unit counts its attribute's usual one. Raises `UsageError` where there is no comparison, where
    the value cannot be compared so, and for what has a flag of its own.
    """
    text = one_line(narrow(expression))
    match = _EXPRESSION.fullmatch(text)
    if not match or not match[3]:
        raise UsageError(f"--where {text!r} is not an attribute, a comparison and a value", hint=_EXAMPLE)
    name, operator, said = match[1].strip(), _OPERATORS[match[2]], match[3]
    if hint := _FLAGS.get(fold(name)):
        raise UsageError(f"--where does not compare {fold(name)}, which is not an attribute", hint=hint)
    key, value = _value(name, said, operator)
    if operator in ("<", "<=", ">", ">=") and not isinstance(value, Decimal):
        raise UsageError(
            f"--where {text!r} orders by a value that is not a number",
            hint=f"{key} takes = or !=, or a number with a unit",
        )
    return Requirement(key, operator, value, text)


def _value(name: str, said: str, operator: Operator) -> tuple[str, Decimal | str | bool]:
    known = attribute(canonical(name))
    if known.kind == "colour":
        return known.key, next(iter(colours_in(said)), fold(said))
    key = key_of(name, said)
    fact = next(iter(facts({name: said}).get(key, ())), fold(said))
    if isinstance(fact, bool):
        plain = known.kind == "yes_no" and not isinstance(facts({name: said})[key][-1], str)
        return key, fact if plain else fold(said)
    if isinstance(fact, float):
        return key, Decimal(repr(fact))
    if known.kind == "number" and operator in ("<", "<=", ">", ">="):
        raise UsageError(f"--where: {said!r} is not a value of {known.key}", hint=_EXAMPLE)
    return key, fact
