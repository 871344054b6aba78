"""The JSON-LD that pages hold."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from shopcli.catalog.formats.html_format import json_ld_scripts


def scripts(html: str) -> list[tuple[int, str]]:
    return [(script.line, script.text) for script in json_ld_scripts(html)]


def test_every_script_of_json_ld_with_the_line_it_begins_in() -> None:
    html = (
        "<html>\n<script type='application/ld+json'>\n{}</script>\n<script>[]</script>\n"
        '<SCRIPT async TYPE = "application/ld+json; charset=utf-8" >[1]</SCRIPT>'
    )

    assert scripts(html) == [(2, "\n{}"), (5, "[1]")]


def test_what_wraps_json_is_taken_off_and_lines_stay() -> None:
    for wrapped in ("//<![CDATA[\n{}\n//]]>", "<!--\n{}\n-->"):
        ((_, text),) = scripts(f"<script type=application/ld+json>{wrapped}</script>")
        assert text.strip("\n") == "{}"
        assert text.count("\n") == wrapped.count("\n")


def test_scripts_in_comments_are_none() -> None:
    assert scripts('<!-- <script type="application/ld+json">{}</script> --><p>') == []


def test_a_script_that_is_not_closed_ends_with_the_page() -> None:
    assert scripts("<script type=application/ld+json>{") == [(1, "{")]
    assert scripts("<script type=application/ld+json") == [(1, "")]


def test_a_page_of_nothing_but_openings_is_read_in_time() -> None:
    started = time.process_time()
    scripts("<script " * 200_000 + "<!--" * 200_000)

    assert time.process_time() - started < 2


@given(st.text(alphabet='<>!-/scriptSCRIPT "=ld+jsonapplication\n', max_size=200))
@settings(deadline=None)
def test_any_text_is_read(html: str) -> None:
    assert all(1 <= line <= html.count("\n") + 1 for line, _ in scripts(html))
