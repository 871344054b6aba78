"""Numbers in sentences: "1 review", "12 reviews", 12 条评价."""

from typing import TypeAlias

Forms: TypeAlias = tuple[str, ...]
"""What is said of one, then of more; a language without plurals has one form. `{count}` stands for how many."""


def counted(forms: Forms, count: int, **known: str) -> str:
    """`known` fills in what else the forms name."""
    form = forms[0] if count == 1 else forms[-1]
    return form.format(count=f"{count:,}", **known)
