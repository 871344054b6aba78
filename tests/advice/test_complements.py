"""What goes with a product: known to fit first, never what does not fit, past orders where they are known."""

from shopcli.advice.complements import Complements, complements
from shopcli.advice.orders import orders_of
from shopcli.catalog.product import Availability
from shopcli.index.index import Index
from shopcli.query.need import Need
from tests.advice.shops import Indexed, named
from tests.bundle.shop import offer

EN, ZH = Need("", "en"), Need("", "zh")


def kinds(found: Complements) -> list[str]:
    return [item.kind for item in found.items]


def test_a_camera_goes_with_a_lens_of_its_mount_and_a_tripod_that_carries_it(demo: Index) -> None:
    found = complements(named(demo, "lw-c10")[0], EN, demo)
    assert kinds(found)[:2] == ["camera lens", "tripod"]
    assert {item.fit for item in found.items[:2]} == {"yes"}
    lenses = [item.product.attributes["Lens mount"] for item in found.items if item.kind == "camera lens"]
    assert set(lenses) == {"L-fit"}


def test_what_is_not_sold_is_said(demo: Index) -> None:
    assert complements(named(demo, "lw-c10")[0], EN, demo).missing == ("camera bag", "memory card")


def test_both_catalogs_complement_a_laptop(demo: Index, chinese_demo: Index) -> None:
    english = complements(named(demo, "nv-aero-14")[0], EN, demo)
    chinese = complements(named(chinese_demo, "yl-air14")[0], ZH, chinese_demo)
    assert set(kinds(english)) == set(kinds(chinese)) >= {"laptop bag", "dock", "mouse", "charger", "monitor"}
    assert "电脑包 [2]" in chinese.draft


def test_a_question_in_the_other_language_finds_the_same(demo: Index) -> None:
    laptop = named(demo, "nv-aero-14")[0]
    english, chinese = complements(laptop, EN, demo), complements(laptop, ZH, demo)
    assert [item.product.id for item in english.items] == [item.product.id for item in chinese.items]


def test_what_does_not_fit_is_left_out_and_counted(index_of: Indexed) -> None:
    camera = offer("camera", "500", "Cameras", attributes={"Lens mount": "A"})
    fitting = offer("good", "100", "Camera Lenses", title="Good Lens", attributes={"Lens mount": "A"})
    other = offer("bad", "100", "Camera Lenses", title="Bad Lens", attributes={"Lens mount": "B"})
    silent = offer("open", "90", "Camera Lenses", title="Open Lens")
    found = complements(camera, EN, index_of([camera, fitting, other, silent]))
    assert [(item.product.id, item.fit) for item in found.items] == [("good", "yes"), ("open", "unknown")]
    assert found.excluded == 1


def test_what_cannot_be_bought_is_left_out(index_of: Indexed) -> None:
    camera = offer("camera", "500", "Cameras")
    gone = offer("gone", "50", "Tripods", title="Tripod", availability=Availability.OUT_OF_STOCK)
    found = complements(camera, EN, index_of([camera, gone]))
    assert found.items == ()
    assert found.draft == "The catalog has nothing in stock that is known to go with [1]."


def test_past_orders_choose_among_what_fits_alike(index_of: Indexed) -> None:
    camera = offer("camera", "500", "Cameras")
    tripods = [offer(f"t{number}", "50", "Tripods", title=f"Tripod {number}") for number in range(4)]
    index = index_of([camera, *tripods])
    orders = orders_of([("camera", "t3"), ("camera", "t3"), ("camera", "t1")])
    first, second = complements(camera, EN, index, orders).items
    assert (first.product.id, first.orders, second.product.id) == ("t3", 2, "t1")
    assert "in 2 of 2 past orders with [1]" in first.reasons


def test_past_orders_add_what_no_rule_knows_but_no_alternative(index_of: Indexed) -> None:
    camera = offer("camera", "500", "Cameras", title="Camera")
    strap = offer("strap", "20", "Straps", title="Strap")
    rival = offer("rival", "600", "Cameras", title="Other Camera")
    index = index_of([camera, strap, rival])
    orders = orders_of([("camera", "strap", "rival"), ("camera", "strap", "rival"), ("camera", "unheard-of")])
    assert [(item.product.id, item.kind) for item in complements(camera, EN, index, orders).items] == [
        ("strap", "together")
    ]


def test_a_thing_that_no_rule_knows_has_no_complements(index_of: Indexed) -> None:
    mug = offer("mug", "9", "Kitchen", title="Mug")
    assert complements(mug, EN, index_of([mug])).items == ()


def test_what_is_made_for_children_goes_with_what_suits_them(demo: Index) -> None:
    business, school = (named(demo, each)[0] for each in ("nv-ledger-14", "nv-campus-11"))
    assert "fl-wren-kids" not in [item.product.id for item in complements(business, EN, demo).items]
    assert "fl-wren-kids" in [item.product.id for item in complements(school, EN, demo).items]


def test_a_cable_on_the_chargers_shelf_is_no_charger(chinese_demo: Index) -> None:
    items = complements(named(chinese_demo, "yl-air14")[0], ZH, chinese_demo).items
    assert next(item.product.id for item in items if item.kind == "charger") == "cd-gan65"
    assert "cd-cable240" not in [item.product.id for item in items]
