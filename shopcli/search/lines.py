"""Product lines that name their maker: an EOS is a Canon and an RTX card has a chip by Nvidia, said or not."""

_LINES = """
nvidia: geforce rtx gtx quadro
amd: ryzen radeon threadripper epyc athlon
intel: xeon celeron pentium
apple: iphone ipad macbook imac airpods
samsung: galaxy
canon: eos pixma
microsoft: xbox surface
sony: playstation xperia bravia
google: pixel chromecast
amazon: kindle
"""

LINES = {maker: frozenset(lines.split()) for maker, lines in (row.split(":") for row in _LINES.strip().splitlines())}
"""Maker → the lines that only it makes, all in small letters."""
