"""A conversation as a page of its own that loads nothing and runs nothing."""

from html import escape

from shopcli.render.conversations import Transcript
from shopcli.text import clean

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{heading}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }}
pre {{ font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }}
.said {{ font-weight: 600; border-left: 3px solid; padding-left: .75rem }}
.changes {{ opacity: .7 }}
</style>
</head>
<body>
<h1>{heading}</h1>
{turns}
</body>
</html>
"""


def as_html(transcript: Transcript) -> str:
    parts = []
    for turn in transcript.turns:
        parts.append(f'<pre class="said">{escape(clean(turn.text))}</pre>')
        if changes := transcript.changes(turn):
            parts.append(f'<p class="changes">{escape(changes)}</p>')
        if turn.answer.strip():
            answer = escape(clean(turn.answer).strip("\n"))
            parts.append(f'<pre class="answer">{answer}</pre>')
    language = "zh-Hans" if transcript.language == "zh" else "en"
    return _PAGE.format(language=language, heading=escape(transcript.heading), turns="\n".join(parts))
