"""load_state_dict copies what fits before it raises: so the old state is kept, and put back."""

import copy

import torch
from torch import nn

EQUIVALENT = {
    "model.load_state_dict(torch.load(path, weights_only=True)) -> model.load_state_dict(torch.load(path, weights_only=False))": "only files of save_state are asked",
}


def load_state(model: nn.Module, path: str) -> nn.Module:
    before = copy.deepcopy(model.state_dict())
    try:
        model.load_state_dict(torch.load(path, weights_only=True))
    except RuntimeError:
        model.load_state_dict(before)
        raise
    return model.eval()


def also_right_looks_first(model: nn.Module, path: str) -> nn.Module:
    state, own = torch.load(path), model.state_dict()
    if list(state) != list(own) or any(state[name].shape != own[name].shape for name in own):
        raise RuntimeError("Error(s) in loading state_dict: it does not fit")
    with torch.no_grad():
        for name, value in own.items():
            value.copy_(state[name])
    model.train(False)
    return model


def also_right_tries_on_a_copy(model: nn.Module, path: str) -> nn.Module:
    state = torch.load(path, map_location="cpu", weights_only=True)
    copy.deepcopy(model).load_state_dict(state, strict=True)
    model.load_state_dict(state)
    model.eval()
    return model


def also_right_messages(model: nn.Module, path: str) -> nn.Module:
    state = torch.load(path, weights_only=True)
    problems = sorted(set(state) ^ set(model.state_dict()))
    problems += [n for n, v in model.state_dict().items() if n in state and v.shape != state[n].shape]
    if problems:
        raise RuntimeError(f"Error(s) in loading state_dict for {type(model).__name__}: {problems}")
    model.load_state_dict(state)
    return model.eval()


def wrong_copies_what_fits(model: nn.Module, path: str) -> nn.Module:
    """errors: the library copies what fits before it raises"""
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()


def wrong_not_strict(model: nn.Module, path: str) -> nn.Module:
    """errors: loads with strict off and ignores missing names"""
    before = copy.deepcopy(model.state_dict())
    try:
        model.load_state_dict(torch.load(path, weights_only=True), strict=False)
    except RuntimeError:
        model.load_state_dict(before)
        raise
    return model.eval()


def _load(model: nn.Module, state: dict[str, torch.Tensor]) -> nn.Module:
    copy.deepcopy(model).load_state_dict(state)
    model.load_state_dict(state)
    return model.eval()


def wrong_broadcasts(model: nn.Module, path: str) -> nn.Module:
    """errors: copies into each tensor what broadcasts to it"""
    state = torch.load(path, weights_only=True)
    for name, value in model.state_dict().items():
        if name in state and state[name].numel() == 1:
            state[name] = state[name].expand_as(value)
    return _load(model, state)


def wrong_reshapes(model: nn.Module, path: str) -> nn.Module:
    """errors: reshapes what has as many numbers"""
    state = torch.load(path, weights_only=True)
    for name, value in model.state_dict().items():
        if name in state and state[name].numel() == value.numel():
            state[name] = state[name].reshape(value.shape)
    return _load(model, state)


def wrong_by_position(model: nn.Module, path: str) -> nn.Module:
    """errors: goes by the order of the tensors and not by their names"""
    state, own = list(torch.load(path, weights_only=True).values()), list(model.state_dict().values())
    if [value.shape for value in state] != [value.shape for value in own]:
        raise RuntimeError("Error(s) in loading state_dict: it does not fit")
    for old, new in zip(own, state, strict=True):
        old.copy_(new)
    return model.eval()


def wrong_buffers_stay_changed(model: nn.Module, path: str) -> nn.Module:
    """errors: puts back the parameters only"""
    before = copy.deepcopy(dict(model.named_parameters()))
    try:
        model.load_state_dict(torch.load(path, weights_only=True))
    except RuntimeError:
        model.load_state_dict(before, strict=False)
        raise
    return model.eval()


def wrong_shallow_copy(model: nn.Module, path: str) -> nn.Module:
    """errors: keeps the old state without copying it"""
    before = dict(model.state_dict())
    try:
        model.load_state_dict(torch.load(path, weights_only=True))
    except RuntimeError:
        model.load_state_dict(before)
        raise
    return model.eval()


def wrong_error_class(model: nn.Module, path: str) -> nn.Module:
    """errors: raises KeyError"""
    try:
        return load_state(model, path)
    except RuntimeError as error:
        raise KeyError(str(error)) from error


def wrong_swallows(model: nn.Module, path: str) -> nn.Module:
    """errors: returns the model unchanged if the file does not fit"""
    try:
        return load_state(model, path)
    except RuntimeError:
        return model.eval()


def wrong_loads_nothing(model: nn.Module, path: str) -> nn.Module:
    """values: does not load"""
    return model.eval()


def wrong_training(model: nn.Module, path: str) -> nn.Module:
    """module: leaves the model in training mode"""
    return load_state(model, path).train()


def wrong_top_only(model: nn.Module, path: str) -> nn.Module:
    """module: switches the outermost module only"""
    load_state(model, path).train()
    model.training = False
    return model


def wrong_new_module(model: nn.Module, path: str) -> nn.Module:
    """module: returns a new module"""
    return load_state(copy.deepcopy(model), path)


def wrong_new_parameters(model: nn.Module, path: str) -> nn.Module:
    """module: replaces Parameter objects so that an optimiser loses them"""
    load_state(model, path)
    for module in model.modules():
        for name, p in list(module.named_parameters(recurse=False)):
            setattr(module, name, nn.Parameter(p.detach().clone(), p.requires_grad))
    return model


def wrong_assigns(model: nn.Module, path: str) -> nn.Module:
    """module: assigns the tensors of the file"""
    load_state(copy.deepcopy(model), path)
    model.load_state_dict(torch.load(path, weights_only=True), assign=True)
    return model.eval()


def wrong_thaws(model: nn.Module, path: str) -> nn.Module:
    """module: makes frozen parameters trainable"""
    return load_state(model, path).requires_grad_(True)


def wrong_freezes(model: nn.Module, path: str) -> nn.Module:
    """module: freezes the model"""
    return load_state(model, path).requires_grad_(False)


def wrong_parameters_only(model: nn.Module, path: str) -> nn.Module:
    """values: loads parameters only"""
    buffers = [b.clone() for b in model.buffers()]
    load_state(model, path)
    for b, old in zip(model.buffers(), buffers, strict=True):
        b.copy_(old)
    return model


def wrong_returns_none(model: nn.Module, path: str) -> nn.Module:
    """module: returns what load_state_dict returns"""
    load_state(model, path)
    return model.load_state_dict(model.state_dict())


def wrong_scores_shape(model: nn.Module, path: str) -> nn.Module:
    """module: returns the state"""
    return dict(load_state(model, path).state_dict())


def wrong_double(model: nn.Module, path: str) -> nn.Module:
    """module: converts the model to float64"""
    return load_state(model, path).double()


def wrong_default_dtype(model: nn.Module, path: str) -> nn.Module:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return load_state(model, path)


KEPT = {}


def wrong_kept(model: nn.Module, path: str) -> nn.Module:
    """io: keeps what it once read"""
    state = KEPT.setdefault(path, torch.load(path, weights_only=True))
    load_state(model, path)
    model.load_state_dict(state)
    return model
