"""What people ask of a shop once they have bought: the second half of the data of `policies.meanings`."""

# asked by | told with
RETURNS = """
~box, packaging, carton, original box, original packaging, 盒子, 原盒, 包装, 原包装, 包装盒, 外盒, 箱子 | carton, 包装
threw the box, thrown away, throw away, threw away, binned, chucked, tossed, without the box, without box, no box,
    without packaging, lost the box, recycled the box, 扔了, 丢掉, 盒子没了, 没有盒子, 没盒子, 没包装, box..gone,
    box..away, box..trash, box..lost, box..bin, packaging..gone, packaging..away, packaging..bin, 盒..丢, 盒..扔,
    箱..扔, 包装..扔, 包装..没了, 包装..丢 | carton, original box
~opened it, opened the, opened them, opened my, if opened, once opened, when opened, after opening, been opened,
    opened, open box, used, have used, tried on, tried, worn, wore, unsealed, unwrapped, out of the box, unboxed,
    broke the seal, 拆封, 拆开, 开封, 开箱, 用过, 戴过, 试戴, 试用, 拆了, 撕了, 撕开, 封签, 拆过 | opened or not,
    seal, 拆封, opened ear tips
activated, activate, activation, turned it on, switched it on, set it up, logged in, signed in, 激活, 开机, 联网,
    登录过, switched..on, turned..on, powered..on, booted, set..up..return | activated, 激活
software, license, licence, licenses, program, 软件, 许可证 | software, license
~change my mind, changed my mind, changes her mind, changes his mind, don't like, didn't like, doesn't like, simply,
    no reason, any reason, no longer want, not want, unwanted, don't want, doesn't want, regret, not what i expected,
    hate, wrong size, wrong colour, wrong color, 无理由, 不想要, 不喜欢, 后悔, 不合适, 不满意, 不好用, 买错
    | change-of-mind, full refund, 无理由
~faulty, defective, broken, doesn't work, not working, stopped working, dead on arrival, defect, bust, duff,
    arrived broken, dud, lemon, quality problem, 质量问题, 质量, 有问题, 故障, 毛病, 坏的, 坏了, 瑕疵, 开不了机,
    不能用 | faulty, 质量问题
return label, pays the postage, pay the postage, pay postage, pay for postage, postage back, return shipping,
    return postage, return fee, ship it back, shipping back, send it back cost, pays for the return,
    pay for the return, pay to return, cost to return, cost me to return, charge for returns, charge for a return,
    free returns, returns free, return free, return for free, return something for free, free return, prepaid label,
    send back for free, pays to send, pay to send, who pays, cost to send back, 退货运费, 退货邮费, 退货快递费,
    退货的运费, 退货的邮费, 运费谁, 谁出运费, 谁出邮费, 谁付运费, 邮费谁, 快递费谁, 运费算谁, 邮费算谁, 快递费算谁,
    谁承担, 谁出, 谁掏, 谁付, 谁给, 来回运费, 来回的运费, 来回邮费, 运费自己, 邮费自己, 运费自理, 自己出运费,
    自己出邮费, 自己掏, 寄回去的邮费, 寄回的运费, 寄回去的运费, 寄回来的运费, 退回去的运费, 退货要运费, 退货收运费,
    return..whose, return..fee, return..charge, returning..fee, return..who, return..pay, return..free, return..cost,
    return..postage, refund..6, back..pay..post, back..who..pays, back..cost, label..cost, label..free, label..pay,
    退..邮费, 退..运费, 退..快递费, 寄回..钱, 寄回..费 | prepaid label, at our expense, 退货运费, 来回运费
restocking, restocking fee, restock fee, restocking charge, handling fee, deduct, deducted, deduction, full refund,
    full price back, get everything back, all my money, lose any money, percentage, 折旧费, 折旧, 扣钱, 扣费, 全额,
    return..deduct, refund..less, refund..full, refund..deduct, keep..percent, 退..全款, 退..打折, 退..扣
    | restocking fee, 折旧费, full refund, 折旧
refund take, refund time, refund arrive, refund reach, refund land, refund show, refund back, refund come, refund be,
    refund hit, refund to, my refund, the refund, refunds, a refund, refunded, get my money, see my money, money take,
    money be back, money back on my card, money back take, have my money, money returned, refund..long, refund..days,
    refund..when, refund..fast, refund..soon, refund..wait, money..back..long, money..back..when, money..back..days,
    money..account..return, money..days..return | refunds reach
退款多久, 退款几天, 退款什么时候, 退款啥时候, 退款到账, 退款要, 退款时间, 退款多长, 钱多久, 钱几天, 钱什么时候,
    钱啥时候, 退的钱, 到账, 退回来, 回款, 退钱 | 退款到账, 原路退回
cash refund, refund in cash, refunded in cash, back in cash, cash back, original payment method, other card,
    different card, expired card, 退现金, 退到别的, 退回哪张 | original payment, original method, 原路退回
start a return, begin a return, initiate a return, make a return, arrange a return, return process, returns process,
    how do i return, how to return, how can i return, how do i send, how do returns, return procedure,
    steps to return, rma, return authorization, where do i send, where do i return, where do returns, return address,
    怎么退, 如何退, 退货流程, 退货步骤, 怎样退, 在哪退, 哪里退, 怎么申请退, 退货地址, 退到哪, return..steps,
    return..process, return..instructions, return..where, get..return..label, print..label, 退货..哪, 退货..步骤,
    退..怎么申请, 想退..怎么 | start the return, 申请退货, 自助提交
drop off, drop-off, drop it off, drop point, post office, 退货点 | drop-off point
exchange, exchanged, swap, swapped, swap it, exchange it, different size, different colour, different color, 换货,
    换一个, 换新, 换个, 调换, 可换, 能换, 包换 | exchange, exchanged, size exchange, 换新, 可换
~gift, present, presents, was a gift, gift receipt, 礼物, 送人, 别人送 | gift, 礼物
~christmas, xmas, holiday, holidays, december, november, january, black friday, 春节, 过年, 圣诞 | november, january,
    春节
~hygiene, ear tips, ear tip, ear buds, in-ear, in ear, earbud, 耳塞, 入耳, 耳挂, 挂耳, 贴身 | ear tips, hygiene, 入耳,
    直接接触皮肤
头戴, 头戴式, 头戴耳机, headband | 头戴
underwear, swimwear, cosmetics, food, perishable, 内衣, 食品, 化妆品, 生鲜 | underwear, cosmetics, 食品, 化妆品
sale item, sale items, clearance item, final sale, discounted item, 特价商品, 打折商品, 特价 | final sale, sale items,
    特价
partial return, return part, return one of, part of the order, keep one, 部分退, 退一件, 只退 | part, 拆开退货
refundable, non-refundable, nonrefundable | refundable
"""
WARRANTY = """
dead pixel, dead pixels, pixel, pixels, stuck pixel, bright pixel, dark pixel, 坏点, 亮点, 暗点, dot..screen,
    dot..display, dot..monitor, dots..screen, speck..screen, spot..screen, spot..monitor, pixel..monitor,
    pixel..screen, 屏..点 | defective pixels, dead-pixel, 坏点
battery wear, battery wears, worn battery, battery health, battery worn, battery degrade, battery degrades,
    battery ageing, battery aging, battery loses, battery loses capacity, batteries wear, worn out battery,
    worn out batteries, worn-out battery, worn-out batteries, old battery, tired battery, weak battery, battery swap,
    battery replacement, battery capacity, battery dies, battery fails, battery covered, batteries covered,
    battery under warranty, cover the battery, cover batteries, 电池老化, 电池不耐用, 电池健康, 电池损耗, 电池鼓包,
    换电池, 电池保修, battery..health, battery..old, battery..covered, battery..warranty, battery..guarantee,
    battery..weak, battery..capacity..year, battery..loses, battery..worn, batteries..worn, battery..swap..free,
    battery..percent..after, 电池..保, 电池..老化, 电池..掉 | batteries count as worn, rated capacity, 电池损耗
~longer term, longer warranty than, 另有标注 | longer term, 另有标注
dropped it, drop it, i drop, drops it, i dropped, dropped my, drop my, it fell, falls, spilled, spill, spills, spilt,
    coffee, water damage, water, wet, accident, accidental, accidentally, accidents, cracked, crack, cracks,
    smashed screen, broken screen, liquid, drowned, my fault, own fault, sat on, stepped on, 摔, 进水, 进液, 泡水,
    人为, 磕, 碎, 泼, 洒了, 洒水, 掉地上, 掉水里, 掉进水, 压坏了, 碰坏, screen..cracked, screen..smashed,
    screen..broke, dropped..cover, dropped..warranty, spilled..warranty, water..warranty, wet..warranty, 屏..碎,
    屏..裂, 掉..地, 掉..水, 水..进 | accidental, liquid, 摔碰, 进液, 人为损坏
theft, stolen items, robbed, 被偷, 偷了, 盗 | theft, stolen, 盗
opened it myself, take it apart, took it apart, self repair, repair it myself, fix it myself, third party repair,
    私自拆, 自己拆, 自己拆机, 拆机, 自己修, 外面修, 别处修, opened..case..myself, repair..myself, fix..myself,
    自己..拆, 自己..修, 私自 | 私自拆机
repair take, repairs take, repaired, fix take, fixing take, fixed, how long is a repair, turnaround, in for repair,
    sent for repair, 送修, 送去修, 拿去修, 寄修, 返修, 送修多久, 修好, 维修多久, 维修要, 维修需要, 修一下, 修一次,
    修理要, 修理几天, 修理多久, 要修多久, 得修多久, 修得多久, 多久修, 多久能修, 几天能修, 几天修, repair..long,
    repair..weeks, repair..days, repair..wait, fix..long, fix..days, back..repair..when, 寄修..天 | 修好寄回, repaired
loaner, replacement while, spare while, loan device, loan unit, courtesy, something to use meanwhile, in the meantime,
    备用机, 代用机, 先用着, 临时机, without..laptop..repair, borrow..repair, lend..repair, spare..repair, 修..借,
    修..顶着, 修..先用 | 备用机
paid repair, repair cost, cost to repair, repair charge, 维修费, 修理费, 修要多少钱, 付费维修, 修多少钱, 自费
    | 付费维修, 报价
paper invoice, paper receipt, 小票, 凭据, 收银条, 购物凭证, keep the receipt, keep my receipt, keep receipts,
    need a receipt, need the receipt, need my receipt, lost the receipt, lost my receipt, lost receipt,
    without receipt, without a receipt, no receipt, proof of purchase, register the product, registration, 纸质发票,
    纸质, 凭证, 凭什么, 没有发票, 没发票, 发票丢, 发票没了, 留发票, 留着发票, 保修卡, receipt..lost, receipt..lose,
    receipt..need, receipt..keep, receipt..warranty, receipt..threw, receipt..without, 发票..丢, 发票..没, 发票..保修,
    票..保修, 小票..没 | 纸质发票, 凭订单号, proof of purchase, receipt, register
warranty start, warranty begin, starts from, start counting, begins, 从什么时候算, 从哪天算, 哪天开始算, 从何时, 起算,
    什么时候开始算 | 自签收日, from delivery, from the day
transfer the warranty, transferable, second owner, sell it on, resell, 转让, 转卖, 二手转 | transferable,
    second owner, 转让
extended warranty, extend the warranty, applecare, protection plan, 延保 | extended warranty, protection plan, 延保
~overseas warranty, international warranty, abroad warranty, 全球联保, 国际联保 | us address, 联保
^renewed, refurbished, refurb, refurbs, second-hand, second hand, secondhand, pre-owned, open-box, reconditioned,
    used ones, 翻新, 二手, 官翻 | renewed, 翻新
"""
PRICES = """
another shop, another store, another site, another website, another retailer, other shop, other store, other retailer,
    other shops, other stores, other sites, other retailers, elsewhere, amazon, walmart, best buy, ebay, target,
    costco, newegg, 京东, 淘宝, 天猫, 拼多多, 抖音, 苏宁, competitor, competitors, competitor's, rival, rivals,
    somewhere else, 别家, 其他店, 别的店, 别的平台, 其他平台, 其它平台, 别处, 别的地方, 隔壁, cheaper..amazon,
    cheaper..site, cheaper..shop, cheaper..store, price..amazon, found..cheaper, seen..cheaper, saw..cheaper,
    other..store..price, beat..price, undercut, 别..便宜, 京东..便宜 | retailer, marketplaces, 其他平台
^lower the price, lowered the price, drop the price, dropped the price, price drops, price dropped, price drop,
    price fell, price falls, price goes down, goes on sale, went on sale, goes cheaper, got cheaper, gets cheaper,
    cheaper later, cheaper now, cheaper next, cheaper after, price went down, the difference, bucks less,
    dollars less, it's less, now less, price adjustment, price protection, after i bought, after i ordered,
    since i bought, marked down, reduced after, 降价, 降了, 差价, 便宜了, 跌价, 跌了, 价保, 保价, 买贵, 补差,
    价格保护, bought..cheaper, bought..less, bought..dropped, bought..reduced, bought..sale, bought..price,
    ordered..cheaper, ordered..dropped, ordered..sale, paid..more..now, paid..less..now, week..cheaper,
    after..bought..price, price..fell..bought, 买..便宜了, 买..降, 买完..打折, 买..活动..差 | lower a price,
    refund the difference, 退差价, 差价, 价保
marketplace, marketplaces, marketplace seller, marketplace sellers, third-party seller, third-party sellers,
    third party seller, private seller, 第三方卖家 | marketplaces, 第三方
clearance, closeout, outlet, 清仓 | clearance, 清仓
coupon price, coupon prices, with a coupon, coupons matched, bundle, bundles, flash sale, flash sales, 秒杀, 抢购,
    优惠券, 用券, 套装, 套装价, 以旧换新补贴 | coupon prices, bundles, 限时秒杀, 优惠券, 套装价
two codes, two promo codes, two discount codes, two coupons, two vouchers, two discounts, several codes,
    several coupons, more than one code, more than one coupon, more than one discount, another code, both discounts,
    combine, combined, stack, stacked, stackable, both codes, codes together, multiple codes, multiple coupons,
    multiple discounts, on top of, together with, double up, 叠加, 一起用, 同时用, 同享, 叠着用, 两个码, 两张券,
    两个优惠, two..codes, two..coupons, two..vouchers, two..discounts, both..codes, both..coupons, both..discounts,
    codes..same order, codes..one order, codes..once, codes..together, code..another, code..other, code..top,
    several..codes, multiple..offers, 两..码, 两..券, 几个..码, 几张..券, 码..一起, 券..一起 | one code per order,
    stackable, 可与, 叠加
^student, students, school email, campus, education, university, college, pupil, uni, 学生, 大学生, 在校, 校园,
    college..discount, uni..discount, school..discount, freshman | campus, school email, student, 学生, 学校邮箱
^teacher, teachers, educator, educators, professor, 教师, 老师 | teacher
student discount proof, verify, verified, verification, prove, proof, 验证, 认证, 证明, 学生证 | school email, 验证
military, veteran, veterans, army, 军人, 退伍 | military, veteran
senior, seniors, pensioner, pensioners, 老年人优惠, 退休 | senior, pensioner
loyalty, points, rewards, membership, 积分, 会员 | loyalty, points, rewards, 积分, 会员
"""
SERVICES = """
^old device, old devices, old phone, old laptop, old computer, old tablet, old tv, old one, old kit, old gear,
    old stuff, old electronics, recycle, recycled, recycling, dispose, get rid of, e-waste, trade in, trade-in,
    trade ins, part exchange, part-exchange, 以旧换新, 旧手机, 旧电脑, 旧机, 旧平板, 旧笔记本, 旧设备, 旧的, 老手机,
    旧换新, 回收, 换新机, 抵钱, 抵点钱, 折价, 抵扣, 验机, 估价 | recycling, old device, 以旧换新, 旧机, trade-in
trade in, trade-in, part exchange, part-exchange, buy my old, money for my old, cash for my old, credit for my old
    | trade-in, 以旧换新
验机价, 报的价, 估的价, 估价低, 价太低, 不同意, 不接受报价, 价格不满意, 报价..低, 估..低, 价..不满意, 旧..退回,
    旧..寄回 | 验机价, 拒绝
wipe, wipe my data, shred, data on my old, 清空数据, 抹掉, old..data, data..recycle, files..old, photos..old | wipe,
    shred
add memory, more memory, extra memory, memory added, memory upgrade, memory upgraded, upgrade the memory,
    upgrade memory, upgrade my ram, add ram, more ram, extra ram, fit more ram, fit ram, fit memory, install ram,
    install memory, install more, ram upgrade, upgrade the ram, ram put in, bigger drive, larger drive, larger ssd,
    bigger ssd, bigger hard drive, second drive, fit a drive, upgrade before, fitting service, 加内存, 加装, 加条内存,
    升级内存, 内存升级, 加个内存, 换硬盘, 加硬盘, 内存条, bigger..drive, bigger..ssd, larger..drive, larger..ssd,
    swap..ssd, swap..drive, swap..ram, put..ram, put..memory, add..storage, more..ram..before, more..memory..before,
    upgrade..before, upgrade..ship, fit..memory, fit..drive, install..ssd, ram..you..install, solder, 换..硬盘,
    加..内存, 加..硬盘, 内存..自己 | fitting fee, socketed memory, 自行加装, 插槽, add memory
weaker charger, charger..weak, charger..weaker, charger..enough, underpowered, lower wattage, less wattage,
    charger..less..watts, 充电器..功率小, 小功率..充 | weaker charger, at least the wattage
preinstalled, pre-installed, operating system, reinstall, other system, another operating system, 预装, 重装系统,
    换系统, 装别的系统, 什么系统, 操作系统 | 预装, 重装
phone number, telephone number, number to call, number to ring, number can i call, your number, ur number,
    hotline number, 电话号码, 电话是多少, 电话多少, 热线多少, 热线号码 | phone number, call us at, dial
email address, e-mail address, what's your email, which email, your email, ur email, 邮箱地址, 邮箱是多少, 邮箱是什么,
    什么邮箱 | email address, email us at
store address, shop address, where are you located, where is your store, where is your shop, where's your store,
    store i can visit, shop i can visit, visit your store, visit your shop, visit the store, where's your shop,
    where is the store, where's the store, location, located, 店在哪, 门店在哪, 地址在哪, 店铺地址
    | street store, located, our store at
newsletter, marketing mail, marketing email, marketing emails, spam, mailing list, junk mail, promotional emails,
    promo emails, 广告短信, 垃圾短信, 营销短信, email..ads, email..advert, email..unwanted, emails..stop, 短信..广告
    | newsletter
sell my data, sell my details, sell my info, sell my information, sell data, sell customer, sells my, share my data,
    share my details, share my email, share my info, share data, pass on my, pass my, pass on, give my, hand over my,
    advertisers, advertising, third parties, third party, data brokers, 卖我的, 卖给, 卖信息, 卖掉, 泄露, 出卖, 外泄,
    透露, 广告商, 广告公司, 第三方, data..sell, data..share, details..sell, details..share, email..share, email..sell,
    information..share, information..sell, info..share, info..sell, data..others, 信息..卖, 信息..给别, 信息..泄,
    手机号..卖, 号码..卖, 资料..卖, 信息..外传 | sold, advertisers, 出售, 广告商
orders..records, records..old, hang on to my, hang on to our, hold on to my data, hold onto my data, my data forever,
    data..forever, keep my address, keep my data, keep my details, keep my information, keep my info,
    keep my order, store my data, store my details, store my information, hold my data, hold my details, data kept,
    data retention, do you keep, you keep my, 保存多久, 保留多久, 留多久, 存多久, 记录保存, 订单记录, 信息保存,
    资料保存, data..long, address..long, details..long, history..long, information..long, data..keep, records..keep,
    history..keep, history..years, 信息..留, 信息..保存, 订单..保存, 记录..留, 记录..保存, 记录..几年, 资料..留,
    资料..保存, 信息..几年 | seven years, keep your, 保存三年
delete my, delete, deleted, erase, erased, forget me, remove my, close my account, 删除, 删掉, 注销, 清除,
    data..delete, details..delete, account..delete, address..remove, 信息..删, 记录..删, 资料..删 | delete, 删除
面单, 快递单上, 隐藏号码, 隐私面单, 手机号隐藏, 露出手机号, 手机号会不会 | 面单, 手机号
guest checkout, without an account, need an account, make an account, create an account, 不注册, 注册账号, 游客下单
    | account, 账号
gift wrap, gift wrapping, gift-wrapped, gift wrapped, wrapped, gift bag, gift message, 礼品包装, 包装成礼, 礼盒, 贺卡,
    wrap..present, wrap..gift, wrapped..gift | gift wrap, wrapping, 礼品包装
bulk, wholesale, volume discount, in bulk, 批发, 大量采购, 团购, 采购 | bulk, wholesale, volume, 批发, 团购
price alert, notify me, let me know when, 到货通知, 降价通知 | notify, 通知
engrave, engraving, engraved, personalised, personalized, 刻字, 定制 | engraving, 刻字
install it for me, installation service, home installation, set it up for me, setup service, mounting service, 安装,
    上门安装, 挂墙, 上墙, 壁挂 | installation service, 安装, 壁挂
other language, spanish, in english, in french, speak spanish, speak chinese, french, 英文, 英语, 粤语 | spanish
"""
