from typing import Any

import pytest

from shopcli.bundle.compatibility import compatible
from shopcli.bundle.kinds import kind_of
from shopcli.catalog.product import Product


def product(kind: str, title: str = "", /, **attributes: Any) -> Product:
    named = {name.replace("_", " "): value for name, value in attributes.items()}
    return Product("p", title or kind, brand="Nortavo", category=(kind,), attributes=named)


AERO = product("Laptops", Screen_size="14 in", Ports=("2 x Thunderbolt 4", "HDMI 2.1"), USB_C_charging=True,
               Charging_power="65 W", Bluetooth="5.3")  # fmt: skip
C10 = product("Cameras", "Nortavo C10 Camera, 24 MP", Lens_mount="L-fit", Weight="462 g", Ports=("USB-C",))


@pytest.mark.parametrize(
    ("one", "other", "verdict", "rule"),
    [
        (C10, product("Camera Lenses", Lens_mount="L-fit"), "yes", "lens_mount"),
        (C10, product("Camera Lenses", Lens_mount="W-fit"), "no", "lens_mount"),
        (C10, product("Camera Lenses", "A lens"), "unknown", "lens_mount"),
        (C10, product("镜头", Lens_mount="W-fit", Compatible_with=("Nortavo C10",)), "yes", "lens_mount"),
        (C10, product("Tripods", Load_capacity="6 kg"), "yes", "load"),
        (C10, product("Tripods", Load_capacity="0.4 kg"), "no", "load"),
        (AERO, product("Laptop Bags", Fits_laptops_up_to="15.6 in"), "yes", "bag_size"),
        (AERO, product("电脑包", 适用尺寸="13.3 英寸"), "no", "bag_size"),
        (AERO, product("Monitors", Ports=("HDMI 1.4", "VGA")), "yes", "picture"),
        (AERO, product("Monitors", Ports=("DVI",)), "no", "picture"),
        (AERO, product("Monitors", Ports=("USB-C 3.2",)), "yes", "picture"),
        (product("Laptops", Ports=("USB-C 3.2",)), product("Monitors", Ports=("USB-C 3.2",)), "unknown", "picture"),
        (AERO, product("Monitors"), "unknown", "picture"),
        (AERO, product("Docks and Hubs", "A dock", Ports=("USB-C", "HDMI")), "yes", "dock"),
        (product("Laptops", Ports=("USB-A",)), product("扩展坞", Ports=("USB-C", "HDMI")), "no", "dock"),
        (AERO, product("External SSDs", Ports=("USB-C",)), "yes", "drive"),
        (AERO, product("Keyboards", Bluetooth="5.2"), "yes", "bluetooth"),
        (AERO, product("Mice", Connection="2.4 GHz"), "unknown", "bluetooth"),
        (product("Laptops", Memory_type="DDR5"), product("内存条", Memory_type="DDR4"), "no", "memory_type"),
    ],
)
def test_a_verdict_rests_on_what_both_state(one: Product, other: Product, verdict: str, rule: str) -> None:
    found = compatible(one, other)
    assert found and (found.verdict, found.rule) == (verdict, rule)
    turned = compatible(other, one)
    assert turned and (turned.verdict, turned.first, turned.second) == (verdict, found.second, found.first)


def test_a_pair_that_no_rule_speaks_of_has_no_verdict() -> None:
    assert compatible(AERO, product("Mugs")) is None
    assert compatible(AERO, product("Phone Cases", Compatible_with=("Nortavo V9",))) is None


@pytest.mark.parametrize(
    ("title", "verdict"),
    [
        ("Nortavo V9 Smartphone, 6.1 in", "yes"),
        ("V9, 6.1 in", "yes"),
        ("Nortavo V9 Lite, 6.1 in", "no"),
        ("Nortavo V91 Smartphone", "no"),
    ],
)
def test_a_case_fits_the_models_that_it_names_and_no_other(title: str, verdict: str) -> None:
    found = compatible(product("Smartphones", title), product("Phone Cases", Compatible_with=("Nortavo V9",)))
    assert found and found.verdict == verdict


def test_a_weaker_charger_charges_slowly_and_none_charges_what_takes_no_usb_c() -> None:
    strong, weak = (product("Chargers and Cables", "A Charger", Output_power=f"{watts} W", Ports=("USB-C",))
                    for watts in (100, 30))  # fmt: skip
    assert [
        (found.verdict, found.caution) for found in (compatible(AERO, strong), compatible(AERO, weak)) if found
    ] == [
        ("yes", ""),
        ("yes", "slow_charging"),
    ]
    own = product("Gaming Laptops", USB_C_charging=False, Charging_power="150 W")
    assert (found := compatible(own, strong)) and (found.verdict, found.first) == ("no", ("usb_c_charging", "False"))
    assert (found := compatible(product("Laptops"), strong)) and found.verdict == "unknown"


@pytest.mark.parametrize(
    ("shelf", "title", "kind"),
    [
        ("Camera Lenses", "A 35 mm lens", "lens"),
        ("Laptop Bags", "A sleeve", "bag"),
        ("Chargers and Cables", "GaN Charger, 2 x USB-C", "charger"),
        ("Chargers and Cables", "USB-C Cable for Chargers", "cable"),
        ("Cables", "USB-C Cable", "cable"),
        ("充电器", "编织线 2米 充电线", "cable"),
        ("手机壳", "透明壳", "case"),
        ("智能手机", "星渡 X5", "phone"),
        ("Smart Home", "Indoor Camera", ""),
    ],
)
def test_the_shelf_tells_the_kind_and_the_title_where_it_holds_several(shelf: str, title: str, kind: str) -> None:
    assert kind_of(Product("p", title, category=(shelf,))) == kind
