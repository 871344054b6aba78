"""Many ways to say yes or no to a feature.

The laptop has a backlit keyboard and no touchscreen; the 轻薄本 has 快充 and no 触摸屏.
"""

import pytest

from tests.grounding.values.examples import LAPTOP, NOTEBOOK, verdicts

DENIED = (
    "Missing: touchscreen",
    "Left out: a touchscreen.",
    "❌ 触摸屏",
    "There is no sign of a touchscreen.",
    "The one thing it lacks is a touchscreen.",
    "What you don't get is a touchscreen.",
    "A touchscreen is a no.",
    "它缺的是触摸屏。",
    "他们把触摸屏省了。",
    "It forgoes a touchscreen.",
    "The maker left the touchscreen out.",
    "The touchscreen was cut.",
    "The touchscreen got dropped.",
    "A touchscreen is nowhere to be found.",
    "There is nothing like a touchscreen here.",
    "It makes do without a touchscreen.",
    "It passes on a touchscreen.",
    "You'll have to live without a touchscreen.",
    "A touchscreen didn't make the cut.",
    "It comes up short on a touchscreen.",
    "A touchscreen isn't on board.",
    "You'll look in vain for a touchscreen.",
    "Don't expect a touchscreen.",
    "It stops short of a touchscreen.",
    "It was built without the touchscreen.",
    "The touchscreen has been axed.",
    "It gives the touchscreen a miss.",
    "Missing from [2]: a touchscreen.",
    "You'll look for a touchscreen on [3] in vain.",
    "_Touchscreen_: ✘",
    "The lack of a touchscreen is a drawback.",
    "You'll have to give up the touchscreen.",
    "Touchscreen input | No",
    "Touchscreen: Not available",
    "它缺了触摸屏功能。",
    "它上找不到触摸屏。",
    "_触摸屏_：没有",
    "触摸屏：没有配备",
    "触摸屏这次没给。",
    "Touchscreen: nope",
    "Touchscreen - absent",
    "Touchscreen support: no",
    "Touchscreen: not supported",
    "Touchscreen function: none",
    "Touchscreen = missing",
    "Touchscreen > no",
    "Touchscreen (no)",
    "Touchscreen -> no",
    "Touchscreen: N",
    "Touchscreen: n/a? no",
    "A touchscreen is absent.",
    "A touchscreen is what it lacks.",
    "触摸屏缺席。",
    "它没有把触摸屏做进来。",
    "触摸屏被砍掉了。",
    "触摸屏它没有。",
    "触摸屏就别指望了。",
    "触摸屏：没",
    "触摸屏功能：无",
    "触摸屏 → 无",
    "触摸屏支持：否",
    "触摸屏是没有的。",
    "触摸屏并不在配置里。",
    "它与触摸屏无缘。",
    "触摸屏被省略了。",
    "触摸屏欠奉。",
    "触摸屏未提供。",
    "可惜没能用上触摸屏。",
    "触摸屏：缺",
    "触摸屏（无）",
    "触摸屏不在其列。",
    "它和触摸屏不沾边。",
    "触摸屏也没给。",
)
KEPT = (
    "It doesn't skimp on the backlit keyboard.",
    "The backlit keyboard wasn't left out.",
    "It does not lack a backlit keyboard.",
    "It isn't without a backlit keyboard.",
    "Backlit keyboard: yep",
    "Backlit keyboard: included",
    "Backlit keyboard support: yes",
    "Backlit keyboard -> yes",
    "Backlit keyboard (yes)",
    "Backlit keyboard: supported",
    "Backlit keyboard: present",
    "Backlit keyboard: Y",
    "Backlit keyboard: available",
    "Backlit keyboard = built in",
    "Not only a backlit keyboard.",
    "You don't have to give up the backlit keyboard.",
    "_Backlit keyboard_: Yes",
    "快充当然少不了。",
    "快充不是问题。",
    "它没有省掉快充。",
    "快充并没有缺席。",
    "快充没被砍掉。",
    "它没落下快充。",
    "它不缺快充。",
    "快充：带",
    "快充功能：有",
    "快充支持：是",
    "快充 → 有",
    "快充（有）",
    "快充：支持",
    "快充：具备",
    "快充也没少。",
    "快充没有省。",
    "快充一样不少。",
)
WRONG = (
    "The backlit keyboard was cut.",
    "The maker left the backlit keyboard out.",
    "It forgoes a backlit keyboard.",
    "Backlit keyboard: nope",
    "Backlit keyboard support: no",
    "A backlit keyboard is nowhere to be found.",
    "Don't expect a backlit keyboard.",
    "It makes do without a backlit keyboard.",
    "Touchscreen: yep",
    "Touchscreen support: yes",
    "Touchscreen: present",
    "快充被砍掉了。",
    "快充缺席。",
    "快充：没",
    "快充功能：无",
    "快充它没有。",
    "触摸屏功能：有",
    "触摸屏没有缺席。",
    "触摸屏：带",
    "它没有省掉触摸屏。",
)
OPEN = (
    "It is a shame about the touchscreen.",
    "A touchscreen would be nice.",
    "Few would miss the touchscreen.",
    "Touchscreen: ask the seller",
    "Touchscreen - 10 points",
    "Touchscreen: -",
    "Touchscreen? No.",
    "Does it have a touchscreen?",
    "Touchscreen: depends on version",
    "Touchscreen: unclear",
    "触摸屏：看版本",
    "触摸屏：不详",
    "有触摸屏吗？",
    "触摸屏？没有。",
    "触摸屏：—",
    "要不要触摸屏？",
    "风扇：看情况",
)


def _verdicts(sentence: str) -> str:
    return verdicts(sentence, LAPTOP if sentence.isascii() else NOTEBOOK)


@pytest.mark.parametrize("sentence", DENIED)
def test_what_it_lacks_is_denied_in_many_ways(sentence: str) -> None:
    assert _verdicts(sentence) == "+"


@pytest.mark.parametrize("sentence", KEPT)
def test_what_it_has_is_told_by_many_answers_and_by_denying_twice(sentence: str) -> None:
    assert _verdicts(sentence) == "+"


@pytest.mark.parametrize("sentence", WRONG)
def test_the_same_words_of_the_other_feature_are_wrong(sentence: str) -> None:
    assert _verdicts(sentence) == "-"


@pytest.mark.parametrize("sentence", OPEN)
def test_a_question_or_an_answer_that_is_neither_yes_nor_no_is_never_struck(sentence: str) -> None:
    assert "-" not in _verdicts(sentence)
