"""What English reviews tell as facts: data for `stories`, in lower case."""

from shopcli.analysis.sentiment.stories import Stories, Story
from shopcli.analysis.sentiment.vocabulary import Kind
from shopcli.patterns import Pattern

_N = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a )?few|(?:a )?couple of|several)"
_IT = r"(?:it|them|this|these|that|mine|both|the \w+|my \w+)"
_IN_CLAUSE = r"[^.!?;:\n,]"
_IN_SENTENCE = r"[^.!?;\n]"
_GAVE_OUT = (
    "creak|squeak|rattl|peel|flak|leak|rust|fray|wobbl|shak|smell|crack|fad|sag|slip|drip|whin|hum(?!id)|buzz|flicker|lag"
    "|stutter|fall|com(?:e|ing) (?:off|apart|loose)|los|fail|act(?:ing)? up|wheez|chok|tear|separat|unravel|bubbl"
    "|yellow|drain|disconnect|freez"
)
_DAMAGED = (
    "open|opened|unsealed|undone|broken|cracked|dead|empty|used|soaked|wet|damp|crushed|squashed|torn|ripped|leaking"
    "|dirty|dusty|bent|expired|melted|stained|dented|scratched"
)


def _story(value: float, triggers: str, *sources: str, kind: Kind = Kind.POLAR) -> Story:
    return Story(kind, value, tuple(triggers.split()), Pattern(rf"\b(?:{'|'.join(sources)})(?!\w)"))


_BLAME = (
    # It gave out after a while.
    _story(
        -2,
        "after within in",
        rf"(?:after|within|in) (?:only |just |barely |less than |about |under )?{_N} (?:\w+s|day|week|month|hour)"
        rf"(?: of use)?,? (?:(?:it|they|the \w+|and|mine) ){{0,2}}"
        r"(?:only|barely|no longer|can't|cannot|won't|doesn't|does not|don't)",
    ),
    _story(-1.5, "week month", r"(?:in|by) (?:week|month) (?:\d+|one|two|three|four|five|six|seven|eight)"),
    _story(
        -2,
        "lasted survived",
        rf"(?:lasted|survived) (?:me )?(?:only |just |barely |all of |less than )+{_N} \w+",
        rf"lasted (?:me )?(?:about |exactly |a whole )?{_N} (?:weeks?|months?|uses|washes|trips|charges)",
    ),
    _story(-1.5, "start starts started began begins", rf"(?:start(?:s|ed)?|beg(?:an|ins)) (?:to )?(?:{_GAVE_OUT})\w*"),
    _story(
        -2.5,
        "opened split tore burst ripped gave",
        r"(?:seams?|stitching|glue|zips?|zippers?|soles?|lids?|straps?) (?:\w+ )?"
        r"(?:opened|split|tore|burst|ripped|gave)",
    ),
    # How it arrived, and what was not with it.
    _story(
        -2.5,
        "arrived arrives came delivered received up",
        r"(?:arriv(?:ed|es)|came|delivered|received|(?:turned|showed) up)"
        r"(?: (?!(?:and|i|we|not?|never|but|so|who)\b)[\w'-]+){0,6} "
        rf"(?:{_DAMAGED}|in (?:pieces|bits|shards|crumbs))",
    ),
    _story(
        -1.5,
        "without",
        r"(?:arriv(?:ed|es)|c[ao]mes?|delivered|shipped) without "
        r"(?!a (?:scratch|dent|hitch|mark|problem)|any|issues?|problems?|damage|delays?|fuss|trouble)"
        r"(?:an? |the |its )?\w+",
    ),
    _story(-2, "in", r"(?<!cut )(?<!cuts )(?<!chopped )in (?:pieces|bits|shreds|tatters|shards|crumbs)"),
    _story(
        -2,
        "there had has",
        r"(?:there (?:was|were|is|are)|had|has) (?:already )?(?:an? |some |several |two )?(?!no |not )(?:\w+ )?"
        r"(?:cracks?|scratch(?:es)?|dents?|mou?ld)",
        r"there (?:was|were) (?:an? |some )?(?!no |not )(?:\w+ )?(?:hairs?|stains?)",
    ),
    _story(
        -1.5,
        "only just",
        r"only (?:(?:got|received)(?! (?:it|them|this|these|mine|good|great|praise|better)\b)|sent|came with)",
        rf"(?:only|just) {_N}(?: \w+)? (?:arrived|came|was in)",
    ),
    _story(-1.5, "came arrived", r"(?:^|(?<=[.!?] ))(?:only )?one (?:came|arrived)"),
    _story(
        -2,
        "got received sent",
        rf"(?:ordered|paid for|asked for) (?:an? |the |two |\d+ )?{_IN_CLAUSE}{{2,40}}?,? (?:and|but) (?:only )?"
        r"(?:got|received|was sent|they sent)"
        r" (?!it|them|this|mine|exactly|compliments|so|lots|many|free|plenty|the (?:same|right|correct)"
        r"|an? (?:great|good|perfect|lovely|nice))\w+",
    ),
    _story(
        -1.5,
        "expected expecting hoped hoping",
        r"(?:expect(?:ed|ing)|hop(?:ed|ing) for) (?:\w+ )?(?:more|better|higher|bigger)(?: quality| from| for)?",
    ),
    _story(
        -2, "wanted tried hoped", r"(?:wanted|tried|hoped) (?:so |really |very |much |badly |hard )*to (?:love|like)"
    ),
    # It went back, or away.
    _story(
        -2.5,
        "back",
        rf"(?:sen[dt]|sending|took|taking|ship|shipped|brought|return|returned|returning|mailed) (?:{_IT} )?"
        r"(?:straight |right )?back(?! (?:up|home|and forth|from|memories|to life))",
        r"(?:it|this|they|these|one)(?:'s)? (?:is |are )?(?:went|goes|going) (?:straight |right )?back",
        r"back (?:it|they) (?:goes|went|go)",
    ),
    _story(-2, "back", r"back to (?:using )?(?:my|the|our) (?:old|previous|original|former)"),
    _story(
        -2.5,
        "money refund",
        r"(?:want|wanted|demand|demanded|asked|asking|get|got|give|waiting) (?:\w+ )?(?:for )?(?:my |a |the |full )*"
        r"(?:money back|refund)",
    ),
    _story(
        -2.5,
        "bin trash garbage dumpster landfill dump charity goodwill thrift",
        r"(?:(?:went|goes|gone|going|straight|ended up|belongs|threw|thrown|tossed|chucked|headed)(?: \w+){0,3}"
        r" (?:in|into|to|for)|(?:one|another|more) for) (?:the |my )?"
        r"(?:bin|trash|garbage|dumpster|landfill|dump|charity shop|goodwill|thrift (?:store|shop))",
    ),
    _story(-2, "dust", r"(?:gathering|collecting) dust"),
    _story(
        -3,
        "paperweight doorstop brick coaster ornament",
        r"(?:(?:lovely|nice|great|good|expensive|fancy|pretty|useful|excellent|perfect|beautiful|decent) )+"
        r"(?:paperweight|doorstop|brick|coaster|ornament)",
    ),
    # Advice to others, and reproach in the form of praise.
    _story(
        -2.5,
        "your elsewhere else twice",
        r"(?<!to )(?<!will )(?<!can )(?<!help )(?<!helps )(?<!you )(?:save|keep) your (?:money|cash|dollars?|time)"
        r"(?! (?:by|with|on|and|safe|in))|(?:look|shop|go|buy) (?:elsewhere|somewhere else)"
        r"|buy (?:something|anything) else|think twice",
    ),
    _story(
        -2.5,
        "fooled fool",
        r"(?:don't be |do not be )?fooled(?! by (?:the|its|their|this|how)(?: \w+)? (?:size|price|looks?|weight|small))"
        r"(?: by (?:the |all the )?(?:(?:good|great|positive|rave|high) )?(?:reviews|ratings?|pictures))?|fool me",
    ),
    _story(
        -2.5,
        "another thanks right",
        r"(?:great|wonderful|brilliant|fantastic|perfect|lovely), (?:yet )?another|thanks for nothing|yeah,? right",
    ),
    # Nobody helps.
    _story(
        -2,
        "nobody one no-one never once",
        r"(?:nobody|no one|no-one|they never|never|not once)(?: (?:ever|even|has|have|had))* "
        r"(?:answer|repl(?:y|ie)|respond|call(?:ed|s)? (?:me )?back|g[eo]t back|picke?d? up(?= the phone|[.,!]|$))\w*",
    ),
    _story(
        -1.5, "times twice", rf"(?:(?:email|call|contact|phon|messag)e?d|wrote) {_IN_CLAUSE}{{0,20}}(?:times|twice)"
    ),
    _story(
        -2,
        "still",
        r"still (?:have )?(?:nothing|no sign|waiting|not (?:here|arrived|received|come|shipped))"
        r"|still (?:hasn't|haven't) (?:arrived|come|received|shipped|been)",
    ),
    _story(
        -1.5,
        "cheaper price",
        r"(?:later|next day|next week)(?: \w+){0,3} (?:\S+ )?(?:dollars |euros |pounds )?cheaper",
        r"(?<!when the )(?<!until the )(?<!once the )price (?:dropped|fell|went down)",
    ),
    _story(
        -1.5,
        "hear",
        r"hear (?:it|them|the \w+|my \w+|every \w+) (?:from|through|across|in|over) (?:the |my |a )?"
        r"(?:next|other|another|whole|entire|walls?|door|tv)",
    ),
)
_PRAISE = (
    # Bought again, or wished to have been.
    _story(
        2,
        "another second third more extra",
        r"(?<!to )(?:bought|ordered|buying|ordering|getting|purchased|purchasing) (?:(?:my|him|her|them|a|the|for) )*"
        r"(?:another|second|third|two more|one more|a few more|extra)(?: (?:one|pair|set|bag|pack|bottle))?"
        r"(?! (?:brand|kind|company|store|model))",
    ),
    _story(
        2,
        "second third fourth fifth 2nd 3rd 4th 5th",
        r"(?:second|third|fourth|fifth|\d(?:nd|rd|th)) (?:pair|bottle|bag|box|pack|tube|jar|set|order|purchase)"
        r"(?! (?:broke|died|fail|stopp|also|was|came))",
    ),
    _story(
        2,
        "again",
        r"(?<!to )(?:buy|order|purchase|repurchase|choose)(?: (?:it|this|them|these|one)| from \w+(?: \w+)?)? again",
    ),
    _story(
        2.5,
        "sooner earlier ago before",
        r"(?:wish(?:ed)? i(?:'d| had)|should(?:'ve| have)) (?:bought|ordered|found|got(?:ten)?|discovered|known about"
        r"(?= (?:it|this|these|them)\b))(?: \w+){0,2}"
        r" (?:sooner|earlier|(?:years|months|ages|long) ago|before(?! (?:i|buying|ordering)\b))",
    ),
    _story(2.5, "where", r"where (?:has|have) (?:this|it|these|they) been"),
    _story(
        2,
        "where put fight fighting fought",
        r"(?:asks?|asked|asking|wants? to know) (?:me )?where "
        r"(?:(?:i|we) (?:got|get|bought|found|ordered)|to (?:get|buy|find|order)|(?:it|they) (?:is|are|came) from)"
        r"|(?:can't|cannot|couldn't|hasn't|haven't|won't|never) put (?:it|them|this) down"
        r"|(?:fight|fighting|fought) over (?:it|them|this)",
    ),
    # It lasts, and withstands.
    _story(
        2.5,
        "dropped fell falls fallen survived spilled knocked thrown washed soaked drenched",
        r"(?:dropped|fell|falls|fallen|survived|spilled|knocked|thrown|washed|soaked|drenched) "
        rf"{_IN_SENTENCE}{{0,60}}\b"
        r"(?:still(?! (?:no|not|there|smells?|stinks?|won't|doesn't|can't|isn't|has|have|had|broken|dirty|wet|loose)\b)"
        r"|kept (?:working|going|running|ticking|playing)|not a (?:scratch|mark|dent|crack)|no (?:damage|harm)"
        r"|without a (?:scratch|mark)|nothing happened|undamaged|unharmed|is fine|was fine"
        r"|(?<!nothing )(?<!barely )(?<!hardly )(?<!longer )(?<!never )works)",
    ),
    _story(
        2,
        "years year months",
        r"(?:years?|months)(?: (?:in|later|on|now|old|of (?:daily |heavy )?use))?(?: [^.!?;\n]{0,20})?,? (?:and )?"
        r"(?:(?:it|they|mine|is|it's) ){0,2}"
        r"(?:still (?!nothing|no |not|waiting|ha[sv]|does)\w+|and counting|going strong|like new)",
    ),
    _story(
        1.5,
        "never once",
        r"(?:has|have) never "
        r"(?!seen|had such|been so|felt so|worked|charged|connected|fit|met|arrived|received|again)\w+",
        r"never (?:had|given|gives|gave) (?:me |us )?(?:a |any |one |single )+"
        r"(?:problem|issue|trouble|complaint|fault)s?",
    ),
    _story(
        2,
        "not without",
        r"(?:not a|without a) (?:scratch|single (?:problem|issue|complaint)|hitch|mark|dent|crack|fuss)",
    ),
    # What it was bought for is so, and it goes unnoticed.
    _story(
        2,
        "does do",
        r"do(?:es)? (?:exactly |just |precisely )?what (?:it|they|i|you)(?:'s| is|'re| are)?"
        r"(?: (?:supposed|meant) to(?: do)?| \w+)?",
    ),
    _story(1, "as like", r"(?:as|like) (?:it|they)(?:'s| is| was|'re| are) (?:supposed|meant|advertised) to(?: \w+)?"),
    _story(
        2,
        "forget forgot",
        r"(?:i|you) (?:\w+ )?forg(?:et|ot) (?:that )?(?:i'm|i am|it's|it is|they're|they are|you're|about it)",
    ),
    _story(
        2,
        "gone stopped",
        r"(?:pain|ache|smell|noise|stains?|snoring|itch|itching|headaches?)(?: (?:is|are|was|were))?(?: \w+)? gone"
        r"|stopped (?:hurting|snoring|aching|itching|squeaking|leaking)",
    ),
    _story(
        1.5,
        "early earlier ahead",
        rf"(?:{_N} (?:days?|weeks?) |even )early|earlier than (?:expected|promised)|ahead of schedule",
    ),
    _story(
        1.5,
        "minutes seconds tools",
        r"(?:up|assembled|installed|running|ready|done|built|together|mounted) (?:in|within) "
        rf"(?:under |about |less than )?{_N} (?:minutes|seconds)|no tools (?:needed|required)",
    ),
    _story(2, "price money cost", r"(?<!(?:paid|cost) )(?<!costs )(?:twice|double|\w+ times) the (?:price|money|cost)"),
)
_WISHES = (
    # What was promised: praise of it says that it is not so.
    _story(
        -1,
        "supposed meant advertised claims claimed promised",
        r"(?:supposed|meant|advertised|claims|claimed|promised) to (?:be|have|do|last|fit|work|come|hold|keep|stop)",
        kind=Kind.WISH,
    ),
    _story(
        -1,
        "says said shows showed states stated claims claimed promised promises",
        r"(?<!as )(?<!what )(?<!how )(?<!like )the (?:\w+ )?"
        r"(?:description|listing|pictures?|photos?|page|ad|box|label|website|site|seller) "
        r"(?:says|said|shows?|showed|states|stated|claims|claimed|promised?|promises)",
        kind=Kind.WISH,
    ),
    # If it worked, it would be …
    _story(
        -1,
        "if",
        rf"if (?:only )?(?:it|they|this|these|that|the \w+)"
        rf"(?= {_IN_CLAUSE}{{2,40}},? {_IN_SENTENCE}{{0,12}}\b(?:would|might|could|i'd|it'd)\b)",
        kind=Kind.WISH,
    ),
)
STORIES = Stories((*_BLAME, *_PRAISE, *_WISHES))
