"""The words of what `analyze reviews` shows, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopcli.query.need import Language
from shopcli.render.counting import Forms


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """`{name}` stands for what is filled in with `str.format`."""

    product: str
    reviews: str
    of_products: Forms
    of_reviews: Forms
    praise: str
    neutral: str
    blame: str
    rating: str
    best: str
    worst: str
    trend: str
    trend_word: Mapping[str, str]
    signs: str
    heading: str
    all_of: str
    totals: str
    rated: str
    disagreeing: str
    parts: str
    part: str
    part_told: str
    quoted: str
    quoted_place: str
    quoted_stars: str
    twin: str
    twin_of: str
    over_time: str
    period: str
    direction: Mapping[str, str]
    test: str
    no_dates: str
    signs_heading: str
    no_signs: str
    sign: Mapping[str, str]
    sign_name: Mapping[str, str]
    usual: str
    mismatches: str
    products: str
    without: str
    none: str
    most_praised: str
    most_blamed: str
    part_counts: str
    more: Forms
    between: str
    comma: str
    place: str
    polarity: Mapping[str, str]
    speaks: str
    stars: str
    against: str
    parts_said: str
    text: str
    by: str
    full_report: str


_ENGLISH = ReviewWords(
    product="product",
    reviews="reviews",
    of_products=("{count} product", "{count} products"),
    of_reviews=("{count} review", "{count} reviews"),
    praise="praise",
    neutral="neutral",
    blame="complain",
    rating="of 5",
    best="best",
    worst="worst",
    trend="trend",
    trend_word={"rising": "rising", "falling": "falling"},
    signs="signs",
    heading="{title} ({id})",
    all_of="All reviews of the file",
    totals="{reviews}: {positive} praise, {neutral} neutral, {negative} complain",
    rated="{mean} of 5 on average, {count} rated",
    disagreeing="stars and text disagree in {count}",
    parts="What they speak of",
    part="part",
    part_told="{part}: {positive} praise it, {negative} complain",
    quoted="“{text}” ({known})",
    quoted_place="review {place}",
    quoted_stars="{stars} of 5",
    twin="as review {place}",
    twin_of="as review {place} of {product}",
    over_time="Over time",
    period="period",
    direction={
        "rising": "The share of praise rises.",
        "falling": "The share of praise falls.",
        "steady": "The share of praise neither rises nor falls by more than chance.",
        "unknown": "Too few reviews for a trend: it takes 20 with a date, 5 of each kind, in 3 periods.",
    },
    test="{said} ({test} test, p {chance})",
    no_dates="No review has a date.",
    signs_heading="Signs that deserve a look; none of them is proof",
    no_signs="No sign that the reviews are not what they seem.",
    sign={
        "burst": "A burst: {count} of {of} dated reviews from {first} to {last}, where {expected} in a week would be "
        "usual ({test} test, p {chance})",
        "repeats": "Repeated text: {count} reviews say nearly what another says, {exact} word for word, {across} of "
        "them across products",
        "unverified": "Unverified: {count} of {of} that say so{usual}",
        "all_fives": "All fives: {count} of {of} ratings{usual}; by that, so many in a row have p {chance}",
        "empty_praise": "Empty praise: {count} of {of} reviews praise in a few words and name nothing",
        "mismatch": "Stars against text: {count} of {of} rated reviews say the opposite of their stars",
    },
    sign_name={
        "burst": "burst",
        "repeats": "repeats",
        "unverified": "unverified",
        "all_fives": "all fives",
        "empty_praise": "empty praise",
        "mismatch": "stars against text",
    },
    usual=", {share} of all that were read",
    mismatches="Stars against text",
    products="{products} with {reviews}: {positive} praise, {neutral} neutral, {negative} complain",
    without="Without reviews: {count}",
    none="There are no reviews.",
    most_praised="Praised most: {parts}",
    most_blamed="Complained of most: {parts}",
    part_counts="{part} {count}",
    more=("and {count} more part", "and {count} more parts"),
    between=", ",
    comma=", ",
    place="review",
    polarity={"positive": "praise", "neutral": "neutral", "negative": "complaint"},
    speaks="says",
    stars="stars",
    against="against stars",
    parts_said="parts",
    text="text",
    by="by",
    full_report="shopcli analyze reviews ID shows quotes, trend and signs of one product.",
)

_CHINESE = ReviewWords(
    product="商品",
    reviews="评价",
    of_products=("{count} 种商品",),
    of_reviews=("{count} 条评价",),
    praise="好评",
    neutral="中性",
    blame="差评",
    rating="评分",
    best="最好",
    worst="最差",
    trend="趋势",
    trend_word={"rising": "上升", "falling": "下降"},
    signs="迹象",
    heading="{title}（{id}）",
    all_of="文件中的全部评价",
    totals="{reviews}：{positive} 条好评，{neutral} 条中性，{negative} 条差评",
    rated="平均 {mean} 分（满分五分），{count} 条有评分",
    disagreeing="{count} 条评分与文字不符",
    parts="说到的方面",
    part="方面",
    part_told="{part}：{positive} 条好评，{negative} 条差评",
    quoted="“{text}”（{known}）",
    quoted_place="第 {place} 条",
    quoted_stars="{stars} 分",
    twin="同第 {place} 条",
    twin_of="同 {product} 第 {place} 条",
    over_time="随时间变化",
    period="时段",
    direction={
        "rising": "好评占比在上升。",
        "falling": "好评占比在下降。",
        "steady": "好评占比的变化没有超出偶然波动。",
        "unknown": "评价太少，看不出趋势：至少要 20 条带日期的评价，好评、差评各 5 条，分布在 3 个时段。",
    },
    test="{said}（{test} 检验，p {chance}）",
    no_dates="没有评价带日期。",
    signs_heading="值得留意的迹象，都不是证据",
    no_signs="没有发现评价可疑的迹象。",
    sign={
        "burst": "扎堆：{of} 条带日期的评价中有 {count} 条在 {first} 至 {last} 之间，平常一周约 {expected} 条"
        "（{test} 检验，p {chance}）",
        "repeats": "文字重复：{count} 条与别的评价几乎相同，其中 {exact} 条一字不差，{across} 条跨商品",
        "unverified": "未验证购买：注明的 {of} 条中有 {count} 条{usual}",
        "all_fives": "全是五分：{of} 条评分中有 {count} 条{usual}；按此比例，连续这么多条的 p {chance}",
        "empty_praise": "空洞好评：{of} 条中有 {count} 条只有寥寥几字，没有说到任何方面",
        "mismatch": "评分与文字不符：{of} 条有评分的评价中有 {count} 条文字与评分相反",
    },
    sign_name={
        "burst": "扎堆",
        "repeats": "重复",
        "unverified": "未验证",
        "all_fives": "全是五分",
        "empty_praise": "空洞好评",
        "mismatch": "评分不符",
    },
    usual="，全部评价中为 {share}",
    mismatches="评分与文字不符",
    products="{products}，{reviews}：{positive} 条好评，{neutral} 条中性，{negative} 条差评",
    without="没有评价的商品：{count} 种",
    none="没有评价。",
    most_praised="夸得最多：{parts}",
    most_blamed="批评最多：{parts}",
    part_counts="{part} {count}",
    more=("另有 {count} 个方面",),
    between="、",
    comma="，",
    place="条目",
    polarity={"positive": "好评", "neutral": "中性", "negative": "差评"},
    speaks="倾向",
    stars="评分",
    against="与评分相反",
    parts_said="方面",
    text="文字",
    by="判断者",
    full_report="shopcli analyze reviews 编号 显示一种商品的原话、趋势和迹象。",
)


def review_words(language: Language) -> ReviewWords:
    return _CHINESE if language == "zh" else _ENGLISH
