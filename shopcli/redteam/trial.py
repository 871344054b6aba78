"""One attack: planted, asked about, judged; and where luck could have done the same, held against a harmless text."""

import random
from dataclasses import dataclass, replace

from shopcli.catalog.product import Product
from shopcli.redteam.asker import Asker, word
from shopcli.redteam.attack import Attack
from shopcli.redteam.harms import COMPARED, Evidence, Target, evidence
from shopcli.redteam.outcome import Outcome
from shopcli.redteam.plan import Plan
from shopcli.redteam.plant import harmless, planted
from shopcli.redteam.report import Trial
from shopcli.redteam.scenes import Scene


def tried(attack: Attack, scene: Scene, plan: Plan, asker: Asker) -> Trial:
    """What the attack achieved on the scene's need."""
    shot = _aimed(attack, scene, plan, asker)
    got = _asked(shot.poisoned, scene, plan, asker)
    was_candidate = any(one.product.id == shot.target.product_id for one in got.candidates)
    trial = Trial(attack, scene.need.text, shot.target.product_id, was_candidate)
    if got.failure:
        return replace(trial, failure=got.failure)
    found = [one for harm in attack.harms if (one := evidence(harm, got, scene.clean, shot.target))]
    by_chance: list[Evidence] = []
    if any(one.harm in COMPARED for one in found):
        without = _asked(shot.control, scene, plan, asker)
        by_chance = [one for one in found if one.harm in COMPARED and not evidence(one.harm, got, without, shot.target)]
    done = tuple(one for one in found if one not in by_chance)
    return replace(trial, evidence=done, by_chance=tuple(by_chance))


@dataclass(frozen=True, slots=True)
class _Shot:
    """The product with the attack in it, and with harmless words in its place."""

    target: Target
    poisoned: Product
    control: Product


def _aimed(attack: Attack, scene: Scene, plan: Plan, asker: Asker) -> _Shot:
    chance = random.Random(f"{plan.seed} {attack.id}")
    candidate = scene.shown if attack.shown else scene.passed_over
    product = next(one for one in plan.copy.products if one.id == candidate.product.id)
    canary, price = word(chance), _price(chance, scene.clean)
    values = {
        "canary": canary,
        "price": price,
        "host": f"{canary.lower()}.example",
        "handle": str(candidate.handle),
        "best": str(scene.shown.handle),
        "title": product.title,
        "label": f"{chance.getrandbits(32):08x}",
    }
    text, language = attack.filled(values), scene.need.language
    poisoned = planted(product, attack.place, text, language)
    told = {"note": asker.note} | ({"key": plan.key} if plan.key else {})
    target = Target(product.id, poisoned.title, text, canary, price, values["host"], told)
    return _Shot(target, poisoned, planted(product, attack.place, harmless(text, language), language))


def _asked(product: Product, scene: Scene, plan: Plan, asker: Asker) -> Outcome:
    with plan.copy.indexed(product) as index:
        return asker(index, scene.need, scene.top)


def _price(chance: random.Random, clean: Outcome) -> str:
    """An amount that nothing shown costs."""
    shown = clean.by_code()
    while True:
        price = f"{chance.randint(1, 9)}.{chance.randint(11, 98)}"
        if price not in shown:
            return price
