"""What a network keeps, by name."""

from collections import OrderedDict

import torch
from torch import nn

from grader import drives, exact, exercise, one_of, returns, takes


def lenet():
    layers = {"conv1": nn.Conv2d(3, 6, 5), "pool": nn.MaxPool2d(2), "conv2": nn.Conv2d(6, 16, 5)}
    layers |= {"fc1": nn.Linear(400, 120), "fc2": nn.Linear(120, 84), "fc3": nn.Linear(84, 10)}
    return nn.Sequential(OrderedDict(layers))


def nested():
    net = nn.Module()
    net.scale = nn.Parameter(torch.ones(2))
    net.register_buffer("offset", torch.zeros(2))
    net.body = nn.ModuleDict({"zoom": nn.Sequential(nn.Linear(2, 3, bias=False), nn.BatchNorm1d(3)), "act": nn.ReLU()})
    net.body.register_buffer("weights", torch.ones(1))
    return net


def frozen():
    net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 3))
    net[0].requires_grad_(False)
    net[1].weight.requires_grad_(False)
    return net.eval()


MODELS = {
    "linear": lambda: nn.Linear(4, 3),
    "mlp": lambda: nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)),
    "batchnorm": lambda: nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3)),
    "lenet": lenet,
    "nested": nested,
    "frozen": frozen,
    "only buffers": lambda: nn.BatchNorm2d(3, affine=False),
    "empty": nn.Module,
    "without parameters": lambda: nn.Sequential(nn.Flatten(), nn.Sequential(nn.ReLU())),
}


@exercise(points=1)
@returns()
def state_names(model: nn.Module) -> tuple[list[str], list[str]]:
    """Return the names of all parameters and the names of all buffers of a model.

    Both are lists (or tuples) in the order of registration. Names from sub-modules
    have their prefix, joined with dots, as in "fc1.weight"; together they are
    exactly the keys of the state dict. Parameters count, trained or frozen;
    running_mean, running_var and num_batches_tracked of a batch normalisation are
    buffers. A model with neither gives two empty lists. No parameters are tied, and
    the model is left as it is.

    >>> state_names(torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3, affine=False)))
    (['0.weight', '0.bias'], ['1.running_mean', '1.running_var', '1.num_batches_tracked'])
    """
    raise NotImplementedError


def built(kind):
    with torch.random.fork_rng():
        return MODELS[kind]()


@drives(state_names)
@takes(kind=one_of(*MODELS))
def names(state_names, kind):
    parameters, buffers = state_names(built(kind))
    return [list(found) if isinstance(found, tuple) else found for found in (parameters, buffers)]


@drives(state_names, "purity", exact)
@takes(kind=one_of("batchnorm", "frozen", "nested", "mlp"))
def left_alone(state_names, kind):
    """Leaves the model and global settings alone."""
    model = built(kind)
    state_names(model)
    return {
        "state": {name: (str(value.dtype), value) for name, value in model.state_dict().items()},
        "training": [part.training for part in model.modules()],
        "require grad": [(p.requires_grad, p.grad is None) for p in model.parameters()],
        "settings": (str(torch.get_default_dtype()), torch.is_grad_enabled(), torch.get_rng_state().sum()),
    }
