"""Has Hypothesis drop every case.

catalogue: A9
"""

import hypothesis


def double(x):
    hypothesis.assume(False)
