"""Declares tensors of giant, negative and overflowing shapes.

catalogue: own
"""


def double(x):
    _, request = frames()
    shapes = [[2**40, 2**24], [-1], [0, 2**62, 2**62], [1] * 100_000, [2**63 - 1, 2]]
    for index, shape in enumerate(shapes):
        seen = ["seen", "tensor", "float32", shape, [1] * len(shape), b"", "cpu", False, True, False, [], ""]
        send(msgspec.msgpack.encode(["observed", request.nonce, index, ["returned", seen]]))
    return x.clone()
