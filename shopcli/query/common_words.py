"""English words of every day: what brands and wanted things are told apart from."""

_ORDINARY = """
a about above after all also always an and another any anyone anything are around as ask at available back bad be
because been before best better between big bit black blue box both brand brown budget but buy by can care cheap clean
clear click close cloud color colour come comes core could cool day deal decent deep do does don't down easy edge else
even ever every everything exceed fast feel few find fine fit flow focus for free fresh from fun gave general generic
get gift give go gold good got great green grey gray grip had hard has have having he help her here high him his home
hope house how i i'd i'll i'm i've ice idea if in inch instead into is it its it's just keep kind know large last
least less let light like little live long look looking looks lot love low mad made make many mark match max may maybe
me mean mind mini mobile mode more most much must my native natural near need needs neo new next nice no none normal
not note nothing now of off ok on once one only open option options or orange original other our out over own pair
part people perfect pick pink place plan please plus point power premium preferably present pro product products
project purple put quality quick quiet range rather ready real really recommend red right ring rock round run running
safe same search see set she shop should show silver simple since size slim small smart so solid some something son
soon sound space speed spend star start stay still store stuff style such suggest super sure switch take target tell
than thank thanks that the their them then there these they thing things think this those to too top touch toward
travel true try two under unit up us use used using value vast very view want wants was watch wave way we well were
what when where which while white who whole why will wish with without work works would yellow yes yet you your zero
"""

_FUNCTION = """
a about after all also always an and another any anyone anything are around as ask at available be because been before
best better between big but by can care could day decent do does don't down either else even ever every everything few
for from gave get give go good got great had has have having he help her here him his how i i'd i'll i'm i've idea if
in instead into is it its it's just know large last least less let little long look looking looks lot love made make
many max may maybe me mean more most much must my near need needs next nice no none not nothing now of ok on once one
ones only or other our out over own perfect pick please preferably priced put rather really recommend right same see she
should show since so some something soon stay still such suggest take tell than thank thanks that the their them then
there these they thing things think this those to too try under unit up us use used using very view want wants was way
we well were what when where which while who whole why will wish with without works would yes yet you your
"""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = words(_FUNCTION)
"""Words that are never part of what is wanted."""
COMMON_WORDS = words(_ORDINARY) | FUNCTION_WORDS
"""Words that a brand may be called by, and that mean no brand in most sentences."""
