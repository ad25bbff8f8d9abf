"""A model's state out of a file."""

import copy

import torch
from torch import nn

from grader import drives, exact, exercise, one_of, raises, relative, returns, stored, takes

LAYERS = {
    "linear": lambda: nn.Linear(4, 3),
    "mlp": lambda: nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)),
    "batchnorm": lambda: nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3)),
}
X = torch.linspace(-2, 3, 24).view(6, 4)
REFUSED = "missing", "unexpected", "renamed", "shape", "transposed", "single", "buffer"
TEXT = "Error(s) in loading state_dict"


def build(kind, seed):
    """A model whose weights and running statistics depend on seed, made without the global generator."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = LAYERS[kind]()
    model(seed * X)
    return model


def save(kind, path):
    torch.save(build(kind, 2).state_dict(), path)


def save_unfit(what, path):
    """A state that fits the model batchnorm but for something."""
    state = build("batchnorm", 2).state_dict()
    if what == "unexpected":
        state["4.weight"] = torch.ones(2)
    elif what == "renamed":
        state = {f"module.{name}": value for name, value in state.items()}
    elif what == "shape":
        state["3.weight"] = torch.ones(3, 7)
    elif what == "transposed":
        state["3.weight"] = torch.ones(8, 3)
    elif what == "single":
        state["3.bias"] = torch.ones(1)
    else:
        del state["3.bias" if what == "missing" else "1.running_var"]
    torch.save(state, path)


@exercise(points=2)
@takes(kind="mlp", path=stored("state.pt", one_of("mlp"), save))
@takes(kind="batchnorm", path=stored("state.pt", one_of("batchnorm"), save))
@takes(kind="linear", path=stored("state.pt", one_of("linear"), save))
@returns(relative(1e-5))
@raises(RuntimeError, TEXT, path=stored("state.pt", one_of("linear", "batchnorm"), save))
@raises(RuntimeError, TEXT, kind="batchnorm", path=stored("x.pt", one_of(*REFUSED), save_unfit))
def load_state(model: nn.Module, path: str) -> nn.Module:
    """Load the state that save_state wrote to the file path into model, and return model in evaluation mode.

    Parameters and buffers are copied into those that model has: an optimiser that
    knows its parameters goes on with them. Missing or unexpected names and wrong
    shapes raise RuntimeError ("Error(s) in loading state_dict ..."); parameters and
    buffers are then as they were before, all of them.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as file:
    ...     torch.save(torch.nn.Linear(4, 3).state_dict(), file.name)
    ...     load_state(torch.nn.Linear(4, 3), file.name).training
    False
    """
    raise NotImplementedError


@drives(load_state)
def loaded(load_state, kind, path):
    with torch.no_grad():
        return load_state(build(kind, 1), path)(X).tolist()


@drives(load_state, "module", exact)
def the_same_model(load_state, kind, path):
    """Returns the model itself, with the parameters that it had, in evaluation mode."""
    model = build(kind, 1)
    parameters, buffers = list(model.parameters()), list(model.buffers())
    parameters[0].requires_grad_(False)
    answer = load_state(model, path)
    return {
        "it is the model": answer is model,
        "training": [m.training for m in model.modules()],
        "the same parameters": [p is q for p, q in zip(parameters, model.parameters(), strict=True)],
        "the same buffers": [p is q for p, q in zip(buffers, model.buffers(), strict=True)],
        "require grad": [p.requires_grad for p in model.parameters()],
    }


@drives(load_state, "errors", exact)
@takes(kind="batchnorm", path=stored("state.pt", one_of(*REFUSED), save_unfit))
def as_it_was(load_state, kind, path):
    """Refuses what does not fit, with the documented error, and leaves parameters and buffers as they were."""
    model = build(kind, 1)
    before = copy.deepcopy(model.state_dict())
    try:
        load_state(model, path)
    except RuntimeError:
        return {name: torch.equal(value, before[name]) for name, value in model.state_dict().items()}
    return "it was loaded"


@drives(load_state, "io", relative(1e-5))
@takes(kind="mlp", path=stored("state.pt", one_of("mlp"), save))
def what_is_there_now(load_state, kind, path):
    """Reads the file that is there now."""
    first = load_state(build(kind, 1), path)
    torch.save(build(kind, 3).state_dict(), path)
    second = load_state(build(kind, 1), path)
    with torch.no_grad():
        return first(X), second(X)
