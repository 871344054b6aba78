"""What tasks tell on stderr, in both languages."""

from collections.abc import Mapping

from shopcli.query.need import Language

_PHRASES: Mapping[str, tuple[str, str]] = {
    "length": ("the model's answer ends early: it reached its length limit", "模型的回答没有写完：到了长度上限"),
    "length_hint": ("raise the server's limit on answers", "调高服务端的回答长度上限"),
    "filtered": ("the provider's content filter cut the answer", "服务商的内容过滤截断了回答"),
    "filtered_hint": ("word the need differently", "换一种说法再试"),
    "silent": ("{model} chose products and gave no reasons", "{model} 只挑了商品，没有说明理由"),
    "silent_hint": ("choose another model", "换一个模型"),
    "shorter": (
        "the prompt was longer than {model} holds; asking again with fewer candidates",
        "提示词超过了 {model} 的容量；减少候选后重新提问",
    ),
    "repairing": (
        "the answer contradicts the catalog in {count} place(s); asking the model once to repair it",
        "回答有 {count} 处和目录不符；请模型改正一次",
    ),
    "not_repaired": ("the model could not repair its answer: {cause}", "模型没能改正回答：{cause}"),
    "too_long_to_repair": ("there is no room in the model's window", "模型的窗口放不下"),
    "read": (
        "{model} reads the need as: {hints}",
        "{model} 对需求的理解：{hints}",
    ),
    "not_read": (
        "{model} did not help to read the need: {cause}",
        "{model} 没能帮忙理解需求：{cause}",
    ),
    "failed_to_judge": (
        "{model} did not judge reviews: {cause}; they are judged without it",
        "{model} 没能判断评价：{cause}；改用不靠模型的判断",
    ),
    "asked_to_judge": (
        "{model} was asked about {asked} reviews and judged {taken} of them",
        "{model} 被问了 {asked} 条评价，判断了 {taken} 条",
    ),
    "failed_to_place": (
        "{model} did not choose categories: {cause}; they are chosen without it",
        "{model} 没能选择类目：{cause}；改用不靠模型的归类",
    ),
    "asked_to_place": (
        "{model} was asked about {asked} products and chose for {taken} of them",
        "{model} 被问了 {asked} 件商品，为 {taken} 件选了类目",
    ),
    "unusable": ("its answer is not of the form that was asked for", "它的回答不是要求的形式"),
    "unusable_hint": (
        "choose another model, or do without with --no-model-reading",
        "换一个模型，或用 --no-model-reading 跳过",
    ),
    "choose_another": ("choose another model, or leave --model out", "换一个模型，或去掉 --model"),
    "listed": ("{count} of {products} products fit.", "{products}款商品里有{count}款符合。"),
    "listed_at": (
        "{count} of {products} products fit, all at {price}.",
        "{products}款商品里有{count}款符合，价格都是{price}。",
    ),
    "listed_from": (
        "{count} of {products} products fit, from {low} to {high}.",
        "{products}款商品里有{count}款符合，价格从{low}到{high}。",
    ),
    "listed_first": ("The first {count} are listed.", "这里列出前{count}款。"),
    "listed_groups": ("Each is the first of its group.", "每组各列出排在第一的。"),
    "nearest": ("Nearest is {handle}: {reasons}.", "最接近的是{handle}：{reasons}。"),
    "taken_for": (
        "“{name}” names no product; the best match is taken: {title} ({id})",
        "“{name}”不是某一款商品，按最合适的一款来看：{title}（{id}）",
    ),
}


def say(phrase: str, language: Language, **values: object) -> str:
    english, chinese = _PHRASES[phrase]
    return (chinese if language == "zh" else english).format(**values)
