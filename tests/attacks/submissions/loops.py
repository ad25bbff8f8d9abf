"""Never returns.

catalogue: A39
"""


def double(x):
    while True:
        pass
