"""What people ask of a shop's rules, and the words that rules tell of it with.

Data for `words.meanings`, one thing a line: add a line, not a rule. Lines with `~` are circumstances, on which a rule
may be silent and still answer. Things that no demo shop tells of belong here too: what is asked for and told of nowhere
is not answered with a neighbouring rule. Those with `^` limit what is said: what holds of pre-orders is no rule for
all.
"""

from shopcli.evidence.policies.aftersale_meanings import PRICES, RETURNS, SERVICES, WARRANTY

# asked by | told with
_ORDERS = """
pick up, pickup, pick it up, pick them up, pick something up, picking up, collect, collect it, collecting, collection,
    click and collect, curbside, grab, swing by, come by, come and get, fetch, in store, in-store, at the store,
    at the shop, in the shop, in the store, in person, at your store, walk in, brick and mortar, physical store,
    physical shop, 自提, 自取, 自己取, 自己去拿, 自己来拿, 上门取, 门店取, 到店取, 店里取, 去店里, 到店, 实体店,
    线下店, 门店, store..ready, shop..ready, ready..collect, order..store..when, myself..store, drive..store, 店..拿,
    店..取 | 自提点
hold my parcel, hold my order, hold it for me, hold the parcel, hold my package, hold onto, hold it, you hold,
    keep my parcel, keep my order, keep it for me, 保留几天, 存几天, 放几天, shelf..long, wait..collect,
    forget..collect, parcel..store..days, pickup..expire | hold the parcel, hold your, goes back on the shelf
invoice, invoices, invoiced, invoicing, bill my company, bill us, bill me, billed to, purchase order, net 30, receipt,
    发票, 开票, 专票, 普票, 抬头, 税号, 报销, 收据, company..name..bill, 单位..票, 公司..票 | tax id, 普通发票
专票, 增值税, 专用发票, vat invoice | 增值税专用发票
~business, company, corporate, firm, school, organization, organisation, charity, nonprofit, office, 公司, 企业, 单位,
    对公, 学校 | organizations, tax-exempt, 企业客户
tax exempt, tax-exempt, tax free, exempt from tax, without tax, no tax, 免税 | tax-exempt
sales tax, tax, taxes, vat, gst, 税, pay..tax | sales tax
cancel, cancelled, canceled, cancellation, canceling, back out, call it off, undo my order, changed my mind before it,
    取消, 撤单, 退订, 不想买了, stop..order, 不要..订单, 订单..不要了 | cancel, 取消
change my order, change the order, change an order, amend, add something to my order, add to my order, add an item,
    edit my order, modify, 改订单, 修改订单, 加一件, 换颜色, 改规格 | change your order, 修改订单
change the delivery address, change my delivery address, change the shipping address, change my shipping address,
    change the address, change my address, change where, different address, new address,
    wrong address, another address, update the address, address after, 改地址, 换地址, 改收货地址, 地址写错, 地址填错,
    修改地址, 改收貨地址, 換地址 | change the address, 修改地址
^pre-order, preorder, pre-orders, preordered, pre-ordered, 预售, 预订, 预定, 预购 | pre-order, 预售
^backorder, backordered, backorders, back order, back-order, back-ordered, on back order, 缺货预订 | backorder,
    backordered
combine orders, two orders, one parcel, separate parcels, split shipment, 合并发货, 拆单, 一起发, 合单 | combined,
    合并, 拆单
track, tracking, tracking number, 物流信息, 快递单号, 查物流 | tracking, 快递单号
"""
_PAYING = """
instalment, installment, instalments, installments, split the payment, split the cost, split it, split the total,
    split my payment, split a payment, split up, spread the cost, spread it, spread the payments, in parts, in bits,
    a bit at a time, bit by bit, in stages, pay monthly, per month, each month, monthly payments, pay later,
    pay over time, over time, financing, finance, several payments, payment plan, 2 payments, 3 payments, 4 payments,
    6 payments, 12 payments, two payments, three payments, four payments, six payments, equal payments, chunks, 分期,
    月付, 分几次付, 分几期, 分开付, 分次付, 几期, 每月还, 按月付, 分成, pay..bits, pay..parts, pay..chunks,
    pay..slowly, pay..weeks, pay..several, spread..pay, spread..bill, spread..price, divide..payments, all at once,
    分..个月付, 一次付不起, 一次付不完 | split the total, interest-free payments, 可分
interest, surcharge, zero percent, apr, 利息, 手续费, 费率, 免息, 贴息 | without interest, interest-free, 手续费, 费率
limit, maximum, upper limit, the most, 上限, 限额, 最高能, 最多能, 额度, 封顶, biggest..order, highest..amount,
    多大..单 | 限单笔, 限, at most, up to
cash on delivery, pay the courier, pay on arrival, pay when it arrives, pay at the door, cod, 货到付款, 到付, 货到付,
    货到了再给钱, 到了再给钱, 到了再付, 货到..给钱, 货到..付钱,
    收到再付, 收货再付, 先收货, 见货付款 | 货到付款
charge my card, charge me, get charged, be charged, am i charged, i charged, charged before, charged when,
    card charged, take the money, take my money, take the payment, take payment, debited, money leave, money come out,
    money go, billed when, pay up front, pay upfront, upfront, straight away, in advance, 扣款, 扣钱, 什么时候付,
    先付, card..billed, card..charged, card..when, money..taken, when..charged, when..pay, bank..yet, charge..yet,
    money..leave..account, 什么时候..扣, 啥时候..扣 | charged when, are charged, nothing is charged
gift card, gift cards, gift voucher, gift vouchers, gift certificate, gift certificates, store credit, 礼品卡, 购物卡
    | gift cards, 礼品卡
paypal, apple pay, google pay, klarna, afterpay, affirm, crypto, bitcoin, cheque, venmo, zelle, 支付宝, 微信支付,
    花呗, 白条, 数字人民币, 银联, 比特币 | paypal, apple pay, google pay, klarna, 支付宝, 微信支付
foreign currency, other currency, euros, pounds, in dollars, 外币, 美元, 欧元 | currency, 外币
card details, card number, store my card, save my card, secure payment, 卡号, 绑卡 | card details, 卡号
deposit, down payment, 定金, 订金, 首付 | deposit, 定金, 订金
"""
_SHIPPING = """
free from, free over, free under, free above, free below, free shipping, free delivery, free postage, ship free,
    ships free, shipped free, delivered free, shipping free, delivery free, postage free, free to ship,
    for free delivery, no shipping, waive the shipping, without paying shipping, without shipping, 包邮, 免运费, 免邮,
    免快递费, 免配送费, 不要运费, 不要邮费, 不收运费, 包运费, 運費, 免運, shipping..nothing, delivery..nothing,
    postage..nothing, delivery..free, shipping..free, postage..free, avoid..shipping, avoid..delivery,
    spend..shipping, spend..delivery, order..free, 多少..免运 | nothing once, 免费配送, 自动免运费, ship free
minimum order, order minimum, minimum basket, smallest order, 起送, 起订, smallest..order, order..least..amount
    | minimum order, 起送
same day, same-day, cut-off, cutoff, cut off, leave today, ship today, shipped today, dispatched today, out today,
    go out today, sent today, still today, order by, 当天, 当日, 今天能发, 今天发, 今天就发, 今天寄, 今天能寄, 今天走,
    今天出, 今天能出, 今天能走, 几点前, 几点之前, 多晚下单, 截单, order..today..leave, order..today..ship,
    order..today..sent, order..today..out, order..morning..ship, order..lunch, order..noon..ship, order..before..ship,
    order..before..out, buy..today..ship, buy..before..out, paid..today..ship, cutoff..order, deadline..ship,
    latest..order..ship, afternoon..leave, afternoon..ship, 下单..当天, 付款..今天, 付的款..发, 几点..下单, 几点..付款
    | same day, same business day, 当天出库
same-day delivery, same day delivery, delivered the same day, delivered today, arrive today, arrives today,
    get it today, have it today, 当天送到, 当天送达, 当日送达, 当天到, 当天能到, 当天收到, 今天能到, 今天送到,
    今天收到, overnight, next-day, next day, express, expedited, expedite, rush, faster delivery, faster shipping,
    two-day, quicker, priority shipping, premium shipping, speed up, tomorrow, 次日达, 加急, 隔天到, 顺丰, 明天能到,
    明天到, 当日达, 急用, faster..pay, pay..quicker, need..tomorrow, arrive..tomorrow, 快点..加钱 | express,
    overnight, next-day, expedited, 次日达, 加急
saturday delivery, sunday delivery, weekend delivery, deliver on saturday, deliver on saturdays, deliver on sunday,
    deliver on sundays, deliver on weekends, deliver on the weekend, deliver at weekends, deliver on a saturday,
    deliver on a sunday, delivered on saturday, delivered on sunday, delivery on saturday, delivery on sunday,
    delivery on weekends, ship on saturday, ship on saturdays, ship on sunday, ship on weekends, 周末送, 周末派送,
    周末配送, 周日送, 周六送, 节假日送 | weekend delivery, saturday delivery, 周末配送
~delivery time, delivery times, shipping time, shipping times, turn up, turns up, get here, get to me, reach me,
    arrive, arrives, arriving, arrival, how long..deliver, how long..ship, how long..come, long..post, long..parcel,
    long..wait, days..deliver, days..arrive, days..come, 几天到, 多久到, 多久能到, 几天能到, 到手, 送到要, 几天送到,
    几天收到, 多久收到, 多久能收到, 能收到, 要几天, 路上几天, 路上要 | delivery takes, in transit, 送达
time slot, delivery slot, delivery window, choose the day, pick the day, pick a day, choose a day, choose a date,
    appointment, certain day, specific day, specific date, set the date, schedule the delivery, schedule,
    evening delivery, 预约送货, 指定时间, 约时间, 定时送, 指定日期, 挑时间, 选时间, choose..day..deliver,
    pick..day..deliver, choose..time..deliver, pick..time..deliver, morning..afternoon..deliver, at home..deliver,
    上午..下午..送, 几点..送 | appointment, booked, booked delivery window, time slot, set the day, 预约
signature, sign for it, sign for, proof of delivery, 本人签收, 代签, 签字 | signature, 签收
leave it with, neighbour, neighbor, safe place, porch, parcel locker, locker, locker pickup, 快递柜, 驿站, 丰巢,
    放门口, 代收点 | neighbor, locker, 驿站, 快递柜
po box, po boxes, p o box, 邮政信箱 | po box
military address, apo, fpo | apo, fpo
puerto rico, guam, us territories, virgin islands | puerto rico, territories
insured, insurance for the parcel, insure the parcel, 保价运输, 运输保险 | insured, 保价运输
lost in the mail, lost in transit, lost parcel, lost package, package lost, parcel lost, got lost, goes missing,
    went missing, never arrived, never came, never showed up, doesn't arrive, didn't arrive, stolen, stolen parcel,
    porch pirates, 丢件, 快递丢, 包裹丢, 东西丢, 没收到, 寄丢, 路上丢, 半路丢 | lost, missing parcel, 丢件, 丢失
late delivery, delivery is late, arrives late, late parcel, delayed, delay, 晚到, 延迟, 超时, 延误 | delayed, late,
    晚一天
which courier, what courier, which carrier, what carrier, fedex, usps, dhl, 哪家快递, 什么快递, 哪个快递,
    which..company..deliver, who..deliver | fedex, usps, 顺丰
~freight, large items, large item, big items, bulky, heavy items, big monitor, big monitors, huge monitor, oversized,
    大件, 电视, 带鱼屏, 冰箱, huge..tv, huge..screen, big..screen..deliver, inch..screen..deliver,
    inch..monitor..deliver, large..tv..deliver, monitor..ship, monitor..van, screen..van, screen..truck, tv..truck,
    lorry, truck | freight, 大件, monitors of
carry it upstairs, carry upstairs, upstairs, carry it in, up the stairs, room of my choice, into the house,
    into my house, inside, no lift, no elevator, elevator, floors, 送上楼, 上楼, 搬楼, 楼梯, 没电梯, 无电梯, 入户,
    送货上门, 送到家, bring..inside, brought..inside, carry..up, carry..room, brought..room, lug..stairs, stairs,
    kerb, kerbside, curb, doorstep, front door, bedroom, living room, fourth floor, third floor, second floor, 搬..楼,
    抬..楼, 送..楼, 抬上, 搬上 | room of your choice, room of choice, ground-floor, curbside, 上门, 入户, 搬楼
remote area, remote areas, rural, 比别处多, 比别处慢, 比别的地方多, 比别的地方慢, xinjiang, tibet, 偏远, 新疆, 西藏,
    内蒙古, 内蒙, 海岛, 海南岛, 青海, 乌鲁木齐, 拉萨,
    农村, 乡镇, 山区, 乡下, far away, middle of nowhere, countryside, 甘肃, 宁夏, 西北, 边疆, 大山里, 喀什, 伊犁,
    呼和浩特 | 偏远, 新疆, 偏远地区
alaska, hawaii, honolulu, anchorage, maui, alaskan, hawaiian, islands, island | alaska, hawaii, all 50 states,
    contiguous
customs, import duty, import duties, duties, 关税, 清关 | customs, duties, 关税
texas, california, florida, new york, ohio, nevada, oregon, washington, arizona, colorado, illinois, michigan,
    georgia, virginia, boston, chicago, seattle, denver, miami, dallas, los angeles, nationwide, every state,
    all states, domestic, within the us, in the states, other state, my state | all 50 states, nationwide, every state
北京, 上海, 海南, 三亚, 青岛, 大连, 厦门, 宁波, 郑州, 长沙, 合肥, 济南, 沈阳, 哈尔滨, 长春, 昆明, 贵阳, 南宁, 福州,
    石家庄, 太原, 兰州, 银川, 西宁, 安徽, 江西, 山西, 陕西, 吉林, 黑龙江, 辽宁, 县城, 镇上, 村里, 广州, 深圳, 杭州,
    成都, 武汉, 南京, 西安, 重庆, 天津, 苏州, 东北, 四川, 广东, 浙江, 江苏, 山东, 河南, 湖北, 湖南, 福建, 云南, 贵州,
    广西, 河北, 全国, 国内, 外地, 外省 | 大陆, 全国
lithium, power bank, power banks, batteries by post, 充电宝, 移动电源, 锂电池, 带电池 | 锂电池, 充电宝
on a plane, on the plane, on planes, airplane, aeroplane, flight, cabin, carry on, hand luggage, 飞机, 登机, 坐飞机,
    上飞机, 过安检, 安检 | 飞机
outer box damaged, arrived damaged, arrives damaged, damaged in transit, damaged parcel, damaged box,
    damaged on arrival, parcel damaged, package damaged, box damaged, box was crushed, crushed, smashed, dented box,
    dented, ripped open, 外箱, 箱子破, 破损, 压坏, 压烂, 压扁, 压变形, 挤坏, 挤压, 挤烂, 摔烂, 砸坏, 烂了, 破了, 瘪了,
    变形, 碰坏, 磕坏, 运输损坏, 快递摔, 磕碰, box..damaged, parcel..damaged, package..damaged, box..torn,
    box..crushed, box..wet, 箱..坏, 箱..破, 箱..瘪, 盒..烂, 包装..破, 包装..坏, 包裹..破, 快递..烂, 快递..破 | 破损,
    磕碰, damaged in transit
reject the parcel, refuse the parcel, refuse delivery, refuse it, turn it away, 拒收, 不签收, 拒签 | 拒收
missing accessory, missing part, something missing, is missing, parts missing, wrong item, wrong product, wrong one,
    sent the wrong, 少发, 漏发, 发错, 少了, 缺配件, 少件 | missing, wrong item, 少发, 漏发, 发错, 补发
"""
POLICY_MEANINGS = "".join((_ORDERS, _PAYING, _SHIPPING, RETURNS, WARRANTY, PRICES, SERVICES)).replace("\n\n", "\n")
