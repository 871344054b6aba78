"""Events as JSON values: the names that scripts rely on, written down once for the document and the event lines."""

from collections.abc import Iterable

from shopcli.catalog.product import Product, Rating
from shopcli.grounding.claim import Claim
from shopcli.models.model import Usage
from shopcli.prompts.prompt import Prompt
from shopcli.query.need import Need, PriceLimit, Reference, Scope, Wish
from shopcli.render.encode import Json
from shopcli.search.candidate import Candidate, Exclusion, Reason, Relaxation, Shape, WhyNot

# Scores are sums of weighted floats: further digits are noise, and would differ between machines.
_SCORE_PLACES = 4


def need_value(need: Need) -> dict[str, Json]:
    avoided: dict[str, Json] = {"avoided": [one.word for one in need.avoided]} if need.avoided else {}
    return _limits_value(need) | avoided | ({"set": _set_value(need.scope, need.reference)} if need.scope else {})


def _set_value(scope: Scope, reference: Reference | None) -> Json:
    extreme = scope.extreme
    return {
        "about": scope.about,
        "whole": scope.is_whole,
        "first_by": None
        if extreme is None
        else {"key": extreme.key, "highest": extreme.highest, "per": extreme.per or None},
        "product": None if reference is None else {"id": reference.product, "relation": reference.relation},
    }


def _limits_value(need: Need) -> dict[str, Json]:
    return {
        "text": need.text,
        "language": need.language,
        "wanted": need.wanted,
        "terms": need.terms,
        "max_price": _amount(need.max_price),
        "max_price_inclusive": _inclusive(need.max_price),
        "min_price": _amount(need.min_price),
        "min_price_inclusive": _inclusive(need.min_price),
        "near_price": need.near_price,
        "currency": need.currency,
        "brands": need.brands,
        "not_brands": need.not_brands,
        "requirements": [
            {
                "attribute": requirement.attribute,
                "operator": requirement.operator,
                "value": requirement.value,
                "text": requirement.text,
            }
            for requirement in need.requirements
        ],
        "excluded": need.excluded,
        "min_rating": need.min_rating,
        "in_stock": need.in_stock,
        "count": need.count,
        "wishes": wish_values(need.wishes),
    }


def wish_values(wishes: Iterable[Wish]) -> list[Json]:
    return [{"kind": wish.kind, "text": wish.text, "terms": wish.terms} for wish in wishes]


def _amount(limit: PriceLimit | None) -> Json:
    return None if limit is None else limit.amount


def _inclusive(limit: PriceLimit | None) -> Json:
    return None if limit is None else limit.inclusive


def recommendation_values(candidates: Iterable[Candidate]) -> list[Json]:
    return [{"rank": rank, **_candidate(candidate)} for rank, candidate in enumerate(candidates, 1)]


def candidate_values(candidates: Iterable[Candidate]) -> list[Json]:
    return [{"handle": candidate.handle, **_candidate(candidate)} for candidate in candidates]


def _candidate(candidate: Candidate) -> dict[str, Json]:
    product = candidate.product
    return {
        **_identity(product),
        "brand": product.brand,
        "price": product.price,
        "list_price": product.list_price,
        "currency": product.currency,
        "rating": _rating(product.rating),
        "in_stock": product.in_stock,
        "url": product.url,
        "score": round(candidate.score, _SCORE_PLACES),
        "parts": {name: round(part, _SCORE_PLACES) for name, part in candidate.parts.items()},
        "reasons": [_reason(reason) for reason in candidate.reasons],
    }


def _identity(product: Product) -> dict[str, Json]:
    return {"shop": product.shop or None, "id": product.id, "variant": product.variant, "title": product.title}


def _rating(rating: Rating | None) -> Json:
    return None if rating is None else {"value": rating.value, "scale": rating.scale, "count": rating.count}


def _reason(reason: Reason) -> Json:
    return {"kind": reason.kind, "text": reason.text, "field": reason.field, "value": reason.value}


def shape_value(shape: Shape) -> Json:
    return {
        "products": shape.products,
        "matched": shape.matched,
        "currency": shape.currency,
        "min_price": shape.min_price,
        "max_price": shape.max_price,
        "categories": [
            {
                "path": category.path,
                "count": category.count,
                "min_price": category.min_price,
                "max_price": category.max_price,
                "currency": category.currency,
            }
            for category in shape.categories
        ],
    }


def exclusion_values(exclusions: Iterable[Exclusion]) -> list[Json]:
    return [{"limit": exclusion.limit, "count": exclusion.count} for exclusion in exclusions]


def relaxation_values(relaxations: Iterable[Relaxation]) -> list[Json]:
    return [
        {
            "limit": relaxation.limit,
            "change": relaxation.change,
            "count": relaxation.count,
            "example_id": relaxation.example_id,
            "example_title": relaxation.example_title,
        }
        for relaxation in relaxations
    ]


def why_not_value(why_not: WhyNot) -> Json:
    checks: list[Json] = [
        {"limit": check.limit, "holds": check.holds, "catalog_value": check.catalog_value or None}
        for check in why_not.checks
    ]
    return {**_identity(why_not.product), "checks": checks, "rank": why_not.rank, "matched": why_not.matched}


def prompt_value(prompt: Prompt, *, with_messages: bool) -> dict[str, Json]:
    """What the model is asked; the messages themselves, which are long, only where they are asked for."""
    messages: list[Json] = [{"role": message.role, "content": message.content} for message in prompt.messages]
    return {
        "template": prompt.template,
        "tokens": prompt.tokens,
        "cut": prompt.cut,
        "messages": messages if with_messages else None,
    }


def claim_value(claim: Claim) -> dict[str, Json]:
    return {
        "text": claim.text,
        "kind": claim.kind.value,
        "product_id": claim.product_id,
        "field": claim.field or None,
        "verdict": claim.verdict.value,
        "catalog_value": claim.catalog_value or None,
    }


def usage_value(usage: Usage) -> Json:
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "estimated": usage.estimated,
        "cost": usage.cost,
        "currency": usage.currency,
        "first_token_seconds": usage.first_token_seconds,
    }
