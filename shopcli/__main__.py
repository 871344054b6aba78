"""`shopcli` and `python -m shopcli`; `--version` is answered before anything heavy is imported."""

import sys


def main() -> None:
    if sys.argv[1:] in (["--version"], ["-V"]):
        from shopcli import __version__

        sys.stdout.write(f"shopcli {__version__}\n")
        return
    from shopcli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
