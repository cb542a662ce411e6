"""The kinds of scene; each module draws one and knows the truth of it."""
