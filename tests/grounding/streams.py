"""Answers as no model should write them, and all the ways to cut them into pieces."""

from collections.abc import Iterator
from random import Random

from hypothesis import strategies as st

_BITS = (
    *("[1]", "**[2]**", "[3]", "[9]", "[", "]", "[1](http://x.example)", "`[1]`", "[1], [2] and [3]", "【2】"),
    *("$749", "$599.00", "$", "16 GB", "1.19 kg", "1.", "2.5", "14 h", "14-inch", "9 小时", "¥3,299", "4.6/5", "20%"),
    *("Nortavo Air 14", "Nortavo Air 15", "Kestrin Book", "Velmora", "Zephyr Nova 15", "联想星河 Pro 16", "Windows 11"),
    *("It ", "is ", "the cheapest", "than ", "instead of ", "while ", "both ", "respectively", "costs ", "if ", "not "),
    *(
        "比",
        "便宜",
        "最轻",
        "它",
        "这款",
        "，而",
        "。",
        "！",
        "？",
        "内存",
        "续航",
        "“",
        "”",
        '"',
        "（",
        "）",
        "(",
        ")",
    ),
    *("\n", "\n\n", "- ", "  - ", "# ", "| ", " |", "|---|---|\n", "```", "```\n", "~~~\n", "> ", "* ", "**", "_", "`"),
    *(" ", " ", ". ", "? ", "; ", ", ", ": ", "e.g. ", "…", "é", "😀", "\u00a0", "\t", "ß", "ﬁ", "İ"),
)


SEEDS = st.integers(0, 2**63)
STREAMS = 20
"""Drawn from one seed, for drawing a text bit by bit takes longer than checking it."""
_LETTERS = "aZ0 \n.,;[]()*|#`\"'…，。”é人\u200b\x07"


def streams(seed: int) -> Iterator[tuple[str, list[str]]]:
    """Handles, numbers, names, claims and Markdown of both languages in no order, each text also in pieces."""
    random = Random(seed)
    for _ in range(STREAMS):
        text = "".join(_bit(random) for _ in range(random.randint(0, 24)))
        cuts = sorted(random.randint(0, len(text)) for _ in range(random.choice((1, 3, 9, 30))))
        yield text, [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _bit(random: Random) -> str:
    return random.choice(_BITS) if random.random() < 0.85 else "".join(random.choices(_LETTERS, k=random.randint(1, 4)))
