"""Colours: the many names of shops and shoppers, brought to the few that can be compared."""

import re
from typing import Literal

from shopcli.patterns import Pattern
from shopcli.text import fold

# Names that mislead when read word by word come with their own entry: rose gold is sold as pink and as gold.
_NAMES: dict[str, str] = {
    "black": "black jet onyx obsidian midnight graphite-black ebony 黑 黑色 曜石黑 墨黑",
    "white": "white ivory pearl snow alpine 白 白色 米白 珍珠白",
    "silver": "silver metallic platinum aluminium-silver 银 银色 星光银",
    "grey": "grey gray space-grey space-gray graphite anthracite charcoal slate gunmetal titanium"
    " 灰 灰色 深空灰 太空灰 钛灰",
    "red": "red crimson scarlet burgundy maroon ruby 红 红色 酒红 中国红",
    "blue": "blue navy azure cobalt sky-blue cyan teal turquoise indigo midnight-blue 蓝 蓝色 藏青 天蓝 宝蓝 青色",
    "green": "green olive mint sage emerald forest khaki-green teal 绿 绿色 薄荷绿 军绿 墨绿",
    "yellow": "yellow lemon 黄 黄色",
    "orange": "orange coral apricot 橙 橙色 橘色 橘",
    "purple": "purple violet lavender lilac mauve 紫 紫色 薰衣草紫",
    "pink": "pink rose rose-gold blush magenta 粉 粉色 粉红 玫瑰金 樱花粉",
    "brown": "brown tan walnut chestnut mocha coffee cognac 棕 棕色 咖啡色 褐色",
    "beige": "beige cream sand oatmeal champagne 米色 杏色 奶油色 香槟色",
    "gold": "gold golden rose-gold champagne-gold 金 金色 玫瑰金 香槟金",
    "multicolour": "multicolour multicolor multicoloured multicolored rainbow 彩色 多色",
    "transparent": "transparent clear 透明",
}

# Words that name a colour only beside other colours or under the attribute "colour", never in a need by themselves.
_WEAK = """
jet onyx obsidian midnight ebony ivory pearl snow alpine platinum graphite anthracite charcoal slate titanium ruby mint
sage forest olive lemon coral apricot rose blush tan walnut chestnut mocha coffee cognac cream sand oatmeal champagne
clear transparent rainbow emerald teal gunmetal gold golden
金 黑 白 银 灰 红 蓝 绿 黄 橙 橘 紫 粉 棕 透明"""


def _by_word() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for colour, names in _NAMES.items():
        for name in names.split():
            spelled = name.replace("-", " ")
            words[spelled] = (*words.get(spelled, ()), colour)
    return words


_WORDS = _by_word()


def _pattern(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    latin = "|".join(re.escape(w).replace(r"\ ", r"[\s-]?") for w in ordered if w.isascii())
    return rf"(?<![a-z])(?:{latin})(?![a-z])|{'|'.join(w for w in ordered if not w.isascii())}"


_ANY = Pattern(_pattern(list(_WORDS)))
COLOUR_WORDS = _pattern([word for word in _WORDS if word not in _WEAK.split()])
"""A pattern for folded text: words that name a colour wherever they stand."""
_SAID = Pattern(COLOUR_WORDS)
COLOUR_HINTS = tuple(dict.fromkeys(word.split(" ")[0] for word in _WORDS if word not in _WEAK.split()))
"""Every match of `COLOUR_WORDS` holds one of these."""


def colours_in(text: str) -> list[str]:
    """The canonical colours that `text`, the value of a colour attribute, names; empty where it names none."""
    found: list[str] = []
    for match in _ANY.finditer(fold(text)):
        for colour in _WORDS[re.sub(r"[\s-]+", " ", match[0])] if _spaced(match[0]) else _glued(match[0]):
            if colour not in found:
                found.append(colour)
    return found


def colours_named(text: str) -> list[str]:
    """The canonical colours that words of `text` name wherever they stand: in a title, "Graphite" may be a model."""
    return list(dict.fromkeys(colour for match in _SAID.finditer(fold(text)) for colour in colours_in(match[0])))


def _spaced(word: str) -> bool:
    return re.sub(r"[\s-]+", " ", word) in _WORDS


def _glued(word: str) -> tuple[str, ...]:
    """ "rosegold" and "spacegrey" are written as one word too."""
    return next((colours for name, colours in _WORDS.items() if name.replace(" ", "") == word), ())


def colour_names(colour: str) -> tuple[str, ...]:
    """The words that name a canonical colour wherever they stand; empty for what is no colour."""
    weak = _WEAK.split()
    return tuple(name.replace("-", " ") for name in _NAMES.get(colour, "").split() if name not in weak)


_CHINESE = {
    colour: next((name for name in names.split() if name.endswith("色")), colour) for colour, names in _NAMES.items()
} | {"transparent": "透明"}


def colour_name(colour: str, language: Literal["en", "zh"]) -> str:
    """A canonical colour for reading; any other text stays as it is."""
    return _CHINESE.get(colour, colour) if language == "zh" else colour
