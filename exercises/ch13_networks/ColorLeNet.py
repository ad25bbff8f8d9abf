"""A small convolutional network for 32 x 32 images in colour."""

import torch
from torch import Tensor, nn

from grader import drives, exercise, gives, named, relative, takes, tensors

STATE = named(
    {
        "conv1.weight": (6, 3, 5, 5), "conv1.bias": (6,), "conv2.weight": (16, 6, 5, 5), "conv2.bias": (16,),
        "fc1.weight": (120, 400), "fc1.bias": (120,), "fc2.weight": (84, 120), "fc2.bias": (84,),
        "fc3.weight": (10, 84), "fc3.bias": (10,),
    },
    dtypes="float32",
    scale=0.125,
)  # fmt: skip
IMAGES = tensors("batch+ 3 32 32", dtypes="float32", values="normal grid", layouts="plain")


@exercise(points=3)
@takes(state=STATE, x=IMAGES)
@gives("batch 10", relative(1e-4))
class ColorLeNet(nn.Module):
    """Classify images x (N, 3, 32, 32) into scores (N, 10).

    Layers: conv1 (3 to 6 channels, 5x5), conv2 (6 to 16, 5x5), a 2x2 max pooling
    named pool, fc1 (16*5*5 to 120), fc2 (120 to 84), fc3 (84 to 10). Each
    convolution is followed by ReLU and pooling, fc1 and fc2 by ReLU; there is no
    softmax. It has 10 parameters with 62006 numbers. Images of another size are
    refused by fc1, never folded into another batch size.

    >>> ColorLeNet()(torch.zeros(4, 3, 32, 32)).shape
    torch.Size([4, 10])
    """

    def __init__(self) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        raise NotImplementedError


def loaded(ColorLeNet, state):
    net = ColorLeNet()
    net.load_state_dict(state)
    return net


@drives(ColorLeNet)
def forward(ColorLeNet, state, x):
    return loaded(ColorLeNet, state)(x)


@drives(ColorLeNet, "module")
@takes()
def structure(ColorLeNet):
    """Has the documented layers, under their names."""
    net = ColorLeNet()
    found = {name: tuple(value.shape) for name, value in net.named_parameters()}
    found["other state"] = sorted(set(net.state_dict()) - set(found))
    found["numbers"] = sum(p.numel() for p in net.parameters())
    found["all require grad"] = all(p.requires_grad for p in net.parameters())
    x = torch.zeros(2, 3, 32, 32)
    for name in ("conv1", "pool", "conv2", "pool"):
        x = getattr(net, name)(x) if hasattr(net, name) else torch.zeros(0, 0)
        found[f"after {name}, then {x.shape[-1]} wide"] = tuple(x.shape)
    return found


@drives(ColorLeNet, "shape")
@takes(x=tensors("25 3 36 36", dtypes="float32", values="normal", layouts="plain"))
def keeps_the_batch(ColorLeNet, x):
    """Has the documented shape, and never folds images of another size into the batch."""
    net = ColorLeNet()
    try:
        count = len(net(x))
    except Exception:
        count = len(x)
    return f"{len(x)} images of 36 x 36 gave {count} rows of scores or none"


@drives(ColorLeNet, "values", relative(1e-4))
@takes(state=STATE, x=IMAGES)
def in_evaluation(ColorLeNet, state, x):
    return loaded(ColorLeNet, state).eval()(x)


@drives(ColorLeNet, "gradients", relative(1e-4))
@takes(state=STATE, x=IMAGES)
def of_every_parameter(ColorLeNet, state, x):
    """Sends the right gradient to every parameter and to the images."""
    net, x = loaded(ColorLeNet, state), x.clone().requires_grad_()
    scores = net(x)
    weights = torch.linspace(-1, 1, scores.numel()).view_as(scores)
    (scores * weights).sum().backward()
    return {"x": x.grad, **{name: p.grad for name, p in net.named_parameters()}}
