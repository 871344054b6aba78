"""What shops do besides selling goods: asked for like a product, and never denied, for a catalog that is silent on it
denies nothing.
"""

from collections.abc import Sequence

from shopcli.catalog.product import Store
from shopcli.patterns import Pattern
from shopcli.query.need import Language

_SERVICES: tuple[tuple[str, str, str, str], ...] = (
    (r"loyalty|rewards?(?: points?| program\w*| scheme)|(?:earn|collect|get|redeem|many|my|bonus) points"
     r"|membership|member (?:price|discount)",
     "积分|会员|vip", "a loyalty program", "会员或积分"),
    (r"gift[- ]?(?:wrap\w*|box\w*|card message|receipt|note)|wrap (?:it|them|this)",
     "包装服务|礼品包装|礼盒|包装成礼物|贺卡",
     "gift wrapping", "礼品包装"),
    (r"engrav\w*|monogram\w*|my name on|personali[sz]e (?:it|them)",
     "刻字|雕刻|(?:能|可以|接受|私人)定制|印字|印名", "engraving",
     "刻字或定制"),
    (r"set ?up service|install(?:ation)? (?:service|for me|it for me)|(?:can|could|will"
     r"|do) you (?:come and )?(?:install"
     r"|set up|assemble|mount)|home installation", "上门安装|安装服务|帮我?(?:安装|装)|包安装|安装吗", "installation",
     "安装服务"),
    (r"job openings?|(?:a|any|have|apply for) jobs?|vacanc\w*|careers?|hiring|internships?",
     "招人|招聘|兼职|工作机会|招不招", "job openings", "招聘"),
    (r"insurance|insured?(?: it)?|accident cover|damage protection", "保险(?![箱丝柜])|碎屏险|意外险|保价险|运费险",
     "insurance", "保险"),
    (r"extended warrant\w*|warranty extensions?|longer warranty|extend the warranty", "延保|延长保修|加长质保",
     "an extended warranty", "延保"),
    (r"rent(?:al|ing)?|lease|leasing|hire (?:it|one)|borrow|lend", "租(?:一|吗|借|赁|用)|出租|借用", "renting",
     "租赁"),
    (r"who delivers|which (?:courier|carrier|shipping company)|ups|fedex|usps|dhl",
     "什么快递|哪家快递|哪个快递|顺丰|中通|圆通|韵达|申通", "the courier", "快递公司"),
    (r"showroom|try (?:it|them) in (?:the )?store|demo unit|display unit", "展厅|样机|体验店", "a showroom",
     "样机体验"),
    (r"wholesale|bulk (?:order|price|discount|buy)\w*|volume discount|reseller|franchise",
     "批发|团购价|大宗|加盟|代理商",
     "wholesale", "批发"),
    (r"wish ?list|waiting list|notify me|restock alert|price alert|text me|email me when",
     "到货提醒|降价提醒|通知我|心愿单", "notifications", "提醒服务"),
    (r"catalogue by mail|paper catalog\w*|printed catalog\w*|brochure", "纸质目录|宣传册", "a printed catalog",
     "纸质目录"),
    (r"mobile app|(?:an|your) app(?= for (?:shopping|orders))", "你们的?(?:app|小程序)", "an app of the shop",
     "店铺的应用"),
    (r"plant (?:a )?trees?|donat\w*|charity", "捐款|公益|慈善", "donations", "公益捐赠"),
)  # fmt: skip
_PATTERNS = [
    (Pattern(rf"(?<![a-z])(?:{english})(?![a-z])"), Pattern(chinese), (name, in_chinese))
    for english, chinese, name, in_chinese in _SERVICES
]


def unmentioned_service(low: str, stores: Sequence[Store], language: Language) -> str:
    """The name of the service that is asked for and of which no shop says a word; empty where there is none."""
    said = ""
    for english, chinese, names in _PATTERNS:
        if english.search(low) or chinese.search(low):
            said = said or _terms(stores)
            if not (english.search(said) or chinese.search(said)):
                return names[language == "zh"]
    return ""


def _terms(stores: Sequence[Store]) -> str:
    parts = [str(policy) for store in stores for policy in store.policies.values()]
    parts += [f"{question} {answer}" for store in stores for question, answer in store.faq]
    parts += [str(promotion) for store in stores for promotion in store.promotions]
    return " ".join(parts).lower()
