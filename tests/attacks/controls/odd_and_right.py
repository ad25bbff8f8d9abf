"""Right, and looks odd: threads, prints, warnings, a slow import, odd names, exceptions that it catches itself."""

import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import torch

time.sleep(0.3)
warnings.warn("this file is old", DeprecationWarning, stacklevel=2)
print("loading \x1b[31m...", file=sys.stderr)


def double(x):
    print("::debug:: doubling", x.shape)
    warnings.warn("slow", UserWarning, stacklevel=2)
    try:
        open("/etc/shadow").close()
    except OSError:
        pass
    try:
        raise SystemExit("caught")
    except SystemExit:
        pass
    box = []
    thread = threading.Thread(target=lambda: box.append(x + x))
    thread.start()
    thread.join()
    with ThreadPoolExecutor(2) as pool:
        halves = list(pool.map(lambda factor: factor * torch.ones((), dtype=x.dtype), (1, 2)))
    assert halves[1] == 2
    return box[0]
