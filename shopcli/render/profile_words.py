"""The words of the profile views, in both languages; `{name}` stands for what is filled in with `str.format`."""

from dataclasses import dataclass

from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class ProfileWords:
    empty: str
    heading: str
    stated: str
    nothing_stated: str
    avoided: str
    concluded: str
    nothing_concluded: str
    header: tuple[str, ...]
    named: str
    half_life: str
    imported: str
    left_out: dict[str, str]
    not_kept: str
    stated_too: str
    facts: str
    no_facts: str
    no_profile: str
    told: str
    untold: str
    shifts: str
    no_shifts: str
    shift_header: tuple[str, ...]
    sent: str
    nothing_sent: str
    no_model: str
    said: str
    forgotten: str
    order_forgotten: str
    all_forgotten: str
    profile: str


_ENGLISH = ProfileWords(
    empty="There is no profile “{name}” yet; `shopcli profile import FILE` or `shopcli profile set` begins it.",
    heading="Profile {name}: {count} interactions, kept on this machine",
    stated="Stated",
    nothing_stated="nothing",
    avoided="avoids {words}",
    concluded="Concluded",
    nothing_concluded="nothing yet",
    header=("sure", "bought", "returned", "seen", "last", ""),
    named="{fact} ({id})",
    half_life="What is {days} days old counts half; `shopcli profile forget` takes what is in brackets.",
    imported="{file}: {new} new of {kept} that are kept, from {lines} lines",
    left_out={
        "called_off": "of orders called off",
        "other": "other events",
        "nameless": "without a product that may be kept",
        "none": "of none",
    },
    not_kept="left out: {parts}",
    stated_too="and {count} statements",
    facts="What of the profile the need has to do with",
    no_facts="nothing",
    no_profile="there is no profile, or it is not used",
    told="the model is told this",
    untold="this stays here",
    shifts="How it leans the ranking",
    no_shifts="not at all",
    shift_header=("#", "shift", ""),
    sent="What would be sent to {model}",
    nothing_sent="nothing: no product fits",
    no_model="No model is set; one would be sent this:",
    said="Kept in the profile {name}: {fact}",
    forgotten="Forgotten: {fact}",
    order_forgotten="Forgotten: {count} lines of that order",
    all_forgotten="Forgotten: the profile {name}",
    profile="{name}: {count} interactions, {stated} statements",
)

_CHINESE = ProfileWords(
    empty="还没有档案“{name}”；用 `shopcli profile import 文件` 或 `shopcli profile set` 开始。",
    heading="档案 {name}：{count} 条记录，只保存在这台电脑上",
    stated="你说过的",
    nothing_stated="没有",
    avoided="不要{words}",
    concluded="推断出的",
    nothing_concluded="暂无",
    header=("可靠度", "购买", "退货", "看过", "最近", ""),
    named="{fact}（{id}）",
    half_life="{days} 天前的记录只算一半；`shopcli profile forget` 可以删除括号里的条目。",
    imported="{file}：{lines} 行中保留 {kept} 条，其中新增 {new} 条",
    left_out={
        "called_off": "已取消的订单",
        "other": "其他事件",
        "nameless": "没有可以保留的商品",
        "none": "数量为零",
    },
    not_kept="没有保留：{parts}",
    stated_too="另有 {count} 条说明",
    facts="档案里和这个需求有关的内容",
    no_facts="没有",
    no_profile="没有档案，或没有使用档案",
    told="会告诉模型",
    untold="只留在本机",
    shifts="对排序的影响",
    no_shifts="没有影响",
    shift_header=("#", "偏移", ""),
    sent="会发送给 {model} 的内容",
    nothing_sent="没有：没有符合的商品",
    no_model="没有设置模型；如果有，会发送这些：",
    said="已记入档案 {name}：{fact}",
    forgotten="已忘记：{fact}",
    order_forgotten="已忘记：该订单的 {count} 行",
    all_forgotten="已忘记：档案 {name}",
    profile="{name}：{count} 条记录，{stated} 条说明",
)


def profile_words(language: Language) -> ProfileWords:
    return _CHINESE if language == "zh" else _ENGLISH
