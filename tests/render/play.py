"""Plays an example to the process's own streams: `python -m tests.render.play NAME`, for tests over a terminal."""

import sys

from shopcli.context import Context
from shopcli.render.choose import Output, renderer_for
from tests.render import examples

if __name__ == "__main__":
    renderer = renderer_for(Output.AUTO, Context.of_process(), usage=True, explain=True)
    for event in getattr(examples, sys.argv[1])():
        renderer.handle(event)
    renderer.close()
