"""Which products a question is about: by id, by name, by part of a name, with a slip of the keys in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shopcli.catalog.product import Product
from shopcli.evidence.products.in_full import MODEL_ENDS, end_in_full, named_in_full
from shopcli.evidence.products.mentions import Meant, Mention, Stranger
from shopcli.evidence.products.names import Model, Piece, model_of, pieces
from shopcli.index.index import Index
from shopcli.query.common_words import COMMON_WORDS, FUNCTION_WORDS, words
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS
from shopcli.search.limits import id_query, spelled
from shopcli.text import has_han

_HITS = 150
_ID = re.compile(r"[A-Za-z0-9][\w.-]*[A-Za-z0-9]")
_SMALL_NUMBER = re.compile(r"\d{1,3}")
_CALLS_ID = re.compile(r"(?:#|(?:\bid|\bno\.?|number|product|item|编号|货号|商品)[\s:：]*)$", re.IGNORECASE)
_MOST_IDS = 16
_SHORTEST_SLIP = 4
_GAP = 1
"""Pieces of a name that a question may leave out between two that it says."""
_MODEL_NUMBER = re.compile(r"[a-z]{1,3}\d{1,3}")
_UNITS = words(
    "gb tb mb g t kg lb lbs oz mm cm m inch inches hz khz ghz mah wh w kw v mp nits db l ml dpi h hr "
    "hrs hours hour min "
    "minutes days day months month years year weeks week k x usd dollars bucks percent cores core people pcs "
    "pieces fps "
    "feet ft am pm business th st nd rd ports port times"
)
_HAN_UNITS = "英寸寸小天年月日元块克斤米毫厘个款台件分秒度瓦核万千百%岁折层期周点英"
_ASKED_FOR = words("curved foldable folding wireless wired waterproof rugged portable magnetic solar touch in on of to")
"""Words of names that a question may as well ask about: "Is the Wide 34 curved?"."""
_PARTS = words(
    "摄像头 键盘 电源 充电器 充电头 处理器 显卡 麦克风 硬盘 固态硬盘 内存条 手写笔 触控笔 支架 表带 散热器 主板 灯 "
    "充电线 数据线 镜头 传感器 音箱 音响 显示屏 屏"
)
"""What the other things have as a part: the 摄像头 of an Air 14 is its own."""
_HOSTS = ("笔记本", "游戏本", "办公本", "轻薄本", "电脑", "平板", "手机", "手表", "手环", "相机", "电视", "显示器")
_DETERMINERS = words("the this that your my a an vs versus than or and our both between")
_CONTRACTED = words("aren isn doesn didn wasn weren hasn haven hadn wouldn couldn shouldn mustn needn")
"""What stands before "n't" is no slip of a name."""
_WEAK = (
    COMMON_WORDS
    | NOUNS
    | words(
        "type core bar desk wide basic clear trail sleep folding silicone carbon split office bone note "
        "system stage "
        "studio sensor travel party computer headset counsel quad felt leather magnetic drip color type pocket case"
    )
)


def find_meant(text: str, index: Index) -> Meant:
    """The products that `text` names, in its order."""
    near = _near(text, index)
    full = named_in_full(text, near)
    rest = text
    for mention in full:
        rest = f"{rest[: mention.start]}{'|' * (mention.end - mention.start)}{rest[mention.end :]}"
    if ids := _by_id(rest, index):
        return Meant(tuple(sorted((*full, *ids), key=lambda mention: mention.start)))
    meant = _named_in_part(rest, near, index)
    return replace(meant, mentions=tuple(sorted((*full, *meant.mentions), key=lambda mention: mention.start)))


def _named_in_part(text: str, near: Sequence[Product], index: Index) -> Meant:
    asked = pieces(text)
    runs = [run for product in near if (run := _best_run(asked, text, product, index))]
    strong = [run for run in runs if run.strong and not run.other]
    strangers = [run for run in runs if run.strong and run.other]
    fitting = strong or ([] if strangers else [run for run in runs if not run.other])
    mentions = tuple(_mentions(fitting, asked, text))
    covered = [(mention.start, mention.end) for mention in mentions]
    for run in sorted(strangers, key=lambda run: -run.matched):
        start, end = asked[run.first].start, run.other_end
        if not any(s < end and start < e for s, e in covered):
            closest_first = sorted(strangers, key=lambda one: (one.first != run.first, -one.matched))
            closest = [one.product for one in closest_first if one.first == run.first]
            return Meant(mentions, Stranger(text[start:end].strip(), tuple(closest[:3])))
    return Meant(mentions)


def _by_id(text: str, index: Index) -> list[Mention]:
    words = [match for match in _ID.finditer(text) if "-" in match[0] or any(c.isdigit() for c in match[0])]
    # "XPS 13" names no product of the id 13.
    words = [word for word in words if not _SMALL_NUMBER.fullmatch(word[0]) or _CALLS_ID.search(text[: word.start()])]
    found = []
    for word in words[:_MOST_IDS]:
        for product in index.products(id_query(index, word[0]), 1):
            variant = next((v for v in product.variants if v.id == word[0]), None)
            found.append(Mention(word.start(), word.end(), (product.as_variant(variant) if variant else product,)))
    return found


def _near(text: str, index: Index) -> list[Product]:
    """Products whose title or brand has a word of the question."""
    import tantivy

    stems = [stem for stem in index.stems(text) if stem not in FUNCTION_WORDS and (len(stem) > 1 or has_han(stem))]
    split = [stem for piece in pieces(text) for stem in index.stems(piece.text) if len(stem) > 1 and stem not in stems]
    joined = [a.text + b.text for a, b in zip(pieces(text), pieces(text)[1:], strict=False) if a.text.isalpha()]
    words = dict.fromkeys([*stems, *split, *joined])
    queries = [(tantivy.Occur.Should, spelled(index, word, ("title", "maker"))) for word in words]
    for word in words:
        if _MODEL_NUMBER.fullmatch(word) and not index.carries(word):
            # Its neighbours are what comes closest to a number that is not sold.
            near = tantivy.Query.fuzzy_term_query(index.schema, "title", word, distance=1)
            queries.append((tantivy.Occur.Should, near))
    return index.products(tantivy.Query.boolean_query(queries), _HITS) if queries else []


@dataclass(frozen=True, slots=True)
class _Run:
    """How a product's name stands in the question: pieces `first` to `last` of it are pieces of the name."""

    product: Product
    model: Model
    first: int
    last: int
    matched: int
    left: int
    """Pieces of the name that the question leaves out, brand and nouns apart."""
    numbered: bool
    strong: bool
    other: bool
    """Whether the question goes on as this product's name does not: "Aero 17" is no Aero 14."""
    other_end: int


def _best_run(asked: Sequence[Piece], text: str, product: Product, index: Index) -> _Run | None:
    model = model_of(product)
    found = [run for first in range(len(asked)) if (run := _run(asked, first, text, product, model, index))]
    return max(found, key=_how_well, default=None)


def _how_well(run: _Run) -> tuple[bool, bool, bool, int, int]:
    """A name said in full is better than a longer part of it: "Lark 5 and 5 Pro" names both."""
    return run.strong, not run.other, not run.left, run.matched, -run.first


def _run(asked: Sequence[Piece], first: int, text: str, product: Product, model: Model, index: Index) -> _Run | None:
    matches: list[tuple[int, int]] = []
    at, place = first, 0
    while at < len(asked):
        window = range(place, len(model.pieces) if not matches else min(len(model.pieces), place + 1 + _GAP))
        spot = next((spot for spot in window if _same(asked[at].text, model.pieces[spot], index)), None)
        if spot is None:
            break
        if matches and asked[at].text in _ASKED_FOR:
            break
        matches.append((at, spot))
        at, place = at + 1, spot + 1
    if not any(spot in model.anchors for _, spot in matches):
        return None
    last = matches[-1][0]
    spots = {spot for _, spot in matches}
    if _is_measure(spots, model):
        return None
    if _is_of_other_kind(text[asked[last].end :].lstrip(), product):
        return None
    following = asked[last + 1] if last + 1 < len(asked) else None
    other = following is not None and _is_another(asked, last + 1, text, model)
    # "hauler 18" may be written so in the id alone.
    other = other and not (following and following.text in [piece.text for piece in pieces(product.id)])
    left = [
        spot
        for spot in range(model.brand, len(model.pieces))
        if spot not in spots and spot not in model.nouns and _tells(model, spot, spots)
    ]
    # Words of the question that follow and are the name's too, such as its noun, tell it from its neighbours.
    kinds = {model.pieces[spot] for spot in model.nouns}
    more = [piece for piece in asked[last + 1 : last + 4] if piece.text in kinds and piece.text not in _ASKED_FOR]
    numbered = any(asked[at].text[0].isdigit() for at, _ in matches)
    strong = _is_strong(matches, asked, text, model)
    if strong is None and other and asked[last].end == asked[last + 1].start and spots <= model.anchors:
        # "N60" where there are an N30 and an N40.
        strong = not matches[0][0] or asked[matches[0][0] - 1].text in _DETERMINERS or None
    if strong is None:
        return None
    end = following.end if following else asked[last].end
    return _Run(product, model, first, last, len(matches) * 2 + len(more), len(left), numbered, strong, other, end)


def _is_measure(spots: set[int], model: Model) -> bool:
    """Whether it is only a number with its unit that the question and the name share, as in "65 W"."""
    if (set(range(model.brand)) <= spots and model.brand) or spots & model.nouns:
        return False
    return all(model.pieces[spot] in _UNITS and model.pieces[spot - 1][0].isdigit() for spot in spots & model.anchors)


def _tells(model: Model, spot: int, spots: set[int]) -> bool:
    """Whether a piece that the question leaves out tells the product from others: 安心 says all of 安心手环 长辈款."""
    if model.pieces[spot].isascii():
        return True
    return spot in model.anchors and not any(has_han(model.pieces[at]) and at in model.anchors for at in spots)


def _same(asked: str, piece: str, index: Index) -> bool:
    if asked == piece or (len(piece) > 2 and asked == f"{piece}s"):
        return True
    if not (asked.isalpha() and asked.isascii() and len(asked) >= _SHORTEST_SLIP and len(piece) >= _SHORTEST_SLIP):
        return False
    return asked not in _CONTRACTED and one_edit(asked, piece) and not index.carries(index.stems(asked)[0])


def one_edit(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two letters in each other's place, makes one of the other."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[1:2] + rest_a[:1] + rest_a[2:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or swapped == rest_b


def _is_another(asked: Sequence[Piece], at: int, text: str, model: Model) -> bool:
    following, before = asked[at], asked[at - 1]
    between = text[before.end : following.start]
    if between.strip(" -") or following.text in model.pieces:
        return False
    if following.text in MODEL_ENDS:
        return not has_han(before.text) or not between
    if not following.text[0].isdigit() or "." in following.text:
        return False
    behind = asked[at + 1].text if at + 1 < len(asked) else ""
    return behind not in _UNITS and behind[:1] not in tuple(_HAN_UNITS) and len(following.text) < 4


def _is_of_other_kind(behind: str, product: Product) -> bool:
    """Whether a noun follows that the product is not: an "S1 音箱" is no S1 移动固态硬盘."""
    noun = next((noun for noun in HAN_NOUNS if behind.startswith(noun)), "")
    kind = f"{product.title}{''.join(product.category)}"
    if noun in _PARTS and any(host in kind for host in _HOSTS):
        return False
    return bool(noun) and noun not in kind


def _is_strong(matches: list[tuple[int, int]], asked: Sequence[Piece], text: str, model: Model) -> bool | None:
    """Whether the words must be a name; None where they are too few even for a guess."""
    spots = [spot for _, spot in matches]
    if all(model.pieces[spot][0].isdigit() for spot in spots):
        # "At least 2 years" names no Easy 2.
        return None
    anchors = [spot for spot in spots if spot in model.anchors]
    words = [model.pieces[spot] for spot in anchors]
    numbers = any(model.pieces[spot][0].isdigit() for spot in spots if spot >= model.brand)
    ends = len(anchors) > 1 and words[-1] in MODEL_ENDS
    if spots[0] < model.brand and len(spots) > model.brand:
        return True
    if has_han(words[0]):
        whole = len(anchors) == sum(has_han(model.pieces[spot]) for spot in model.anchors)
        named = spots[0] == min(model.anchors) and (whole or len(anchors) > 1)
        if named and (numbers or (whole and not matches[0][0])):
            return True
        return False if named and spots[-1] in model.nouns else None
    if numbers or ends:
        return True
    at = matches[0][0]
    before = asked[at - 1].text if at else ""
    if len(anchors) > 1 and len(anchors) == len(model.anchors) and before in _DETERMINERS:
        # "the trail carbon": two everyday words that stand together as no phrase does.
        return True
    if any(word not in _WEAK and len(word) > 2 for word in words):
        opens = before in _DETERMINERS or at == 0 or text[asked[at].start].isupper() or has_han(before)
        return True if len(spots) > 1 or opens else None
    return False if len(spots) > 1 and any(spot in model.nouns for spot in spots) else None


def _mentions(runs: Sequence[_Run], asked: Sequence[Piece], text: str) -> Iterator[Mention]:
    """The longest names that do not overlap, each with the products that it fits best."""
    ranked = sorted(runs, key=lambda run: (-run.matched, run.first))
    taken: list[tuple[int, int]] = []
    chosen: list[Mention] = []
    for run in ranked:
        if any(first <= run.last and run.first <= last for first, last in taken):
            continue
        taken.append((run.first, run.last))
        same = [r for r in ranked if r.matched == run.matched and r.first <= run.last and run.first <= r.last]
        products = tuple(r.product for r in _fitting(same))
        start = asked[run.first].start
        end = max(asked[run.last].end, *(end_in_full(text, start, product) for product in products))
        chosen.append(Mention(start, end, products, run.strong))
    yield from sorted(chosen, key=lambda mention: mention.start)


def _fitting(runs: Sequence[_Run]) -> Sequence[_Run]:
    """Those that are named in full; where a number is said, those of which least is left out; else all."""
    least = min(run.left for run in runs)
    return [run for run in runs if run.left == least] if least == 0 or runs[0].numbered else runs
