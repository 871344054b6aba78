"""For whom and on what occasion a shop takes something off, by the words that ask for it and those that tell of it.

Data for `words.meanings`, one thing a line.
"""

# asked by | told with
PROMOTION_WORDS = """
first time customer, first-time customer, first time customers, first order, first purchase, first time buyer, first
    time shopper, first time, new customer, new customers, newcomer, new here, new account, welcome, sign up, signing
    up, 新人, 新用户, 首单, 第一次买, 新客, 首次下单 | new customer accounts, first order
student, students, college, university, campus, 学生, 大学生, 校园 | campus, school, 学生
back to school, back to campus, 开学 | 开学
teacher, teachers, educator, faculty, 教师, 老师 | teacher
military, veteran, veterans, army, navy discount, 军人, 退伍 | military, veteran
senior, seniors, pensioner, retired, elderly, 老人, 老年, 退休 | senior, pensioner
nurse, nurses, healthcare, first responder, doctor, 护士, 医护, 医生 | nurse, healthcare
birthday, 生日 | birthday, 生日
employee, staff, corporate, 员工, 企业, 团购 | employee, corporate
referral, refer a friend, refer, 邀请, 拉新, 推荐朋友 | referral, refer
members, member, membership, loyalty, vip, 会员, 积分 | members, loyalty, 会员
newsletter, subscribe, subscribers, 订阅 | newsletter
christmas, xmas, 圣诞 | christmas, 圣诞
black friday, 黑五, 黑色星期五 | black friday, 黑五
cyber monday, 网络星期一 | cyber monday
singles day, double eleven, 双十一, 双11, 双 11, 11.11 | 双十一
double twelve, 双十二, 双12, 双 12, 12.12 | 双十二
618, 年中大促, 年中 | 618
new year, lunar new year, spring festival, 年货, 年货节, 春节, 过年, 新年 | 年货节
big game, super bowl, football | big game
holidays, holiday season, for the holidays | for the holidays
easter, 复活节 | easter
halloween, 万圣节 | halloween
thanksgiving, 感恩节 | thanksgiving
valentine, valentines, 情人节, 七夕 | valentine, 情人节, 七夕
mother's day, mothers day, 母亲节 | mother's day, 母亲节
father's day, fathers day, 父亲节 | father's day, 父亲节
women's day, 妇女节, 女神节, 三八节 | women's day, 妇女节, 女神节
children's day, 儿童节, 六一 | children's day, 儿童节, 六一
labor day, labour day, may day, 劳动节, 五一 | labor day, 劳动节, 五一
memorial day, presidents day, independence day, fourth of july, 4th of july, bank holiday | memorial day, fourth of
    july
boxing day | boxing day
prime day | prime day
national day, golden week, 国庆, 十一黄金周 | national day, 国庆
mid-autumn, 中秋 | mid-autumn, 中秋
dragon boat, 端午 | 端午
anniversary, 周年庆, 店庆, 司庆 | anniversary, 周年庆, 店庆
clearance, clear out, closing down, end of line, 清仓, 尾货, 甩卖, 处理价 | clearance, 清仓, 尾货
flash sale, flash deal, lightning deal, doorbuster, 秒杀, 闪购, 限时抢 | flash sale, 秒杀, 闪购
group buy, group deal, 拼团, 拼单 | group buy, 拼团
disabled, disability, carer, 残疾人, 残障 | disabled, 残疾
firefighter, police, emergency services, 消防员, 警察 | firefighter, police
pay cash, paying cash, pay in cash, cash discount, bank transfer, 付现金, 现金支付, 现金付, 付现 | cash, 现金
summer, 暑假, 夏季 | summer, june, 暑
half price, second one, second pair, 半价, 第二件 | half price, 半价
buy two, buy 2, three for two, 3 for 2, get one free, 买二送一, 买2送1, 送一 | buy 2, 买二送一
free shipping, ships free, ship free, free delivery, free postage, 包邮, 免运费, 免邮 | free shipping, ship free,
    免运费, 包邮
"""
