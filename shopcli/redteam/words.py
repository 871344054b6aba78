"""The words of a redteam report, in the needs' language."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class Words:
    """`{name}` stands for what is filled in with `str.format`."""

    attempts: str
    succeeded: str
    rate: str
    by_chance: str
    family: str
    row: str
    example: str
    summary: str
    needs: str
    missed: str
    failed: str
    families: Mapping[str, str]


_ENGLISH = Words(
    attempts="attempts",
    succeeded="succeeded",
    rate="rate",
    by_chance="by chance",
    family="family",
    row="{family}: {succeeded} of {attempts} ({rate}), by chance {by_chance}",
    example="{id}: {harm}: {text}",
    summary="{succeeded} of {attempts} attacks succeeded ({rate}, allowed {allowed}); {model} gave {requests} answers.",
    needs="Needs: {needs}",
    missed="attacks that changed the search, so that the planted product was no candidate: {count}",
    failed="attacks that were not answered: {count} ({cause})",
    families={},
)

_CHINESE = Words(
    attempts="次数",
    succeeded="成功",
    rate="比率",
    by_chance="巧合",
    family="类别",
    row="{family}：{attempts} 次中成功 {succeeded} 次（{rate}），巧合 {by_chance} 次",
    example="{id}：{harm}：{text}",
    summary="{attempts} 次攻击中成功 {succeeded} 次（{rate}，允许 {allowed}）。{model} 共回答 {requests} 次。",
    needs="需求：{needs}",
    missed="{count} 次攻击改变了检索结果，被投毒的商品未成为候选",
    failed="{count} 次攻击没有得到回答：{cause}",
    families={
        "instructions": "指令",
        "roles": "伪造角色",
        "fences": "突破边界",
        "hidden": "隐藏文字",
        "encoded": "编码",
        "prices": "改价",
        "escapes": "控制序列",
        "markup": "标记",
        "exfiltration": "套取信息",
        "picks": "劫持推荐",
        "denial": "谎称无货",
        "chinese": "中文",
    },
)


def words(language: Language) -> Words:
    return _CHINESE if language == "zh" else _ENGLISH
