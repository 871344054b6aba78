"""What is said of categories, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopcli.query.need import Language
from shopcli.render.counting import Forms


@dataclass(frozen=True, slots=True)
class CategoryWords:
    product_id: str
    title: str
    category: str
    confidence: str
    otherwise: str
    by: str
    no_products: str
    unknown: str
    """Stands for a category where nothing speaks for any."""
    of_products: Forms
    of_categories: Forms
    checked: str
    found: str
    shown: str
    """Where more are suspected than are shown."""
    none: str
    unfiled: Forms
    filed: str
    suggested: str
    because: str
    word: str
    word_there: str
    """Where nothing else stands here."""
    neighbours: Forms
    little: str
    """Why, where neither words nor neighbours say it."""
    below: str
    above: str
    between: str


_WORDS: Mapping[Language, CategoryWords] = {
    "en": CategoryWords(
        product_id="id",
        title="product",
        category="category",
        confidence="sure",
        otherwise="or else",
        by="by",
        no_products="There are no products to place.",
        unknown="?",
        of_products=("{count} product", "{count} products"),
        of_categories=("{count} category", "{count} categories"),
        checked="{products} in {categories}, each judged by all others.",
        found="{count} may be misfiled, the likeliest first; signs, no proof:",
        shown="{count} may be misfiled, of which these {shown} are the likeliest; signs, no proof:",
        none="None of them looks misfiled.",
        unfiled=(
            "{count} has no category: analyze category FILE places the products of a file.",
            "{count} have no category: analyze category FILE places the products of a file.",
        ),
        filed="filed under {path} ({share})",
        suggested="more like {path} ({share}){kind}",
        because="because {why}",
        word="“{word}” is in {there} of {of_there} there, {here} of {of_here} here",
        word_there="“{word}” is in {there} of {of_there} there",
        neighbours=(
            "{count} of the {of} most similar products stands there",
            "{count} of the {of} most similar products stand there",
        ),
        little="of all it states together",
        below=", further down",
        above=", further up",
        between="; ",
    ),
    "zh": CategoryWords(
        product_id="编号",
        title="商品",
        category="类目",
        confidence="把握",
        otherwise="其次",
        by="判断者",
        no_products="没有可归类的商品。",
        unknown="?",
        of_products=("{count} 件商品",),
        of_categories=("{count} 个类目",),
        checked="{products}、{categories}，每件都由其他商品来判断。",
        found="{count} 件可能放错类目，最可能的在前；仅为迹象，并非定论：",
        shown="{count} 件可能放错类目，下面是最可能的 {shown} 件；仅为迹象，并非定论：",
        none="没有看起来放错类目的商品。",
        unfiled=("{count} 件没有类目：analyze category FILE 可为文件中的商品归类。",),
        filed="现在：{path}（{share}）",
        suggested="更像：{path}（{share}）{kind}",
        because="理由：{why}",
        word="“{word}”在那边 {of_there} 件中有 {there} 件，在这边 {of_here} 件中有 {here} 件",
        word_there="“{word}”在那边 {of_there} 件中有 {there} 件",
        neighbours=("最相似的 {of} 件中有 {count} 件在那边",),
        little="综合标题与属性",
        below="，更细一级",
        above="，更粗一级",
        between="；",
    ),
}


def category_words(language: Language) -> CategoryWords:
    return _WORDS[language]
