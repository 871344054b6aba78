"""What a question over the catalog is read to ask for: the kind, its conditions, and words that no field is read as."""

import pytest

from shopcli.evidence.catalog.conditions import in_place, in_stated_words
from shopcli.evidence.catalog.kinds import find_kind
from shopcli.evidence.catalog.reading import Reading, read_catalog_question
from shopcli.evidence.questions.traditional import simplified
from shopcli.evidence.words.numbers import in_digits
from shopcli.index.index import Index
from shopcli.text import has_han


def read(question: str, english: Index, chinese: Index) -> Reading:
    is_chinese = has_han(question)
    reading = read_catalog_question(question, "", chinese if is_chinese else english, "zh" if is_chinese else "en")
    assert reading is not None
    return reading


KINDS = [
    ("which of your monitors have speakers in them", "monitors"),
    ("do you have a dock that charges a laptop at 90 w", "dock"),
    ("looking for a laptop i can unlock with my finger", "laptop"),
    ("which smart home things work without a hub", "smart home"),
    ("哪些显示器自带音箱", "显示器"),
    ("能给手机充电的充电宝有吗", "充电宝"),
    ("什么包装得下17.3寸的电脑", "电脑包"),
    ("头戴式耳机里哪些不带麦克风", "头戴式耳机"),
]


@pytest.mark.parametrize(("question", "noun"), KINDS)
def test_the_kind_is_found_wherever_it_stands(english: Index, chinese: Index, question: str, noun: str) -> None:
    is_chinese = has_han(question)
    kind = find_kind(question, chinese if is_chinese else english, "zh" if is_chinese else "en")
    assert kind is not None
    assert kind.named == noun


def test_a_chinese_kind_holds_those_that_another_name_makes_it(chinese: Index) -> None:
    kind = find_kind("最便宜的笔记本", chinese, "zh")
    assert kind is not None
    assert {path[-1] for path in kind.categories} == {"笔记本电脑", "游戏本"}


@pytest.mark.parametrize("question", ["for my home", "how do i keep my storage safe", "do you sell drones"])
def test_where_no_kind_of_the_catalog_is_named_none_is_found(english: Index, question: str) -> None:
    assert find_kind(question, english, "en") is None


LIMITS = [
    ("headphones that don't have bluetooth", ("bluetooth", "=", False)),
    ("which mice recharge over usb-c", ("usb_c_charging", "=", True)),
    ("显示器自带触摸屏的有哪些", ("touchscreen", "=", True)),
    ("哪些耳机不带麦克风", ("microphone", "=", False)),
]


@pytest.mark.parametrize(("question", "limit"), LIMITS)
def test_a_condition_is_read_from_a_clause(
    english: Index, chinese: Index, question: str, limit: tuple[str, str, bool]
) -> None:
    requirement = read(question, english, chinese).need.requirements[0]
    assert (requirement.attribute, requirement.operator, requirement.value) == limit


WORDS = [
    ("which keyboards are mechanical", ("mechanical",)),
    ("hiya, do any of the cameras shoot raw", ("raw",)),
    ("有折叠屏手机吗", ("折叠屏",)),
    ("有独显的本子都有哪些呀", ("独立显卡",)),
]


@pytest.mark.parametrize(("question", "words"), WORDS)
def test_what_no_field_says_is_left_as_words_without_the_talk_around_it(
    english: Index, chinese: Index, question: str, words: tuple[str, ...]
) -> None:
    assert read(question, english, chinese).words == words


@pytest.mark.parametrize("question", ["keyboards that are sold out", "现在缺货的显示器是哪台"])
def test_what_cannot_be_bought_may_be_asked_for(english: Index, chinese: Index, question: str) -> None:
    assert read(question, english, chinese).unavailable


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("tvs larger than fifty inches", "tvs larger than 50 inches"),
        ("a twenty-four inch screen", "a 24 inch screen"),
        ("one of the laptops", "one of the laptops"),
    ],
)
def test_numbers_before_units_are_digits(question: str, told: str) -> None:
    assert in_digits(question) == told


@pytest.mark.parametrize(
    ("question", "place", "rest"),
    [
        ("second cheapest tablet", 2, "cheapest tablet"),
        ("3rd most expensive laptop", 3, "most expensive laptop"),
        ("第二便宜的手机", 2, "最便宜的手机"),
        ("a second laptop", 1, "a second laptop"),
    ],
)
def test_a_place_among_the_extremes_is_read(question: str, place: int, rest: str) -> None:
    assert in_place(question) == (place, rest)


def test_turns_of_phrase_become_the_words_of_catalogs() -> None:
    assert "waterproof" in in_stated_words("e-reader i can take into the bath")
    assert "fanless" in in_stated_words("laptops without a fan")
    assert in_stated_words("能插网线的电脑") == "带RJ45的电脑"


def test_traditional_characters_are_read_unless_the_catalog_writes_them(chinese: Index) -> None:
    assert simplified("帶數字小鍵盤的鍵盤", chinese) == "带数字小键盘的键盘"
    assert simplified("Air 14", chinese) == "Air 14"
