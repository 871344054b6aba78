"""describe as events: one text for each product, without what a model made up."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from shopcli.context import Folders
from shopcli.errors import ModelError
from shopcli.events import Degraded, Described, Done, Event, Notice, Prompted, Text
from shopcli.exits import ExitCode
from shopcli.grounding.beyond.description import Description, Sentence, Why
from shopcli.index.index import Index
from shopcli.models.model import Model, Piece, Stop
from shopcli.models.writer import Writer
from shopcli.prompts.prompt import Prompt
from shopcli.query.need import Language
from shopcli.tasks.describe import Wanted, describe
from shopcli.tasks.telling import Manner
from tests.advice.shops import indexed
from tests.grounding.beyond.planted import HEADPHONES, LAPTOP

FOLDERS = Folders(Path("/nonexistent"), Path("/nonexistent"), Path("/nonexistent"))
TRUE = (
    "The Birkane Reed 14 is a laptop with a 14-inch IPS screen and 16 GB of RAM."
    " It weighs 1.21 kg and is made of magnesium alloy."
)


@dataclass
class Scripted:
    """A model that says what a test wrote down, each answer once, and then fails where it is told to."""

    answers: list[str]
    fails: bool = False
    asked: list[Prompt] = field(default_factory=list)
    name: str = "some-model"
    provider: str = "models.example"
    window: int = 8_000
    reserve: int = 1_000

    def stream(self, prompt: Prompt) -> Generator[Piece, None, None]:
        self.asked.append(prompt)
        yield self.answers[min(len(self.asked), len(self.answers)) - 1]
        if self.fails:
            raise ModelError("timeout", "it took too long")
        yield Stop("stop")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return indexed(tmp_path_factory.mktemp("index"), [LAPTOP, HEADPHONES])


def events(model: Model, index: Index, *, language: Language = "en", strict: bool = False) -> list[Event]:
    wanted = Wanted(language, "plain", Manner("f00d", FOLDERS, strict=strict))
    return list(describe([HEADPHONES if language == "zh" else LAPTOP], wanted, index, model))


def described(all_events: list[Event]) -> Description:
    (one,) = (event.description for event in all_events if isinstance(event, Described))
    return one


def test_the_built_in_text_tells_of_each_sentence_what_it_rests_on(index: Index) -> None:
    one = described(events(Writer(), index))
    assert (one.author, one.dropped, one.fell_back) == ("built-in", (), False)
    assert one.sentences[-1] == Sentence("The warranty is 2 years.", ("attributes.Warranty",))
    assert one.text == one.sentences[0].text + " " + one.text.removeprefix(one.sentences[0].text).lstrip()


def test_a_true_text_of_a_model_stays_as_it_is(index: Index) -> None:
    all_events = events(Scripted([TRUE]), index)
    one = described(all_events)
    assert (one.text, one.author, one.dropped) == (TRUE, "some-model", ())
    assert one.sentences[1].facts == ("attributes.Weight", "attributes.Material")
    assert all_events[-1] == Done(ExitCode.OK)


def test_what_a_model_made_up_is_taken_out_and_told(index: Index) -> None:
    said = f"{TRUE} It is perfect for gamers. It has a touchscreen. It ships free tomorrow."
    all_events = events(Scripted([said]), index)
    one = described(all_events)
    assert one.text == TRUE
    assert [(dropped.text, dropped.why) for dropped in one.dropped] == [
        ("It is perfect for gamers.", Why.BEYOND),
        ("It has a touchscreen.", Why.CONTRADICTED),
        ("It ships free tomorrow.", Why.PASSING),
    ]
    (notice,) = (event.text for event in all_events if isinstance(event, Notice))
    assert notice == (
        "Birkane Reed 14: 3 sentences of the model taken out"
        " (1 against the catalog, 1 beyond the facts, 1 about price, stock or delivery)"
    )


def test_nothing_of_a_text_comes_before_it_was_checked(index: Index) -> None:
    assert not any(isinstance(event, Text) for event in events(Scripted([TRUE]), index))


def test_the_text_falls_back_to_codes_own_where_too_little_is_left(index: Index) -> None:
    one = described(events(Scripted(["It weighs 1.21 kg. It is perfect. You will love it. Order now!"]), index))
    assert (one.author, one.fell_back, len(one.dropped)) == ("built-in", True, 3)
    assert one.text == described(events(Writer(), index)).text


def test_what_a_model_said_before_it_failed_is_not_printed(index: Index) -> None:
    all_events = events(Scripted([TRUE], fails=True), index, strict=True)
    one = described(all_events)
    assert (one.author, one.fell_back) == ("built-in", True)
    assert one.text == described(events(Writer(), index)).text
    assert any(isinstance(event, Degraded) for event in all_events)
    assert all_events[-1] == Done(ExitCode.MODEL_FAILED)


def test_under_strict_what_goes_beyond_the_facts_is_exit_4_and_still_not_printed(index: Index) -> None:
    all_events = events(Scripted([f"{TRUE} It feels premium."]), index, strict=True)
    assert described(all_events).text == TRUE
    assert all_events[-1] == Done(ExitCode.CONTRADICTED)


def test_under_strict_a_contradiction_is_repaired_once(index: Index) -> None:
    model = Scripted([f"{TRUE} It has 32 GB of RAM.", TRUE])
    all_events = events(model, index, strict=True)
    assert (described(all_events).text, len(model.asked)) == (TRUE, 2)
    assert all_events[-1] == Done(ExitCode.OK)


def test_the_prompt_holds_the_facts_and_nothing_of_the_marketing(index: Index) -> None:
    (prompt,) = (event.prompt for event in events(Scripted([TRUE]), index) if isinstance(event, Prompted))
    said = "\n".join(message.content for message in prompt.messages)
    assert "- Battery life: 13 h" in said
    assert "- Touchscreen: no" in said
    assert "best laptop ever" not in said
    assert "899" not in said


def test_the_products_name_stands_for_its_handle(index: Index) -> None:
    said = "[1] is a laptop with a 14-inch IPS screen and 16 GB of RAM. [1] weighs 1.21 kg."
    assert described(events(Scripted([said]), index)).text == said.replace("[1]", "Birkane Reed 14")


@pytest.mark.parametrize("subject", ["It", "The laptop"])
def test_the_first_sentence_that_stays_names_the_product(index: Index, subject: str) -> None:
    said = f"Meet your new favourite! {subject} weighs 1.21 kg, is made of magnesium alloy and has 16 GB of RAM."
    one = described(events(Scripted([said]), index))
    assert one.text.startswith("The Birkane Reed 14 weighs 1.21 kg")


def test_a_list_keeps_its_marks_and_loses_headings_over_nothing(index: Index) -> None:
    said = (
        "# Birkane Reed 14\n\n## Why buy it\n\n- Everybody loves it.\n\n"
        "## Screen\n\n- It is bright. The screen has a 90 Hz refresh rate.\n"
        "- 14-inch IPS screen with a resolution of 2560 x 1600\n| a | b |\n"
    )
    one = described(events(Scripted([said]), index))
    assert one.text == (
        "# Birkane Reed 14\n\n## Screen\n\n- The screen has a 90 Hz refresh rate.\n"
        "- 14-inch IPS screen with a resolution of 2560 x 1600"
    )


def test_a_chinese_text_is_sifted_as_an_english_one_is(index: Index) -> None:
    said = "岩声 H1 是一款头戴式耳机，支持主动降噪。音质震撼。它的续航时间为 40 小时，重 252 克。不支持快充。"
    one = described(events(Scripted([said]), index, language="zh"))
    assert one.text == "岩声 H1 是一款头戴式耳机，支持主动降噪。它的续航时间为 40 小时，重 252 克。"
    assert [dropped.why for dropped in one.dropped] == [Why.BEYOND, Why.CONTRADICTED]


def test_facts_that_no_text_tells_are_counted_once_at_the_end(index: Index) -> None:
    wanted = Wanted("zh", "plain", Manner("f00d", FOLDERS))
    named = replace(LAPTOP, attributes={**LAPTOP.attributes, "Layout": "Full size US", "Depth": "12.0"})
    notices = [one.text for one in describe([named, named], wanted, index, Writer()) if isinstance(one, Notice)]
    assert notices == ["有 4 项参数没有写进文案（2 项没有中文说法，2 项不明确，例如缺少单位）"]


def test_a_dry_run_gives_the_prompt_alone(index: Index) -> None:
    wanted = Wanted("en", "plain", Manner("f00d", FOLDERS, dry_run=True))
    assert [type(event) for event in describe([LAPTOP], wanted, index, Writer())] == [Prompted, Done]


def test_a_clause_that_goes_beyond_the_facts_is_cut_from_a_sentence_that_is_true_without_it(index: Index) -> None:
    said = (
        "The Birkane Reed 14 is a laptop with 16 GB of RAM, making it fast."
        " The screen refreshes at 90 Hz, which is ideal for most users."
    )
    one = described(events(Scripted([said]), index))
    assert one.text == "The Birkane Reed 14 is a laptop with 16 GB of RAM. The screen refreshes at 90 Hz."
    assert [dropped.text for dropped in one.dropped] == ["making it fast.", "which is ideal for most users."]
    said = "岩声 H1 是一款头戴式耳机，让你畅听一整天。它的续航时间为 40 小时，非常持久。"
    one = described(events(Scripted([said]), index, language="zh"))
    assert one.text == "岩声 H1 是一款头戴式耳机。它的续航时间为 40 小时。"


def test_codes_own_opening_names_the_product_where_no_sentence_of_the_model_does(index: Index) -> None:
    said = "Our elegant laptop has it all. Its screen has a resolution of 2560 x 1600. Its body is magnesium alloy."
    one = described(events(Scripted([said]), index))
    opening, rest = said.split(". ", 1)
    assert one.text == described(events(Writer(), index)).sentences[0].text + " " + rest
    assert (one.author, one.sentences[0].facts[0], one.dropped[0].text) == ("some-model", "title", f"{opening}.")
