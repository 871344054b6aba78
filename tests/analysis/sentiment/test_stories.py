"""What is told as a fact says good or bad without a judging word, and what only looks like such a story does not."""

import pytest

from shopcli.analysis.sentiment.cues import Cue
from shopcli.analysis.sentiment.judge import Polarity
from shopcli.analysis.sentiment.lexicon import lexicon_judge
from shopcli.analysis.sentiment.stories import Stories, Story, with_stories
from shopcli.analysis.sentiment.vocabulary import Kind
from shopcli.patterns import Pattern
from shopcli.query.need import Language
from shopcli.text import has_han

JUDGE = lexicon_judge()


def _polarity(text: str) -> Polarity:
    language: Language = "zh" if has_han(text) else "en"
    return JUDGE.judge(text, language).polarity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The parcel came with its lid open.", id="damage on arrival"),
        pytest.param("Delivered in shards.", id="in pieces"),
        pytest.param("It arrived without the screws.", id="left out"),
        pytest.param("Only three tiles came.", id="fewer"),
        pytest.param("After ten days it won't charge past half.", id="gave out"),
        pytest.param("The handle began to wobble in month three.", id="began to"),
        pytest.param("Survived all of four washes.", id="lasted so long"),
        pytest.param("I ordered the blue set and received a pink one.", id="another than ordered"),
        pytest.param("The page says cotton, the label says polyester.", id="another than described"),
        pytest.param("Supposed to be silent.", id="a promise"),
        pytest.param("I expected better quality.", id="expected more"),
        pytest.param("Took it straight back.", id="returned"),
        pytest.param("I asked for a refund.", id="money back"),
        pytest.param("It went in the bin.", id="thrown away"),
        pytest.param("It makes a lovely doorstop.", id="irony"),
        pytest.param("Great, another gadget for the bin.", id="mock praise"),
        pytest.param("Save your money.", id="advice"),
        pytest.param("If it held water, it would be a nice jug.", id="what is not so"),
        pytest.param("My old kettle was great.", id="praise of an earlier one"),
        pytest.param("寄来的时候瓶盖是开的", id="到货"),
        pytest.param("穿了五天就脱线", id="不久"),
        pytest.param("第二个月就罢工", id="第几"),
        pytest.param("盖子合不上", id="做不成"),
        pytest.param("少发了一个杯子", id="缺件"),
        pytest.param("说好的静音呢", id="许诺"),
        pytest.param("页面写的是真皮,收到是塑料", id="与描述"),
        pytest.param("直接进了垃圾桶", id="扔"),
        pytest.param("以前那款很好", id="以前"),
    ],
)
def test_told_as_a_fault(text: str) -> None:
    assert _polarity(text) is Polarity.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fell off the table and still works.", id="withstands"),
        pytest.param("Three years later it is still in use every day.", id="lasts"),
        pytest.param("I ordered two more for my brother.", id="bought again"),
        pytest.param("I wish I had found this sooner.", id="sooner"),
        pytest.param("You forget it's there.", id="unnoticed"),
        pytest.param("Does what it's supposed to do.", id="what it should"),
        pytest.param("It has never let water in.", id="never"),
        pytest.param("Assembled in ten minutes.", id="soon ready"),
        pytest.param("It never let me down.", id="never let down"),
        pytest.param("Never had to send it back.", id="a fault that was not"),
        pytest.param("Unlike my old one it does not leak.", id="blame of an earlier one"),
        pytest.param("Better than my old one.", id="compared with an earlier one"),
        pytest.param("My old kettle died and this one is great.", id="praise of the one that followed"),
        pytest.param("掉地上好几回,照样能用", id="经摔"),
        pytest.param("用了三年还跟新的一样", id="经用"),
        pytest.param("给爸妈又买了两个", id="又买"),
        pytest.param("早知道就早点买了", id="早买"),
        pytest.param("噪音完全听不到", id="听不到"),
        pytest.param("再也不用担心漏水", id="不用担心"),
        pytest.param("不像以前那个老漏水", id="不像以前"),
        pytest.param("比以前那个强多了", id="比以前"),
        pytest.param("之前买的很好用,这次又来了", id="买过同款"),
    ],
)
def test_told_as_praise(text: str) -> None:
    assert _polarity(text) is Polarity.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It arrived on time and I used it right away.", id="used by oneself"),
        pytest.param("Arrived without a scratch.", id="without damage"),
        pytest.param("The battery lasted three days on one charge.", id="lasts long"),
        pytest.param("It works exactly as the description says.", id="as described"),
        pytest.param("Ordered it on Monday and got it on Tuesday.", id="got what was ordered"),
        pytest.param("I went back and bought another.", id="went back for more"),
        pytest.param("You will save your money with this.", id="saves money"),
        pytest.param("My son has curly hair and the comb glides through.", id="somebody's hair"),
        pytest.param("We have never replaced the filter.", id="never replaced"),
        pytest.param("It starts humidifying at once.", id="begins its work"),
        pytest.param("The bags are right for the bin.", id="made for the bin"),
        pytest.param("It brought my pan back to life.", id="brought back to life"),
        pytest.param("It will save your time.", id="saves time"),
        pytest.param("Do not be fooled by its size, it is strong.", id="small and strong"),
        pytest.param("The tent has survived nine trips.", id="survived many"),
        pytest.param("They come with an empty flask.", id="comes with something empty"),
        pytest.param("There was no crack, no dent.", id="no damage"),
        pytest.param("After two days it already felt right.", id="soon right"),
        pytest.param("The trash can is strong.", id="a bin itself"),
        pytest.param("这个垃圾桶很好用", id="垃圾桶本身"),
        pytest.param("第二天就到了", id="送得快"),
        pytest.param("真不错,又轻又稳", id="又轻又稳"),
        pytest.param("快跑的时候也很稳", id="快跑"),
        pytest.param("以后还会买第二次", id="还会再买"),
        pytest.param("跟图片的一样,收到很喜欢", id="与图片一样"),
        pytest.param("买了至少三件", id="至少"),
        pytest.param("收到就打开了,很惊喜", id="自己打开"),
        pytest.param("收到就用了,很保湿", id="保湿"),
        pytest.param("收到电动车,充满电开了一天", id="开着用"),
        pytest.param("拿到手断码价,很划算", id="断码"),
        pytest.param("用了几次就顺手了", id="用几次就顺"),
        pytest.param("用了一次就爱上了", id="一次就爱"),
        pytest.param("收到完好,没有破损", id="没有破损"),
    ],
)
def test_what_only_looks_like_a_fault_is_none(text: str) -> None:
    assert _polarity(text) is not Polarity.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two years later and still no replacement.", id="still nothing"),
        pytest.param("I will never buy it again.", id="never again"),
        pytest.param("I had to buy another.", id="had to"),
        pytest.param("I washed it twice and it still smells.", id="still smells"),
        pytest.param("The lid fell off and kept falling.", id="kept falling"),
        pytest.param("I asked where it was.", id="asked where it was"),
        pytest.param("I wish I had known about the noise before.", id="known of a fault"),
        pytest.param("It costs twice the price.", id="costs twice as much"),
        pytest.param("It has never charged.", id="never did its work"),
        pytest.param("左耳听不到声音", id="听不到该听的"),
        pytest.param("等了三天才到", id="才到"),
    ],
)
def test_what_only_looks_like_praise_is_none(text: str) -> None:
    assert _polarity(text) is not Polarity.POSITIVE


@pytest.mark.parametrize("text", ["without a cover", "I never use the handle", "just a cable", "no box"])
def test_a_negation_by_itself_is_no_judgement(text: str) -> None:
    assert _polarity(text) is Polarity.NEUTRAL


def _story(value: float, source: str) -> Story:
    return Story(Kind.POLAR, value, ("back",), Pattern(source))


def test_of_stories_that_overlap_the_first_and_longest_is_told() -> None:
    long, short, late = _story(-2, "sent it back"), _story(-1, "sent it"), _story(-3, "back again")
    told = Stories((short, late, long)).told_in("sent it back again", ("sent", "it", "back", "again"))
    assert [each.story for each in told] == [long]


def test_a_story_is_only_looked_for_where_a_unit_may_tell_it() -> None:
    assert Stories((_story(-2, "sent"),)).told_in("sent", ("sent",)) == []


def test_a_story_stands_for_the_words_within_it_and_yields_to_a_stronger_one_that_reaches_in() -> None:
    praise, blame = Cue(Kind.POLAR, 2, 1, 2), Cue(Kind.POLAR, -3, 0, 2)
    story = Cue(Kind.POLAR, -2, 1, 4)
    assert with_stories([praise], [story]) == [story]
    assert with_stories([blame], [story]) == [blame]
    assert with_stories([blame._replace(value=-1)], [story]) == [story]
