"""The words that point at what is on the screen, or at what was spoken of last."""

from shopcli.patterns import Pattern
from shopcli.query.product_nouns import NOUNS

NTH = {
    name: place
    for place, names in enumerate(
        (
            "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th",
            "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NTH = "|".join((*NTH, r"\d{1,2}(?:st|nd|rd|th)"))
_SOME = "two|three|four|five|six|seven|eight|nine|ten|[2-9]"
_THING = (
    r"(?: (?:one|option|choice|product|item|pick|result|model|recommendation|suggestion"
    rf"|{'|'.join(sorted(NOUNS, key=len, reverse=True))}))"
)
_THINGS = r"(?: (?:ones|options|choices|products|items|picks|results|models|recommendations|suggestions|[a-z]+s))"
_COUNTER = "[个款台部只副件种条把块双支项号]"
_HAN_NUMBER = r"(?:\d{1,2}|十[一二三四五六七八九]?|[一二两三四五六七八九])"

SEVERAL = Pattern(
    rf"(?<![a-z0-9])(?:the )?(?P<side>first|last) (?P<some>{_SOME})(?![a-z0-9.]){_THINGS}?"
    rf"|(?<![a-z0-9])(?:the|these|those|all|all of the|both of the) (?P<all>{_SOME})(?![a-z0-9.])"
    rf"(?:{_THINGS}|(?=[?.!,]|$| (?:together|with|and|are|is|have|of)))"
    rf"|(?<![a-z0-9])(?:both|all)(?: of (?:them|these|those))?(?=[?.!,]|$| (?:to|in|into|together|of|are|have"
    rf"|come)(?![a-z]))"
    rf"|(?P<han_side>前|后|最后)(?P<han_some>{_HAN_NUMBER}){_COUNTER}"
    rf"|(?:这|那|全部)(?P<han_all>[两二三四五六七八九\d]){_COUNTER}|两{_COUNTER}(?:都|全)|(?:这|那)(?:几{_COUNTER}"
    rf"|些)|全都|全部"
)
"""The first few, the last few, or all."""

ONE = Pattern(
    r"(?<![a-z0-9])(?:#|\[|number |no\. ?|nr\.? ?|option |item |product )(?P<number>\d{1,2})\]?(?![a-z0-9.])"
    rf"|(?<![a-z0-9-])(?<!a )(?:the )?(?P<nth>{_NTH})(?![a-z0-9-]){_THING}?(?! (?:gen|generation|party|hand"
    rf"|class)(?![a-z]))"
    rf"|(?<![a-z0-9-])(?:the (?P<last>last|bottom|top)(?: (?:one|option|item|result|product))(?![a-z])"
    rf"|the last(?=[?.!,]|$)|last one)"
    rf"|第(?P<han>{_HAN_NUMBER}){_COUNTER}?|(?P<sign>\d{{1,2}})号"
    rf"|(?P<han_last>最后(?:的?那?一?{_COUNTER})|最后那{_COUNTER})|(?P<han_first>头一{_COUNTER}|首[个款]"
    rf"|最前面的?那?{_COUNTER})"
    rf"|倒数第(?P<from_end>{_HAN_NUMBER}){_COUNTER}"
)
"""One by its number."""

PRONOUN = Pattern(
    r"(?<![a-z0-9'])(?P<many>them|they|these|those)(?: ones)?(?![a-z'])"
    r"|(?<![a-z0-9'])(?:it|this|that)(?: one)?(?![a-z'])|(?<![a-z0-9'])(?:this|that) (?:"
    + "|".join(sorted(NOUNS, key=len, reverse=True))
    + r")(?![a-z])"
    rf"|(?P<han_many>它们|他们)|它|[这那]一?{_COUNTER}|该(?:商品|产品|款)|刚才那?{_COUNTER}?"
)
""" "It" and "them"."""

BARE = Pattern(
    r"(?<![\w.,$€£¥￥#-])(?P<number>\d{1,2})(?![\w%$€£¥￥.-]|\s?(?:of|x|×|times)(?![a-z])|\s?(?:gb|tb|inch|kg|hz|w|h"
    r"|g)(?![a-z]))(?!\s?[个款台部只副件种条把块双支元])"
)
"""A number alone, which points only where a command takes one."""

ASKED = Pattern(
    r"^(?:(?:so|and|ok|okay|but|then),? )*(?:does|do|did|is|are|can|could|will|would|has|have|how about|what about) "
    r"(?P<first>\d{1,2})(?:,? (?:and|or) (?P<second>\d{1,2}))?(?![\w.,%])(?: (?P<next>[a-z-]+))?"
    r"|(?<=than )(?P<than>\d{1,2})(?=\s*[?.!]*$)"
)
"""Numbers alone in a question: "does 3 have a number pad", "is 2 lighter than 1"."""
COUNTED = Pattern(r"(?:people|persons|of|x|gb|tb|kg|g|w|hz|inch|mm|cm|or|to|(?!(?:has|is|was|does)(?!s))[a-z-]+s)")
"""What follows a number that counts: "can 2 people use it", "do 2 monitors work"."""
