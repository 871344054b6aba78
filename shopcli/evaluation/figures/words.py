"""The words of a report, in its language."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class Words:
    """`{name}` stands for what is filled in with `str.format`."""

    title: str
    plot: str
    about: str
    about_labelled: str
    one_task: str
    some_tasks: str
    models: str
    families_of: str
    labelled: str
    wrong: str
    changes: str
    model: str
    family: str
    tasks: str
    right: str
    every_time: str
    limits_broken: str
    contradicted: str
    slipped: str
    twins: str
    stable: str
    first_token: str
    answer: str
    tokens: str
    cost: str
    failed: str
    asked: str
    why: str
    before: str
    after: str
    chance: str
    change: str
    needs: str
    recall: str
    exact: str
    counted: str
    of_claims: str
    more_wrong: str
    left_out: str
    unfinished: str
    changes_named: Mapping[str, str]
    families: Mapping[str, str]
    unpaired: str
    not_in_both: str
    nothing_common: str


_ENGLISH = Words(
    title="How good the answers are",
    plot="Right answers by family",
    about="{tasks} made from {catalog}, seed {seed}, shopcli {version}, {date}; intervals are of 95 %, twins as one.",
    about_labelled="{tasks} of your own over {catalog}, shopcli {version}, {date}; intervals are of 95 %.",
    one_task="1 task",
    some_tasks="{count} tasks",
    models="Models",
    families_of="By family: {model}",
    labelled="Labelled needs",
    wrong="Not right: {model}",
    changes="What changed: {model}",
    model="model",
    family="family",
    tasks="tasks",
    right="right",
    every_time="right every time",
    limits_broken="limits broken",
    contradicted="false claims, told",
    slipped="false claims told",
    twins="English = Chinese",
    stable="same first pick",
    first_token="first words",
    answer="answer",
    tokens="tokens in, out",
    cost="cost",
    failed="failed",
    asked="asked",
    why="why",
    before="before",
    after="after",
    chance="chance",
    change="change",
    needs="needs",
    recall="recall@10",
    exact="exact set",
    counted="{share} ({low}–{high})",
    of_claims="{contradicted} of {claims}, {slipped}",
    more_wrong="and {count} more",
    left_out="No {family} tasks: {reason}",
    unfinished="{model} did not finish: {reason}",
    changes_named={"better": "better", "worse": "WORSE", "noise": "no more than noise", "same": "the same"},
    families={"no_answer": "no answer"},
    unpaired="The runs asked other tasks, so only their shares are compared.",
    nothing_common="The runs have no family of tasks in common.",
    not_in_both="Left out, as only one of the runs asked them: {tasks}.",
)

_CHINESE = Words(
    title="回答质量",
    plot="各类任务的正确率",
    about="由 {catalog} 生成 {tasks}，种子 {seed}，shopcli {version}，{date}；区间为 95% 置信区间，中英同题算一项。",
    about_labelled="在 {catalog} 上的 {tasks}（您自己标注的），shopcli {version}，{date}；区间为 95% 置信区间。",
    one_task="1 项任务",
    some_tasks="{count} 项任务",
    models="模型",
    families_of="分类结果：{model}",
    labelled="已标注需求",
    wrong="未答对：{model}",
    changes="变化：{model}",
    model="模型",
    family="类别",
    tasks="任务",
    right="正确",
    every_time="每次都对",
    limits_broken="违反条件",
    contradicted="不实说法，未标出",
    slipped="未标出的不实说法",
    twins="中英一致",
    stable="首选不变",
    first_token="首字",
    answer="用时",
    tokens="词元 输入, 输出",
    cost="费用",
    failed="失败",
    asked="问题",
    why="原因",
    before="之前",
    after="之后",
    chance="概率",
    change="变化",
    needs="需求",
    recall="召回@10",
    exact="完全一致",
    counted="{share}（{low}–{high}）",
    of_claims="{claims} 条中 {contradicted} 条，{slipped}",
    more_wrong="另有 {count} 项",
    left_out="没有{family}任务：{reason}",
    unfinished="{model} 未完成：{reason}",
    changes_named={"better": "变好", "worse": "变差", "noise": "属于噪声", "same": "相同"},
    families={
        "filters": "筛选",
        "budgets": "预算",
        "superlatives": "最值",
        "counts": "计数",
        "comparisons": "比较",
        "no_answer": "无答案",
        "policies": "店铺政策",
        "baskets": "组合购买",
        "refusals": "拒绝",
        "labelled": "已标注",
        "all": "全部",
    },
    unpaired="两次运行的任务不同，只比较比例。",
    nothing_common="两次运行没有共同的任务类别。",
    not_in_both="只有一次运行问过、未作比较的：{tasks}。",
)


def words(language: Language) -> Words:
    return _CHINESE if language == "zh" else _ENGLISH
