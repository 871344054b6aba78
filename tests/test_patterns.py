import re

import pytest

from shopcli.patterns import Pattern


def test_nothing_is_compiled_for_a_text_without_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = Pattern(r"quiet(?:er)?", ("quiet",))

    def fail(*_: object) -> None:
        raise AssertionError("compiled")

    monkeypatch.setattr(re, "compile", fail)
    assert pattern.search("a loud fan") is None
    assert list(pattern.finditer("a loud fan")) == []
    assert pattern.sub("", "a loud fan") == "a loud fan"


def test_a_pattern_works_like_the_regular_expression_it_holds() -> None:
    pattern = Pattern(r"(\d+) ?GB", flags=re.IGNORECASE)
    match = pattern.search("RAM 16 gb")
    assert match is not None
    assert match[1] == "16"
    assert pattern.fullmatch("RAM 16 GB", 4) is not None
    assert pattern.match("RAM 16 GB", 4) is not None
    assert pattern.sub("?", "8GB and 16 GB") == "? and ?"
    assert pattern.split("a 8GB b") == ["a ", "8", " b"]
