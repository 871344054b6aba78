"""`shopcli analyze reviews` as its users and their scripts see it."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.end_to_end.cli import PATIENCE, Shop
from tests.end_to_end.reviewed import shop as reviewed
from tests.end_to_end.terminal import terminal
from tests.end_to_end.test_golden import assert_golden
from tests.hostile import CONTROLS, INVISIBLE, MARKUP, Texts, controls, controls_on_terminal

CATALOGS = Path(__file__).parents[2] / "catalogs"
LANGUAGES = ("en", "zh")

LOOSE = """\
product_id,review,stars,date,verified
lamp,"Great, love it: the light is excellent.",5,2026-01-02,true
lamp,"Terrible smell, very bad.",1,2026-01-09,true
desk,"An excellent desk, very happy.",5,2026-02-01,false
,,,,
desk,"Horrible, awful, useless and broken.",5,soon,true
"""


@pytest.fixture
def corner(shop: Shop) -> Shop:
    for language in LANGUAGES:
        shop.write(f"shop.{language}.json", json.dumps(reviewed(language), ensure_ascii=False))
    shop.write("loose.csv", LOOSE)
    return shop


@pytest.mark.parametrize("language", LANGUAGES)
class TestWhatIsShown:
    @pytest.mark.parametrize("columns", [60, 120])
    def test_in_full_on_a_terminal(self, corner: Shop, language: str, columns: int) -> None:
        arguments = ("analyze", "reviews", "tablet", "lamp", "desk", "-c", f"shop.{language}.json")
        with terminal(corner, *arguments, columns=columns) as screen:
            assert screen.finish() == 0
        assert_golden(f"analyze.reviews.full.{language}.{columns}.txt", screen.text)

    @pytest.mark.parametrize("columns", [60, 120])
    def test_all_products_on_a_terminal(self, corner: Shop, language: str, columns: int) -> None:
        with terminal(corner, "analyze", "reviews", "-c", f"shop.{language}.json", columns=columns) as screen:
            assert screen.finish() == 0
        assert_golden(f"analyze.reviews.all.{language}.{columns}.txt", screen.text)

    @pytest.mark.parametrize("ids", [(), ("tablet", "lamp", "desk")])
    def test_in_a_pipe(self, corner: Shop, language: str, ids: tuple[str, ...]) -> None:
        ran = corner.run("analyze", "reviews", *ids, "-c", f"shop.{language}.json")

        assert (ran.code, ran.stderr) == (0, "")
        assert_golden(f"analyze.reviews.{'full' if ids else 'all'}.{language}.plain.txt", ran.stdout)

    def test_the_document_is_as_its_schema_says(self, corner: Shop, language: str) -> None:
        schema = corner.run("analyze", "reviews", "--schema").json
        jsonschema.Draft202012Validator.check_schema(schema)

        for ids in ((), ("tablet", "lamp")):
            document = corner.run("analyze", "reviews", *ids, "-c", f"shop.{language}.json", "--json").json
            jsonschema.validate(document, schema)
            assert [report["product_id"] for report in document["reports"]] == list(ids)
            assert document["language"] == language

    def test_each_review_is_a_row(self, corner: Shop, language: str) -> None:
        schema = corner.run("analyze", "reviews", "--each", "--schema").json
        document = corner.run("analyze", "reviews", "--each", "-c", f"shop.{language}.json", "--json").json

        jsonschema.validate(document, schema)
        assert len(document["rows"]) == 42
        lines = corner.run("analyze", "reviews", "--each", "-c", f"shop.{language}.json", "--jsonl").lines
        assert lines == document["rows"]
        assert [row["review"] for row in lines if row["disagrees"]] == [31]


class TestWhatIsFound:
    def test_both_languages_find_the_same(self, corner: Shop) -> None:
        english, chinese = (
            corner.run("analyze", "reviews", "tablet", "-c", f"shop.{language}.json", "--json").json["reports"][0]
            for language in LANGUAGES
        )

        for key in ("reviews", "positive", "neutral", "negative", "rating", "disagreeing", "periods", "trend"):
            assert english[key] == chinese[key]
        told = [
            [(part["part"], part["positive"], part["negative"]) for part in report["parts"]]
            for report in (english, chinese)
        ]
        assert told[0] == told[1] == [("battery", 15, 0), ("screen", 0, 15), ("build", 0, 1)]
        assert english["trend"]["direction"] == "falling"

    def test_every_quote_is_a_piece_of_a_review(self, corner: Shop) -> None:
        for language in LANGUAGES:
            texts = [review["text"] for product in reviewed(language)["products"] for review in product["reviews"]]
            ran = corner.run("analyze", "reviews", "tablet", "lamp", "-c", f"shop.{language}.json", "--json")
            for report in ran.json["reports"]:
                told = [quote for part in report["parts"] for quote in (*part["praise"], *part["complaints"])]
                told += [quote for sign in report["signs"] for quote in sign["examples"]]
                assert told
                assert all(any(quote["text"] in text for text in texts) for quote in told)

    def test_signs_have_their_evidence(self, corner: Shop) -> None:
        (report,) = corner.run("analyze", "reviews", "lamp", "-c", "shop.en.json", "--json").json["reports"]
        signs = {sign["kind"]: sign for sign in report["signs"]}

        assert set(signs) == {"burst", "repeats", "unverified", "all_fives", "empty_praise"}
        burst = signs["burst"]
        assert (burst["from"], burst["to"], burst["count"]) == ("2026-04-02", "2026-04-08", 10)
        assert signs["repeats"]["exact"] == 2
        assert signs["repeats"]["examples"][0]["repeats"] == {"product_id": "lamp", "review": 9}
        assert (signs["unverified"]["count"], signs["unverified"]["of"]) == (10, 11)
        assert signs["all_fives"]["p"] < 0.01

    @pytest.mark.parametrize("name", ["electronics.yaml", "electronics.zh.json"])
    def test_the_demo_catalogs_have_no_sign_at_all(self, shop: Shop, name: str) -> None:
        ran = shop.run("analyze", "reviews", "-c", str(CATALOGS / name), "--jsonl")

        assert not [row for row in ran.lines if set(row["signs"]) - {"mismatch"}]
        assert len(ran.lines) > 100


class TestCatalogs:
    def test_of_several_catalogs_ids_are_kept_apart_as_elsewhere(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "-c", "shop.en.json", "-c", "shop.zh.json", "--jsonl")
        ids = [row["product_id"] for row in ran.lines]
        assert sorted(ids) == ["corner-shop/lamp", "corner-shop/tablet", "街角小店/lamp", "街角小店/tablet"]

        one = corner.run("analyze", "reviews", "街角小店/lamp", "-c", "shop.en.json", "-c", "shop.zh.json", "--jsonl")
        assert [row["product_id"] for row in one.lines] == ["街角小店/lamp"]

    def test_a_variant_stands_for_its_product(self, corner: Shop) -> None:
        record = {"id": "lamp", "title": "Lamp", "variants": [{"id": "lamp-red"}], "reviews": [{"text": "Great lamp."}]}
        corner.write("variants.json", json.dumps({"products": [record]}))

        ran = corner.run("analyze", "reviews", "lamp-red", "-c", "variants.json", "--json")
        assert [report["product_id"] for report in ran.json["reports"]] == ["lamp"]

    def test_problems_are_told_and_under_strict_end_it(self, corner: Shop) -> None:
        reviews = [{"text": "A great lamp.", "date": "someday"}]
        corner.write("odd.json", json.dumps({"products": [{"id": "lamp", "title": "Lamp", "reviews": reviews}]}))

        ran = corner.run("analyze", "reviews", "-c", "odd.json", "--jsonl")
        assert (ran.code, len(ran.lines)) == (0, 1)
        assert '"someday" is not a date' in ran.stderr
        strict = corner.run("analyze", "reviews", "-c", "odd.json", "--jsonl", "--strict")
        assert (strict.code, [line["kind"] for line in strict.lines]) == (6, ["catalog_error"])
        assert '"someday" is not a date' in strict.stderr

    def test_ratings_are_read_on_the_scale_of_their_product(self, corner: Shop) -> None:
        record = {
            "id": "lamp",
            "title": "Lamp",
            "rating": {"value": 8, "scale": 10, "count": 1},
            "reviews": [{"text": "It came.", "rating": 2}],
        }
        corner.write("tens.json", json.dumps({"products": [record]}))

        (row,) = corner.run("analyze", "reviews", "-c", "tens.json", "--each", "--jsonl").lines
        assert (row["rating"], row["polarity"], row["by"]) == (1.0, "negative", "stars")


class TestLooseReviews:
    def test_stars_without_a_word_count_and_are_no_empty_praise(self, corner: Shop) -> None:
        stars = "rating,评论,date\n5,,\n5,,\n5,,\n5,,\n,,2026-01-01\n1,盖子坏了,\n"
        ran = corner.run("analyze", "reviews", "--from", "-", "--json", stdin=stars.encode())

        (report,) = ran.json["reports"]
        assert (report["positive"], report["negative"], report["signs"]) == (4, 1, [])
        assert ran.json["language"] == "zh"
        assert ran.stderr.startswith("warning: stdin:6: 评论: is blank; 1 of 6 rows were left out")

    def test_products_are_told_apart_and_bad_rows_told(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "--from", "loose.csv", "--jsonl")

        assert ran.code == 0
        told = {row["product_id"]: (row["positive"], row["negative"], row["disagreeing"]) for row in ran.lines}
        assert told == {"lamp": (1, 1, 0), "desk": (1, 1, 1)}
        assert 'warning: loose.csv:6: date: "soon" is not a date' in ran.stderr

    def test_stdin_without_products_is_told_of_as_one(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "--from", "-", stdin="评论\n屏幕太差了，非常失望。\n".encode("gb18030"))

        assert ran.stdout.startswith("文件中的全部评价\n1 条评价：0 条好评，0 条中性，1 条差评\n")
        assert "x “屏幕太差了，非常失望。”（第 2 条）" in ran.stdout

    def test_strict_stops_at_the_first_bad_row(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "--from", "loose.csv", "--strict")
        assert (ran.code, ran.stdout) == (6, "")
        assert 'loose.csv:6: date: "soon" is not a date' in ran.stderr

    def test_a_column_is_mapped(self, corner: Shop) -> None:
        corner.write("odd.csv", "verbatim,n\nThe battery is excellent.,1\n")

        assert corner.run("analyze", "reviews", "--from", "odd.csv").code == 6
        ran = corner.run("analyze", "reviews", "--from", "odd.csv", "--map", "text=verbatim", "--json")
        assert ran.json["reports"][0]["parts"][0]["part"] == "battery"


class TestMistakes:
    def test_an_unknown_id_names_the_nearest(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "lampe", "-c", "shop.en.json")
        assert (ran.code, ran.stdout) == (2, "")
        assert "no product has the id 'lampe'" in ran.stderr
        assert "hint: the nearest: lamp" in ran.stderr

    def test_two_forms_exclude_each_other(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "--csv", "--jsonl")
        assert ran.code == 2
        assert "--jsonl and --csv exclude each other" in ran.stderr

    def test_loose_reviews_are_not_those_of_a_catalog(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "--from", "loose.csv", "-c", "shop.en.json")
        assert (ran.code, ran.stdout) == (2, "")

    def test_an_unknown_judge_is_told(self, corner: Shop) -> None:
        ran = corner.run("analyze", "reviews", "--from", "loose.csv", "--judge", "nobody")
        assert (ran.code, ran.stdout) == (2, "")
        assert "there is no trained part nobody" in ran.stderr

    def test_nothing_to_tell_is_exit_3(self, corner: Shop) -> None:
        corner.write("bare.json", json.dumps({"products": [{"id": "a", "title": "Lamp"}]}))
        ran = corner.run("analyze", "reviews", "-c", "bare.json")
        assert (ran.code, ran.stdout) == (3, "There are no reviews.\n")

    def test_a_reader_that_leaves_ends_it_quietly(self, corner: Shop) -> None:
        lines = "text\n" + "The battery is excellent.\n" * 5000
        corner.write("many.csv", lines)
        process = corner.start("analyze", "reviews", "--from", "many.csv", "--each", "--jsonl")
        assert process.stdout and process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert (process.wait(PATIENCE), process.stderr.read()) == (0, b"")
        process.stderr.close()


class TestHostileTexts:
    def hostile(self, shop: Shop) -> str:
        say = Texts().line
        reviews = [
            {"text": f"{attack} great battery {say('very good')}"} for attack in (*CONTROLS, *INVISIBLE, *MARKUP)
        ]
        formula = {"text": '=HYPERLINK("http://evil.example","great") battery', "title": "@SUM(1)"}
        product = {"id": "=cmd|' /C calc'!A0", "title": say("Lamp"), "reviews": [*reviews, formula]}
        return shop.write("hostile.json", json.dumps({"store": {"name": "x"}, "products": [product]}))

    @pytest.mark.parametrize("form", [(), ("--json",), ("--jsonl",), ("--csv",)])
    @pytest.mark.parametrize("each", [(), ("--each",)])
    def test_nothing_of_them_drives_a_pipe(self, shop: Shop, form: tuple[str, ...], each: tuple[str, ...]) -> None:
        ran = shop.run("analyze", "reviews", "-c", self.hostile(shop), *each, *form)
        assert ran.code == 0
        assert controls(ran.stdout) - {"\r"} == set()

    @pytest.mark.parametrize("arguments", [(), ("--each",), ("=cmd|' /C calc'!A0",)])
    def test_nothing_of_them_drives_a_terminal(self, shop: Shop, arguments: tuple[str, ...]) -> None:
        with terminal(shop, "analyze", "reviews", *arguments, "-c", self.hostile(shop), columns=100) as screen:
            assert screen.finish() == 0
        assert controls_on_terminal(screen.raw) == set()
        assert "evil" not in "".join(part for part in screen.raw.decode().split("\x1b]")[1:])

    def test_a_spreadsheet_runs_nothing_of_them(self, shop: Shop) -> None:
        ran = shop.run("analyze", "reviews", "-c", self.hostile(shop), "--each", "--csv")
        rows = list(csv.DictReader(io.StringIO(ran.stdout)))

        assert {row["product_id"] for row in rows} == {"'=cmd|' /C calc'!A0"}
        assert all(not row["text"].startswith(("=", "+", "-", "@")) for row in rows)


def test_a_trained_judge_is_taken_by_its_name(corner: Shop) -> None:
    pytest.importorskip("sklearn", reason="training needs the extra [train]")
    lines = [
        {"text": f"{word} {number} things of the {place}", "label": label}
        for number, place in enumerate(
            ("desk", "lamp", "shelf", "floor", "wall", "door", "roof", "yard", "road", "sea")
        )
        for word, label in (
            ("Zork", "positive"),
            ("Blurp", "negative"),
            ("Zork zork", "positive"),
            ("Blurp on", "negative"),
        )
    ]
    corner.write("labelled.jsonl", "\n".join(map(json.dumps, lines)))
    assert corner.run("analyze", "train", "labelled.jsonl", "--name", "zorks").code == 0

    corner.write("zorks.csv", "text\nZork the lamp\nBlurp the lamp\n")
    ran = corner.run("analyze", "reviews", "--from", "zorks.csv", "--each", "--jsonl", "--judge", "zorks")

    assert [(row["polarity"], row["by"]) for row in ran.lines] == [("positive", "zorks"), ("negative", "zorks")]
