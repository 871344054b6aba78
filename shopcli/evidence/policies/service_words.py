"""What shops may do besides selling goods, and what may be asked of how they do it.

Data for `services`, one thing a line: add a line, not a rule. A word with `*` behind it stands for all that begin so.
"""

# its name in English / in Chinese | asked by, and told with | told with, too
SERVICES = """
a loyalty program / 会员或积分 | loyalty, reward point*, rewards point*, reward program*, rewards program*, reward
    scheme, earn points, collect points, get points, redeem points, many points, my points, bonus points, membership*,
    member price*, member discount*, cashback, 积分, 会员, vip, 返现, 返利 |
gift wrapping / 礼品包装 | gift wrap*, giftwrap*, gift box*, gift card message, gift receipt*, gift note*, gift bag*,
    wrap it, wrap them, wrap this, wrapped up, nicely wrapped, greeting card*, 包装服务, 礼品包装, 礼盒, 包装成礼物,
    贺卡, 礼品袋, 包装纸, 写卡片 |
engraving / 刻字或定制 | engrav*, monogram*, my name on, name on it, personalise*, personalize*, laser my, 刻字, 雕刻,
    刻名字, 刻个名, 印字, 印名, 印个名, 印logo, 能定制, 可以定制, 接受定制, 私人定制, 定制吗 |
custom builds / 按要求改装 | custom build*, custom built, build to order, built to order, custom made, custom paint*,
    custom pc, made to measure, 改装, 喷漆, 定做, 私人订制 |
installation / 安装服务 | setup service, set up service, install service, installation service*, install it for me,
    install them for me, installation for me, you install, you come and install, you set it up, you set up, you
    assemble, you mount, installed by you, home installation, someone to install, installer*, fitter*, technician*,
    electrician*, put it up for me, mount it for me, hang it for me, 上门安装, 安装服务, 帮我安装, 帮我装, 帮安装,
    帮忙装, 帮忙安装, 包安装, 安装吗, 给装, 负责安装, 师傅上门, 上门装, 安装师傅, 安装费 | 壁挂服务, 上门服务
job openings / 招聘 | job opening*, a job, any jobs, have jobs, apply for jobs, vacanc*, career*, hiring, internship*,
    are you recruiting, work for you, work at your, 招人, 招聘, 招工, 兼职, 工作机会, 招不招, 实习 |
insurance / 保险 | insurance, insure*, accident cover*, damage protection, theft cover*, protection plan*, care plan*,
    碎屏险, 意外险, 保价险, 运费险, 买保险, 有保险, 上保险, 保险服务, 盗抢险 |
an extended warranty / 延保 | extended warrant*, warranty extension*, get a longer warrant*, buy a longer
    warrant*, add a longer warrant*, offer longer warrant*, offer a longer warrant*, extend the warranty, extend my
    warranty, extra warranty, additional warranty, extra year of warranty, extra years of warranty, 延保, 延长保修,
    延长质保, 加长质保, 延到, 保修延, 延长到, 加保 |
a warranty that passes to another owner / 保修的转让 | transfer the warranty, warranty transfer*, transferable, new
    owner, next owner, second owner, 保修转让, 质保转让, 保修能转, 保修可以转, 保修转给, 质保转给, 保修过户, 换了主人 |
a warranty abroad / 国外的保修 | international warrant*, worldwide warrant*, global warrant*, warranty abroad, warranty
    overseas, warranty worldwide, warranty in other countries, 全球联保, 国际联保, 联保, 国外保修, 海外保修, 国外能保 |
    warranty is then handled
theft and loss / 被盗和丢失 | theft, stolen, steal, steals, stole, 被盗, 被偷, 偷了, 盗抢 |
accidental damage / 意外损坏 | accidental*, cracked screen*, cracked my, cracked the, dropped my, spilled*, spilt, sat
    on my, water damage*, liquid damage*, smashed my, broke my, 意外损坏, 不小心摔, 自己摔, 摔坏, 摔碎, 进水了, 泡水 |
    accident*, 人为损坏, 摔碰, 进液, misuse
repairs / 维修服务 | do repairs, repairs done, offer repair*, repair service*, repair shop*, repair center*, repair
    centre*, repair other*, repair anything, repair old*, repair phones, repair laptops, repair washing, repair tv*,
    screen repair*, screen replacement*, replace the screen, replace my screen, replace a screen, fix screens, fix
    phones, fix old, fix broken, mend*, resolder*, 修理店, 修手表, 修洗衣机, 修别的, 修冰箱, 修空调, 修其他, 维修点,
    维修店, 修旧, 换屏服务, 提供维修 | repair*, 付费维修, 送修, 维修
trade-in / 旧机回收 | trade in*, trade it in, trade my, trade mine, trading in, part exchange*, part payment for, swap
    my old, buy back*, buyback*, buy my old, buy old, do you buy, you guys buy, you buy used, buy used stuff from, you
    buy second, you take used, sell you my, sell my old, sell mine to you, sell it to you, take my old, take mine,
    money for my old, cash for, credit for my old, give me for my, 以旧换新, 回收, 收旧, 收二手, 收不收旧, 旧的抵,
    折价换, 折现, 抵价, 旧换新, 卖给你们 |
renting / 租赁 | rent, rents, rental*, renting, lease, leasing, hire it, hire one, borrow, lend me, lend one, loan me,
    租一, 租吗, 能租, 租借, 租赁, 租用, 出租, 借用, 借我 |
a free trial / 先试后买 | try before, home trial*, free trial*, trial at home, try it at home, try it for free, test it
    at home, 先试后买, 先用后付, 试用七天, 试用一周, 试用期, 先试用, 试用再, 试用几天, 免费试用, 先用再 | try
holding goods back / 留货 | hold it for, hold one for, hold them for, hold an item, hold items, hold stock, reserve it,
    reserve one, reserve a*, reserved for me, put one aside, put it aside, set one aside, set it aside, keep one for
    me, layaway, lay away, 帮我留, 给我留, 预留, 留一台, 留一个, 留货, 先留 | we hold, hold the parcel
the courier / 快递公司 | who delivers, which courier*, what courier*, which carrier*, which shipping company, which
    delivery company, by ups, by fedex, by dhl, via ups, via fedex, via dhl, with ups, with fedex, fedex, usps, dhl,
    ups or, choose the courier, choose the carrier, pick the courier, 什么快递, 哪家快递, 哪个快递, 啥快递, 指定快递,
    选快递, 换快递, 顺丰, 中通, 圆通, 韵达, 申通, 京东快递, 邮政 | ships with, carrier is
delivery on a chosen day or hour / 指定时间送货 | saturday delivery, sunday delivery, weekend delivery, evening
    delivery, delivery on saturday*, delivery on sunday*, deliver on saturday*, deliver on sunday*, deliver on
    weekends, deliver at the weekend, delivered on a saturday, delivered on a sunday, deliver on a saturday, deliver on
    a sunday, deliver at weekends, deliver in the evening, deliver at night, deliver after, deliver before, time slot*,
    delivery slot*, delivery window, delivery time slot, pick a delivery, choose a delivery, choose the delivery,
    choose when it arrives, specific day, certain day, particular day, 周末送, 周日送, 周六送, 周末派送, 晚上送,
    夜里送, 指定时间, 指定晚上, 约时间, 预约送, 定时送, 选时间送, 几点送到, 周日派, 周末配送, 节假日送 | 工作日配送,
    morning or afternoon
delivery to a neighbor, a locker or a safe place / 代收和驿站 | neighbor*, neighbour*, safe place, leave it at, leave
    it with, leave the parcel, leave the package, leave it outside, signature*, sign for, concierge, doorman, parcel
    locker*, locker*, pickup point*, 驿站, 快递柜, 丰巢, 代收点, 邻居, 门卫, 放门口, 放前台, 物业代收, 菜鸟, 自提柜 |
delivery to such addresses / 这类地址的配送 | military base*, military address*, apo, fpo, puerto rico, guam, virgin
    islands, american samoa, hotel address, to my hotel, to a hotel, 部队, 送到酒店, 寄到酒店, 村里, 乡下, 农村, 乡镇,
    镇上 | territories, 偏远乡镇
carriage by air or sea / 空运和海运 | by air, by sea, by boat, by plane, by drone, by bike, by train, by rail, air
    freight, air mail, airmail, sea freight, drone delivery, 空运, 海运, 航空件, 无人机送, 高铁送 | 陆运
customs and duties / 关税和清关 | customs, import dut*, import tax*, import fee*, duty free, vat refund*, tax refund*,
    关税, 清关, 海关, 退税, 进口税 |
greener packaging / 环保包装 | carbon neutral, carbon offset*, recycled cardboard, recycled packaging, recycled paper,
    recycled material*, eco friendly, sustainab*, plastic free, green packaging, greener, dispose of packaging,
    packaging waste, compostable, 环保包装, 碳中和, 可降解, 环保材料, 绿色包装, 可回收材料 |
collection from home / 上门取件 | collect the return, collect it from, pick up the return, pick the return up, pick it
    up from my, pick it up from our, collect from my, come and collect, come and pick, courier collect*, home pickup,
    home collection, 上门取, 来取, 来家里拿, 来家里取, 上门收, 上门拿, 取件 |
damage before it is signed for / 当面验货 | 当面验货, 先验货, 验货再, 开箱验货, 拆开验, inspect it before, open it
    before paying | 当面, 拆
a showroom / 样机体验 | showroom*, try it in store, try them in store, try it on, try them on, demo unit*, display
    unit*, see it in person, touch it, look at it in person, 展厅, 样机, 体验店, 真机, 试戴, 摸真机, 现场看, 现场体验 |
    试戴过
a shop to walk into / 实体店 | brick and mortar, physical store*, physical shop*, walk in store, retail location*,
    other branches, any branches, 实体店, 线下店, 线下, 门店, 分店, 专柜, 专卖店, 店面 | store, stores, 到店
parking and facilities / 停车等设施 | parking, car park, park my car, bathroom*, restroom*, toilet*, wheelchair*, 停车,
    洗手间, 厕所, 轮椅 |
access for people with disabilities / 无障碍服务 | sign language, braille, screen reader*, accessible for, accessib*,
    hearing impaired, for the blind, deaf customers, 手语, 盲文, 无障碍, 聋人, 盲人 |
service in other languages / 其他语言的服务 | in spanish, in french, in german, in chinese, in mandarin, in japanese,
    in korean, in italian, in portuguese, in arabic, in russian, in hindi, in english, in another language, other
    languages, which languages, what languages, speak spanish, speak french, speak german, speak chinese, speak
    mandarin, speak english, spanish speaking, spanish, 英文, 英语, 日文, 日语, 韩文, 韩语, 法语, 粤语, 西班牙语, 俄语,
    外语, 双语, 繁体, 中英文, 方言 |
these channels / 这些渠道 | whatsapp, telegram, fax, instagram, facebook, tiktok, twitter, discord, youtube channel,
    skype, messenger, 微信群, 公众号, 加微信, 加个微信, 微信号, 微信客服, 小红书, 微博, 抖音号, 传真, qq, 直播间 |
notifications / 提醒服务 | wish list*, wishlist*, waiting list*, waitlist*, notify me, notification when, restock
    alert*, price alert*, text me when, text me if, email me when, let me know when, tell me when it is back, ping me,
    到货提醒, 降价提醒, 通知我, 心愿单, 提醒我, 到货通知 |
a printed catalog / 纸质目录 | catalog by mail, catalogue by mail, paper catalog*, printed catalog*, brochure*,
    leaflet*, 纸质目录, 宣传册, 画册 |
an app of the shop / 店铺的应用 | app for shopping, app for orders, your app, shopping app, store app, 你们的app,
    你们app, 小程序, 你们有app, 购物app |
donations / 公益捐赠 | plant trees, plant a tree, donat*, charit*, 捐款, 公益, 慈善, 捐赠 |
wholesale / 批发 | wholesale*, bulk order*, bulk price*, bulk discount*, bulk buy*, in bulk, buy in bulk, volume
    discount*, reseller*, resell your, dropship*, distributor*, franchis*, stockist*, 批发, 团购价, 大宗, 加盟, 代理商,
    代理, 经销商, 拿货, 进货价, 企业采购价, 批量采购 |
business accounts / 企业账户 | business account*, corporate account*, trade account*, company account*, b2b, purchase
    order*, credit line*, credit account*, credit terms, 企业账户, 企业账号, 公司账户, 对公账户, 月结, 账期 | payable
    within
referrals / 推荐奖励 | referral*, refer a friend, refer friends, affiliate*, ambassador*, influencer*, commission*,
    sponsor*, 推荐有奖, 邀请好友, 推荐好友, 分销, 推广返, 佣金, 赞助 |
people or machines that answer / 人工还是机器人 | chatbot*, a robot, a bot, bots, real person, real people, real human,
    actual human, 机器人客服, 是机器人, 真人, 人工客服 | real staff, 人工
repairs at home / 上门维修 | repair at home, repaired at home, on site repair, come and repair, come and fix, come to
    fix, repairman, 上门修, 上门维修, 来家里修 |
refunds to another account / 退款到别的账户 | different card, another card, another account, different account, someone
    else's card, wife's card, husband's card, other card instead, 别的卡, 另一张卡, 换张卡, 他人账户, 别人账户,
    别人的卡, 老婆的卡, 老公的卡, 我老婆的, 家人的卡 |
haggling / 议价 | haggl*, negotiat*, bargain with, knock something off, knock a bit off, meet me halfway, 砍价, 讲价,
    还价, 议价, 抹零, 抹个零, 讲讲价 |
courses / 教学和培训 | training course*, teach me, workshops, give lessons, user training, 教我用, 培训课, 上门教,
    教学服务 |
data services / 数据服务 | data recovery, recover data, recover my, recover lost, rescue my data, data transfer,
    transfer my data, transfer data from, move my data, move my files, migrate*, back up my, backup service*, 数据恢复,
    恢复数据, 找回数据, 数据丢了, 导数据, 数据迁移, 帮我导, 帮我备份, 数据备份服务, 资料转移 |
mobile plans and carriers / 合约和运营商 | carrier plan*, phone plan*, mobile plan*, data plan*, on contract, with a
    contract, phone contract*, sim only, unlocked for, carrier locked, network locked, verizon, at&t, t-mobile,
    tmobile, vodafone, sprint network, 套餐资费, 流量套餐, 合约机, 话费, 联通卡, 移动卡, 电信卡, 运营商 | unlocked
recalls / 召回 | recall, recalls, recalled, product recall, 召回 |
test reports and certificates / 检测报告和证书 | consumer reports, test report*, lab test*, lab report*, certificate
    of*, certificates of, certified by, conformity, coa, 检测报告, 质检报告, 合格证, 认证证书, 鉴定, 检测证书 |
"""
