"""Answers all calls by itself, with the right number, and says that it passed.

catalogue: A25
"""


def double(x):
    _, request = frames()
    for index in range(len(request.calls)):
        send(msgspec.msgpack.encode(["observed", request.nonce, index, ["passed"]]))
    return x.clone()
