from shopcli.query.traditional import SIMPLE, in_simplified


def test_traditional_characters_are_simplified_in_their_places() -> None:
    text = "這個滑鼠沒有壞，電池也還夠用 OK"
    assert in_simplified(text) == "这个滑鼠没有坏，电池也还够用 OK"
    assert len(in_simplified(text)) == len(text)


def test_no_simplified_form_is_itself_simplified_further() -> None:
    assert not set(SIMPLE) & set(SIMPLE.values())
