"""What stands around the names of products in Chinese, which has no space before a name and none behind it."""

from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS

STOP = Pattern(
    r".*(?:一下|首推|比如|例如|至于|可以|以及|相比|对比|不如|不妨|另外|此外|类似|不同于|相较于?|选择|购买|入手|拿下|参考|留意|目前|其实|不过"
    r"|如果|备选|方案|同价位|适合|推荐|考虑|还有|[试瞧看想聊查问]{2}|(?<![天优精])选|比(?!亚)"
    r"|[的是和与款买荐虑欢跟像有在及而但或了看把被让给要这那它其她个台部叫外玩跑])"
)
"""Words up to which nothing belongs to a name; the last of them counts."""

FIRMLY = Pattern(
    r"(?:考虑|了解一下|直接上|[试瞧看]{2}|看一下|推荐|推荐购买|入手|选择|选购|会选|首选|可选|就选|比如|例如|相比|对比|不同于|相较于?|除了"
    r"|还有|叫做?|类似|不如买?|参考|留意|[跟像和与比买款叫]|(?:选择|选|款|推荐|首选|选项|替代品|对手|新品|的)是"
    r"|(?:备选|首选|次选|推荐|替代|平替|选择|第[一二三四]名)[^，。：:]{0,3}[：:])\**\s?\**[「“《\"]?\Z"
)
"""What leads up to a product."""

OPENS = Pattern(r"(?:\A|[\n，。；：！？（(])[\s#>|*+-]*(?:\d{1,2}[.、)]\s*)?[*「“《\"]*\Z")
"""The beginning of a line, an item or a clause."""

TITLE = Pattern(r"(?:\A|\n)\s*(?:#{1,6}\s+|[*+-]\s+|\|\s*|\d{1,2}[.、)]\s*|\*\*)+[「“《\"]?\Z")
"""The beginning of a heading, an item or a cell."""

_ASPECTS = (
    "价格|售价|性能|屏幕|键盘|散热|拍照|影像|音质|降噪|手感|做工|边框|自拍|机身|佩戴|口碑|评价|评分|设计|外观|配置|充电|画质|低音"
    "|性价比|刷新率|续航|重量|接口|显卡|摄像头|内存|电池|亮度|色域|系统|主动降噪"
)
TOLD = Pattern(
    r"\**[」”》\"]?\**\s?(?:更[^新换多改]|比\s?[\[它这上前其，。]|同样"
    r"|(?:目前|现在|现)?(?:售价|标价|卖价|到手价?|卖|只要|仅需|仅售)[^后场家力点]|(?:目前|现价|现在|现)[\s为是]?[¥￥]?\d"
    r"|价格(?:是|为|在|只要|更|\s?[¥￥]?\d)|[（(]\s?[¥￥]?\d{2,6}\s?元|[:：]\**\s?[¥￥]?\d{2,6}\s?元"
    r"|(?:重量?)?(?:只有|仅有?)\s?\d|重量?(?:是|为|约|\s?\d)|续航|性价比|这样的|相比|一样，|都(?:可以|是|不错|支持|值得|更)"
    r"|也(?:是|不错|支持|可以|行|很|值得|能|更|有|都)|值得|就?够用|是(?:更|不错|另一|同|最|学生|预算|入门)|适合|搭载|配[备有]|拥有"
    rf"|有\s?\d|的\s?(?:{_ASPECTS})|(?:{_ASPECTS})(?:也|更|很|要|不错|好|强))"
)
"""What is said of products: a price, a weight, a part that products have."""

ENDS = Pattern(r"\**[」”》\"]?\**\s?(?:\Z|[，。；！|\n]|也(?:行|好|不错))")

COUNTING = Pattern(
    r"[约近仅只达超每最不没可能会于以如总再又才就都很较对从由因虽且并则穿入]|版本|型号|方案|包装|大型|平放|整块"
)
"""What no name before a model holds."""

GENERIC = Pattern(
    r"[约近仅只达超共每第款版年月日号周季节假时分秒度帧档级层点条项位人元块倍次寸幕频色率值量数内上下左右中间多少高低不没可会应该再又才就都"
    r"很最较更给对从由于以因如若虽且并则还也减省付降升至到满价券图表节总]|(?<!华)为|方案|步骤|选项|产品|商品|型号|机型|候选|编号|序号|排名"
    r"|优惠|性能|快充|降噪|音质|噪音|续航|功耗|延迟|跑分|容量|接口|系统|尺寸|教师|国庆|会员|推荐|配置|标题|智能|轻薄|办公|游戏|学生|商务|无线|"
    + "|".join(HAN_NOUNS)
)
"""What a maker's or a line's name hardly holds: words of counting and comparing, of shops, of kinds of goods."""

KNOWN = Pattern(
    r"骁龙|天玑|麒麟|酷睿|锐龙|赛扬|奔腾|至强|锐炬|英特尔|高通|联发科|英伟达|龙芯|雷电|蓝牙|安卓|鸿蒙|澎湃|杜比|徕卡|蔡司|康宁|大猩猩"
    r"|莱茵|微软|谷歌|视窗|无线网|以太网|超线程|芯片|处理器|显卡|传感器"
)
"""Chips, systems, standards and their makers: TECHNOLOGY in Chinese."""

PARTS = Pattern(
    r"\s?(?:芯片|处理器|显卡|传感器|解码|编码|编解码|协议|接口|认证|跑分|评测|会员|优惠[券码]|券|码|套件|软件|应用|系统|面板|玻璃|网卡|声卡"
    r"|标准|技术|平台|跑|的(?:跑分|能效|帧数|玩家|用户|芯片|代码|文件|素材|会员))"
)
"""What makes the name before it no product's of a shop."""
