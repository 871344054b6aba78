"""Every kind of advice, as one type."""

from typing import TypeAlias

from shopcli.advice.comparison import Comparison

Advice: TypeAlias = Comparison
