from base64 import b64encode
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcli.models.secrets import STRUCK, secrets_of, without_secrets

KEY = "hush7e3f9a2b41c8d6"
URL = "https://ann:open%20sesame@models.example/v1?api_key=tok-55555555&v=2"


def test_the_key_and_what_a_url_holds_are_secret_in_every_form_that_is_sent() -> None:
    basic = b64encode(b"ann:open sesame").decode()
    assert set(secrets_of(KEY, URL)) == {KEY, "open%20sesame", "open sesame", "tok-55555555", basic}
    assert secrets_of(None, "https://models.example/v1") == ()


def test_what_local_servers_are_given_for_a_key_stays_a_word() -> None:
    assert secrets_of("ollama", "http://127.0.0.1:9/v1") == ()


def test_only_the_beginning_of_a_secret_is_held_back() -> None:
    given = iter([f"your key is {KEY[:4]}", KEY[4:], " or h", "e said hush", "ed"])
    assert list(without_secrets(given, [KEY])) == ["your key is ", STRUCK, " or ", "he said ", "hushed"]


def test_what_was_held_back_is_said_before_a_fault() -> None:
    def cut() -> Iterator[str]:
        yield f"it is {KEY[:6]}"
        raise ConnectionError

    said: list[str] = []
    with pytest.raises(ConnectionError):
        said.extend(without_secrets(cut(), [KEY]))
    assert "".join(said) == f"it is {KEY[:6]}"


@given(st.lists(st.sampled_from([KEY, KEY[:5], KEY[5:], "a", "hush", " "]) | st.text(max_size=4)), st.data())
def test_no_chunking_lets_a_secret_through_or_loses_anything_else(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    chunks = [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]
    assert "".join(without_secrets(chunks, [KEY])) == text.replace(KEY, STRUCK)
