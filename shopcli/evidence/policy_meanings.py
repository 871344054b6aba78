"""What people ask of a shop's rules, and the words that rules tell of it with.

Data for `meanings`, one thing a line: add a line, not a rule. Lines with `~` are circumstances, on which a rule may be
silent and still answer.
"""

# asked by | told with
POLICY_MEANINGS = """
pick up, pickup, pick it up, collect, collect it, grab, fetch, in store, at the store, in person, at your store, 自提,
    门店取, 到店取, 店里取 | 自提点
invoice, invoices, invoiced, bill my company, receipt, 发票, 开票, 专票, 抬头, 报销 | tax id, 普通发票
专票, 增值税, 专用发票, vat invoice | 增值税专用发票
~business, company, corporate, firm, school, 公司, 企业, 单位, 对公 | organizations, tax-exempt, 企业客户
tax exempt, tax-exempt, tax free, 免税 | tax-exempt
instalment, installment, instalments, installments, split the payment, split the cost, split it, split the total, in
    parts, pay monthly, pay later, pay over time, financing, finance it, 分期, 月付, 分几次付 | split the total,
    interest-free payments, 3、6、12 期
free from, free over, free shipping, free delivery, free postage, 包邮, 免运费, 免邮 | nothing once, 免费配送,
    自动免运费
interest, surcharge, 利息, 手续费, 费率 | without interest, interest-free, 手续费, 费率
limit, maximum, upper limit, 上限, 限额, 最高能, 最多能 | 限单笔, 限, at most, up to
cash on delivery, 货到付款, 到付 | 货到付款
charge my card, charge me, get charged, be charged, am i charged, charged before, charged when, card charged, take the
    money, debited, 扣款 | charged when, nothing is charged
another shop, another store, another site, another website, other shop, other store, other retailer, elsewhere,
    amazon, walmart, best buy, ebay, 京东, 淘宝, 天猫, 拼多多, competitor, rival, somewhere else, 别家, 其他店,
    别的店, 别的平台, 其他平台 | retailer, marketplaces
lower the price, lowered the price, drop the price, dropped the price, price drops, price dropped, goes on sale, went
    on sale, cheaper later, cheaper now, cheaper next, price went down, 降价, 差价, 便宜了, 跌价 | lower a price,
    refund the difference, 退差价
marketplace, marketplaces, third-party seller | marketplaces
clearance | clearance
coupon price, coupon prices, with a coupon, bundle, 秒杀, 优惠券, 套装 | coupon prices, bundles, 限时秒杀, 套装价
two codes, two promo codes, several codes, more than one code, combine, stack, stacked, both codes, codes together,
    multiple codes, 叠加, 一起用, 同时用 | one code per order, stackable, 可与
refundable, non-refundable, nonrefundable | refundable
po box, po boxes, p o box, 邮政信箱 | po box
change the delivery address, change the address, change my address, different address, new address, 改地址, 换地址 |
    change the address
~box, packaging, carton, original box, original packaging, 盒子, 原盒, 包装 | carton, 包装
~opened it, opened the, opened them, opened my, if opened, once opened, after opening, been opened, open box, used,
    tried on, worn, unsealed, unwrapped, 拆封, 拆开, 开封, 用过, 戴过, 试戴, 拆了 | opened or not, seal, 拆封
activated, activate, 激活 | activated, 激活
software, license, licence | software, license
~change my mind, changed my mind, don't like, simply, no reason, any reason, no longer want, 无理由, 不想要, 不喜欢,
    后悔 | change-of-mind, full refund, 无理由
~faulty, defective, broken, doesn't work, dead on arrival, defect, quality problem, 质量问题, 有问题, 故障, 坏的, 坏了
    | faulty, 质量问题
return label, pays the postage, pay the postage, pay postage, return shipping, return postage, ship it back, pays for
    the return, pay for the return, send it back cost, prepaid label, 退货运费, 退货邮费, 运费谁, 谁出运费, 邮费谁,
    来回运费 | prepaid label, at our expense, 退货运费, 来回运费
restocking, restocking fee, 折旧费, 折旧 | restocking fee, 折旧费
refund take, refund arrive, refund reach, my refund, 退款多久, 退款几天, 退款到账, 钱多久, 退款要 | refunds reach
cancel, cancelled, cancellation, 取消, 撤单 | cancel, 取消
pre-order, preorder, pre-orders, 预售 | pre-order, 预售
backorder, backordered, back order | backorder, backordered
old device, old phone, old laptop, old computer, old tablet, old one, recycle, recycling, dispose, trade in, trade-in,
    以旧换新, 旧手机, 旧电脑, 旧机, 旧的, 回收, 换新机 | recycling, old device, 以旧换新, 旧机
dead pixel, dead pixels, pixel, stuck pixel, bright pixel, dark pixel, 坏点, 亮点 | defective pixels, dead-pixel, 坏点
battery wears, worn battery, battery health, battery worn, battery degrade, battery loses, 电池老化 | batteries count
    as worn, rated capacity
power bank, power banks, 充电宝, 移动电源, 锂电池 | 锂电池, 充电宝
on a plane, on the plane, airplane, 飞机, 登机 | 飞机
add memory, more memory, add ram, more ram, extra ram, bigger drive, larger drive, bigger ssd, 加内存, 加装, 加条内存
    | fitting fee, socketed memory, 自行加装, 插槽
sales tax, tax, taxes, 税 | sales tax
newsletter, marketing mail, spam | newsletter
sell my data, share my data, sell data, advertisers, third parties, 卖我的信息, 卖给别人, 卖信息, 泄露 | sold,
    advertisers, 出售, 广告商
keep my address, keep my data, keep my information, store my data, how long do you keep, 保存多久, 保留多久, 记录保存,
    订单记录 | seven years, keep your, 保存三年
delete my, delete, erase, 删除, 注销 | delete, 删除
same day, cut-off, cutoff, today, leave today, ship today, 当天, 今天能发, 今天发, 几点前 | same day, same business
    day, 当天出库
~christmas, holiday, holidays, gift, present, 春节, 过年 | november, january, 春节
teacher, teachers, educator, 教师, 老师 | teacher
student, students, school email, campus, education, 学生 | campus, school email, student, 学生, 学校邮箱
dropped it, drop it, i drop, it fell, spilled, spill, water damage, accident, accidental, accidentally, cracked,
    liquid, 摔, 进水, 进液, 泡水, 人为, 磕 | accidental, liquid, 摔碰, 进液, 人为损坏
opened it myself, take it apart, self repair, 私自拆, 自己拆, 拆机 | 私自拆机
overnight, next-day, next day, express, expedited, rush, faster delivery, two-day, 次日达, 加急, 隔天到, 顺丰 |
    express, overnight, next-day, expedited
gift wrap, gift wrapping, gift-wrapped, 礼品包装 | gift wrap, wrapping
loyalty, points, rewards, membership, 积分, 会员 | loyalty, points, rewards, 积分, 会员
repair take, repairs take, fix take, how long is a repair, 送修, 送去修, 拿去修, 寄修, 修多久, 修好, 维修多久, 修要 |
    修好寄回, repaired
loaner, replacement while, spare while, 备用机 | 备用机
paper invoice, keep the receipt, need a receipt, need the receipt, lost the receipt, without receipt, without a
    receipt, proof of purchase, 纸质发票, 凭证, 没有发票, 发票丢 | 纸质发票, 凭订单号
outer box damaged, arrived damaged, damaged in transit, damaged parcel, 外箱破, 破损, 压坏, 快递摔 | 破损, 磕碰
reject the parcel, refuse the parcel, 拒收 | 拒收
renewed, refurbished, second-hand, second hand, 翻新, 二手 | renewed
freight, large items, big monitor, oversized, 大件, 电视 | freight, 大件
preinstalled, operating system, reinstall, 预装, 重装系统, 换系统 | 预装, 重装
remote area, remote areas, xinjiang, tibet, 偏远, 新疆, 西藏, 内蒙古, 海岛 | 偏远, 新疆
alaska, hawaii | alaska, hawaii, all 50 states
student discount proof, verify, 验证, 认证 | school email, 验证
"""
