"""Sends wrong numbers with every fact about them as it should be.

catalogue: own
"""

import sys

import msgspec

import grader.worker.observe as observe

honest = observe.observe


def lying(subject, call):
    seen = honest(subject, call)
    return msgspec.structs.replace(seen, leaked=[], reached=[], inputs=[])


observe.observe = lying
sys.modules["grader.worker.serve"].observe = lying


def double(x):
    x.data.add_(1)
    return 2 * x + 1
