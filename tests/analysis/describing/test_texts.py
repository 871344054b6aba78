"""The built-in texts, in each style and language."""

from dataclasses import replace

import pytest

from shopcli.analysis.describing.draft import Written, text_of
from shopcli.analysis.describing.fact import STYLES, Style
from shopcli.analysis.describing.portrait import portrait
from shopcli.analysis.describing.styles import count_words, write
from shopcli.catalog.product import Product
from shopcli.query.need import Language
from tests.grounding.beyond.planted import HEADPHONES, LAPTOP


def text(product: Product, language: Language, style: Style = "plain", words: int | None = None) -> str:
    return text_of(write(portrait(product, language), style, words))


def test_a_plain_text_in_english() -> None:
    first, second = text(LAPTOP, "en").split("\n\n")
    assert first.split(". ") == [
        "The Birkane Reed 14 is a laptop with a 14-inch IPS screen, 16 GB of RAM and 512 GB of storage",
        "The screen has a resolution of 2560 x 1600 and a 90 Hz refresh rate",
        "It is equipped with an Ostrel 5 (8-core 4.2 GHz) processor",
        "The laptop offers a battery life of 13 hours, a 60 Wh battery, 65 W charging and USB-C charging.",
    ]
    assert second.split(". ") == [
        "It connects via Wi-Fi 6E and Bluetooth 5.3",
        "Its ports are 2 x USB-C 4, HDMI 2.1 and 3.5 mm audio",
        "The laptop weighs 1.21 kg, is made of magnesium alloy and comes in graphite",
        "It also has a backlit keyboard and 2 memory slots",
        "Buyers rate it 4.4 of 5 (212 ratings)",
        "The warranty is 2 years.",
    ]


def test_a_plain_text_in_chinese() -> None:
    assert text(HEADPHONES, "zh").split("\n\n") == [
        "岩声 H1 是一款头戴式耳机，续航 40 小时，支持主动降噪。带有 40 毫米单元和麦克风。支持快充。",
        "支持蓝牙 5.3。接口有 USB-C 和 3.5 mm。重 252 克，材质为塑料，颜色为深灰，防护等级 IPX4。"
        "买家评分 4.1 分（满分 5 分），共 86 条评价。质保 1 年。",
    ]


def test_an_english_product_in_chinese_and_a_chinese_one_in_english() -> None:
    assert text(LAPTOP, "zh").startswith(
        "Birkane Reed 14 是一款笔记本电脑，配有 14 英寸 IPS 屏幕、16 GB 内存和 512 GB 存储。"
    )
    assert text(HEADPHONES, "en").startswith(
        "The 岩声 H1 is a pair of headphones with noise cancelling and a battery life of 40 hours."
    )


def test_bullets_have_a_line_for_each_topic() -> None:
    lines = text(LAPTOP, "en", "bullets").split("\n")
    assert lines[2:5] == [
        "- **Screen:** resolution of 2560 x 1600, 90 Hz refresh rate",
        "- **Inside:** Ostrel 5 (8-core 4.2 GHz) processor",
        "- **Power:** battery life of 13 hours, 60 Wh battery, 65 W charging, USB-C charging",
    ]


def test_the_technical_style_tells_every_fact_what_it_lacks_too() -> None:
    shown = portrait(LAPTOP, "en")
    lines = text(LAPTOP, "en", "technical").split("\n")
    assert "- Touchscreen: no" in lines
    assert {"- RAM: 16 GB", "- Memory slots: 2", "- Backlit keyboard: yes"} <= set(lines)
    assert len(lines) - 1 == len(shown.facts)


def test_a_post_fits_and_ends_with_tags_of_brand_and_kind() -> None:
    post = text(LAPTOP, "en", "social")
    assert len(post) <= 280
    assert post.endswith("\n\n#Birkane #Laptop")


def test_tags_rest_on_the_fields_that_they_are_made_of() -> None:
    assert write(portrait(LAPTOP, "en"), "social")[-1].fields == ("brand", "category")
    assert write(portrait(replace(LAPTOP, brand=None), "en"), "social")[-1] == Written("#Laptop", ("category",), "\n\n")


def test_a_page_has_a_title_and_a_summary_as_long_as_search_engines_show_them() -> None:
    title, summary, *_ = text(LAPTOP, "en", "seo").split("\n\n")
    assert title == "# Birkane Reed 14 laptop, 14-inch IPS screen, 16 GB of RAM"
    assert len(title.removeprefix("# ")) <= 60
    assert len(summary.strip("*")) <= 155


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("words", [1, 30, 60, 1000])
def test_a_text_of_so_many_words_is_the_beginning_of_the_whole(style: Style, words: int) -> None:
    whole, short = text(LAPTOP, "en", style), text(LAPTOP, "en", style, words)
    assert whole.startswith(short)
    assert count_words(short) <= words or "\n" not in short


def test_words_are_counted_as_readers_count_them() -> None:
    assert count_words("It weighs 1.21 kg.") == 4
    assert count_words("重 252 克。") == 3


def test_every_sentence_says_which_fields_it_tells() -> None:
    parts = write(portrait(LAPTOP, "en"), "plain")
    assert all(part.fields for part in parts)
    battery = next(part for part in parts if "13 hours" in part.text)
    assert battery.fields == (
        "attributes.Battery life",
        "attributes.Battery capacity",
        "attributes.Charging power",
        "attributes.USB-C charging",
    )


def test_texts_of_different_products_do_not_all_begin_alike() -> None:
    openings = {text(replace(LAPTOP, id=f"laptop-{number}"), "en")[:5] for number in range(12)}
    assert len(openings) > 1


def test_a_product_of_which_nothing_is_stated_has_a_text_all_the_same() -> None:
    assert text(Product("x", "Netra GS108", brand="Netra"), "en") == "This is the Netra GS108."
    assert text(Product("x", "Netra GS108", brand="Netra"), "zh") == "这是 Netra GS108。"


def product(title: str, *path: str, **attributes: str | int | bool) -> Product:
    return Product(id="p1", title=title, category=path, attributes=attributes)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (product("Oat Cookies", "Cookies", Weight="200 g"), "These are the Oat Cookies. They weigh 200 g."),
        (product("Rye Loaf", "Bread", Weight="1 kg"), "The Rye Loaf is bread. It weighs 1 kg."),
        (product("Tulip Bulbs Mix", "Bulbs"), "This is the Tulip Bulbs Mix."),
        (product("Beeswax Candle No. 3", "Candles"), "This is the Beeswax Candle No. 3."),
        (
            product("Monstera", "Plants", Height="60 cm", Age="2 years", Light="bright, indirect"),
            "The Monstera is a plant. It has a height of 60 cm and an age of 2 years. Light: bright, indirect.",
        ),
    ],
)
def test_a_text_keeps_to_the_grammar_of_what_is_sold(said: Product, expected: str) -> None:
    subject = text(said, "en").replace("\n\n", " ")
    assert subject.replace("The plant has", "It has").replace("The bread weighs", "It weighs") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (product("Ocean Blue Shirt", "Shirts"), "This is the Ocean Blue Shirt."),
        (product("Closed Toe Pumps in Red", "Shoes"), "These are the Closed Toe Pumps in Red."),
        (product("Powder", warrantyInformation="3 year warranty"), "This is the Powder. The warranty is 3 years."),
        (product("Powder", warrantyInformation="1 week warranty"), "This is the Powder. The warranty is 1 week."),
        (product("Oslo Hoodie", "Tops", New=True, Sale=True, editorRecommends=True), "This is the Oslo Hoodie."),
    ],
)
def test_titles_and_attributes_as_real_feeds_have_them(said: Product, expected: str) -> None:
    assert text(said, "en").replace("\n\n", " ") == expected


def test_chinese_features_that_are_no_things_are_not_said_to_be_had() -> None:
    said = text(product("小熊的一天 绘本", 含音频=True, 注音=True, 高度="30 厘米"), "zh")
    assert "另有注音。含音频。高度 30 厘米。" in said


def test_what_a_chinese_shop_files_beside_its_products_is_not_told() -> None:
    said = text(
        product("椅子 A", 有无夹层=True, 净含量="见描述", 省份="山东", 手寸="一口价格，送绳", 商品条形码="69"), "zh"
    )
    assert said.split("\n\n")[1:] == ["另有夹层。"]


def test_a_standard_of_networks_is_no_weight() -> None:
    assert "802.11b/802.11g" in text(product("Router Q2", Standard="802.11b/802.11g"), "en")


def test_what_only_begins_like_a_field_of_the_offer_is_the_products_own() -> None:
    said = text(Product("p1", "Oslo Scarf", attributes={"New wool": True, "New": True, "Sale": True}), "en")
    assert said == "This is the Oslo Scarf.\n\nAlso: new wool."


def test_words_that_an_export_glued_are_told_apart_and_names_are_not() -> None:
    said = text(product("Thing", beltMaterial="canvas", FreeSync=True), "en")
    assert "Belt material: canvas." in said
    assert "FreeSync" in said


def test_foreign_colours_are_all_told_or_none() -> None:
    assert "颜色为黑色、白色、红色。" in text(product("Thing", Colour="black/white/red"), "zh")
    assert "颜色" not in text(product("Thing", Colour="black/blackish-zorg"), "zh")
