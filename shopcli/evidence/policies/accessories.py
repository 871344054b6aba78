"""A laptop bag is no laptop: what a rule says of the device does not hold for what is made for it."""

from collections.abc import Sequence

from shopcli.evidence.ranking.gather import Piece
from shopcli.patterns import Pattern

_FOR_DEVICE = Pattern(
    r"(?<![a-z])(?:laptop|notebook|computer|phone|smartphone|tablet|camera|watch|smartwatch|headphone|headset|earbud"
    r"|monitor|tv|keyboard) (?=(?:sleeve|bag|backpack|case|cover|stand|skin|film|screen protector|protector|charger"
    r"|cable|adapter|dock|mount|holder|arm|strap|band|cushion|tip|mat|lens|tripod|cooler)(?:s|es)?(?![a-z]))"
    r"|(?:手机|平板电脑|平板|笔记本电脑|笔记本|电脑|耳机|手表|相机|显示器|键盘|鼠标|电视)"
    r"(?=保护|[壳膜套包袋架座贴链夹绳罩垫]|支架|表?带(?!来|走|回|去)|充电[器线头宝]|数据线|转接|配件|散热)"
)
"""The device in the name of an accessory."""


def without_device(low: str, pool: Sequence[Piece]) -> str:
    """The question with accessories called by their own noun, unless a rule speaks of such an accessory itself."""
    text = " ".join(f"{piece.passage.field} {piece.passage.text}" for piece in pool).lower()
    return low if _FOR_DEVICE.search(text) else _FOR_DEVICE.sub("", low)
