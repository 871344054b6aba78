"""Advice as people and scripts read it; each kind has a file of its own, and only its file is loaded."""

from typing import TYPE_CHECKING

from shopcli.render.lines import View

if TYPE_CHECKING:
    from shopcli.advice.advice import Advice
    from shopcli.query.need import Language
    from shopcli.render.encode import Json


def advice_view(advice: "Advice", language: "Language") -> View:
    if advice.form == "basket":
        from shopcli.render.basket import basket_view

        return basket_view(advice)
    if advice.form == "no_basket":
        from shopcli.render.basket import no_basket_view

        return no_basket_view(advice)
    if advice.form == "comparison":
        from shopcli.render.comparison import comparison_view

        return comparison_view(advice)
    if advice.form == "complements":
        from shopcli.render.complements import complements_view

        return complements_view(advice)
    if advice.form == "deals":
        from shopcli.render.deals import deals_view

        return deals_view(advice)
    if advice.form == "guide":
        from shopcli.render.guide import guide_view

        return guide_view(advice)
    from shopcli.render.deals import top_up_view

    return top_up_view(advice)


def advice_values(advice: "Advice") -> "dict[str, Json]":
    """Under the key that its kind has in the document."""
    if advice.form == "basket":
        from shopcli.render.basket import basket_value

        return {"basket": basket_value(advice)}
    if advice.form == "no_basket":
        from shopcli.render.basket import no_basket_value

        return {"basket": no_basket_value(advice)}
    if advice.form == "comparison":
        from shopcli.render.comparison import comparison_value

        return {"comparison": comparison_value(advice)}
    if advice.form == "complements":
        from shopcli.render.complements import complements_value

        return {"complements": complements_value(advice)}
    if advice.form == "deals":
        from shopcli.render.deals import deals_value

        return {"deals": deals_value(advice)}
    if advice.form == "guide":
        from shopcli.render.guide import guide_value

        return {"guide": guide_value(advice)}
    from shopcli.render.deals import top_up_value

    return {"top_up": top_up_value(advice)}
