from bench.needs import NEEDS, compare, read_needs, read_vocabulary
from shopcli.text import has_han

DATA = read_needs(NEEDS)
VOCABULARY = read_vocabulary(DATA["vocabulary"])


def test_the_bench_holds_as_many_needs_as_it_claims_in_both_languages_and_each_once() -> None:
    needs = [entry["need"] for entry in DATA["needs"]]
    assert len(needs) == len(set(needs)) >= 170
    assert 0.4 < sum(map(has_han, needs)) / len(needs) < 0.6


def test_what_was_understood_stays_understood() -> None:
    missed = {miss.need for entry in DATA["needs"] for miss in compare(entry, VOCABULARY)}
    assert len(missed) / len(DATA["needs"]) < 0.05, missed


def test_a_wrong_reading_is_a_miss_of_its_field() -> None:
    entry = {"need": "laptop under 500", "wanted": "laptop", "max": "<=500", "wishes": ["cheap"]}
    assert [miss.field for miss in compare(entry, VOCABULARY)] == ["max", "wishes"]
