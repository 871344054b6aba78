"""Wishes: what ranks and never filters, with the words that ask for it and those that a fitting product carries.

One entry each: its name; hints, of which every match holds one, so that the patterns are compiled only for texts that
need them; a pattern for English and one for Chinese text in small letters (a line that starts with a bar or a plus goes
on with the one above, the plus left out); and the terms.
"""

KINDS = r"""
value
    hints value buck money cost 性价比 价性比 划算 超值
    en (?:good|best|great|better|excellent)?\s?value(?: for (?:the )?money)?|bang for (?:the|my|your) buck
       |worth the money|cost[\s-]effective
    zh (?:性价比|价性比)(?:要)?(?:比较|最|很|超|较)?(?:高|好|不错)?(?:一?[点些])?|划算|超值
    terms value, 性价比, 超值
cheap
    hints cheap afford expens pric cost budget econom dear break dirt 便宜 实惠 平价 低价 最低 贵 预算 入门 白菜 省钱
    en (?:dirt |really |very |relatively |reasonably )?cheap(?:est|er|ish)?|affordable|inexpensive|low[\s-](?:cost
       |price[d]?|budget)|budget(?:[\s-]friendly)?(?=\s+[a-z])(?!\s+(?:is|of|for|around|under|about|max|up|at|range
       |limit|between|\d))|on a (?:tight |small )?budget|tight budget|economical
       |(?:not|nothing|isn't) (?:too |very |that |so |overly )?(?:expensive|pricey|dear)
       |(?:won't|doesn't|not going to) break the bank
       |as cheap as possible|lowest[\s-]priced?
    zh (?:价格|价钱|售价|价位)最低的?|最低价的?
       |(?:价格|价钱)?(?:要|比较|最|尽量|相对|越|稍微)?(?:便宜|实惠|平价|低价)(?:一?[点些]|越好|实用)?|(?:不要?|别
       |不能)(?:要)?(?:太|很|特别)?贵(?:了|的)?|预算(?:有限|不多|不高|比较低|紧张)|经济实惠|入门级?|白菜价|省钱
    terms budget, affordable, entry-level, 实惠, 入门
premium
    hints premium high flagship top luxur money expens pric 高端 旗舰 顶 豪华 不差钱 预算不限 高品质 高档 贵 价格最
    en most expensive|priciest|highest[\s-]priced|premium
       |high[\s-]end|flagship|top[\s-]of[\s-]the[\s-](?:line|range)|luxur(?:y|ious)|top[\s-]tier
       |best money can buy|money is no object|top[\s-]quality|high[\s-]quality
    zh 最贵的?|价格最高的?|高端|旗舰(?:级|款|机)?(?!店)|顶级|顶配|豪华|不差钱|预算不限|高品质|高档
    terms premium, flagship, 旗舰, 高端
light
    hints thin slim light portable carry heavy travel 轻 重 携
    en (?:ultra[\s-]?|super |very |really |nice and )?light[\s-]?weight|(?:super |very |really |ultra[\s-]?
       |thin and |slim and )light(?!\s?(?:bulb|strip|stand))
       |(?<!night )(?<!ring )(?<!desk )(?<!led )(?<!smart )(?<!warm )(?<!blue )(?<!front )(?<!reading )
       +(?<!bike )light(?!\s?(?:green|blue|gr[ae]y|pink|brown))(?:er
       |est)?(?!\s?(?:bulb|strip|stand|fixture|sensor|switch|than|meter|panel|bar|s\b|ring|color|colour|kit|tripod))
       +|thin(?:ner|nest)?(?=\s|$|,)|slim(?:mer|mest)?(?=\s|$|,)|portable
       |ultra[\s-]?portable|easy to carry
       |(?:not|nothing|isn't) (?:too |very |that |so )?heavy
       |travel[\s-]friendly
    zh 最轻(?:薄|便|巧)?的?|(?:要|比较|尽量|够|很|超|越)?(?:轻薄|轻便|轻巧|便携)(?:一?[点些]|越好)?|(?:重量)?(?:要|尽量
       |越|比较)?轻(?:一?[点些]|越好)|(?<![\u4e00-\u9fff])轻(?![\u4e00-\u9fff])|(?:不要?|别|不能)(?:太|很)?重(?:了
       |的)?|超轻|方便携带|好携带|易携带
    terms light, lightweight, portable, 轻薄, 轻便, 便携
small
    hints compact small tiny mini pocket space little big large bulky 小 迷你 紧凑 袖珍 太大 很大 占地
    en compact|small(?:er|est)?|tiny|mini(?!\s?(?:pc|led|computer|dp|displayport))|pocket[\s-]?(?:able|size[d]?)
       |space[\s-]saving|(?:not|nothing|isn't) (?:too |very |that |so )?(?:big|large|bulky)
       |small footprint|little(?=\s+[a-z])
    zh (?:小巧|迷你|紧凑|袖珍)(?!主机|电脑)|小屏|小(?=音箱|手机|平板|键盘|风扇|相机|包|屏)
       |小一?[点些]|(?:不要?|别)(?:太|很)大|体积小|不占地方|小尺寸
    terms compact, small, mini, 小巧, 迷你, 紧凑
large
    hints big large huge spacious over small tiny roomy 大 太小 很小
    en (?:big|large)(?:r|st|ger|gest)?(?:[\s-]screen(?:ed)?(?=\s+[a-z]))?(?=[\s,.!?]|$)
       +(?!\s(?:house|home|room|apartment|flat|family
       |garden|hands?|city|budget|fan of|language|scale|format|print|number|amount|range|selection|files?))
       |huge|spacious|extra large|oversized
       |(?:not|nothing|isn't) (?:too |very |that |so )?(?:small|tiny)|roomy
    zh 大屏幕?|大(?=手机|电视|显示器|平板|音箱)|大尺寸|大一?[点些]|(?:不要?|别)(?:太|很)小|超大|大容量
    terms large, big, 大屏, 大容量
quiet
    hints quiet silent noise noisy loud 静 噪 声音 吵 扰
    en (?:very |super |really |whisper[\s-]?)?quiet(?:er|est)?|silent|noiseless|low[\s-]noise
       |(?:not|nothing|isn't) (?:too |very |that |so )?(?:loud|noisy)|doesn't make (?:much |a lot of )?noise
    zh (?:静音|安静|噪音[低小]|低噪音?)(?:一?[点些])?(?!轴|线性)|声音(?:要)?小(?:一?[点些])?|(?:不要?|别)(?:太|很)吵
       |不吵(?:人)?|不扰人
    terms quiet, silent, 静音, 低噪音
fast
    hints fast speed perform power snappy quick 快 性能 流畅 卡 高速
    en (?:super |very |really |lightning |blazing )?fast(?:er|est)?(?![\s-]charg)|speedy|(?:high[\s-])?performance
       |powerful|snappy|quick(?![\s-](?:charg|recommend|question|one))|high[\s-]speed
    zh 速度(?:要)?快(?:一?[点些])?|性能(?:要)?(?:强|好|高|猛|不错)(?:一?[点些]|大|悍|劲)?|高性能|快速(?!充电)|运行快
       |流畅|不卡|高速
    terms fast, performance, powerful, 高性能, 流畅, 高速
long_battery
    hints batter lasts 续航 待机 电池
    en (?:really |very |super )?(?:long|good|great|decent|excellent|best|all[\s-]day|amazing|strong|big
       |solid)(?:[\s-]lasting)?\s(?:lasting )?battery(?: life)?|long[\s-]lasting battery
       |battery (?:life )?(?:that |which )?lasts?(?: (?:a )?(?:long|all)(?: (?:time|day))?)?|all[\s-]day battery
       |lasts (?:all day|a long time)
    zh (?:电池)?续航(?:时间|能力)?(?:要|比较|够|尽量|得|特别|很|超)?(?:长|久|好|强|给力|持久|不错
       |一整天)(?:一?[点些])?|长续航|超长(?:续航|待机)|待机(?:时间)?长|电池耐用|大电池|耐用电池
    terms long battery life, all-day battery, 长续航, 续航
top_rated
    hints rated review rating 好评 口碑 评价 评分
    en (?:top|highly|best|well|highest)[\s-]rated|(?:top|best|good|great)[\s-]review(?:s|ed)|with (?:good|great
       |excellent) (?:reviews|ratings)|good reviews|well[\s-]reviewed
    zh (?:好评(?:率)?|口碑|评价|评分)(?:要)?(?:比较|最|很)?(?:高|好|多|不错)?(?:一?[点些])?|好评如潮
    terms top rated, 好评
popular
    hints popular sell trending everyone hot 热 爆款 销 流行 网红
    en (?:most )?popular|best[\s-]?sell(?:ing|er|ers)|trending|everyone (?:is buying|buys)|hot[\s-]selling
    zh 热销|热卖|热门|爆款|销量(?:最|比较)?(?:高|好|大|第一)?|畅销|流行|网红(?:款)?
    terms popular, bestseller, 热销, 爆款
durable
    hints durable rugged sturdy robust tough duty built build reliable proof lasting 耐 结实 抗摔 三防 防摔 坚固
    hints 质量 可靠 皮实
    en durable|rugged(?:i[sz]ed)?|sturdy|robust|tough|heavy[\s-]duty|built to last|solid build|well[\s-]built
       |reliable|drop[\s-]?proof|shock[\s-]?proof|long[\s-]lasting(?!\sbattery)
    zh 耐用|结实|皮实|耐摔|抗摔|三防|防摔|坚固|质量(?:要)?(?:好|可靠|过硬)(?:一?[点些])?|可靠|耐造
    terms durable, rugged, sturdy, 耐用, 结实, 防摔
"""
"""Qualities that a number, the price or the rating can rank by."""

USES = r"""
gift
    hints gift present 礼
    en (?:birthday |christmas |anniversary |graduation |wedding )?(?:gifts?|presents?)(?! ?card)(?: ideas?)?
    zh (?:生日|圣诞|新年|毕业|情人节)?(?:礼物|送礼|礼品)(?!卡|盒)
    terms gift, 礼物, 送礼
running
    hints run jog marathon 跑 马拉松
    en (?:my )?(?:run(?:s|ning)?|jog(?:ging|s)?|marathons?(?: training)?)|(?:an? |the |my )?(?:trail )?(?:runner
       |jogger)s?
    zh (?:跑步|晨跑|夜跑|马拉松|慢跑)(?!机|鞋)
    terms run, running, sport, sweat, 跑步, 运动, 防汗
sport
    hints gym work exercis sport fitness training crossfit yoga 健身 运动 锻炼 瑜伽
    en (?:the |my )?(?:gym|workouts?|working out|exercis(?:e|ing)|sports?|fitness(?! (?:tracker|band|watch))
       |training|crossfit|yoga)
    zh (?:健身(?:房)?|运动|锻炼|瑜伽)(?!鞋|裤|服|衣|手环|手表|相机|耳机|蓝牙)
    terms sport, workout, gym, fitness, sweat, 运动, 健身, 防汗
cycling
    hints cycl bik riding 骑
    en (?:my )?(?:cycl(?:ing|ist|ists)|bik(?:ing|e rides?)|riding)
    zh 骑行|骑车
    terms cycling, bike, 骑行
swimming
    hints swim pool 游泳
    en (?:swimm(?:ing|er|ers)|the pool)
    zh 游泳
    terms swim, swimming, waterproof, 游泳, 防水
hiking
    hints hik camp outdoor trek backpacking 徒步 露营 户外 登山 爬山
    en (?:hik(?:ing|es|ers?)|camping|outdoors?(?: use| activities)?|trekking|backpacking)
    zh 徒步|露营|户外|登山|爬山
    terms outdoor, hiking, rugged, 户外, 徒步
travel
    hints travel trip flight fly ride vacation holiday go road plane 出差 旅 出行 飞机 长途
    en (?:my )?(?:travel(?:l?ing|s)?(?! (?:adapter|mug|adaptor|case|pillow))|trips?|business trips?|flights?|flying
       |(?:long )?(?:plane|train) rides?|frequent flyers?|vacations?|holidays?|on the go|the road|the plane)
    zh (?:经常)?(?:出差|旅行|旅游|出行|坐飞机|长途)(?!箱|包|袋|装)
    terms travel, portable, compact, 出差, 旅行, 便携
commuting
    hints commut subway train bus metro 通勤 上下班 地铁 公交
    en (?:my |the |daily )?(?:commut(?:e|ing|ers?)|(?:the )?(?:subway|train|bus|metro))
    zh 通勤|上下班|挤地铁|地铁上?|公交
    terms commute, travel, portable, noise cancelling, 通勤, 便携, 降噪
student
    hints student college school universit uni stud note homework 学 上课 网课 读书 考研 笔记
    en (?:an? |my |high school |college |university |uni )?(?:students?|college(?! grad)|school|university|uni
       |studying|studies|study|note[\s-]?taking|homework)
    zh (?:大学生|学生党?|上学|上课|学习(?!机)|网课|读书|考研|记笔记|开学)
    terms student, school, college, study, 学生, 学习, 网课
office
    hints office work business spreadsheet excel word productiv 办公 商务 上班 文档 表格
    en (?:the |my |home )?office(?! (?:chair|desk|supplies|365))(?: work| use)?|(?:for )?work(?:ing)? from home
       |remote work|business(?! trip)(?: use)?|spreadsheets?|excel|word processing|productivity|work(?=$|[,.!?]
       |\s+and)
    zh 办公(?:室)?(?!椅|桌|用品)|商务(?!舱)|上班|居家办公|远程办公|文档|表格
    terms office, business, work, productivity, 办公, 商务
calls
    hints call meeting conferenc zoom 会议 电话 通话
    en (?:video |zoom |conference |phone |work )?(?:calls?|meetings|conferenc(?:es|ing))|zoom
    zh (?:视频|线上|远程|电话)?会议|打电话|通话
    terms calls, meeting, microphone, conference, 会议, 通话, 麦克风
gaming
    hints gam sport playing 游戏 电竞 吃鸡 打机
    en gam(?:ing|ers?|es)|esports?|playing (?:games|video games)
    zh (?:打|玩)?(?:大型)?(?:单机|网络|3a)?游戏(?!机|手柄|椅|卡|币|盘)|电竞(?!椅)|吃鸡
       |打机
    terms gaming, game, 游戏, 电竞
video_editing
    hints video premiere davinci content 剪 视频 后期
    en (?:4k )?video[\s-](?:edit(?:ing|or|ors)|production)|editing (?:4k )?videos?|premiere|davinci(?: resolve)?
       |content creat(?:ion|ors?)
    zh (?:视频)?剪辑|剪视频|剪片子?|做视频|视频制作|后期
    terms video editing, creator, colour, performance, 剪辑, 创作, 设计
photo_editing
    hints photo lightroom retouch 修图 ps 图片
    en (?:photo[\s-]?edit(?:ing)?|editing photos?|lightroom|ps(?! ?\d)|photoshop|retouching)
    zh 修图|图片处理
    terms photo, creator, colour, 修图, 设计
design
    hints design draw sketch illustration cad 3d art 设计 画 绘 建模 渲染
    en (?:graphic |web |ui )?design(?:ers?|ing)?(?: work)?|draw(?:ing)?|sketching|illustration|cad|3d (?:modell?ing
       |rendering|work)|digital art|artists?
    zh 设计(?:师)?|画画|绘画|绘图|建模|渲染|手绘
    terms creator, design, drawing, colour, 设计, 绘画, 创作
programming
    hints programm cod develop science learning compil 编程 代码 程序员 开发 码农 编译 模型 深度
    en (?:programm(?:ing|ers?)|cod(?:e|es|ing|ers?)|(?:software |web )?develop(?:ers?|ment)
       |data science|machine learning
       |deep learning|compiling)
    zh (?:编程|写代码|程序员|敲代码|开发(?!票)|码农|编译|跑模型|深度学习)
    terms developer, programming, coding, 编程, 开发
photography
    hints photo picture portrait landscape 摄影 拍 人像
    en (?:photograph(?:y|ers?)|taking (?:photos|pictures)|portraits?|landscapes?)
    zh (?:摄影|拍照(?!手机)|拍人像|拍风景|人像)
    terms photo, photography, camera, 摄影, 拍照
vlog
    hints vlog youtube tiktok content 拍 自媒体 短视频 直播
    en (?:vlogg?(?:s|ing|ers?)?|youtube(?: videos)?|tiktoks?|content)
    zh 拍vlog|vlog|拍视频|自媒体|短视频|直播
    terms vlog, video, creator, 视频, 直播
music
    hints music audiophile dj podcast 音乐 听歌 发烧 hifi hi-fi
    en (?:(?:listening to )?music|audiophiles?|djs?|djing|music production|hi-?fi|podcasts?)
    zh 听(?:音乐|歌)|音乐(?!手机)|发烧友|hifi
    terms music, sound, hi-fi, 音乐, 音质
movies
    hints movie film netflix show series video theat cinema binge 看 追 影
    en (?:(?:watching )?(?:movies?|films?|netflix|tv shows|tv series|videos)|home (?:theat(?:er|re)|cinema)
       |binge[\s-]?watching)
    zh (?:看|追)(?:电影|剧|视频|片|番)|影音|观影|家庭影院
    terms movie, film, home theatre, 影音, 电影, 追剧
streaming
    hints stream twitch 推流
    en (?:live[\s-]?)?stream(?:ing|ers?)|twitch
    zh 推流
    terms streaming, stream, 直播
reading
    hints read 看书 阅读 小说 漫画 看pdf
    en read(?:ing)?(?: books| at night| in bed| ebooks?| outdoors)?(?!\s?(?:speed|light|at least))
    zh 看书|阅读(?!器)|看小说|看漫画|看pdf
    terms reading, 阅读, 护眼
sleep
    hints sleep bed nap 睡 助眠
    en (?:sleep(?:ing|ers?)?|bedtime|(?:(?<=in )|(?<=to )|(?<=for ))bed|napping)
    zh 睡觉|睡眠|午睡|助眠|睡前
    terms sleep, comfortable, 睡眠, 助眠
kids
    hints kid child toddler teen son daughter year nephew niece boy girl 孩 儿 小朋友 宝宝 小学生 娃 孙 岁 青少年
    en (?:my |our |a |the |young |small )*(?:\d{1,2}[\s-]years?[\s-]olds?|kid(?:s|dos?)?|child(?:ren)?|toddlers?
       |teen(?:ager)?s?|son|daughter|(?:grand|god)(?:son|daughter|child(?:ren)?|kids?)|nephew|niece|boys?
       |girls?)(?:'s|’s)?
    zh (?:给|送)?(?:小?孩子?|儿童|小朋友|宝宝|女儿|儿子|小学生|娃|孙子|孙女|\d{1,2}岁(?:的)?(?:孩子|小孩|宝宝|儿子
       |女儿)?|青少年)(?:用的?|的)?(?!床|车|手表|座)
    terms kids, child, family, parental, 儿童, 孩子, 学生
elderly
    hints grand elder senior older 老人 老年 长辈 爷 奶奶 外公 外婆 姥
    en (?:my |the |an? )*(?:grand(?:ma|pa|mother|father|parents?)|elderly(?: parents?| people| person)?|seniors?
       |older (?:people|person|adults?))
    zh (?:给|送)?(?:老人|老年人|长辈|爷爷|奶奶|外公|外婆|姥姥|姥爷)(?:用的?|的)?(?!机)
    terms simple, large buttons, 老人, 长辈
family
    hints dad mum mom mother father parent wife husband girl boy partner brother sister friend boss colleague uncle
    hints aunt fianc 爸 妈 父 母 老婆 老公 朋友 女友 男友 同事 领导 闺蜜 老师 对象 媳妇 妻 丈夫
    en (?:(?:(?:my|a|our) )(?:dad|mum|mom|mother|father|parents|wife|husband|girlfriend|boyfriend|partner|brother
       |sister|friend|boss|colleague|uncle|aunt|fianc[ée]e?)|father's day|mother's day)(?:'s birthday)?
    zh (?:给|送)(?:我的?|我们)?(?:爸爸?|妈妈?|父母|爸妈|老婆|老公|女朋友|男朋友|女友|男友|朋友|同事|领导|闺蜜|老师
       |对象|媳妇|妻子|丈夫|父亲|母亲)(?:用的?|的|买的?)?
       |(?:爸爸?|妈妈?|父母|爸妈|老婆|老公|女朋友|男朋友|女友|男友|朋友|同事|领导|闺蜜|老师|对象|媳妇|妻子|丈夫|父亲
       |母亲)(?=用|戴)用的?
    terms gift, 礼物, 送礼
home
    hints home house family room apartment dorm 家 居 客厅 卧室 宿舍 寝室
    en (?:home|household|family|living room|bedroom|apartment|dorm(?: room)?)(?: use)?
    zh 家用|家里(?:用|人)?|居家|客厅|卧室|宿舍|寝室|全家
    terms home, family, 家用, 家庭
everyday
    hints every daily casual basic general light web internet brows surf email 日常 上网 平时 普通 网页 轻度
    en (?:every[\s-]?day|daily|casual|basic|general|light|web|internet|browsing)(?:,? (?:use|tasks?|browsing|work
       |surfing))(?: use)?|(?:web )?browsing|surfing(?: the (?:web|internet))?|email(?:s|ing)?
    zh 日常(?:使用|用)?|上网(?!课)|平时用|普通使用|刷网页|轻度使用
    terms everyday, basic, 日常, 家用
"""
"""What or whom it is for."""
