"""What kinds of products are called, so that a task about a category can be asked in the other language too.

`search.synonyms` knows such names as well; these stand apart from it, so that a name lost there is missed here.
"""

# key | one in English | several | Chinese | other names of categories | keys of what may pass for it
_TABLE = """
laptop | laptop | laptops | 笔记本电脑 | notebooks, laptop computers, 笔记本, 轻薄本 | gaming_laptop
gaming_laptop | gaming laptop | gaming laptops | 游戏本 | gaming notebooks, 游戏笔记本 |
tablet | tablet | tablets | 平板电脑 | tablet computers, 平板 |
monitor | monitor | monitors | 显示器 | computer monitors, displays, 电脑显示器 |
mini_pc | mini PC | mini PCs | 迷你主机 | mini computers |
desktop | desktop computer | desktop computers | 台式机 | desktops, desktop pcs, 台式电脑 | mini_pc
laptop_bag | laptop bag | laptop bags | 电脑包 | laptop bags and sleeves, 笔记本包 |
keyboard | keyboard | keyboards | 键盘 | computer keyboards |
mouse | mouse | mice | 鼠标 | computer mice, mouses |
hub | docking station | docks and hubs | 扩展坞 | docks, hubs, docking stations |
charger | charger | chargers | 充电器 | wall chargers, power adapters |
power_bank | power bank | power banks | 充电宝 | portable chargers, 移动电源 |
external_ssd | external SSD | external SSDs | 移动固态硬盘 | portable ssds, 移动硬盘 |
router | router | routers | 路由器 | wireless routers, wi-fi routers |
headphone | pair of headphones | headphones | 头戴式耳机 | over-ear headphones, headsets | earbud
earbud | pair of earbuds | earbuds | 真无线耳机 | wireless earbuds, 蓝牙耳机 |
speaker | speaker | speakers | 音箱 | bluetooth speakers, 蓝牙音箱, 音响 |
phone | smartphone | smartphones | 手机 | phones, mobile phones, cell phones, 智能手机 |
phone_case | phone case | phone cases | 手机壳 | |
smartwatch | smartwatch | smartwatches | 智能手表 | smart watches |
fitness_tracker | fitness tracker | fitness trackers | 运动手环 | activity trackers, 智能手环, 手环 |
mirrorless | mirrorless camera | mirrorless cameras | 微单相机 | 微单 |
camera | camera | cameras | 相机 | digital cameras, 数码相机 | mirrorless
lens | camera lens | camera lenses | 相机镜头 | lenses, 镜头 |
tripod | tripod | tripods | 三脚架 | |
tv | TV | TVs | 电视 | televisions, smart tvs, 智能电视, 电视机 |
e_reader | e-reader | e-readers | 电子书阅读器 | ebook readers, 阅读器 |
printer | printer | printers | 打印机 | inkjet printers, laser printers |
webcam | webcam | webcams | 网络摄像头 | web cameras |
graphics_card | graphics card | graphics cards | 显卡 | video cards |
processor | processor | processors | 处理器 | cpus |
motherboard | motherboard | motherboards | 主板 | mainboards |
power_supply | power supply | power supplies | 电脑电源 | psus |
game_console | game console | game consoles | 游戏机 | consoles |
drone | drone | drones | 无人机 | |
projector | projector | projectors | 投影仪 | |
refrigerator | fridge | fridges | 冰箱 | refrigerators |
washing_machine | washing machine | washing machines | 洗衣机 | washers |
vacuum | vacuum cleaner | vacuum cleaners | 吸尘器 | vacuums |
coffee_machine | coffee machine | coffee machines | 咖啡机 | coffee makers, espresso machines |
kettle | kettle | kettles | 电热水壶 | electric kettles |
knife | knife | knives | 刀具 | kitchen knives |
pan | frying pan | frying pans | 平底锅 | pans |
mug | mug | mugs | 马克杯 | |
lamp | lamp | lamps | 台灯 | desk lamps, table lamps |
chair | chair | chairs | 椅子 | office chairs, 办公椅 | armchair
desk | desk | desks | 书桌 | office desks |
table | table | tables | 桌子 | |
sofa | sofa | sofas | 沙发 | couches |
mattress | mattress | mattresses | 床垫 | |
pillow | pillow | pillows | 枕头 | |
rug | rug | rugs | 地毯 | carpets |
backpack | backpack | backpacks | 双肩包 | rucksacks, 背包 |
suitcase | suitcase | suitcases | 行李箱 | luggage |
tent | tent | tents | 帐篷 | |
sleeping_bag | sleeping bag | sleeping bags | 睡袋 | |
bicycle | bike | bikes | 自行车 | bicycles |
helmet | helmet | helmets | 头盔 | bike helmets |
shoe | pair of shoes | shoes | 鞋子 | 鞋 | sneaker, running_shoe, boot
sneaker | pair of sneakers | sneakers | 运动鞋 | trainers | running_shoe
running_shoe | pair of running shoes | running shoes | 跑鞋 | |
boot | pair of boots | boots | 靴子 | | shoe
t_shirt | T-shirt | T-shirts | T恤 | tees, t shirts | shirt
shirt | shirt | shirts | 衬衫 | | t_shirt
jacket | jacket | jackets | 夹克 | | coat
coat | coat | coats | 外套 | 大衣 | jacket
dress | dress | dresses | 连衣裙 | |
skirt | skirt | skirts | 半身裙 | |
jeans | pair of jeans | jeans | 牛仔裤 | |
sock | pair of socks | socks | 袜子 | |
hat | hat | hats | 帽子 | caps |
watch | watch | watches | 手表 | wristwatches | smartwatch
ring | ring | rings | 戒指 | |
necklace | necklace | necklaces | 项链 | |
perfume | perfume | perfumes | 香水 | fragrances |
shampoo | shampoo | shampoos | 洗发水 | |
sunscreen | sunscreen | sunscreens | 防晒霜 | |
notebook_paper | paper notebook | paper notebooks | 笔记本子 | stationery notebooks |
pen | pen | pens | 笔 | |
book | book | books | 书 | 图书 |
puzzle | jigsaw puzzle | jigsaw puzzles | 拼图 | puzzles |
board_game | board game | board games | 桌游 | |
tea | tea | teas | 茶叶 | 茶 |
coffee | coffee | coffees | 咖啡 | coffee beans, 咖啡豆 |
chocolate | chocolate | chocolates | 巧克力 | |
bread | loaf of bread | breads | 面包 | |
cake | cake | cakes | 蛋糕 | |
cookie | cookie | cookies | 饼干 | biscuits, 曲奇 |
sweater | sweater | sweaters | 毛衣 | jumpers, pullovers |
trousers | pair of trousers | trousers | 裤子 | pants | jeans
armchair | armchair | armchairs | 扶手椅 | |
bookcase | bookcase | bookcases | 书柜 | bookshelves, 书架 |
bed | bed | beds | 床 | bed frames, 床架 |
vitamin | vitamin | vitamins | 维生素 | |
dog_food | dog food | dog foods | 狗粮 | |
cat_food | cat food | cat foods | 猫粮 | |
"""

ROWS = tuple(tuple(cell.strip() for cell in line.split("|")) for line in _TABLE.strip().splitlines())
