"""What stands around the names of products in Latin letters: what leads up to them, and what is said of them."""

from shopcli.patterns import Pattern

CALLED = Pattern(
    r"(?:(?:\bthe|\balso|\blike|\bor|\bthan|\bconsider|\brecommend|\btry|\bskip|\bversus|\bvs\.?)\s"
    r"|[是看选买荐虑像和与比跟到有]\s?)\**\Z"
)

FIRMLY_CALLED = Pattern(
    r"(?:\b(?:unlike|similar to|compared (?:to|with)|instead of|rather than|alternative to|considers?|considering"
    r"|looks? at|looking at|recommend|suggest|go (?:with|for)|prefer|(?:pick|choice|option|alternative|competitor|rival"
    r"|contender|winner|favou?rite|runner-up|wildcard|one) (?:is|would be)|there (?:is|['’]s)(?: also)?"
    r"|try|get|skip|check out|like)"
    r" (?:the|an?)"
    r"|\b(?:pick|choice|option|alternative|overall|budget|travel|value|winner|runner-up|mention):\**(?: the)?"
    r")\s?[\s*\"“]*\Z"
)
"""What leads up to a product, its article with it."""

TOLD = Pattern(
    r"\**\s(?:is|was|costs?|has|offers?|weighs|comes|gets|brings|at\s[$€£¥]|sells|runs|lasts|would|could|might|may"
    r"|beats|plays|deserves|stands|makes|remains|looks|competes|also|\()"
    r"|\**\s?[也和是有卖比更跟与，。]"
)

_MONEY = r"(?:about |around |just |only |roughly )?\**[$€£¥]\d"
_HOW = r"(?:an? |the |both |also |even |still |much |far |slightly |noticeably |a bit |a little |a touch |clearly )*"
_MORE = (
    r"(?:lighter|cheaper|heavier|pricier|dearer|costlier|bigger|larger|smaller|slimmer|thinner|quieter|louder|sturdier"
    r"|more (?:expensive|affordable|portable|comfortable|compact))(?![a-z])(?! (?:on|in|for)\b)"
)
_HAS_MORE = r"(?:bigger|larger|longer|sharper|brighter|better|smaller|faster|more|deeper)(?![a-z])"
_FIT = (
    r"(?:choice|pick|option|alternative|deal|buy|machine|favou?rite|classic|benchmark|competitor|rival|contender)s?\b"
)
FIRMLY_TOLD = Pattern(
    rf"[\"”*]*(?:,? (?:which )?(?:costs?|sells for|goes for|retails (?:for|at)|starts at|comes in at|runs at"
    rf"|(?:is|are)(?: now| currently| only| just| priced| available)*(?: at| for)?) {_MONEY}"
    rf"|(?:,|:| –| —| -|,? at| for| \()[\s*]*{_MONEY}(?!\d*[\d,.]* (?:voucher|coupon|code|discount|fee))"
    r"|,? (?:which )?weighs (?:only |just |about |around )?\d"
    r"|,? (?:which )?lasts (?:only |just |about |around |up to )?(?:\d|two|three|four)"
    rf"|,? (?:is|are|would be|['’]s) {_HOW}{_MORE}"
    rf"|,? (?:has|have|comes with) {_HOW}{_HAS_MORE}"
    rf"|,? (?:is|are|would be|remains) {_HOW}(?:\w+ |\w+-\w+ ){{0,2}}{_FIT}"
    r"|,? (?:beats|outperforms|undercuts|outlasts) (?:\[\d|it\b|both\b|them\b)"
    r")"
)
"""What is said of products: a price, a weight, what they have more of than another."""

PARTS = Pattern(
    r"['’]?s? (?:scores?|codec|chip|chipset|processor|cpu|gpu|sensor|card|slot|port|drivers?|layout|badge|upgrade"
    r"|update|subscription|membership|app|benchmark|test|standard|certification|coupon|code|discount|partnership|modem|format"
    r"|license|licence|key|keys|support|compatibility|switch|switches|amplifier|lens mount)(?![a-z])"
    r"|['’]?s? (?:is|are) (?:not |only |already |also )*(?:included|preinstalled|installed|extra|required|needed"
    r"|supported|playable|accepted|optional|heavy on|demanding)(?![a-z])"
    r"|['’]?s? (?:outputs?|sends?|works? with|runs? (?:well|fine|smoothly|at \d+ (?:fps|hz|frames)|on)|needs)(?![a-z])"
)
"""What shows that the name before it is no product of a shop's, but a part, a program, a game, a device to connect."""

SHIPPING = Pattern(
    r"\b(?:[Ss]hipping|ships?|shipped|[Dd]eliver(?:y|s|ed)?|couriers?|parcels?|mail|insurance|financing|card"
    r"|Ground|Overnight|Express|Priority|Freight)\b"
)
"""Services are priced too, and called by names."""

ENGLISH = Pattern(r"(?:.+(?:ing|tion|sion|ment|ness|ity|able|ible|ful|less|ance|ence|ship|ous|ally|ish|ese)|[a-z]+ed)")
"""Words that are built like English ones and not like a maker's."""
