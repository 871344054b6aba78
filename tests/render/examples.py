"""The events of whole runs, written by hand: what renderers are tried with."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from shopcli.catalog.product import Availability, Product, Rating
from shopcli.events import (
    AnsweredBy,
    Checked,
    Degraded,
    Done,
    Event,
    Explained,
    Failed,
    NothingFits,
    Notice,
    Picked,
    Prompted,
    Ranked,
    Spent,
    Text,
    Understood,
)
from shopcli.exits import ExitCode
from shopcli.grounding.claim import Claim, Kind, Verdict
from shopcli.models.model import Usage
from shopcli.prompts.prompt import Brief, Message, Prompt
from shopcli.query.need import Need, PriceLimit, Requirement, Wish
from shopcli.search.candidate import (
    Candidate,
    CategoryShape,
    Exclusion,
    LimitCheck,
    Reason,
    Relaxation,
    Shape,
    WhyNot,
)


def _told(candidate: Candidate) -> Candidate:
    """With its attributes in the catalog's order, where no need prefers another."""
    return replace(candidate, attributes=tuple(candidate.product.attributes.items()))


NEED = Need(
    text="light laptop under $600 with at least 16 GB RAM, not gaming",
    language="en",
    wanted="laptop",
    terms=("light", "laptop"),
    max_price=PriceLimit(Decimal("600"), inclusive=False),
    currency="USD",
    not_brands=("Brontide",),
    requirements=(Requirement("ram", ">=", Decimal(16), "at least 16 GB RAM"),),
    excluded=("gaming",),
    wishes=(Wish("light", "light"),),
)

NEED_ZH = Need(
    text="我想买一台性价比高的笔记本电脑，三千以内",
    language="zh",
    wanted="笔记本电脑",
    terms=("笔记本电脑",),
    max_price=PriceLimit(Decimal("3000")),
    wishes=(Wish("value", "性价比高"),),
)

KESTREL = _told(
    Candidate(
        handle=1,
        product=Product(
            id="kst-air-14",
            title="Kestrel Air 14 Laptop",
            currency="USD",
            price=Decimal("549.00"),
            list_price=Decimal("649.00"),
            brand="Kestrel",
            category=("Computers", "Laptops"),
            availability=Availability.IN_STOCK,
            stock=38,
            rating=Rating(Decimal("4.4"), count=1312),
            attributes={
                "Screen": "14 in",
                "RAM": "16 GB",
                "Storage": "512 GB SSD",
                "Weight": "1.19 kg",
                "Touchscreen": False,
                "Ports": ("USB-C", "USB-A", "HDMI"),
            },
            url="https://harborpine.example/p/kst-air-14",
        ),
        score=0.8312345,
        parts={"relevance": 0.4, "value": 0.2112345, "rating": 0.12, "stock": 0.05, "wishes": 0.05},
        reasons=(
            Reason("budget", "$51 below your limit", "price", "549.00"),
            Reason("saving", "reduced by $100, was $649", "list_price", "649.00"),
            Reason("requirement", "RAM 16 GB", "attributes.RAM", "16 GB"),
            Reason("wish", "weight 1.19 kg, the lowest of those that fit", "attributes.Weight", "1.19 kg"),
            Reason("rating", "rated 4.4 of 5 by 1,312 buyers", "rating.value", "4.4"),
            Reason(
                "caution",
                "a buyer who gave 2 of 5 says: “the fan is audible in a quiet room”",
                "reviews[1].text",
                "the fan is audible in a quiet room",
            ),
        ),
    )
)

MERIDIAN = _told(
    Candidate(
        handle=3,
        product=Product(
            id="mer-13",
            title="Meridian Slate 13 Convertible Laptop with Pen and Detachable Keyboard (graphite)",
            currency="USD",
            price=Decimal("12.90"),
            brand="Meridian",
            category=("Computers", "Laptops"),
            availability=Availability.BACKORDER,
            attributes={"Touchscreen": True, "RAM": "16 GB"},
            variant="mer-13-gr",
        ),
        score=0.5,
        parts={"relevance": 0.3, "value": 0.2, "rating": 0.0, "stock": 0.0, "wishes": 0.0},
        reasons=(
            Reason("price", "the cheapest of the 2 that fit", "price", "12.90"),
            Reason("caution", "on backorder", "availability", "backorder"),
            Reason("caution", "not rated yet", "rating"),
        ),
    )
)

YUNLING = _told(
    Candidate(
        handle=1,
        product=Product(
            id="yl-e14",
            title="云岭 E14 青春版 14英寸 4核 8GB+256GB 入门学习办公本",
            currency="CNY",
            price=Decimal("1999"),
            list_price=Decimal("2299"),
            brand="云岭",
            category=("电脑", "笔记本电脑"),
            availability=Availability.IN_STOCK,
            stock=3,
            rating=Rating(Decimal("8.4"), scale=Decimal(10), count=2318),
            attributes={"屏幕尺寸": "14 英寸", "内存": "8 GB", "触摸屏": False, "接口": ("USB-C 3.2", "HDMI 1.4")},
            url="https://gangsong.example/p/yl-e14",
        ),
        score=0.77,
        parts={"relevance": 0.4, "value": 0.3, "rating": 0.07},
        reasons=(
            Reason("budget", "比预算上限低¥1,001", "price", "1999"),
            Reason("price", "符合条件的5款里最便宜", "price", "1999"),
            Reason("caution", "有买家打3分（满分5）：“256 GB 装完系统和聊天软件就剩一半”", "reviews[1].text", "256 GB"),
        ),
    )
)

SHAPE = Shape(
    products=152,
    matched=2,
    currency="USD",
    min_price=Decimal("12.90"),
    max_price=Decimal("549.00"),
    categories=(CategoryShape(("Computers", "Laptops"), 24, Decimal("12.90"), Decimal("2199.00"), "USD"),),
)

SHAPE_ZH = Shape(products=90, matched=5, currency="CNY", min_price=Decimal(1999), max_price=Decimal(2899))

ANSWER = """\
I would take the **Kestrel Air 14** [1]: it is the lightest that fits, and at $549 it stays $51 below your limit.

What speaks for it:

- 16 GB of RAM, as you asked
- 1.19 kg, *easy* to carry

| | Kestrel | Meridian |
|---|---|---|
| Weight | 1.19 kg | not stated |
| Stock | in stock | on back order |

If you can wait, the Meridian Slate 13 costs far less.
"""

ANSWER_ZH = """\
我推荐 **云岭 E14 青春版** [1]：价格 ¥1,999，比预算低 ¥1,001，写论文、看网课都够用，是符合条件的五款里最便宜的一款。

1. 内存 8 GB，焊在主板上不能加。
2. 有买家说，256 GB 装完系统就剩一半。
"""


def prompt_of(need: Need, candidates: tuple[Candidate, ...], shape: Shape) -> Prompt:
    messages = (
        Message("system", "You recommend products. Begin with a line of picks."),
        Message("user", f"Need: {need.text}\n[1] {candidates[0].product.title}"),
    )
    brief = Brief("recommend", need, candidates, shape, top=3)
    return Prompt(messages, brief, f"recommend.{need.language}@1", 1234, cut=("2 candidates of 14 were left out",))


def chunks(text: str, size: int = 7) -> Iterable[Text]:
    return (Text(text[start : start + size]) for start in range(0, len(text), size))


def recommended() -> list[Event]:
    """An English run over an OpenAI-compatible endpoint."""
    candidates = (KESTREL, MERIDIAN)
    return [
        Understood(NEED, "recommend"),
        Notice("prices are in USD"),
        Ranked(candidates, SHAPE),
        Prompted(prompt_of(NEED, candidates, SHAPE)),
        AnsweredBy("gpt-5-mini", "api.example.com"),
        Picked(candidates, dropped=1),
        *chunks(ANSWER),
        Checked(6, 0, 0),
        Spent(Usage(1201, 187, cost=Decimal("0.00067"), first_token_seconds=0.8123)),
        Done(ExitCode.OK),
    ]


def _claims(language: str) -> dict[str, Claim]:
    """A claim that holds, two that the catalog contradicts and one that it does not speak of."""
    english = language == "en"
    return {
        claim.text: claim
        for claim in (
            Claim("$549", Kind.PRICE, Verdict.SUPPORTED, "kst-air-14", "price", "$549"),
            Claim("$499" if english else "¥499", Kind.PRICE, Verdict.CONTRADICTED, "kst-air-14", "price", "$549"),
            Claim(
                "32 GB", Kind.QUANTITY, Verdict.CONTRADICTED, "kst-air-14", "attributes.RAM", "16 GB *soldered* | [x]"
            ),
            Claim("20 h", Kind.QUANTITY, Verdict.UNKNOWN, "kst-air-14"),
            Claim("Zephyr 15", Kind.PRODUCT, Verdict.CONTRADICTED),
        )
    }


def _checked_text(text: str, language: str) -> Iterable[Text]:
    """`text` with its claims, which stand in {braces}, as a model's checked prose arrives."""
    claims = _claims(language)
    for number, part in enumerate(re.split(r"[{}]", text)):
        yield Text(part, claims[part] if number % 2 else None)


def checked() -> list[Event]:
    """Claims in a sentence, in bold, in a list, in a table and in code."""
    text = (
        "At {$549} [1] is fair, and **{$499}** would be fairer; unlike the {Zephyr 15} it weighs little.\n\n"
        "- {32 GB} of RAM\n- {20 h} on one charge\n\n| | [1] |\n|---|---|\n| RAM | {32 GB} |\n| Price | {$549} |\n\n"
        "`{$499}` is *what {20 h}* of work costs.\n"
    )
    return [
        Understood(NEED, "recommend"),
        AnsweredBy("gpt-5-mini", "api.example.com"),
        Picked((KESTREL,)),
        *_checked_text(text, "en"),
        Checked(2, 5, 2),
        Done(ExitCode.OK),
    ]


def checked_in_chinese() -> list[Event]:
    return [
        Understood(NEED_ZH, "recommend"),
        AnsweredBy("gpt-5-mini", "api.example.com"),
        *_checked_text("[1]只要**{¥499}**，内存{32 GB}，续航{20 h}，比{Zephyr 15}更值。\n", "zh"),
        Checked(0, 3, 1),
        Done(ExitCode.OK),
    ]


def recommended_in_chinese() -> list[Event]:
    """A Chinese run over the built-in writer."""
    return [
        Understood(NEED_ZH, "recommend"),
        Notice("没有设置模型，由内置文案作答", hint="设置 OPENAI_API_KEY 可换用模型"),
        Ranked((YUNLING,), SHAPE_ZH),
        Prompted(prompt_of(NEED_ZH, (YUNLING,), SHAPE_ZH)),
        AnsweredBy("built-in", "built-in"),
        Picked((YUNLING,)),
        *chunks(ANSWER_ZH),
        Spent(Usage(0, 0, estimated=True)),
        Done(ExitCode.OK),
    ]


def nothing_fits() -> list[Event]:
    return [
        Understood(NEED, "recommend"),
        NothingFits(
            exclusions=(Exclusion("under $600", 4), Exclusion("at least 16 GB RAM", 1)),
            relaxations=(
                Relaxation("under $600", "raise the limit to $649", 1, "kst-air-15", "Kestrel Air 15 Laptop"),
                Relaxation("at least 16 GB RAM", "accept RAM 8 GB", 1),
            ),
            shape=Shape(products=152, matched=0),
        ),
        Done(ExitCode.NOTHING_FITS),
    ]


def why_not() -> list[Event]:
    checks = (
        LimitCheck("under $600", True, "$549"),
        LimitCheck("at least 16 GB RAM", False, "8 GB"),
        LimitCheck("rated 4 or more", False),
    )
    return [
        Understood(NEED, "recommend"),
        Explained(WhyNot(KESTREL.product, checks, matched=2)),
        Done(ExitCode.OK),
    ]


def degraded() -> list[Event]:
    """The model fails in the middle of a sentence; the built-in writer finishes."""
    return [
        Understood(NEED, "recommend"),
        Ranked((KESTREL, MERIDIAN), SHAPE),
        AnsweredBy("gpt-5-mini", "api.example.com"),
        Picked((KESTREL,)),
        Text("The Kestrel Air 14 is the one I wou"),
        Checked(0, 0, 0),
        Degraded("timeout", "api.example.com sent nothing for 30 s", "try again, or use --offline"),
        Text("\n\n"),
        Text("Kestrel Air 14 Laptop costs $549.\n"),
        Done(ExitCode.OK),
    ]


def failed() -> list[Event]:
    return [
        Failed(
            "catalog_error",
            "shop.yaml, line 12: not valid YAML",
            "run shopcli catalog check shop.yaml",
            ExitCode.CATALOG_UNREADABLE,
        )
    ]


HOSTILE = "a\x1b[2J\x1b[31mb\x07c\x00d\u202ee\x9b31mf\x1b]8;;http://evil.example\x1b\\link\u200b\ud800[bold]g[/bold]\r\nh\u2066i"
"""Escape sequences, a bell, a NUL, bidi overrides, a C1 control, a terminal link, a lone surrogate, Rich markup."""


def hostile() -> list[Event]:
    """Every text that a catalog, a model or a server controls is hostile."""
    product = Product(
        id=HOSTILE,
        title=HOSTILE,
        currency=HOSTILE,
        price=Decimal(5),
        list_price=Decimal(6),
        brand=HOSTILE,
        category=(HOSTILE,),
        availability=Availability.IN_STOCK,
        rating=Rating(Decimal(4), count=2),
        attributes={HOSTILE[:12]: HOSTILE[:12], "b" + HOSTILE[:8]: (HOSTILE[:12],)},
        url=HOSTILE,
        shop=HOSTILE,
        variant=HOSTILE,
    )
    reasons = (Reason("wish", HOSTILE, HOSTILE, HOSTILE), Reason("caution", HOSTILE, HOSTILE, HOSTILE))
    candidate = _told(Candidate(1, product, 0.5, {"relevance": 0.5}, reasons))
    need = Need(HOSTILE, "en", wanted=HOSTILE, terms=(HOSTILE,), currency=HOSTILE, brands=(HOSTILE,))
    shape = Shape(1, 1, HOSTILE, Decimal(5), Decimal(5), (CategoryShape((HOSTILE,), 1),))
    text = f"{HOSTILE}\n\n# {HOSTILE}\n\n- {HOSTILE}\n\n`{HOSTILE}` &#x202e; &#x9b;\n\n```{HOSTILE}\n{HOSTILE}\n```\n"
    brief = Brief("recommend", need, (candidate,), shape, top=1)
    return [
        Understood(need, "recommend"),
        Notice(HOSTILE, HOSTILE, "warning"),
        NothingFits((Exclusion(HOSTILE, 1),), (Relaxation(HOSTILE, HOSTILE, 1, HOSTILE, HOSTILE),), shape),
        Explained(WhyNot(product, (LimitCheck(HOSTILE, False, HOSTILE),))),
        Ranked((candidate,), shape),
        Prompted(Prompt((Message("user", HOSTILE),), brief, HOSTILE, 1, (HOSTILE,))),
        AnsweredBy(HOSTILE, HOSTILE),
        Picked((candidate,)),
        *chunks(text, 1),
        Text(f"\n[{HOSTILE}](http://evil.example/{HOSTILE}) ![{HOSTILE}](http://evil.example) <b>{HOSTILE}</b>\n"),
        Degraded(HOSTILE, HOSTILE, HOSTILE),
        Failed(HOSTILE, HOSTILE, HOSTILE, ExitCode.UNEXPECTED),
    ]
