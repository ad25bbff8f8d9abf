"""Takes just less than the limit for every call, so that the run takes for ever.

catalogue: own
"""

import time


def double(x):
    time.sleep(1.3)
    return x.clone()
