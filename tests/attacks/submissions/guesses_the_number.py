"""Answers the next request before it is asked.

catalogue: own
"""


def double(x):
    _, request = frames()
    for index in range(1000):
        send(msgspec.msgpack.encode(["observed", request.nonce + 1, index % 25, ["returned"]]))
    return x.clone()
