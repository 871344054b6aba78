"""Payment, returns and warranty in another country: what the shop says of other countries decides, and nothing else."""

from collections.abc import Sequence

from shopcli.catalog.product import Store
from shopcli.evidence.answered import Told
from shopcli.evidence.cited import Cited
from shopcli.evidence.policies.services import spaced
from shopcli.evidence.questions.question import Asked
from shopcli.evidence.ranking.gather import store_pieces
from shopcli.patterns import Pattern

_PLACE = Pattern(
    r"(?<![a-z])(?:abroad|overseas|another country|other countries|outside the (?:us|usa|states|country|uk|eu)|canada"
    r"|mexico|brazil|argentina|chile|colombia|peru|england|scotland|wales|ireland|united kingdom|britain|germany|france"
    r"|spain|portugal|italy|netherlands|belgium|switzerland|austria|poland|sweden|norway|denmark|finland|greece|turkey"
    r"|russia|ukraine|europe|israel|dubai|saudi arabia|egypt|south africa|nigeria|kenya|india|pakistan|china|hong kong"
    r"|taiwan|macau|japan|tokyo|korea|singapore|malaysia|thailand|vietnam|indonesia|philippines|australia|sydney"
    r"|new zealand|london|paris|berlin|toronto|vancouver)(?![a-z])"
    r"|国外|海外|境外|外国|香港|澳门|台湾|台北|港澳|美国|加拿大|墨西哥|巴西|英国|法国|德国|意大利|西班牙|荷兰|瑞士|瑞典|俄罗斯"
    r"|欧洲|日本|东京|韩国|首尔|朝鲜|新加坡|马来西亚|泰国|越南|印尼|菲律宾|印度|迪拜|澳洲|澳大利亚|新西兰|伦敦|巴黎|纽约"
)
_TELLING = Pattern(
    r"(?<![a-z])(?:abroad|overseas|international\w*|worldwide|countr(?:y|ies)|outside)(?![a-z])|海外|国外|境外|港澳"
)
_ASKED = Pattern(r"(?<![a-z])(?:ship\w*|deliver\w*|sen[dt])(?![a-z])|寄|送|发|邮")
"""An entry that tells where one ships to comes before one that only speaks of other countries."""


_NOT_HERE = Pattern(
    r"(?:(?<![a-z])(?:not|outside)|n't)(?: (?:living|based|studying|live|study))?(?: (?:in|of|from))?"
    r" (?:the )?(?P<place>us|usa|united states|states)(?![a-z])"
)
"""Those who are not in the shop's own country."""


def place_unsaid(low: str, text: str) -> str:
    """The country that a question names and of which a text says nothing; or empty."""
    match, told = _PLACE.search(low), text.lower()
    if match is None and (here := _NOT_HERE.search(low)):
        # As a word of its own, for "campus" ends in it.
        return "" if f" {here['place']} " in spaced(told) else here["place"].upper()
    return match[0] if match and match[0] not in told and not _TELLING.search(told) else ""


def tell_abroad(asked: Asked, stores: Sequence[Store]) -> Told | None:
    """What the shop says of other countries, where the question names one and the shop's terms do not."""
    places = {match[0] for match in _PLACE.finditer(asked.low)}
    if not places:
        return None
    pieces = [piece for store in stores for piece in store_pieces(store, asked.language)]
    texts = [f"{piece.passage.field} {piece.passage.text}".lower() for piece in pieces]
    if any(place in text for place in places for text in texts):
        return None
    telling = [piece for piece, text in zip(pieces, texts, strict=True) if _TELLING.search(text)]
    if not telling:
        return None
    best = max(telling, key=lambda piece: _ASKED.search(piece.passage.text.lower()) is not None)
    cited = best.cited
    return Told(cited.text, (Cited(cited.source, cited.text, 1.0, cited.place, None, cited.field),), verdict=False)
