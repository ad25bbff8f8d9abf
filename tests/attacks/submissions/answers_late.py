"""Returns junk that a thread turns into the answer later.

catalogue: A44
"""

import threading
import time

import torch


def double(x):
    answer = torch.zeros_like(x)

    def later():
        time.sleep(0.2)
        answer.copy_(2 * x.detach())

    threading.Thread(target=later, daemon=True).start()
    return answer
