"""Returns its first answer for ever.

catalogue: A31
"""

kept = []


def double(x):
    kept.append(2 * x.detach())
    return kept[0]
