"""Every kind of advice, as one type."""

from typing import TypeAlias

from shopcli.advice.basket import Basket
from shopcli.advice.comparison import Comparison
from shopcli.advice.no_basket import NoBasket

Advice: TypeAlias = Basket | NoBasket | Comparison
