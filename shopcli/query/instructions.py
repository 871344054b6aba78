"""Orders to the assistant inside a need: "ignore all previous instructions", "SYSTEM: …". No part of what is wanted.

Nobody obeys them anyway; but read as words to search with they would find nothing where the rest is a plain need.
"""

import re

from shopcli.patterns import Pattern

_ROLE = (
    r"(?:system|assistant|developer|admin(?:istrator)?|系统|助手|助理|开发者|管理员)"
    r"(?: ?(?:message|prompt|note|override|消息|提示))?"
)
_BRACKETED = Pattern(rf"[\[(<{{【（]+\s*{_ROLE}\s*[:：][^\])>}}】）]*[\])>}}】）]*", (":", "："), flags=re.IGNORECASE)
_LABELLED = Pattern(
    rf"(?:^|(?<=[.!?。！？])|(?<=[.!?。！？]\s))[ \t#*|<>\[\]-]*{_ROLE}[ \t#*|<>\[\]]*[:：].*",
    (":", "："),
    flags=re.IGNORECASE | re.MULTILINE,
)
_TO_ASSISTANT = Pattern(
    r"(?<![a-z])(?:you|your|answers?|repl(?:y|ies)|respon[ds]e?|say|write|print|instructions?|prompts?|rules|limits"
    r"|filters|ignore|disregard|forget)(?![a-z])|你|回答|回复|输出|指令|规则|限制|条件|筛选|忽略|无视|先说|只说"
)
"""What is in a line that a role is written before; "System: Windows 11" of a specification has none of it."""

_CLAUSE = Pattern(r"(\s+and\s+(?:then\s+)?(?!act as an? |answer (?:with|in) )|[;:!?，。！？；：\n]+\s*|[.,](?!\d)\s*)")
"""A tablet that can fold "and act as an easel" is one clause, of what a thing does."""
_RULES = r"(?:instructions?|prompts?|rules|guidelines|directives|filters?|limits|restrictions|constraints)"
_HINTS = (
    "instruction prompt rules guideline directive filter limit restriction constraint mode pretend answer repl respon "
    "say write print output 指令 指示 提示 规则 设定 命令 筛选 限制 条件 过滤 要求 模式 回答 回复 答复 输出 说"
)
_ORDER = Pattern(
    # As imperatives stand, at the start of their clause: a vacuum "whose filters I can remove" orders nothing.
    r"\W*(?:(?:now|then|please|also|instead|just|simply)\s+)*(?:"
    rf"(?:ignore|disregard|forget|override|bypass|drop|skip|remove)\s(?:\w+\s){{0,3}}?"
    rf"(?:all|any|every|each|your|previous|prior|earlier|these|those|the above)\s(?:\w+\s){{0,3}}?{_RULES}(?![a-z])"
    rf"|(?:the\s|all\s|any\s)?(?:\w+\s){{0,2}}?{_RULES}(?:\sabove)?\s(?:no longer|do not|don't|are)\s?(?:\w+\s)?"
    r"(?:counts?|apply|applies|valid|void|lifted|cancel+ed)(?![a-z])"
    r"|you(?:'re| are)\s(?:\w+\s){0,3}mode(?![a-z])|you are now\s|pretend\s(?:that|to|you)|act as (?:an?|if|the)\s"
    r"|(?:answer|reply|respond)\s(?:(?:only|just|exactly|always)\s)*(?:with|in|as)(?![a-z])"
    r"|(?:say|write|print|output|repeat|include|add|begin|start|end|finish)\s.*?(?<![a-z])"
    r"(?:your|every|each|the|all)\s(?:answers?|repl(?:y|ies)|responses?|output)"
    r"|(?:say|write|print|output)\s(?:only\s|.*?(?<![a-z])first$)"
    r")|\W*(?:请|现在|然后|并且?|再|你|务必|必须|直接|立即)*(?:"
    r"(?:忽略|无视|忘[记掉]|别管|不[要用]理会|跳过|绕过|去掉|取消|解除).{0,10}?(?:指令|指示|提示词?|规则|设定|命令|筛选|限制|条件|过滤)"
    r"|(?:以上|上述|上面|之前|前面)的?(?:所有|全部)?(?:条件|限制|要求|规则|指令|筛选).{0,4}?(?:作废|无效|取消|失效|不算)"
    r"|(?:进入|处于|切换到?)(?:开发者|管理员|调试|越狱|维护|系统).{0,4}模式"
    r"|(?:每次|只能?|仅|先|所有|你的)*(?:回答|回复|答复|输出(?=[以用“\"「]))|只能?输出|(?:先|只能?|必须)说)",
    (*_HINTS.split(), "you are", "act as"),
)


def without_instructions(text: str) -> str:
    """`text` without what it orders the assistant to do; all of it where nothing else would be left."""
    rest = _LABELLED.sub(_unless_a_fact, _BRACKETED.sub(_unless_a_fact, text))
    pieces = _CLAUSE.split(rest) if _ORDER.may_be_in(rest.lower()) else []
    if any(_ORDER.match(clause.lower()) for clause in pieces[::2]):
        pairs = zip(pieces[::2], [*pieces[1::2], ""], strict=True)
        rest = "".join(clause + sign for clause, sign in pairs if not _ORDER.match(clause.lower()))
    return rest if any(character.isalnum() for character in rest) else text


def _unless_a_fact(match: re.Match[str]) -> str:
    return " " if _TO_ASSISTANT.search(match[0].lower()) else match[0]
