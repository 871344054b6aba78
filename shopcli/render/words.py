"""The words of the views, in the need's language."""

from dataclasses import dataclass

from shopcli.catalog.product import Availability
from shopcli.query.need import Language


@dataclass(frozen=True, slots=True)
class Words:
    """`{name}` stands for what is filled in with `str.format`."""

    saving: str
    price_unknown: str
    ratings: str
    one_rating: str
    left: str
    availability: dict[Availability, str]
    not_in_stock: str
    yes: str
    no: str
    labelled: str
    listing: str
    built_in: str
    claims: str
    no_claims: str
    claim_wrong: str
    claim_unknown: str
    stranger: str
    strangers: str
    asking: str
    warning: str
    error: str
    hint: str
    degraded: str
    tokens: str
    cost: str
    first_token: str
    nothing_fits: str
    fitting_without: str
    without_limit: str
    would_help: str
    change_fits: str
    such_as: str
    understood: str
    nothing_understood: str
    candidates: str
    matched: str
    no_reasons: str
    score: str
    parts: dict[str, str]
    prompt: str
    why_not_ranked: str
    why_not_unranked: str
    why_not_fails: str
    checked: str
    catalog_says: str
    catalog_silent: str
    sources: str
    closest: str
    colon: str
    best_value: str
    best_for: str
    worth_knowing: str
    offers: str
    no_offers: str
    reductions: str
    unit_prices: str
    within_reach: str
    price: str
    in_all: str
    product: str
    nothing_to_add: str
    least: str
    middle: str
    most: str
    price_bands: str


_ENGLISH = Words(
    saving="was {was}, save {saving}",
    price_unknown="price unknown",
    ratings="{count} ratings",
    one_rating="1 rating",
    left="{count} in stock",
    availability={
        Availability.IN_STOCK: "in stock",
        Availability.OUT_OF_STOCK: "out of stock",
        Availability.PRE_ORDER: "pre-order",
        Availability.BACKORDER: "on back order",
        Availability.DISCONTINUED: "discontinued",
    },
    not_in_stock="out of stock",
    yes="yes",
    no="no",
    labelled="{name}: {value}",
    listing=", ",
    built_in="built-in writer",
    claims="claims checked: {supported} true, {contradicted} wrong, {unknown} unknown",
    no_claims="it claims nothing that could be checked",
    claim_wrong="[catalog: {value}]",
    claim_unknown="[?]",
    stranger="the model named a product that it was not given; not recommended",
    strangers="the model named {count} products that it was not given; not recommended",
    asking="asking {name} ({provider}) …",
    warning="warning: ",
    error="error: ",
    hint="hint: ",
    degraded="{cause}; the built-in writer goes on",
    tokens="{prompt} prompt tokens, {answer} answer tokens",
    cost="cost {amount}",
    first_token="first text after {seconds} s",
    nothing_fits="Nothing fits (products in the catalog: {products}).",
    fitting_without="How many would fit without one limit",
    without_limit="without “{limit}”: {count}",
    would_help="What would help",
    change_fits="{change}: {count} would fit",
    such_as=", such as {title}",
    understood="The need as understood",
    nothing_understood="nothing that could be searched for",
    candidates="How the candidates rank",
    matched="{matched} of {products} products fit",
    no_reasons="no particular reason",
    score="score",
    parts={
        "relevance": "relevance",
        "value": "value",
        "rating": "rating",
        "stock": "stock",
        "wishes": "wishes",
        "meaning": "meaning",
        "profile": "profile",
    },
    prompt="Prompt {template}, about {tokens} tokens",
    why_not_ranked="It fits every limit and ranks {rank} of {matched}.",
    why_not_unranked="It fits every limit but is not among the hits.",
    why_not_fails="It does not fit.",
    checked="{limit}: {said}",
    catalog_says="the catalog says {value}",
    catalog_silent="the catalog does not say",
    sources="Where this comes from",
    closest="What comes closest",
    colon=": ",
    best_value="the best value stated",
    best_for="Which is the best for what",
    worth_knowing="Worth knowing",
    offers="Offers",
    no_offers="No offer runs, and nothing is reduced.",
    reductions="Reduced",
    unit_prices="By the unit",
    within_reach="Within reach",
    price="Price",
    in_all="In all",
    product="Product",
    nothing_to_add="Nothing in stock is dear enough.",
    least="Least",
    middle="Middle",
    most="Most",
    price_bands="Price bands",
)

_CHINESE = Words(
    saving="原价 {was}，省 {saving}",
    price_unknown="价格未知",
    ratings="{count} 条评分",
    one_rating="1 条评分",
    left="库存 {count} 件",
    availability={
        Availability.IN_STOCK: "有货",
        Availability.OUT_OF_STOCK: "缺货",
        Availability.PRE_ORDER: "预售",
        Availability.BACKORDER: "可预订，到货后发",
        Availability.DISCONTINUED: "已停产",
    },
    not_in_stock="缺货",
    yes="是",
    no="否",
    labelled="{name}：{value}",
    listing="、",
    built_in="内置写作器",
    claims="已核对：{supported} 处属实，{contradicted} 处有误，{unknown} 处目录没有写明",
    no_claims="没有可以核对的说法",
    claim_wrong="[目录：{value}]",
    claim_unknown="[?]",
    stranger="模型提到了 1 件没有提供给它的商品，未予推荐",
    strangers="模型提到了 {count} 件没有提供给它的商品，未予推荐",
    asking="正在询问 {name}（{provider}）……",
    warning="注意：",
    error="错误：",
    hint="提示：",
    degraded="{cause}；由内置写作器接着写",
    tokens="提示 {prompt} 个 token，回答 {answer} 个 token",
    cost="费用 {amount}",
    first_token="{seconds} 秒后出现首段文字",
    nothing_fits="没有符合条件的商品（目录共 {products} 件）。",
    fitting_without="只去掉一个条件时符合的数量",
    without_limit="去掉“{limit}”：{count} 件",
    would_help="放宽哪一条会有结果",
    change_fits="{change}：有 {count} 件符合",
    such_as="，例如 {title}",
    understood="对需求的理解",
    nothing_understood="没有可以检索的内容",
    candidates="候选商品的排序依据",
    matched="{products} 件商品中有 {matched} 件符合",
    no_reasons="没有特别的理由",
    score="得分",
    parts={
        "relevance": "相关",
        "value": "性价比",
        "rating": "评分",
        "stock": "库存",
        "wishes": "偏好",
        "meaning": "语义",
        "profile": "档案",
    },
    prompt="提示词 {template}，约 {tokens} 个 token",
    why_not_ranked="它符合所有条件，在 {matched} 件中排第 {rank}。",
    why_not_unranked="它符合所有条件，但不在搜索结果中。",
    why_not_fails="它不符合条件。",
    checked="{limit}：{said}",
    catalog_says="目录中为 {value}",
    catalog_silent="目录中没有说明",
    sources="依据",
    closest="最接近的内容",
    colon="：",
    best_value="已注明的最优值",
    best_for="各方面谁更好",
    worth_knowing="需要知道",
    offers="优惠活动",
    no_offers="没有进行中的优惠，也没有降价的商品。",
    reductions="降价",
    unit_prices="单位价格",
    within_reach="差一点就够",
    price="价格",
    in_all="总共",
    product="商品",
    nothing_to_add="没有够得上这个金额的现货。",
    least="最低",
    middle="中间",
    most="最高",
    price_bands="价位",
)


def words(language: Language) -> Words:
    return _CHINESE if language == "zh" else _ENGLISH
