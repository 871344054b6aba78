"""Every kind of advice, as one type. Each has a `form` to be told by, so that nobody loads the others to ask."""

from typing import TypeAlias

from shopcli.advice.basket import Basket
from shopcli.advice.comparison import Comparison
from shopcli.advice.complements import Complements
from shopcli.advice.deals import Deals
from shopcli.advice.guide import Guide
from shopcli.advice.no_basket import NoBasket
from shopcli.advice.top_up import TopUp

Advice: TypeAlias = Basket | NoBasket | Comparison | Complements | Deals | Guide | TopUp
