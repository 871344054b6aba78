"""The words of what `analyze train` shows, in the language of the texts."""

from dataclasses import dataclass

from shopcli.query.need import Language
from shopcli.render.counting import Forms


@dataclass(frozen=True, slots=True)
class TrainingWords:
    """`{name}` stands for what is filled in with `str.format`."""

    right: str
    baseline: str
    built_in: str
    built_in_suffices: str
    mean_f1: str
    confidence: str
    header: tuple[str, ...]
    confusion: str
    label: str
    confused: str
    confused_row: str
    more: str
    colon: str
    between: str
    learned: str
    repeated: Forms
    contradictory: Forms
    rare: str
    use: dict[str, str]


_ENGLISH = TrainingWords(
    right="{accuracy} of {count} held-out texts are labelled right (95 %: {low} to {high})",
    baseline="{baseline} would be, were all of them {label}, the commonest label",
    built_in="{built_in} are by the built-in judge",
    built_in_suffices="{built_in} are by the built-in judge, so this part is no better on them",
    mean_f1="Mean F1 {f1} over the labels (the commonest alone: {baseline})",
    confidence="It is {confidence} sure on average",
    header=("texts", "precision", "recall", "F1", "label"),
    confusion="What texts of a label were taken for",
    label="label",
    confused="Most often confused",
    confused_row="{gold} taken for {said}: {count} of {all}",
    more="and {count} more",
    colon=": ",
    between=", ",
    learned="Learned from {texts} texts of {file}",
    repeated=(
        "{count} text stands several times; equal ones were never both learned from and held out",
        "{count} texts stand several times; equal ones were never both learned from and held out",
    ),
    contradictory=(
        "{count} text carries another label than most that are equal to it",
        "{count} texts carry another label than most that are equal to them",
    ),
    rare="Left out, with fewer than {fewest} texts: {labels}",
    use={
        "sentiment": "Kept as {name}: shopcli analyze reviews --judge {name}",
        "category": "Kept as {name}: shopcli analyze category --judge {name}",
        "labels": "Kept as {name}: shopcli analyze classify FILE --judge {name}",
    },
)

_CHINESE = TrainingWords(
    right="留出的 {count} 条文本中 {accuracy} 判对（95% 置信区间：{low} 至 {high}）",
    baseline="若全部判为最常见的标签 {label}，则为 {baseline}",
    built_in="内置判断器判对 {built_in}",
    built_in_suffices="内置判断器判对 {built_in}，因此训练的部件在这些文本上并不更好",
    mean_f1="各标签的平均 F1：{f1}（只判最常见标签：{baseline}）",
    confidence="平均把握：{confidence}",
    header=("文本数", "精确率", "召回率", "F1", "标签"),
    confusion="各标签的文本被判为",
    label="标签",
    confused="最常混淆",
    confused_row="{gold} 被判为 {said}：{all} 条中 {count} 条",
    more="另有 {count} 个",
    colon="：",
    between="，",
    learned="从 {file} 的 {texts} 条文本学习",
    repeated=("{count} 条文本有重复；相同的文本不会既用于学习又被留出",),
    contradictory=("{count} 条文本的标签与多数相同文本的标签不同",),
    rare="文本少于 {fewest} 条、未采用的标签：{labels}",
    use={
        "sentiment": "已存为 {name}：shopcli analyze reviews --judge {name}",
        "category": "已存为 {name}：shopcli analyze category --judge {name}",
        "labels": "已存为 {name}：shopcli analyze classify FILE --judge {name}",
    },
)


def training_words(language: Language) -> TrainingWords:
    return _CHINESE if language == "zh" else _ENGLISH
