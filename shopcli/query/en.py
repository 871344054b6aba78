"""The English words that needs are read by: patterns for text in small letters."""

BEFORE = {
    "<": r"under|below|less than|lower than|cheaper than|smaller than|lighter than|shorter than|quieter than"
    r"|thinner than"
    r"|fewer than|sub-?",
    "<=": r"at (?:the )?(?:very )?most|up ?to|no more than|not more than|not (?:be )?(?:over|above)|nothing (?:over"
    r"|above)"
    r"|not (?:be )?exceed(?:ing)?|(?:does|do|must|should)(?:n't| not) (?:exceed|cost more than|weigh more than)"
    r"|not to exceed|maximum(?: of)?|max\.?(?: of)?|within"
    r"|(?:no|not) (?:higher|heavier|bigger|larger|longer|louder|thicker|pricier) than|capped at|cap (?:is|of)"
    r"|limit (?:is|of)"
    r"|can(?:'t|not) (?:spend|pay|go) (?:more than|over|above)|don't want to (?:spend|pay) (?:more than|over)",
    ">": r"over|above|more than|greater than|higher than|bigger than|larger than|longer than|heavier than|faster than"
    r"|better than|exceed(?:s|ing)?|beyond|upwards of",
    ">=": r"at (?:the )?(?:very )?least|atleast|minimum(?: of)?|min\.?(?: of)?|(?:no|not) (?:less|lower|fewer) than"
    r"|not (?:be )?(?:under|below)|nothing (?:under|below)|no (?:smaller|shorter|slower) than|starting (?:at"
    r"|from)|from",
    "~": (
        r"around|about|approximately|approx\.?|roughly|circa|ca\.?|near(?:ly)?|close to|in the region of"
        r"|somewhere around"
    ),
    "=": r"exactly|precisely",
}

AFTER = {
    "<": r"or cheaper(?= than)",
    "<=": r"or (?:less|under|below|lower|fewer|cheaper|lighter|smaller|thinner|shorter|quieter)|and (?:under|below"
    r"|less)"
    r"|max(?:imum)?|tops?|at (?:the )?most|limit|ceiling|cap",
    ">": r"or more(?= than)",
    ">=": r"or (?:more|higher|above|over|greater|better|larger|bigger|longer|faster|up)|and (?:up|above|more|over"
    r"|higher)"
    r"|upwards?|\+|plus|min(?:imum)?|at least",
    "~": r"or so|-?ish|give or take|or thereabouts|approximately",
    "=": r"exactly",
}

FILLERS = r"an?|the|of|is|are|be|it's|its|to|just|only|total|us|with|somewhere|between|prices?(?: range)?|at|in"

BUDGET = r"budget(?:'s)?|spend(?:ing)?|pay(?:ing)?|afford|price (?:range|limit|cap|point)|priced?|cost(?:s|ing)?"
AFTER_BUDGET = r"\s?(?:budget|price range|price limit|price point|(?:left )?to spend(?: on)?)(?![a-z])"

NOT_A_PRICE_AFTER = (
    r"\s?(?:off|discount|coupon|voucher|cash ?back|back|gift ?card|credit|deposit|(?:per|a|/|each) ?(?:month|mo"
    r"|year))(?![a-z])"
)
NOT_A_PRICE_BEFORE = (
    r"(?:saves?(?: me| us| you)?|saved|saving|worth|was|originally|instead of|down from|shipping (?:over|on))\s*$"
)

COUNTED = (
    r"\s?(?:stars?|ratings?|reviews?|cores?|threads?|ports?|usb|hdmi|keys?|buttons?|packs?|pieces?|pcs|people"
    r"|persons?|users?"
    r"|devices?|gen(?:eration)?s?|bits?|ways?|channels?|speakers?|monitors?|screens?|displays?|inch(?:es)?"
    r"|cameras?|lens(?:es)?"
    r"|bands?|levels?|speeds?|slots?|bays?|sim|sims|outlets?|sockets?|pages?|sheets?|colou?rs?|modes?|drives?"
    r"|years?|months?"
    r"|days?|hours?|percent|%|megapixels?|fps|x|°|degrees?|st|nd|rd|th|models?|items?|options?|products?)(?![a-z])"
)

# Names that a number belongs to; what follows them is no price.
LINES = (
    r"rtx|gtx|rx|gt|arc|mx|ryzen|core|ultra|intel|amd|apple|snapdragon|dimensity|exynos|tensor|windows|win|android|ios"
    r"|macos|ddr\d?|lpddr\d?x?|usb|hdmi|wi-?fi|bluetooth|bt|gen|generation|series|version|mark|mk|pcie"
    r"|thunderbolt|displayport"
    r"|dp|cat|ps|playstation|xbox|m"
)
SMALL_LINES = r"iphone|ipad|pixel|galaxy|watch|note|model|top|best|v|s|a|x|mi|redmi|hero|kindle"

SOFT_BEFORE = (
    r"(?<![a-z])(?:ideally|preferabl[ye]|prefer(?:red|ence)?|hopefully|nice to have|bonus|would love"
    r"|would like it)(?![a-z])"
)
SOFT_AFTER = (
    r"(?<![a-z])(?:if possible|if you can|prefer(?:red|ably)|ideally|(?:would be|is|are) (?:a )?(?:nice|great"
    r"|plus|bonus|welcome|ideal)"
    r"|optional|not required|not essential)(?![a-z])"
)

NEGATIONS = (
    r"(?:without|with no|neither|no|not(?: a| an| in| the| have| having)?|non|never|nor|except(?: for)?|excluding"
    r"|avoid(?:ing)?|minus"
    r"|lacking|anything but|everything but|other than|hates?|dislikes?|(?:do|does|did|is|are|was|should|must"
    r"|can)(?:n't|nt| not)"
    r"(?: (?:want|have|has|like|include|support|be|need to be|come (?:in|with)))?)"
)
INDIFFERENT = (
    r"(?:(?:don't|dont|do not|doesn't|does not|needn't) (?:really )?(?:need|require|care (?:about|for|if it has))"
    r"|no need (?:for|of)|not (?:necessarily|fussed about|bothered about|worried about)|regardless of|with or without)"
)
TRIGGERS = (
    r"(?:with|w/|has|have|having|w/|includ(?:es?|ing)|supports?|supporting|needs?|require[sd]?|wants?"
    r"|featur(?:es?|ing)|offers?"
    r"|comes? with|built[- ]in|integrated|got|plus|must be|should be|be|is)"
)
COLOUR_TRIGGERS = r"(?:in|colou?r(?:ed)?|colou?rs?:?|finish(?:ed in)?)"
DETERMINERS = (
    r"(?:an?|the|any|some|good|decent|proper|full|real|active|one|two|three|four|dual|colou?red"
    r"|\d|at least|x|or|more|an extra"
    r"|its|own|in)"
)
AND = r"\s*(?:,\s*(?:and|or|nor)?|and|&|/|\+|plus|or|nor|as well as)\s+|\s*[,/&+]\s*"

FROM_BRAND = r"(?:from|by|made by|brand(?:ed)?(?: is|:)?|of the brand|manufacturer:?|either|prefer)\s*(?:the )?"
UNLIKE_BRAND = (
    r"(?:not|no|non|never|neither|nor|except(?: for)?|excluding|exclude|avoid(?:ing)?|without|minus|anything but"
    r"|everything but|other than"
    r"|apart from|besides|nothing|hates?|dislikes?|alternatives? to|instead of|(?:do|does)(?:n't|nt"
    r"| not) (?:want|like|trust|buy)|skip|ban)"
    r"\s*-?(?:from |by |made by |an? |any |the |any more |another |want |anything (?:from|by) )*"
)
FOR_BRAND = (
    r"(?<!looking )(?<!searching )(?<!shopping )(?<!hunting )(?<!search )(?<!look )(?<!ask )(?<!need )"
    r"(?:for|fits?|compatible with|works? with|pair(?:s)? with|like|similar to|as good as"
    r"|(?:better|cheaper|lighter|faster|smaller|bigger|quieter) than)\s+(?:an?"
    r"|my|the|his|her|our|their|old|existing|\s)*"
)
FOR_LISTS = r"\s*(?:,|/|&|and|or|nor|,\s*(?:or|and|nor))\s*(?:from |by |the |an? |any )?"
ACCESSORIES = (
    r"(?:case|cover|screen protector|protector|skin|strap|band|toner|ink|cartridge|refill|replacement)s?(?![a-z])"
)
