"""How well texts are understood: one table for each section.

    python -m bench.analyze [polarity] [trained] [category] [--misses N]

`polarity` is what is known without training, `trained` what `analyze train` makes of half the reviews, `category` where
products belong. Without a name, all of them are run. Each section is a module `analyze_NAME` with a function
`run(options) -> None` that prints its table, beside plain baselines of the same run.
"""

import argparse
from importlib import import_module

SECTIONS = ("polarity", "trained", "category")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.analyze")
    parser.add_argument("sections", nargs="*", metavar="section", help=", ".join(SECTIONS))
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="name up to N misses of each set")
    options = parser.parse_args()
    strangers = [name for name in options.sections if name not in SECTIONS]
    if strangers:
        parser.error(f"no section {', '.join(strangers)}: there are {', '.join(SECTIONS)}")
    for section in options.sections or SECTIONS:
        print(f"## {section}\n")
        import_module(f"bench.analyze_{section}").run(options)
        print()


if __name__ == "__main__":
    main()
