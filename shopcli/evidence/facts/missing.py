"""What a question asks that the data do not say, called by its own name: "whether the Aero 14 has a rain cover"."""

import re
from collections.abc import Sequence

from shopcli.evidence.facts.values import lowered
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.wording.sentences import is_plural, listed, say
from shopcli.patterns import Pattern
from shopcli.query.product_nouns import HAN_NOUNS, NOUNS

_LONGEST = 60
"""Characters of a question that an answer repeats."""
_ITSELF = r"(?: (?:of|for|on|in|with|by|from) (?:the |your )?it)?"
_VALUE = Pattern(
    rf"^(?:(?:and|so|hi|hello|please|,) ?)*(?:what(?:'s| is| are)?|how (?:high|low|big|large) (?:is|are)|tell me)"
    rf" (?:the |its )(?P<thing>[a-z][\w /.-]*?){_ITSELF}(?: (?:does it have|it has))?[\s?.!]*$",
    flags=re.IGNORECASE,
)
_COUNT = Pattern(
    rf"^how many (?P<thing>[a-z][\w -]*?)(?: does it have| has it| are there| it has){_ITSELF}[\s?.!]*$",
    flags=re.IGNORECASE,
)
_WHETHER = Pattern(
    r"^(?:(?:and|so|hi|hello|please|,) ?)*(?P<verb>does|do|is|are|can|has|have|was|were|could|will) (?:the |your )?it"
    r" (?P<rest>[^?？!,;:.]+)[\s?？!.]*$",
    flags=re.IGNORECASE,
)
_STILL = Pattern(r"^(?:still|also|even|actually|really|already|just|ever) ", flags=re.IGNORECASE)
_TO_SAY = {"does": "", "do": "", "can": "can", "could": "can", "will": "will"}
_HAN_VALUE = Pattern(
    r"^(?:请问)?它\s*的?(?!\s*[和与跟比能会可])(?P<thing>[^，。？?！!的]{2,16}?)(?:是|有|能|为|大概|大约)*(?:多少|多大"
    r"|多高|多长|几|什么|哪)"
)
_HAN_NAMED = Pattern(r"^(?:请问)?它\s*的?(?!\s*[和与跟比能会可])(?P<thing>[^，。？?！!的有是吗能会用要该]{2,10})$")
_HAN_COUNT = Pattern(r"^(?:请问)?它\s*有(?:多少|几)(?P<measure>[个条枚种颗块])?(?P<thing>[^，。？?！!]{1,12})$")
_HAN_WHETHER = Pattern(
    r"^(?:请问)?它\s*(?P<verb>有没有|支不支持|支持不支持|能不能|可不可以|会不会|是不是|带不带|支持|可以|有|能|会"
    r"|带|是)(?P<rest>[^，。？?！!]{1,24}?)"
    r"(?:吗|么|嘛|没有|不)?[？?！!。\s]*$"
)
_ASKS_VALUE = Pattern(r"多少|几|什么|哪")
_HAN_IS = Pattern(r"^(?:请问)?它\s*(?P<rest>[^，。？?！!能会要有的 ]{1,6})(?:吗|么|嘛)$")
_HAN_TAIL = Pattern(
    r"多少(?P<noun>(?!个|钱|克|公|斤|毫|厘|分贝|小时|天|元|寸|度|瓦|赫|流明|升|米|款|台|块|条"
    r"|枚)[\u4e00-\u9fff]{1,4})$"
)
_NOUN_BEHIND = Pattern(r"(?<![A-Za-z])[Ii]t (?P<noun>[A-Za-z0-9-]+)")
_THE_IT = Pattern(r"(?<![A-Za-z])(?:[Tt]he|[Aa]n?|[Yy]our|[Mm]y|[Tt]his|[Tt]hat) it(?![A-Za-z])")
_PLAIN = {
    "有没有": "有",
    "支不支持": "支持",
    "支持不支持": "支持",
    "能不能": "能",
    "可不可以": "可以",
    "会不会": "会",
    "是不是": "是",
    "带不带": "带",
}


def missing(asked: Asked, names: Sequence[str]) -> str:
    """That the data of the products named do not say it, with what it is where the question's grammar tells."""
    name = listed(tuple(names), asked.language, "or")
    return missing_by_name(asked, name) or say("not_said", asked.language, name=name)


def missing_by_name(asked: Asked, name: str) -> str:
    """The same, empty where the grammar of the question does not tell what it asks for."""
    said = _with_it(asked)
    if asked.language == "zh":
        return _in_chinese(said, name)
    if "it 's" in said:
        return ""
    if match := _VALUE.search(said):
        thing = match["thing"].strip()
        plain = len(thing) <= _LONGEST and "it" not in thing.split()
        return say("silent", "en", name=name, label=lowered(thing)) if plain else ""
    if (match := _COUNT.search(said)) and len(match["thing"]) <= _LONGEST:
        return say("silent_count", "en", name=name, label=lowered(match["thing"]))
    if (match := _WHETHER.search(said)) and len(match["rest"]) <= _LONGEST:
        return say(
            "whether", "en", name=name, asked=_told(match["verb"].lower(), _STILL.sub("", match["rest"].strip()), name)
        )
    return ""


def _with_it(asked: Asked) -> str:
    """The question with "it" in place of every name, and of the nouns that go on naming it ("it headphones")."""
    said = _THE_IT.sub("it", asked.meant.rest(asked.text, "它" if asked.language == "zh" else "it"))
    kinds = {word for group in asked.groups for product in group for word in product.title.lower().split()}
    if asked.language == "zh":
        behind = said.partition("它")[2].lstrip()
        noun = next((noun for noun in HAN_NOUNS if behind.startswith(noun)), "")
        return f"它{behind.removeprefix(noun)}" if noun and noun in " ".join(kinds) else said
    return _NOUN_BEHIND.sub(lambda found: "it" if _is_kind(found["noun"].lower(), kinds) else found[0], said)


def _is_kind(word: str, kinds: set[str]) -> bool:
    return word in kinds or word.removesuffix("s") in NOUNS


def _told(verb: str, rest: str, name: str) -> str:
    """What was asked as it stands behind "whether": "does it support X" as "supports X"."""
    if verb in ("does", "do"):
        if is_plural(name):
            return rest
        first, _, others = rest.partition(" ")
        return f"{_third(first)} {others}".strip()
    return f"{_TO_SAY.get(verb, verb)} {rest}"


def _third(verb: str) -> str:
    if verb.lower() == "have" or not verb.isascii():
        return "has" if verb.isascii() else verb
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else f"{verb}s"


def _in_chinese(said: str, name: str) -> str:
    said = said.strip(" ？?！!。，,呢啊呀")
    if match := _HAN_WHETHER.search(said):
        verb = _PLAIN.get(match["verb"], match["verb"])
        if not _ASKS_VALUE.search(match["rest"]):
            return say("whether", "zh", name=name, asked=f"{verb}{_apart(match['rest'])}")
    if match := _HAN_IS.search(said):
        return say("whether", "zh", name=name, asked=match["rest"])
    if match := _HAN_COUNT.search(said):
        return say("silent_count", "zh", name=name, label=match["thing"], measure=match["measure"] or "")
    if match := _HAN_VALUE.search(said) or _HAN_NAMED.search(said):
        tail = _HAN_TAIL.search(said)
        return say("silent", "zh", name=name, label=match["thing"].strip() + (tail["noun"] if tail else ""))
    return ""


def _apart(rest: str) -> str:
    """Latin letters parted from Chinese before them."""
    return f" {rest.strip()}" if rest.strip()[:1].isascii() else rest.strip()
