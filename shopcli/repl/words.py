"""What the chat itself says, in English and Chinese."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shopcli.query.need import Language

_PHRASES: dict[str, tuple[str, str]] = {
    "placeholder": ("What are you looking for? /help", "想找什么？/help 查看命令"),
    "opening": ("opening the catalog …", "正在打开商品目录……"),
    "no_need": ("Nothing has been asked for yet.", "还没有提出需求。"),
    "cleared": ("A new conversation begins.", "已开始新的对话。"),
    "opened": (
        "{name} is open (products: {products}); a new conversation begins.",
        "已打开 {name}（{products} 件商品），开始新的对话。",
    ),
    "catalog": ("Catalog: {name} (products: {products})", "商品目录：{name}（{products} 件商品）"),
    "model": ("Model: {name} ({provider})", "模型：{name}（{provider}）"),
    "model_alone": ("Model: {name}", "模型：{name}"),
    "named": ("This conversation is kept as “{title}”.", "本次对话已保存为“{title}”。"),
    "exported": ("Written to {path}.", "已写入 {path}。"),
    "commands": ("Commands", "命令"),
    "free": (
        "Anything else is read as you would say it: what you need, a change to it, a question, what to compare.",
        "其余文字按字面理解：需求、对需求的修改、提问、比较。",
    ),
    "keys": (
        "Enter sends, Alt-Enter or Ctrl-J begins a new line, Tab completes, Ctrl-C stops an answer, Ctrl-D leaves.",
        "回车发送，Alt-回车或 Ctrl-J 换行，Tab 补全，Ctrl-C 中断回答，Ctrl-D 退出。",
    ),
    "also": ("also {names}", "也可用 {names}"),
    "no_usage": ("No model has been asked.", "还没有询问过模型。"),
    "dropped": ("no longer in the catalog: {names}", "目录中已经没有：{names}"),
    "continued": ("going on with conversation {number}: {title}", "继续第 {number} 个对话：{title}"),
    "tokens": ("{count} tokens", "{count} 个 token"),
    "pieces": ("basket {count}: {total}", "购物车 {count} 件：{total}"),
}


def say(phrase: str, language: "Language", **values: str) -> str:
    return _PHRASES[phrase][language == "zh"].format(**values)
