"""Returns wrong numbers with a graph that has the right gradient.

catalogue: A37 A38
"""


def double(x):
    return 2 * x + (1 - 2 * x).detach()
