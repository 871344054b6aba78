"""Traditional Chinese characters as a question may have them, and the simplified ones of a catalog in simplified."""

from shopcli.index.index import Index

_PAIRS = (
    "電电腦脑機机們们個个這这還还嗎吗麼么買买賣卖錢钱價价貴贵輕轻長长寬宽開开關关聽听說说讀读寫写畫画點点線线"
    "無无鍵键盤盘螢萤顯显處处記记憶忆體体儲储讓让請请問问幾几種种樣样兩两雙双帶带數数鋁铝鋼钢鐵铁銀银屬属綠绿"
    "藍蓝紅红黃黄顏颜續续時时間间鐘钟級级質质換换貨货運运費费發发優优購购訂订單单遊游戲戏筆笔觸触動动態态護护"
    "殼壳錶表環环頭头響响視视網网絡络連连訊讯號号區区別别較较勝胜強强壓压縮缩輸输傳传導导轉转擴扩塢坞鏡镜圖图"
    "書书閱阅報报紙纸離离應应該该當当會会員员積积獎奖勵励滿满減减領领後后裡里裏里邊边內内從从來来對对為为與与"
    "於于嘅的唔不冇没係是佢它啲些俾给幫帮東东門门車车馬马風风飛飞龍龙鳥鸟魚鱼見见親亲覺觉觀观規规則则負负責责"
    "賬账歡欢樂乐藥药醫医術术業业專专賽赛競竞爭争適适選选過过達达遠远進进遲迟邏逻輯辑週周閃闪隊队陽阳陰阴階阶"
    "際际隨随險险難难雜杂靜静韓韩頁页項项順顺須须頻频題题額额類类養养館馆駐驻驗验髒脏鬆松麗丽齊齐齡龄範范圍围"
    "團团園园圓圆塊块堅坚場场聲声壞坏夠够夢梦奪夺學学寶宝實实審审將将屆届層层島岛師师帳帐幣币幹干廠厂廣广庫库"
    "彈弹徵征復复慮虑懷怀戰战據据揀拣損损搖摇攜携擇择擊击擋挡擔担攝摄敗败斷断舊旧暫暂曬晒條条極极構构樓楼標标"
    "檢检權权歲岁歷历殘残氣气決决況况淨净測测準准溫温滅灭滾滚潔洁濕湿燈灯燒烧熱热爾尔牆墙狀状獨独獲获現现瓏珑"
    "產产畢毕異异療疗盡尽監监眾众碼码禮礼稅税穩稳窮穷節节簡简簽签約约納纳純纯細细終终組组結结給给統统經经維维"
    "緊紧緩缓編编練练總总繪绘繼继纖纤羅罗義义習习聯联職职膚肤腳脚膠胶臨临舉举艙舱莊庄萬万葉叶蓋盖蘋苹蘭兰蟲虫"
    "補补裝装複复襯衬訴诉評评詢询試试話话詳详誌志認认語语課课調调談谈論论證证識识譯译議议變变貓猫財财販贩貼贴"
    "資资賓宾賞赏賠赔賴赖跡迹踐践軟软載载輔辅輛辆輪轮辦办農农遞递郵邮鄉乡鄰邻釋释針针鈕钮銳锐鋒锋錄录錯错鍍镀"
    "鎖锁鏈链閉闭陸陆隱隐雲云霧雾靈灵頂顶預预頗颇頓顿顆颗願愿顧顾飲饮飽饱駕驾驅驱髮发鬧闹鮮鲜鹽盐麥麦"
)
_SIMPLE = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""What has one simplified form in everything that shops say."""


def simplified(text: str, index: Index) -> str:
    """`text` with each traditional character that the catalog never writes as the simplified one, place by place."""
    if not any(character in _SIMPLE for character in text):
        return text
    return "".join(_SIMPLE[one] if one in _SIMPLE and not index.carries(one) else one for one in text)
