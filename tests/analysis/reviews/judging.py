"""A judge that knows a dozen words: enough to tell what is made of what a judge says."""

import re

from shopcli.analysis.sentiment.judge import Judged, Polarity
from shopcli.query.need import Language

_WORDS = {
    1: r"good|great|love|lovely|perfect|superb|fast|很好|满意|喜欢|舒服|不错",
    -1: r"bad|terrible|dim|thin|broke|slow|hate|awful|很差|太差|坏了|暗|失望",
}


class WordJudge:
    """A part is judged by its clause."""

    name = "words"

    def judge(self, text: str, language: Language) -> Judged:
        score = sum(sign * len(re.findall(words, text, re.IGNORECASE)) for sign, words in _WORDS.items())
        polarity = Polarity.POSITIVE if score > 0 else Polarity.NEGATIVE if score < 0 else Polarity.NEUTRAL
        return Judged(polarity, max(-1.0, min(1.0, score / 2)), 0.9 if score else 0.5)

    def judge_part(self, text: str, start: int, end: int, language: Language) -> Judged:
        first = max(text.rfind(sign, 0, start) for sign in ",.，。\n") + 1
        last = min((at for sign in ",.，。\n" if (at := text.find(sign, end)) >= 0), default=len(text))
        return self.judge(text[first:last], language)
