"""The phrases of buying guides."""

from collections.abc import Mapping

GUIDE: Mapping[str, tuple[str, str]] = {
    "guide_prices": (
        "The {count} {kind} here cost {low} to {high}; half of them cost {lower} to {upper}.",
        "这里的 {count} 款{kind}价格从 {low} 到 {high}，其中一半在 {lower} 到 {upper} 之间。",
    ),
    "guide_few": ("The {count} {kind} here cost {low} to {high}.", "这里的 {count} 款{kind}价格从 {low} 到 {high}。"),
    "guide_unpriced": ("There are {count} {kind} here.", "这里有 {count} 款{kind}。"),
    "guide_matters": ("What sets them apart most: {listed}.", "差别最大的是：{listed}。"),
    "guide_brings": ("Paying {price} or more brings {listed}.", "{price} 以上能买到{listed}。"),
    "range": ("{name} ({low} to {high})", "{name}（{low} 到 {high}）"),
    "share": ("{name} ({share}% have it)", "{name}（{share}% 有）"),
    "values": ("{name} ({values})", "{name}（{values}）"),
    "value_count": ("{value} ({count})", "{value}（{count}）"),
    "brings": ("{name} {value} instead of {before}", "{name} {value}（低一档 {before}）"),
    "brings_yes": ("{name} in {share}% of them", "{name}（{share}% 有）"),
    "band": ("{low} to {high}", "{low} 至 {high}"),
    "band_text": ("{low} to {high}, {count} products: {listed}", "{low} 至 {high}，{count} 款：{listed}"),
    "band_nothing": ("nothing that stands out", "没有明显的提升"),
    "band_start": ("where prices begin", "起步价位"),
    "guide_sample": (
        "counted over the first {count} of {total} products",
        "只统计了 {total} 款中的前 {count} 款",
    ),
    "guide_currency": ("prices in other currencies than {currency} are left out", "未计入 {currency} 以外的价格"),
}
