"""A judge that needs no training: words with a sign, and the rules by which they turn one another.

Its words are general knowledge of the two languages, kept as data beside this file; nothing was learned from reviews.
"""

from dataclasses import dataclass
from functools import lru_cache

from shopcli.analysis.sentiment import opinions as rules
from shopcli.analysis.sentiment import parts, stories_en, stories_zh
from shopcli.analysis.sentiment.cues import Token, chinese_cues, english_cues, english_tokens, in_lower_case
from shopcli.analysis.sentiment.judge import Judge, Judged, Polarity
from shopcli.analysis.sentiment.parts import Passage
from shopcli.analysis.sentiment.stories import with_stories
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.query.traditional import in_simplified

_NEUTRAL: dict[Language, float] = {"en": 0.6, "zh": 0.5}
_NEUTRAL_PART = 0.35
"""Below these sums a text or a part of one says neither good nor bad. A negation or a hint alone is no judgement in
English, where praise has as many of them; in Chinese it is right three times of five."""
_HALF = 2.0
"""The sum at which a score is half of what it can be: one plain word of praise."""
_SURE_OF_NEUTRAL = 0.4
"""Silence may also be that no word is known."""

# What the shop writes below a review is not the reviewer's.
_REPLY = {
    "zh": Pattern(
        r"(?:商家|店家|卖家|掌柜|店铺|官方|客服|宾馆|酒店)(?:回复|反馈|回应|答复)[^，。！\n]{0,24}[:：]",
        ("回复", "反馈", "回应", "答复"),
    ),
    "en": Pattern(
        r"(?i)\b(?:(?:response|reply) from (?:the )?(?:owner|seller|manufacturer|store|shop|host|manager)"
        r"|(?:owner|seller|manufacturer|shop)'?s? (?:response|reply))\b\s*:",
        ("esponse", "eply", "RESPONSE", "REPLY"),
    ),
}


@dataclass(frozen=True, slots=True)
class LexiconJudge:
    """Judges about 7,000 short reviews a second on one core, and long texts in time that grows with them."""

    name: str = "lexicon"

    def judge(self, text: str, language: Language) -> Judged:
        own = _without_reply(text, language)
        said = _passage(own, language).opinions
        total = sum(opinion.value for opinion in said)
        return _judged(total, _NEUTRAL[language])

    def judge_part(self, text: str, start: int, end: int, language: Language) -> Judged:
        passage = _passage(text, language)
        if language == "zh":
            return _judged(parts.said_of(passage, start, end, parts.CHINESE), _NEUTRAL_PART)
        begin, after = _token_span(_tokens(text), start, end)
        return _judged(parts.said_of(passage, begin, after, parts.ENGLISH), _NEUTRAL_PART)


def lexicon_judge() -> Judge:
    return LexiconJudge()


def _judged(total: float, neutral: float) -> Judged:
    score = total / (abs(total) + _HALF)
    if abs(total) < neutral:
        return Judged(Polarity.NEUTRAL, score, _SURE_OF_NEUTRAL)
    # From an even chance to certainty, about as often as judgements of such a score are right.
    confidence = 1 - (1 - abs(score)) ** 2 / 2
    return Judged(Polarity.POSITIVE if total > 0 else Polarity.NEGATIVE, score, confidence)


def _without_reply(text: str, language: Language) -> str:
    reply = _REPLY[language].search(text)
    return text[: reply.start()] if reply and reply.start() else text


@lru_cache(maxsize=4)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(english_tokens(text))


@lru_cache(maxsize=4)
def _passage(text: str, language: Language) -> Passage:
    """Kept for a moment, since the parts of one text are judged one after the other."""
    if language == "zh":
        simplified = in_simplified(text)
        told = [each.story.cue(each.start, each.end) for each in stories_zh.STORIES.told_in(simplified, simplified)]
        cues = with_stories(chinese_cues(text), told)
        return Passage(text, cues, rules.opinions(cues, rules.CHINESE))
    tokens = _tokens(text)
    units = [token.text for token in tokens]
    found = stories_en.STORIES.told_in(in_lower_case(text), units)
    told = [each.story.cue(*_token_span(tokens, each.start, each.end)) for each in found]
    cues = with_stories(english_cues(tokens), told)
    return Passage(units, cues, rules.opinions(cues, rules.ENGLISH))


def _token_span(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int]:
    """The tokens that `start` to `end` touches."""
    begin = next((place for place, token in enumerate(tokens) if token.end > start), len(tokens))
    after = next((place for place in range(begin, len(tokens)) if tokens[place].begin >= end), len(tokens))
    return begin, max(begin, after)
