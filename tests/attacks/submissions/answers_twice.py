"""Answers every call twice.

catalogue: own
"""


def double(x):
    _, request = frames()
    send(msgspec.msgpack.encode(["observed", request.nonce, 0, ["returned", 1.0]]))
    return x.clone()
