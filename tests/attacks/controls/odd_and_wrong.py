"""Wrong, and looks odd in the same way: it must be judged for its numbers, not for its looks."""

import threading
import time
import warnings

time.sleep(0.3)
warnings.warn("this file is old", DeprecationWarning, stacklevel=2)


def double(x):
    print("::debug:: doubling", x.shape)
    box = []
    thread = threading.Thread(target=lambda: box.append(x * 3))
    thread.start()
    thread.join()
    return box[0]
