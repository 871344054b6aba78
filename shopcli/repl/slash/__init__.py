"""The slash commands, by topic; `COMMANDS` are in the order in which `/help` lists them."""

from shopcli.repl.registry import Registry
from shopcli.repl.slash import about, basket, keeping, need, places

COMMANDS = Registry([*about.FIRST, *need.COMMANDS, *basket.COMMANDS, *places.COMMANDS, *keeping.COMMANDS, *about.LAST])
