"""Nests a reply just as deep as the decoder allows.

catalogue: own
"""


def double(x):
    _, request = frames()
    value = 1.0
    for _ in range(400):
        value = ["sequence", "list", [value]]
    send(msgspec.msgpack.encode(["observed", request.nonce, 0, ["returned", value]]))
    return x.clone()
