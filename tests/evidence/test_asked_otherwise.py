"""Questions that share words with what a catalog holds and ask for something else, and others that only sound so."""

import pytest

from tests.evidence.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "input lag of the wide 34 please",
        "whats the input lag on the noir 65",
        "does the folio 10 read manga right to left",
    ],
)
def test_a_neighbouring_measure_is_no_answer(question: str, ask: Ask) -> None:
    assert not ask(question).answerable


@pytest.mark.parametrize(
    "question",
    [
        "How many Noir 65 did you sell last week?",
        "how many noir tvs do you sell per month",
        "how many people bought the rift 16",
        "is the rift 16 selling well",
        "Noir 65上个月卖了几台",
        "光屿T43卖得怎么样",
    ],
)
def test_no_catalog_tells_how_many_are_sold(question: str, ask: Ask) -> None:
    answered = ask(question)
    assert not answered.answerable
    assert "how many are sold" in answered.text or "销量" in answered.text


def test_what_there_is_to_buy_is_counted(ask: Ask) -> None:
    assert "29 laptops" in ask("How many laptops do you sell?").text


@pytest.mark.parametrize(
    "question",
    ["whats the resale value of a lenswick w2 after a year", "does the porch doorbell hold its value", "T43保值吗"],
)
def test_what_a_used_one_is_worth_is_not_known(question: str, ask: Ask) -> None:
    assert not ask(question).answerable


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("can I tap to pay with the vm-v5", "NFC"),
        ("can the orbit 3 pay at the till", "Yes"),
        ("Which smartwatches can pay (NFC)?", "3 fit"),
        ("can I pay for the orbit 3 with google pay", "not among the ways to pay"),
    ],
)
def test_a_watch_pays_and_a_shop_is_paid(question: str, told: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("does that 17 inch Lark still have a dvd drive", "Lark 17"),
        ("how heavy is the 15 inch lark", "Lark 15"),
    ],
)
def test_a_size_tells_which_of_a_name_is_meant(question: str, named: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert [named in product.title for product in answered.products] == [True]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("until when does somebody pick up the phone in the evening?", "8 p.m."),
        ("how many days do I get to try the renewed ledger", "45 days"),
        ("What do parents write about the Wren Kids headphones?", "Survived"),
        ("anybody unhappy with the screen of the rift 16", "Halo"),
        ("锁盾那个硬盘能录几个指纹", "8"),
        ("锁盾能录几个指头", "8"),
        ("43寸那台电视上墙安装师傅收多少", "80 元"),
    ],
)
def test_everyday_turns_of_phrase(question: str, told: str, ask: Ask) -> None:
    answered = ask(question)
    assert answered.answerable
    assert told in answered.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("is the Pulse GPS band or the Summit 2 watch better on battery", "The Zephra Summit 2"),
        ("织网R30和Mesh 7，想省钱选哪个", "织网 R30"),
    ],
)
def test_two_are_compared_by_what_matters_to_the_asker(question: str, first: str, ask: Ask) -> None:
    assert ask(question).text.startswith(first)


@pytest.mark.parametrize(
    "question",
    ["do students who aren't in the US get the campus code", "is the campus code good for students in Canada"],
)
def test_who_may_have_a_promotion_where_is_not_told_by_its_dates(question: str, ask: Ask) -> None:
    assert not ask(question).answerable


def test_chinese_cards_are_paid_with_by_nfc(ask: Ask) -> None:
    assert "提到" not in ask("哪些手表能刷公交卡").text


def test_an_adverb_is_no_verb(ask: Ask) -> None:
    assert "stills" not in ask("does the Lark 14 still have a parallel port").text
