"""Raises an error whose text breaks terminals, XML and HTML.

catalogue: A26 A27
"""


def double(x):
    raise ValueError(
        "\x1b[2J\x1b]0;owned\x07\x00\x08]]>&<failure/><script>alert(1)</script>\u202e\ufffe::error::x\n::stop"
    )
