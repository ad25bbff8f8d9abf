"""Changes its input, so that the input is what is wanted.

catalogue: A32
"""


def double(x):
    x.data.zero_()
    return x
