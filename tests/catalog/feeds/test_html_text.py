"""Descriptions in HTML, as a reader sees them."""

import time

import pytest

from shopcli.catalog.feeds.html_text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("A pan.\nNot big.", "A pan.\nNot big."),
        ("3 < 5 and A & B", "3 < 5 and A & B"),
        ("<p>One.</p><p>Two<br>three.</p>", "One.\n\nTwo\nthree."),
        (
            "<p>It has:</p><ul><li>a  lid</li>\n<li><b>two</b> handles</li></ul>Good.",
            "It has:\n\n- a lid\n- two handles\n\nGood.",
        ),
        ("Caf&eacute; &amp; bar&nbsp;&#8211; 5&quot;", 'Café & bar – 5"'),
        ("<style>p {color: red}</style><p>Red.</p><script>alert('x')</script>", "Red."),
        ("<div>Wide</div><div>Tall</div>", "Wide\nTall"),
        ("<p>&bull; First<br />&bull; Second</p>", "• First\n• Second"),
        ("<p>不锈钢<strong>平底锅</strong></p>", "不锈钢平底锅"),
        ("<p>never closed <b>here", "never closed here"),
        ('<img alt="a > b"><p class="x">One</p><img alt="5" wide">Two', "One\n\nTwo"),
        ("One<!-- <p>two</p> -->, three<!-- never closed", "One, three"),
    ],
)
def test_markup_becomes_paragraphs_and_bullets(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize("piece", ["<!", "<a ", "<!--", "&#", "<p", "</", "<![CDATA[", "<script>", "<div>"])
def test_broken_markup_is_never_slow(piece: str) -> None:
    begun = time.process_time()
    plain_text("<p>x</p>" + piece * 100_000)

    assert time.process_time() - begun < 5
