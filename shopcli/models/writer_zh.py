"""The built-in writer's Chinese."""

from shopcli.models.writer_facts import PickFacts, WriterFacts

_NUMBERS = ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")
_BEST = {
    "cheapest": "价格最低",
    "best_rated": "评分最高",
    "lightest": "最轻",
    "longest_battery": "续航最长",
}


def paragraphs(facts: WriterFacts) -> list[str]:
    picks = "\n".join(f"- {_pick(place, pick, facts)}" for place, pick in enumerate(facts.picks))
    return [part for part in (_opening(facts), picks, _closing(facts)) if part]


def _opening(facts: WriterFacts) -> str:
    asked = f"按“{'、'.join(facts.understood)}”来挑，" if facts.understood else ""
    shown, matched = len(facts.picks), facts.matched
    if matched <= 1:
        price = f"，价格 {facts.low}" if facts.low else ""
        return f"{asked}目录里 {facts.products:,} 款商品中只有一款符合{price}。"
    text = f"{asked}目录里 {facts.products:,} 款商品中有 {matched:,} 款符合{_range(facts)}。"
    if matched > shown:
        text += "最值得看的是这一款：" if shown == 1 else f"最值得看的是下面{_number(shown)}款："
    return text


def _range(facts: WriterFacts) -> str:
    if facts.low is None or facts.high is None:
        return ""
    return f"，都是 {facts.low}" if facts.low == facts.high else f"，价格从 {facts.low} 到 {facts.high}"


def _pick(place: int, pick: PickFacts, facts: WriterFacts) -> str:
    first = f"[{facts.picks[0].handle}]"
    sentences = [_price(place, pick, facts), _rating(place, pick), _points(place, pick), _differences(pick, first)]
    if pick.cautions:
        label = ("要留意的是", "不过", "需要注意")[place % 3]
        mark = "，" if label == "不过" else "："
        sentences.append(f"{label}{mark}{'；'.join(pick.cautions)}。")
    return "".join(sentence for sentence in sentences if sentence)


def _price(place: int, pick: PickFacts, facts: WriterFacts) -> str:
    handle, first = f"**[{pick.handle}]**", f"[{facts.picks[0].handle}]"
    if pick.price is None:
        return f"{handle} 没有标价。"
    notes = list(pick.price_notes)
    if pick.saving:
        notes.insert(0, f"原价 {pick.list_price}，现省 {pick.saving}")
    noted = f"（{'；'.join(notes)}）" if notes else ""
    if pick.gap is None:
        if place == 0 and facts.matched > 1:
            return f"首选 {handle}，{pick.price}{noted}。"
        return f"{handle} 卖 {pick.price}{noted}。"
    if not any(digit in pick.gap for digit in "123456789"):
        return f"{handle} 和 {first} 同价，{pick.price}{noted}。"
    way = "贵" if pick.dearer else "便宜"
    if place % 2:
        return f"{handle} 比 {first} {way} {pick.gap}，卖 {pick.price}{noted}。"
    return f"{handle} 卖 {pick.price}{noted}，比 {first} {way} {pick.gap}。"


def _rating(place: int, pick: PickFacts) -> str:
    if pick.rating is None:
        return ""
    score = f"{pick.rating} 分" if pick.scale == "5" else f"{pick.rating} 分（满分 {pick.scale}）"
    if pick.ratings is None:
        return f"评分 {score}。"
    return f"{pick.ratings:,} 条评价平均 {score}。" if place % 2 else f"评分 {score}，来自 {pick.ratings:,} 条评价。"


def _points(place: int, pick: PickFacts) -> str:
    if pick.points:
        label = ("看点", "优势", "亮点")[place % 3]
        return f"{label}：{'；'.join(pick.points)}。"
    return f"主要参数：{'；'.join(pick.essentials)}。" if pick.essentials else ""


def _differences(pick: PickFacts, first: str) -> str:
    told = [f"{one.name} {one.value}，而 {first} 是 {one.other}" for one in pick.differences]
    return f"{'；'.join(told)}。" if told else ""


def _closing(facts: WriterFacts) -> str:
    won: dict[int, list[str]] = {}
    for one in facts.superlatives:
        won.setdefault(one.handle, []).append(_BEST[one.kind])
    if not won:
        return ""
    claims = "；".join(f"[{handle}] {'、'.join(kinds)}" for handle, kinds in won.items())
    return f"这{_number(len(facts.picks))}款里，{claims}。"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f" {count} "
