"""What the columns of a plain table are, by what shops call them in English and Chinese."""

from collections.abc import Iterable, Mapping, Sequence

from shopcli.patterns import Pattern
from shopcli.text import fold

_NOT_A_LETTER = Pattern(r"[\W_]+")


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": _names(
        "id productid itemid uniqid uniqueid sku productcode itemcode itemsku articlenumber itemnumber productnumber "
        "asin handle 商品编号 商品编码 商品id 产品编号 产品编码 产品id 货号 编号 编码 款号 skuid spuid"
    ),
    "title": _names(
        "title name producttitle productname itemtitle itemname displayname product item modelname model 商品名称 "
        "商品标题 产品名称 产品标题 标题 名称 品名 商品名 产品名 商品 产品 机型"
    ),
    "brand": _names(
        "brand brandname manufacturer manufacturername maker make company companyname vendor supplier 品牌 品牌名称 "
        "品牌名 厂商 制造商 生产商 厂家"
    ),
    "category": _names(
        "category categories categoryname maincategory productcategory productcategories producttype type typename "
        "department itemtype 类目 分类 类别 商品分类 商品类目 商品类别 产品分类 产品类别 品类 一级类目 一级分类 大类"
    ),
    "subcategory": _names("subcategory subcategoryname subcat subtype 子类目 子分类 子类 二级类目 二级分类 小类"),
    "subsubcategory": _names("subsubcategory subcategory2 三级类目 三级分类 细类"),
    "description": _names(
        "description productdescription itemdescription longdescription fulldescription descriptionhtml bodyhtml 描述 "
        "商品描述 产品描述 详情 商品详情 产品详情 介绍 商品介绍 产品介绍 简介 商品简介"
    ),
    "short_description": _names("shortdescription summary subtitle 短描述 卖点 副标题"),
    "currency": _names("currency currencycode pricecurrency 币种 货币 币别 货币单位"),
    "stock": _names(
        "stock quantity qty inventory stockquantity stockqty stocklevel stockcount unitsinstock instockquantity "
        "inventoryquantity availablequantity quantityavailable 库存 库存数量 库存量 数量 可售数量 可用库存"
    ),
    "availability": _names(
        "availability availabilitystatus instock isinstock stockstatus available isavailable 是否有货 库存状态 有货 "
        "供货状态 货源状态 现货"
    ),
    "status": _names("status productstatus published active isactive enabled 状态 商品状态 上架状态 是否上架"),
    "rating": _names(
        "rating averagerating avgrating ratingaverage ratingvalue starrating stars reviewrating customerrating "
        "averagereviewscore ratings 评分 星级 平均评分 用户评分 商品评分 综合评分"
    ),
    "rating_scale": _names("ratingscale maxrating bestrating ratingmax 评分满分 满分 评分制"),
    "rating_count": _names(
        "ratingcount ratingscount reviewcount reviewscount numberofratings numberofreviews numratings numreviews "
        "noofratings noofreviews totalreviews totalratings reviews 评论数 评论数量 评价数 评价数量 评分人数 评价人数 "
        "评论人数"
    ),
    "images": _names(
        "image images imageurl imageurls imagelink imagelinks imagesrc mainimage picture pictures photo img imglink "
        "thumbnail 图片 主图 商品图片 商品主图 图片链接 图片地址 主图链接"
    ),
    "more_images": _names("additionalimages additionalimagelink additionalimagelinks gallery 附图 其他图片 更多图片"),
    "tags": _names("tags tag keywords keyword labels 标签 关键词 关键字"),
    "url": _names("url link producturl productlink permalink weburl 链接 商品链接 产品链接 网址 商品网址"),
    "gtin": _names("gtin gtin13 gtin14 gtin12 ean ean13 eancode upc barcode isbn isbn13 条码 条形码 商品条码 国际条码"),
    "mpn": _names("mpn partnumber partno manufacturerpartnumber modelnumber modelno 型号 产品型号 商品型号 厂家型号"),
}
"""Field → what its column may be called, the likelier first; folded, letters and digits only."""

_MODELS = frozenset(("modelname", "model", "机型", *FIELDS["mpn"]))


def key_of(column: str) -> str:
    return _NOT_A_LETTER.sub("", fold(column))


def fields_of(columns: Sequence[str]) -> dict[str, str]:
    """Field → its column. Of several that could be one field the likeliest is, and the rest are none."""
    by_key: dict[str, str] = {}
    for each in columns:
        by_key.setdefault(key_of(each), each)
    found = {}
    for field, names in FIELDS.items():
        if column := next((by_key[name] for name in names if name in by_key), None):
            found[field] = column
    return found


def names_model(column: str) -> bool:
    return key_of(column) in _MODELS


def numbers_rows(column: str) -> bool:
    """Whether a column is called the id of something: `laptop_ID`, `Phone Id`, `手机编号`."""
    return column.endswith(("编号", "编码", "ID")) or fold(column).replace("_", " ").replace("-", " ").endswith(" id")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `name` may have been meant to be."""
    from difflib import get_close_matches

    by_folded = {fold(each): each for each in known}
    close = get_close_matches(fold(name), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None
