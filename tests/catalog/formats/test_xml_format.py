"""XML as a stream: whole elements with their lines, and nothing that could be a bomb."""

import pytest

from shopcli.catalog.formats.content import Content, of_bytes
from shopcli.catalog.formats.document import Fault
from shopcli.catalog.formats.xml_format import DEEPEST, LARGEST_RECORD, Element, Path, elements
from shopcli.errors import CatalogError


def content_of(text: str | bytes) -> Content:
    return of_bytes(text if isinstance(text, bytes) else text.encode(), "f.xml", "f")


def is_item(path: Path) -> bool:
    return path == ("rss", "item")


def items(text: str | bytes) -> list[Element]:
    faults: list[Fault] = []
    found = [*elements(content_of(text), is_item, faults)]
    assert faults == []
    return found


def only_fault(text: str) -> tuple[int, Fault]:
    """The items before it, and the fault."""
    faults: list[Fault] = []
    found = [*elements(content_of(text), is_item, faults)]
    (fault,) = faults
    return len(found), fault


def refusal(text: str) -> CatalogError:
    with pytest.raises(CatalogError) as caught:
        list(elements(content_of(text), is_item, []))
    return caught.value


def test_an_element_comes_whole_with_its_line_namespaces_and_attributes() -> None:
    (item,) = items('<rss xmlns:g="urn:g">\n<item n="1">\n<g:id>7</g:id><link href="u"/></item></rss>')

    number, link = item.children
    assert (item.line, item.attributes) == (2, {"n": "1"})
    assert (number.namespace, number.prefix, number.name, number.text, number.line) == ("urn:g", "g", "id", "7", 3)
    assert link.attributes == {"href": "u"}


def test_a_text_keeps_its_order_among_elements_and_cdata_is_text() -> None:
    (item,) = items("<rss><item>one <b>two</b> three<![CDATA[ & <four>]]></item></rss>")

    assert item.whole_text == "one  two  three & <four>"
    assert item.text == "one  three & <four>"


def test_a_text_longer_than_the_parsers_pieces_stays_one() -> None:
    text = "word" * 50_000
    (item,) = items(f"<rss><item>{text}</item></rss>")

    assert item.whole_text == text


def test_elements_inside_a_wanted_one_are_only_in_it() -> None:
    found = [*elements(content_of("<a><a><a/></a></a>"), lambda path: len(path) > 1)]

    assert [len(element.children) for element in found] == [1]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<?xml version="1.0" encoding="windows-1251"?><rss><item>Привет</item></rss>'.encode("cp1251"), "Привет"),
        ('<?xml version="1.0" encoding="GB2312"?><rss><item>你好世界</item></rss>'.encode("gb18030"), "你好世界"),
        ('<?xml version="1.0" encoding="UTF-16"?><rss><item>é</item></rss>'.encode("utf-16"), "é"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><rss><item>é €</item></rss>'.encode("cp1252"), "é €"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><rss><item>é</item></rss>'.encode(), "é"),
        ('<?xml version="1.0" encoding="no-such"?><rss><item>é</item></rss>'.encode("cp1252"), "é"),
    ],
)
def test_the_declared_encoding_counts_unless_the_bytes_say_otherwise(data: bytes, text: str) -> None:
    assert items(data)[0].text == text


def test_control_characters_that_xml_forbids_cost_nothing() -> None:
    assert items("<rss><item>a\x0bb</item></rss>")[0].text == "ab"


@pytest.mark.parametrize(
    ("text", "line", "cause", "hint"),
    [
        ("<rss>\n<item>Salt & Pepper</item></rss>", 2, "invalid token), column 13", "&amp;"),
        ("<rss>\n<item>1&nbsp;m</item></rss>", 2, "undefined entity, column", "the character itself"),
        ("<rss>\n<item><g:id>1</g:id></item></rss>", 2, "unbound prefix, column", "xmlns:g="),
        ("<rss>\n<item><id>1</item></rss>", 2, "mismatched tag, column", "before the one around it"),
        ("<rss>\n<item><id>1</id>", 2, "no element found, column", "is it whole?"),
        ("\n<?xml version='1.0'?><rss/>", 2, "declaration not at start", "stands first"),
        ("<rss/>\n<rss/>", 2, "junk after document element", "one outermost element"),
    ],
)
def test_what_is_not_well_formed_is_a_fault_with_line_column_and_a_way_out(
    text: str, line: int, cause: str, hint: str
) -> None:
    _, fault = only_fault(text)

    assert fault.path == ("lines", line)
    assert fault.fatal
    assert cause in fault.cause
    assert hint in fault.hint


def test_what_stands_before_a_fault_is_read() -> None:
    count, fault = only_fault("<rss><item>1</item><item>2</item>\n<item>a & b</item><item>4</item></rss>")

    assert count == 2
    assert fault.cause.endswith("the rest is not read")


def test_a_look_ahead_ends_at_a_fault_without_a_word() -> None:
    assert len([*elements(content_of("<rss><item/><item>"), is_item)]) == 1


def test_entities_of_its_own_are_refused_before_anything_is_read() -> None:
    bomb = '<!DOCTYPE rss [\n<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><item>&b;</item></rss>'

    error = refusal(bomb)

    assert error.cause == "f.xml:1: the DOCTYPE declares entities or elements of its own"
    assert "remove the DOCTYPE" in error.hint


def test_what_a_doctype_points_to_is_never_fetched() -> None:
    text = '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><item>a&passwd;b</item></rss>'

    assert items(text)[0].text == "ab"


def test_nesting_without_end_is_refused_with_its_line() -> None:
    error = refusal("<rss>\n" + "<a>" * 100_000)

    assert error.cause == f"f.xml:2: elements are nested deeper than {DEEPEST} levels"


def test_a_record_of_millions_of_characters_is_refused_with_the_line_it_starts_on() -> None:
    error = refusal("<rss>\n<item>" + "x" * (LARGEST_RECORD + 1))

    assert error.cause.startswith("f.xml:2: the element that starts in line 2 is longer than 8,000,000 characters")


def test_elements_count_even_when_they_are_empty() -> None:
    assert "is longer than" in refusal("<rss><item>" + "<a/>" * (LARGEST_RECORD // 100 + 1)).cause


@pytest.mark.parametrize("opening", ["<!-- ", '<item x="'])
def test_a_tag_or_comment_that_never_ends_is_refused(opening: str) -> None:
    assert "a tag or comment that starts here" in refusal("<rss>" + opening + "x" * 9_000_000).cause
