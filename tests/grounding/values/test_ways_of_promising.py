"""Many ways to tell a shop's terms and its stock: each holds with the right number and with no other.

The laptop's shop delivers in 2 to 5 days for $5.99, free from $49, and takes back for 30 days; 12 are there. The 轻薄本
comes in 1 to 4 days for ¥8, free from ¥99, and goes back for 7 days. Both have a warranty of 2 years.
"""

from dataclasses import replace

import pytest

from shopcli.catalog.product import Availability
from tests.grounding.values.examples import LAPTOP, NOTEBOOK, verdicts

DELIVERY = (
    "Order it now and it's with you in {} days.",
    "From order to doorstep, it needs {} days.",
    "It comes in {} days.",
    "Transit takes {} days.",
    "The parcel is at your place within {} days.",
    "Your order lands in {} days.",
    "The package takes {} days.",
    "You will have it in {} days.",
    "It is at your door after {} days.",
    "The courier brings it in {} days.",
    "The courier needs {} days.",
    "You'll have the parcel in your hands in {} days.",
    "Orders take {} days to come.",
    "It gets to your door within {} days.",
    "It makes its way to you in {} days.",
    "Count on {} days until it is with you.",
    "It shows up at your door within {} days.",
    "The order is with you in {} days.",
    "Postal time is {} days.",
    "Expect the parcel within {} days.",
)
DELIVERY_ZH = (
    "一般{}天到。",
    "下单{}天就到。",
    "发货时效{}天送达。",
    "包裹{}天到。",
    "快递{}天能到。",
    "下单后{}天到你手上。",
    "{}天就能送上门。",
    "订单{}天内到达。",
    "{}天内签收。",
    "等{}天就能收货。",
    "快递要{}天。",
    "{}天到门口。",
    "{}天可以拿到手。",
    "包裹路上要{}天。",
    "时效为{}天，快递送。",
    "最多{}天上门。",
)
STOCK = (
    "Stock is limited to {} units of [1].",
    "Stock levels are at {} units.",
    "In stock ({})",
    "In stock (**{}** units)",
    "Availability: {} units",
    "Quantity: {}",
    "**{}** of these are left.",
    "There are {} in the warehouse.",
    "The inventory shows {}.",
    "{} remain in inventory.",
    "The shop has {} of it.",
    "We have {} of these.",
    "{} pieces are waiting in the warehouse.",
    "Units left: {}",
    "Remaining: {}",
    "In stock: {}",
    "Inventory: {} units",
    "Warehouse count: {}",
    "How many are left? {}.",
    "Units in stock: {}",
    "Quantity available: {}",
    "The store still holds {} units.",
    "(stock: {})",
    "The shelf holds {} units.",
    "You can still get one of {} units.",
    "Stock of **[1]**: {} units.",
    "With {} in store, there is no rush.",
    "There are {} units left to buy.",
)
RETURNS = (
    "Sending **[1]** back is fine as long as you do it within {} days.",
    "The shop takes it back within {} days.",
    "You get {} days to decide.",
    "On returns, it has {} days.",
    "Returns? {} days.",
    "Return window: {} days",
    "You have {} days to return it.",
    "As long as {} days have not passed, it can go back.",
    "Returns are fine as long as you act within {} days.",
    "It may be sent back for {} days.",
    "For {} days, you can change your mind.",
    "You've got {} days to send it back.",
    "How long may I return it? {} days.",
    "Refunds for {} days.",
)
WARRANTY = (
    "The maker backs it for {} years.",
    "Warranty? {} years.",
    "How long is the warranty? {} years.",
    "For {} years the maker covers [1].",
    "The warranty? {} years.",
    "{} years is how long the warranty lasts.",
    "The manufacturer stands behind it for {} years.",
    "It is covered for {} years.",
    "Repairs are free for {} years.",
    "The maker repairs it for {} years.",
    "Guaranteed for {} years.",
    "The maker's cover: {} years.",
)
RETURNS_ZH = (
    "收货{}天内可无理由退货。",
    "签收{}天内可以退。",
    "有{}天的试用期。",
    "能退吗？{}天内可以。",
    "退货？{}天。",
    "只要在{}天内，都能退。",
    "退货期{}天。",
    "收到后{}天内都可以退。",
    "买了后悔，{}天内能退。",
    "{}天之内不满意就退。",
)
WARRANTY_ZH = (
    "质保上，它是{}年。",
    "质保？{}年。",
    "保修多久？{}年。",
    "质保期{}年。",
    "{}年内坏了免费修。",
    "厂家保{}年。",
    "厂商质保{}年。",
    "原厂保修 {} 年。",
    "{}年内厂家负责维修。",
    "保{}年。",
)
FEE = (
    "Shipping adds ${}.",
    "You pay ${} for the shipping.",
    "The courier costs ${}.",
    "Getting it to your door costs ${}.",
    "Postage comes to ${}.",
    "Add ${} for delivery.",
    "Below the threshold, ${} is charged for shipping.",
    "${} goes to shipping.",
    "Otherwise shipping is ${}.",
    "Having it delivered costs ${}.",
    "It ships for ${}.",
)
FREE_FROM = (
    "No shipping cost from ${}.",
    "Shipping costs nothing from ${} on.",
    "The shop pays the postage above ${}.",
    "Spend ${} to skip the shipping fee.",
    "The shipping fee falls away at ${}.",
    "No delivery charge above ${}.",
    "Shipping is on the house over ${}.",
    "You don't pay for shipping once you reach ${}.",
    "Delivery costs nothing over ${}.",
)
FEE_ZH = (
    "邮费 {} 元。",
    "寄过来要 {} 元。",
    "运费另加 {} 元。",
    "快递费收 {} 元。",
    "要付 {} 元运费。",
    "另收 {} 元邮费。",
    "送货收 {} 元。",
)
FREE_FROM_ZH = (
    "满 {} 元免邮。",
    "{} 元以上不收运费。",
    "凑够 {} 元就不用付邮费。",
    "免邮门槛是 {} 元。",
    "超过 {} 元店家出运费。",
    "{} 元起免运费。",
    "买满 {} 元运费就免了。",
    "运费在 {} 元以上免收。",
    "达到 {} 元，运费全免。",
    "{} 元就包邮。",
)


@pytest.mark.parametrize(
    ("frame", "right", "wrong"),
    [
        *((frame, "5", "12") for frame in DELIVERY),
        *((frame, "4", "12") for frame in DELIVERY_ZH),
        *((frame, "12", "40") for frame in STOCK),
        *((frame, "30", "90") for frame in RETURNS),
        *((frame, "2", "6") for frame in WARRANTY),
        *((frame, "7", "45") for frame in RETURNS_ZH),
        *((frame, "2", "6") for frame in WARRANTY_ZH),
        *((frame, "5.99", "14.99") for frame in FEE),
        *((frame, "49", "99") for frame in FREE_FROM),
        *((frame, "8", "25") for frame in FEE_ZH),
        *((frame, "99", "299") for frame in FREE_FROM_ZH),
    ],
)
def test_a_term_by_any_words(frame: str, right: str, wrong: str) -> None:
    product = LAPTOP if frame.isascii() else NOTEBOOK
    assert verdicts(frame.format(right), product) == "+"
    assert verdicts(frame.format(wrong), product) == "-"


@pytest.mark.parametrize(
    "frame",
    [
        "[1]的余量是{}件。",
        "店里的该款还有{}件。",
        "库存充足，有{}台。",
        "有货（{}件）",
        "目前还有{}件。",
        "可购买数量{}。",
        "仓库里有**{}**件。",
    ],
)
def test_stock_by_any_words_in_chinese(frame: str) -> None:
    stocked = replace(NOTEBOOK, availability=Availability.IN_STOCK, stock=12)
    assert verdicts(frame.format("12"), stocked)[-1] == "+"
    assert verdicts(frame.format("40"), stocked)[-1] == "-"


@pytest.mark.parametrize(
    "sentence",
    [
        "放两三天再下单也不迟。",
        "质保比[2]少一年。",
        "它轻了 0.21 kg。",
        "续航多了 5 小时。",
        "It arrives within a week.",
        "It comes in at 7 days on battery.",
        "收到货，大概两小时就能装好。",
        "The maker gives 6 more months.",
        "You'll have it set up in 2 hours.",
        "You'll have 30 days of fun.",
    ],
)
def test_a_span_of_anything_else_is_never_struck(sentence: str) -> None:
    assert "-" not in verdicts(sentence, LAPTOP if sentence.isascii() else NOTEBOOK)
