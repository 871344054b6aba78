from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.errors import UsageError
from shopcli.query.describe import describe_limits
from shopcli.query.need import Vocabulary
from shopcli.query.reader import LONGEST, read_need
from shopcli.query.reading import language_of
from tests.query.shop import prices, read, said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Could you please recommend a decent tablet?", "tablet"),
        ("I'm looking for wireless earbuds", "wireless earbuds"),
        ("phones", "phone"),
        ("what's the best water flosser for braces", "water flosser"),
        ("laptop stand", "laptop stand"),
        ("tablet with keyboard", "tablet"),
        ("I have a camera and need a tripod", "tripod"),
        ("RTX 4070 desktop", "desktop"),
        ("something for the beach", ""),
        ("a gift", ""),
        ("麻烦推荐一款平板", "平板"),
        ("求靠谱的洗地机", "洗地机"),
        ("想入手一个蓝牙音箱，预算不多", "蓝牙音箱"),
        ("哪款扫地机器人好用？", "扫地机器人"),
        ("给电视配的回音壁", "回音壁"),
        ("我有一台相机，想买三脚架", "三脚架"),
        ("电脑椅", "电脑椅"),
        ("无线路由器", "无线路由器"),
        ("switch 游戏机", "游戏机"),
        ("种花工具", "种花工具"),
        ("聚能灶", "聚能灶"),
        ("儿童鞋", "儿童鞋"),
        ("windows 10", "windows 10"),
        ("Find all offers for the Bose QuietComfort Ultra Headphones.", "bose quietcomfort ultra headphones"),
        ("PSU for PCs", "psu"),
        ("a tablet priced between $100 and $200", "tablet"),
    ],
)
def test_the_thing_that_is_wanted_is_found_behind_the_courtesy(text: str, wanted: str) -> None:
    need = read(text)
    assert need.wanted == wanted


def test_a_need_with_everything_in_it() -> None:
    need = read(
        "Hi, can you find 3 light Nortavo laptops (not Kestrin) with at least 16GB RAM and HDMI, in black, not gaming, "
        "rated 4+, in stock, for around $900? It's for travel."
    )
    assert (need.language, need.wanted, need.terms) == ("en", "laptop", ("laptops",))
    assert prices(need) == (">=765", "<=1035")
    assert (need.near_price, need.currency) == (Decimal(900), "USD")
    assert (need.brands, need.not_brands) == (("Nortavo",), ("Kestrin",))
    assert [said(r) for r in need.requirements] == ["ram>=16", "ports=hdmi", "colour=black"]
    assert need.excluded == ("gaming",)
    assert (need.min_rating, need.in_stock, need.count) == (Decimal(4), True, 3)
    assert [wish.kind for wish in need.wishes] == ["light", "use"]


def test_a_chinese_need_with_everything_in_it() -> None:
    need = read(
        "帮我推荐三款云岭的笔记本，不要光屿，16G内存以上，带HDMI接口，黑色，不要游戏本，评分4以上，要有现货，6000元左右，出差用，轻一点"
    )
    assert (need.language, need.wanted) == ("zh", "笔记本")
    assert prices(need) == (">=5100", "<=6900")
    assert (need.near_price, need.currency) == (Decimal(6000), "CNY")
    assert (need.brands, need.not_brands) == (("云岭",), ("光屿",))
    assert [said(r) for r in need.requirements] == ["ram>=16", "ports=hdmi", "colour=black"]
    assert need.excluded == ("游戏本",)
    assert (need.min_rating, need.in_stock, need.count) == (Decimal(4), True, 3)
    assert [wish.kind for wish in need.wishes] == ["light", "use"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("quiet fan", "en"),
        ("静音风扇", "zh"),
        ("fan 静音", "zh"),
        ("a quiet desk fan from 云岭 please", "en"),
        ("16GB 512GB 笔记本", "zh"),
    ],
)
def test_the_language_is_the_one_of_most_words(text: str, language: str) -> None:
    assert read(text).language == language


@pytest.mark.parametrize("text", ["", "   \n", "\x00\x07", "?!…", "\u200b"])
def test_an_empty_need_is_refused_with_a_way_on(text: str) -> None:
    with pytest.raises(UsageError, match="the need is empty") as caught:
        read(text)
    assert "quiet keyboard" in caught.value.hint


def test_a_need_too_long_to_be_one_is_refused() -> None:
    with pytest.raises(UsageError, match="100,000 characters"):
        read("x" * 100_000)


def test_the_longest_need_is_read() -> None:
    need = read(("quiet fan under 80, " * LONGEST)[:LONGEST])
    assert prices(need) == ("", "<80")
    assert need.terms == ("fan",)


def test_control_characters_do_not_reach_the_need() -> None:
    need = read("quiet\x00 \x1b[31mfan\u202e under\t80")
    assert need.text == "quiet [31mfan under 80"
    assert prices(need) == ("", "<80")


def test_full_width_signs_are_read_like_narrow_ones() -> None:
    assert prices(read("风扇＜８００元")) == ("", "<800")


def test_without_a_catalog_needs_are_read_too() -> None:
    assert read_need("tablet under 300", Vocabulary()).wanted == "tablet"


@given(
    st.text(
        st.sampled_from("不要除了以外内下under no3k万千百十元$€,.-~ GBgb带有with红色 star评分以上两laptop手机"),
        max_size=60,
    )
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_need_or_a_usage_error(text: str) -> None:
    try:
        need = read(text)
    except UsageError:
        return
    fields = [field for field, _ in describe_limits(need)]
    assert len(fields) == len(set(fields))
    assert all(term.strip() for term in need.terms)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("65W充电器", "充电器"),
        ("65W的充电器", "充电器"),
        ("65W充电桩", "充电桩"),
        ("16G内存条", "内存条"),
        ("买华为", "华为"),
        ("千兆交换机", "千兆交换机"),
        ("求生刀", "求生刀"),
        ("你们有什么", ""),
        ("他们喜欢的雨伞", "雨伞"),
        ("想买伞", "伞"),
    ],
)
def test_a_chinese_word_is_never_cut(text: str, wanted: str) -> None:
    assert read(text).wanted == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "term"),
    [
        ("2-in-1 laptop", "laptop", "2-in-1"),
        ("2 in 1 laptop under 800", "laptop", "2 in 1"),
        ("2合1平板", "平板", "2合1"),
        ("二合一的笔记本", "笔记本", "二合一"),
    ],
)
def test_two_in_one_measures_nothing(text: str, wanted: str, term: str) -> None:
    need = read(text)
    assert need.wanted == wanted
    assert need.requirements == ()
    assert term in need.terms


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("power bank allowed on airplanes", "power bank"),
        ("laptop made for students", "laptop"),
        ("laptop stickers", "laptop stickers"),
        ("I want headphone 不要白色", "headphone"),
    ],
)
def test_a_noun_phrase_ends_where_a_clause_about_it_begins(text: str, wanted: str) -> None:
    assert read(text).wanted == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How much more does the 拾光 沙发 9号 cost than the 禾下 沙发 17号?", "en"),
        ("Nortavo Aero 14 Laptop和Kestrin Book 13 Pro Laptop哪个更轻？", "zh"),
        ("Quarto House商品，20欧元以内", "zh"),
        ("木言 products, any suggestions?", "en"),
        ("switch 游戏机", "zh"),
    ],
)
def test_names_of_the_other_language_do_not_make_the_sentence_one(text: str, language: str) -> None:
    assert language_of(text) == language
