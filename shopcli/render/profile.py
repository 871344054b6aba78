"""A profile for readers and for scripts: what is stated, what is concluded, from what and how sure."""

from collections.abc import Mapping, Sequence

from shopcli.profile.conclude import Conclusion
from shopcli.profile.evidence import HALF_LIFE
from shopcli.profile.facts import basis_of, fact_of, stated_fact
from shopcli.profile.interaction import Kind
from shopcli.profile.profile import Profile
from shopcli.profile.reading.read_file import Imported
from shopcli.profile.wording import say as say_of_profile
from shopcli.query.need import Language
from shopcli.render.encode import Json
from shopcli.render.lines import Line, Table, View
from shopcli.render.profile_words import profile_words
from shopcli.render.words import words
from shopcli.text import one_line


def empty_view(name: str, language: Language) -> View:
    return [Line(profile_words(language).empty.format(name=name))]


def profile_view(name: str, profile: Profile, conclusions: Sequence[Conclusion], language: Language) -> View:
    say = profile_words(language)
    view: list[Line | Table] = [
        Line(say.heading.format(name=name, count=f"{len(profile.interactions):,}"), heading=True),
        Line(""),
        Line(say.stated, heading=True),
        *_stated(profile, language),
        Line(""),
        Line(say.concluded, heading=True),
    ]
    if not conclusions:
        return [*view, Line(say.nothing_concluded, 1)]
    return [*view, _table(conclusions, language), Line(""), Line(say.half_life.format(days=HALF_LIFE))]


def _stated(profile: Profile, language: Language) -> list[Line]:
    say = profile_words(language)
    lines = [
        Line(say.named.format(fact=one_line(stated_fact(one, language)), id=one_line(one.name)), 1, "item")
        for one in profile.stated
    ]
    lines += [Line(say.avoided.format(words=one_line(word)), 1, "item") for word in profile.avoided]
    return lines or [Line(say.nothing_stated, 1)]


def _table(conclusions: Sequence[Conclusion], language: Language) -> Table:
    say = profile_words(language)
    rows, narrow = [], []
    for one in conclusions:
        evidence = one.evidence
        seen = sum(evidence.count(kind) for kind in (Kind.CARTED, Kind.LIKED, Kind.VIEWED))
        named = say.named.format(fact=one_line(fact_of(one, language)), id=one_line(one.id))
        sure = say_of_profile(evidence.sure, language)
        counts = (evidence.count(Kind.BOUGHT), evidence.count(Kind.RETURNED), seen)
        last = evidence.last.isoformat() if evidence.last else ""
        rows.append((sure, *(str(count) if count else "" for count in counts), last, named))
        narrow += [Line(named, mark="item"), Line(f"{sure} · {basis_of(evidence, language)}", 2)]
    return Table(say.header, tuple(rows), tuple(narrow))


def profile_value(
    name: str, profile: Profile, conclusions: Sequence[Conclusion], language: Language
) -> dict[str, Json]:
    return {
        "profile": name,
        "interactions": len(profile.interactions),
        "half_life_days": HALF_LIFE,
        "stated": [
            {"name": one.name, "key": one.key, "about": one.about or None, "value": one.value} for one in profile.stated
        ],
        "avoided": profile.avoided,
        "conclusions": [_conclusion(one, language) for one in conclusions],
    }


def _conclusion(one: Conclusion, language: Language) -> dict[str, Json]:
    evidence = one.evidence
    return {
        "id": one.id,
        "topic": one.topic.value,
        "fact": fact_of(one, language),
        "kind": one.label or None,
        "subject": one.subject or None,
        "key": one.key or None,
        "product": one.thing or None,
        "low": one.low,
        "high": one.high,
        "currency": one.currency if one.low is not None else None,
        "days": one.days or None,
        "due": one.due.isoformat() if one.due else None,
        "sure": evidence.sure,
        "strength": round(evidence.strength, 3),
        "counts": {kind.value: evidence.count(kind) for kind in Kind if evidence.count(kind)},
        "last": evidence.last.isoformat() if evidence.last else None,
    }


def imported_view(files: Sequence[str], imports: Sequence[Imported], new: Sequence[int], language: Language) -> View:
    """What was kept of each file, and how much of that is new."""
    say, listing = profile_words(language), words(language).listing
    view: list[Line] = []
    for file, each, count in zip(files, imports, new, strict=True):
        kept, lines = f"{len(each.interactions):,}", f"{each.lines:,}"
        view.append(Line(say.imported.format(file=one_line(file), new=f"{count:,}", kept=kept, lines=lines)))
        if stated := len(each.stated) + len(each.avoided):
            view.append(Line(say.stated_too.format(count=stated), 1))
        if parts := [f"{number:,} {say.left_out[why]}" for why, number in sorted(each.left_out.items())]:
            view.append(Line(say.not_kept.format(parts=listing.join(parts)), 1))
    return view


def imported_value(
    name: str, files: Sequence[str], imports: Sequence[Imported], new: Sequence[int]
) -> Mapping[str, Json]:
    return {
        "profile": name,
        "files": [
            {
                "file": file,
                "lines": each.lines,
                "kept": len(each.interactions),
                "new": count,
                "statements": len(each.stated) + len(each.avoided),
                "left_out": dict(each.left_out),
                "problems": [
                    {"line": problem.line, "field": problem.field or None, "cause": problem.cause}
                    for problem in each.problems
                ],
            }
            for file, each, count in zip(files, imports, new, strict=True)
        ],
    }
