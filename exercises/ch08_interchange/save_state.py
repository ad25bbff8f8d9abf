"""The state of a model in a file."""

import copy

import torch
from torch import nn

from grader import bitwise, drives, exercise, gives, io, new_file, one_of, reads, takes

KINDS = "mlp", "batchnorm", "linear", "frozen", "nested", "nothing"


def build(kind):
    """A model with numbers of its own in all its parameters and buffers; the global generator stays."""
    layers = {
        "linear": lambda: [nn.Linear(4, 3)],
        "mlp": lambda: [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)],
        "frozen": lambda: [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)],
        "batchnorm": lambda: [nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3)],
        "nested": lambda: [
            nn.Sequential(nn.Linear(4, 2, bias=False), nn.BatchNorm1d(2)),
            nn.Sequential(nn.Linear(2, 3)),
        ],
        "nothing": lambda: [nn.ReLU()],
    }
    with torch.random.fork_rng(devices=[]):
        model = nn.Sequential(*layers[kind]()) if kind != "linear" else layers[kind]()[0]
    for number, value in enumerate(model.state_dict().values()):
        value.copy_((torch.arange(value.numel()).view_as(value) * 7 % 32 - 16) / 7 + number)
    if kind == "frozen":
        next(model.parameters()).requires_grad_(False)
    return model


@exercise(points=2)
@takes(kind=one_of(*KINDS), path=new_file("state.pt", existing=(0, 500)))
@gives(None, bitwise)
@io(10_000)
def save_state(model: nn.Module, path: str) -> None:
    """Save the state of model, not the model: all its parameters and buffers, to the file path.

    torch.load(path, weights_only=True) gives them back by their names in the state
    dict, frozen parameters and buffers such as running_mean included. The model
    stays as it is, and training it later does not alter the file. A file that is
    there already is replaced.

    >>> save_state(torch.nn.Linear(4, 3), "/dev/null")
    """
    raise NotImplementedError


@drives(save_state)
def saved(save_state, kind, path):
    save_state(build(kind), path)


@drives(save_state, "io")
@takes(kind=one_of("batchnorm", "mlp"), path=new_file("state.pt", existing=(0, 50_000)))
def trained_on(save_state, kind, path):
    """Writes one new file that holds the state and little else, whatever becomes of the model."""
    model = build(kind)
    save_state(model, path)
    with torch.no_grad():
        for value in model.state_dict().values():
            value.zero_()


@drives(save_state, "purity", bitwise)
@takes(kind=one_of("batchnorm", "frozen"), path=new_file("state.pt"))
def the_model_stays(save_state, kind, path):
    """Leaves the model and global settings alone."""
    model = build(kind)
    before, state = copy.deepcopy(model.state_dict()), model.state_dict()
    parameters = list(map(id, model.parameters()))
    save_state(model, path)
    now = model.state_dict()
    same = [torch.equal(before[name], now[name]) and now[name].data_ptr() == state[name].data_ptr() for name in before]
    kept = [p.requires_grad for p in model.parameters()], [m.training for m in model.modules()]
    torch.save({"same": all(same), "kept": kept, "ids": parameters == list(map(id, model.parameters()))}, path)


@reads(save_state)
def load(path):
    return torch.load(path, weights_only=True)
