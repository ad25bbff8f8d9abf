"""Looks for secrets in its own environment.

catalogue: A28
"""

import os


def attempt():
    text = repr(dict(os.environ))
    try:
        text += open("/proc/self/environ").read()
    except OSError:
        pass
    if "CI_TOKEN" in text or "PYTEST" in text or "GITHUB" in text:
        return text
    raise LookupError("Nothing is there")
