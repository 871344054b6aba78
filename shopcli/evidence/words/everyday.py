"""Words that people tell their story with when they ask a shop about its rules, and that no rule has to speak of."""

from functools import cache

from shopcli.evidence.words.content import stem
from shopcli.query.common_words import words

_ENGLISH = words(
    """
    wife husband mom mum mother dad father son daughter kid kids child children boyfriend girlfriend partner
    brother
    sister friend friends grandma grandpa granny gran nan aunt uncle cousin nephew niece boss colleague
    colleagues
    roommate flatmate neighbour family parents somebody someone everybody everyone folks guys guy dude mate
    buddy team
    sir madam hi hello hey thanks thank cheers please sorry btw fyi asap lol pls plz u ur r im ive id dont
    doesnt didnt
    cant wont isnt arent wasnt gonna wanna gotta kinda sorta yeah yep nope ok okay well anyway actually
    basically
    honestly literally really quite rather pretty fairly totally definitely probably maybe perhaps possibly
    simply
    already yet again still just even ever never always sometimes often normally generally roughly approximately
    morning afternoon evening night noon midnight yesterday today tonight monday tuesday wednesday thursday
    friday
    saturday sunday january february march april may june july august september october november december jan
    feb mar
    apr jun jul aug sep sept oct nov dec week weeks weekend weekends month months year years day days hour
    hours minute
    minutes second moment time times date dates ago last past later earlier soon recently lately early late next
    previous couple few several half around about near almost over under than before after since until till
    within
    during while when once twice first third
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
    hundred
    thousand bucks buck dollar dollars cents usd cash quid grand
    get gets got getting gotten give gives gave given go goes going went gone come comes came coming take
    takes took
    taken taking make makes made making put puts keep keeps kept see sees saw seen say says said tell tells
    told know
    knows knew known think thinks thought want wants wanted need needs needed wish wishes like likes liked
    hope hopes
    try tries trying feel feels felt find finds found look looks looked looking ask asks asked asking call
    calls called
    help helps helped happen happens happened happening work works worked working use uses used using show
    shows showed
    shown turn turns turned let lets leave leaves leaving left bring brings mean means meant seem seems
    seemed bother
    decide decides decided deciding choose chooses chose chosen pick picks picked wonder wondering plan plans
    planning
    planned manage allow allows allowed accept accepts accepted offer offers offered provide provides
    provided apply
    applies applied handle handles handled deal deals dealt cover covers covered include includes included
    involve
    involves end ends ended start starts started begin begins began finish finishes finished stop stops
    stopped run
    runs running live lives living lived move moved moves travel travelling stay staying visit visiting order
    orders
    ordered ordering buy buys bought buying purchase purchases purchased shop shops shopping sell sells sold
    died dies die pop drop sort chuck nip damage whats whos hows theres thats figure bet
    thing things stuff item items product products article unit units piece pieces device devices gadget
    gadgets goods
    gear kit purchase purchases order orders basket cart checkout site website web page online internet store
    stores
    shop shops place house home apartment flat door office town city state zip country area region people person
    customer customers buyer buyers
    money price prices cost costs costing fee fees charge charges charged amount total value sum expensive cheap
    cheaper cheapest pricey extra additional free worth bill
    way ways option options choice choices chance possibility possible able allowed sure certain okay fine
    good bad
    great nice better best worse worst right wrong new old big small large long short quick quickly fast slow
    easy
    hard different same other another every each any all both either neither none whole entire full own certain
    standard normal regular usual typical general average max maximum min minimum most least more less much
    many enough
    too also only
    policy policies rule rules term terms condition conditions deadline window period length process procedure
    instructions details info information question questions answer problem problems issue issues trouble
    situation
    case reason kind type sort part parts rest side thing point bit lot lots
    how long exactly usually please sort allow cutoff number here there where what which who whose why
    tech electronics technology computer stuff guess suppose assume expect expected happy sad annoyed upset
    frustrated
    confused curious interested unsure worried wait waiting waited hear heard read reading receive received
    receiving
    arrive arrived arriving got hold holding held actual actually straight away out off up down in on back forth
    tomorrow instead otherwise anymore nowadays currently present guys y'all folks myself yourself himself
    herself
    yours mine ours their theirs his hers its something anything nothing everything else somewhere anywhere
    refus refuse refused got ain't shouldn't wouldn't couldn't haven't hasn't hadn't won't don't doesn't
    didn't isn't
    aren't wasn't weren't can't cannot i'd i'm i've i'll you're you've you'd you'll we're we've we'd we'll
    they're
    they've she's he's that's there's what's who's how's where's when's it'll that'll y'know
    """
)
_CHINESE = words(
    """
    老婆 老公 媳妇 我妈 我爸 妈妈 爸爸 爸妈 父母 老人 孩子 小孩 儿子 女儿 闺女 朋友 对象 女朋友 男朋友 同事
    领导 家里 家人
    亲戚 室友 同学 哥们 老板 客服小姐姐 亲 您好 你好 您 麻烦 谢谢 请问 问一下 问下 想问 咨询 打听 了解 帮忙
    帮我 告诉 说说
    上个月 上月 这个月 下个月 上周 这周 下周 昨天 前天 昨晚 今天 明天 后天 刚才 刚刚 刚 前几天 几天前 之前
    以前 以后 之后
    已经 曾经 马上 立刻 立马 赶紧 现在 目前 最近 早上 上午 中午 下午 晚上 半夜 凌晨 周一 周二 周三 周四 周五
    周六 周日 星期
    便宜 贵 划算 不小心 小心 身份 一年 两年 几台 两台 一台 台 年 月 日 天 号
    一般 默认 通常 大概 大约 差不多 左右 到底 究竟 其实 应该 可能 必须 一定 还是 或者 不过 但是 可是 结果 然后
    所以 因为 如果 要是
    假如 的话 只是 只要 只有 就是 就要 就能 才能 才会 才可以 还能 还可以 还会 还有 还要 还得 都能 都可以 都要
    也能 也可以 也要
    需要 想要 打算 准备 考虑 希望 觉得 感觉 看到 发现 听说 知道 收到 拿到 下单 下了单 下的单 买的 买了 买过
    买完 买来 付了 拍的
    拍了 拍下 订单 订的 订了 购买 购物 网购 收货 签收 签收后 到货 店铺 店家 商家 卖家 你家 你们家 你们店 咱家
    咱们 贵店 本店
    东西 商品 产品 货 宝贝 物品 件 单子 单 一单 这单 每单 一件 几件 整单 机器 设备 玩意 玩意儿 数码 电子产品
    电子
    多少钱 几块 几块钱 块钱 块 元 价钱 价格 费用 收费 收钱 要钱 花钱 免费 免 另外 额外 单独 一共 总共 合计
    最多 最少 最高 最低 最晚
    最早 最快 最慢 最长 最短 至少 起码 以上 以下 以内 之内 以外 超过 不到 不满 满 够 不够 多 少
    规则 政策 规定 流程 条件 要求 限制 期限 期 时间 时限 天数 时长 方式 方法 渠道 途径 地方 步骤 手续 情况
    原因 理由 办法 信息 说明
    怎么弄 怎么办 怎么算 怎么搞 怎么说 咋办 咋整 咋弄 咋 咋样 啥 啥时候 啥样 行不行 行吗 行不 可以吗 好吗
    好不 成吗 成不 对吗 是吗
    能不 可不可以 要不要 需不需要 会不会 是不是 有没有 有没 算不算 给不给 让不让 用不用 有木有 木有 没有 不会
    不能 不可以 不行 不用
    给我 给你 给 帮 让 叫 请 使 办 弄 搞 整 用 拿 做 走 去 来 回 回来 回去 过来 过去 出来 起来 下来 完 好了
    掉 着 过 得 地
    哪 哪儿 哪里 哪天 哪个 哪些 几 几天 几点 几个 几次 几号 多久 多长时间 多长 多少 多少天 多大 为什么 为啥
    怎么 如何 谁
    真的 直接 自动 自己 别人 人家 大家 全部 全都 所有 任何 每个 每次 一次 两次 一样 同样 不一样 不同 其他
    其它 另一个 那种 这种 这样
    那样 同意 答应 接受 允许 支持 提供 享受 参加 申请 办理 处理 解决 算 算是 属于 包括 包含 适用 使用 生效
    有效 失效 过期
    呀 啊 哦 哈 嘛 呢 吧 吗 么 哇 噢 嗯 哎 诶 了 的 地 得 滴 不 没 也 都 就 还 又 再 才 很 太 挺 蛮 特别 非常
    有点 有点儿 稍微 好像
    别处 别的地方 其他地方 多等 比别处 比别人 我在 我住 我家 住在 人在 我们这 我这
    """
)
HAN_EVERYDAY = tuple(sorted(_CHINESE, key=lambda word: (-len(word), word)))


@cache
def everyday_stems() -> frozenset[str]:
    """Of the English words."""
    return frozenset({*_ENGLISH, *map(stem, _ENGLISH)})
