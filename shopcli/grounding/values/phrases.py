"""What may stand between a word and the number that it is said of: "a saving *on this one of about* $40"."""

from shopcli.patterns import Pattern

_ABOUT_ENGLISH = (
    r"(?:(?:about|around|roughly|approximately|some|somewhere|nearly|almost|close to|exactly|precisely|just|only"
    r"|over|under|at least|at most|up to|no (?:less|more) than|(?:less|more) than|as (?:much|little) as"
    r"|upwards of|in excess of|north of|south of|an?|the|another|full|fully|further|extra|whole|good|mere|total of"
    r"|well)\s)*"
)
_ABOUT_HAN = (
    r"(?:(?:大约|约|近|将近|接近|大概|差不多|几乎|整整|整|足足|足有|足|至少|最少|最多|顶多|超过|不到|不足|不止|高达"
    r"|多达"
    r"|达到?|最高|仅有|仅|只有|只|才|也就|就|共|一共|总共|有|了|出|上|掉|个)\s?)*"
)
SUBJECT = (
    r"(?:\[§+\](?:\s?[(（]?\[§+\][)）]?)?|(?:it|this(?: one| [a-z]+)?|that(?: one| [a-z]+)?|the (?:latter|former"
    r"|other"
    r"|first"
    r"|second|third)(?: one)?)(?![a-z])|它|这一?[款台个部]|那[款台个部]|该[款机]|本[款机]|前者|后者)"
)
"""A product as a sentence names it, its name as a handle of the same length."""
_OF_SUBJECT = rf"(?:\s(?:on|of|for|with)\s(?:the\s)?{SUBJECT})?(?:'s)?"
_IS = (
    r"(?:\s(?:today|here|right now|currently))?(?:\s(?:is|are|was|of|at|for|by|to|now|costs?|adds|runs(?: to)?"
    r"|comes (?:to|in at|out (?:at|to))|amounts? to|stands at"
    r"|sits at|totals?|equals?|works out (?:to|at)|will (?:cost|be)(?: you)?|would (?:cost|be)|reads?|shows?|says?"
    r"|set at|frees up|saves(?: you)?|means(?: paying)?|takes"
    r"|starts? at|begins? at))?"
)
_HAN_IS = (
    rf"(?:\s|的|{SUBJECT}|价格?|金额|力度|幅度|方面|大概|分别|依次|为|是|在|达|有|要|需|得|收取?|卖到?|售|标|给到?)*"
)
_MARKS = r"[\s:：?？|=→⇒>–—-]*"


def before_number(english: str, chinese: str = "(?!)") -> Pattern:
    """What ends with one of the words, as far as they may be said of the number that follows."""
    plain = rf"(?<![a-z])(?:{english}){_OF_SUBJECT}{_IS}{_MARKS}{_ABOUT_ENGLISH}$"
    return Pattern(rf"{plain}|(?:{chinese}){_HAN_IS}{_MARKS}{_ABOUT_HAN}$", english=plain)


NEXT_OF_A_KIND = Pattern(
    rf"\s*(?:,?\s?and|,?\s?or|&|或|和|与|及|以及|、)\s*{_ABOUT_ENGLISH}{_ABOUT_HAN}"
    rf"|[\s,，;；、*]*(?:and|while|whereas|but|和|与|及|以及|而)?[\s*]*(?:the\s+|for\s+"
    rf"|on\s+)?{SUBJECT}(?:'s?)?[\s*]*(?:的|则)?"
    r"(?:is|has|gets?|runs|lasts|comes with|offers|carries|goes(?: for)?|at|by|with|for|only|just|是|有|为|则|只|仅"
    r"|享|\s|:"
    r"|：)*"
    rf"(?:a |an )?{_ABOUT_ENGLISH}{_ABOUT_HAN}"
)
"""What parts two numbers of which the second says the same of another product: "saves $40, [2] $30"."""
