"""How people say things when they shop, in English and Chinese: data; add a row, not a rule."""
