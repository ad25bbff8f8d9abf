"""Parameters are trained, buffers are not; a state dict holds both."""

import torch
from torch import nn

Names = tuple[list[str], list[str]]


def state_names(model: nn.Module) -> Names:
    parameters = [name for name, _ in model.named_parameters()]
    buffers = [name for name, _ in model.named_buffers()]
    return parameters, buffers


def also_right_state_dict(model: nn.Module) -> Names:
    parameters = set(dict(model.named_parameters()))
    keys = list(model.state_dict())
    return [key for key in keys if key in parameters], [key for key in keys if key not in parameters]


def also_right_tuples(model: nn.Module) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(dict(model.named_parameters())), tuple(dict(model.named_buffers()))


def also_right_recursive(model: nn.Module, prefix: str = "") -> Names:
    parameters = [prefix + name for name, _ in model.named_parameters(recurse=False)]
    buffers = [prefix + name for name, _ in model.named_buffers(recurse=False)]
    for name, child in model.named_children():
        more = also_right_recursive(child, f"{prefix}{name}.")
        parameters += more[0]
        buffers += more[1]
    return parameters, buffers


def also_right_modules(model: nn.Module) -> Names:
    found: Names = ([], [])
    for path, module in model.named_modules():
        for names, own in zip(found, (module._parameters, module._buffers), strict=True):
            names += [f"{path}.{name}" if path else name for name, value in own.items() if value is not None]
    return found


def wrong_buffers_are_parameters(model: nn.Module) -> Names:
    """values: counts buffers as parameters"""
    return list(model.state_dict()), []


def wrong_buffers_twice(model: nn.Module) -> Names:
    """values: takes the whole state dict for parameters"""
    return list(model.state_dict()), state_names(model)[1]


def wrong_no_prefix(model: nn.Module) -> Names:
    """values: drops the prefix of sub-modules"""
    parameters, buffers = state_names(model)
    return [name.split(".")[-1] for name in parameters], [name.split(".")[-1] for name in buffers]


def wrong_trained_only(model: nn.Module) -> Names:
    """values: lists only parameters that require grad"""
    return [name for name, p in model.named_parameters() if p.requires_grad], state_names(model)[1]


def wrong_frozen_are_buffers(model: nn.Module) -> Names:
    """values: takes whatever does not require grad for a buffer"""
    trained = wrong_trained_only(model)[0]
    return trained, [name for name in model.state_dict() if name not in trained]


def wrong_own_only(model: nn.Module) -> Names:
    """values: lists what the model has itself, without sub-modules"""
    own = model.named_parameters(recurse=False), model.named_buffers(recurse=False)
    return [name for name, _ in own[0]], [name for name, _ in own[1]]


def wrong_children_only(model: nn.Module) -> Names:
    """values: looks at children, but not at their children"""
    found: Names = ([], [])
    for path, module in [("", model), *model.named_children()]:
        found[0].extend(f"{path}.{name}".lstrip(".") for name, _ in module.named_parameters(recurse=False))
        found[1].extend(f"{path}.{name}".lstrip(".") for name, _ in module.named_buffers(recurse=False))
    return found


def wrong_no_buffers(model: nn.Module) -> Names:
    """values: knows no buffers"""
    return state_names(model)[0], []


def wrong_swapped(model: nn.Module) -> Names:
    """values: returns the buffers first"""
    return state_names(model)[::-1]


def wrong_sorted(model: nn.Module) -> Names:
    """values: sorts the names"""
    parameters, buffers = state_names(model)
    return sorted(parameters), sorted(buffers)


def wrong_underscores(model: nn.Module) -> Names:
    """values: joins names with underscores"""
    parameters, buffers = state_names(model)
    return [name.replace(".", "_") for name in parameters], [name.replace(".", "_") for name in buffers]


def wrong_by_name(model: nn.Module) -> Names:
    """values: knows parameters by the words weight and bias"""
    keys = list(model.state_dict())
    parameters = [key for key in keys if key.endswith(("weight", "bias"))]
    return parameters, [key for key in keys if key not in parameters]


def wrong_normalisation_only(model: nn.Module) -> Names:
    """values: knows the buffers of batch normalisation only"""
    known = ("running_mean", "running_var", "num_batches_tracked")
    return state_names(model)[0], [name for name in state_names(model)[1] if name.endswith(known)]


def wrong_floats_only(model: nn.Module) -> Names:
    """values: forgets num_batches_tracked, which is an integer"""
    return state_names(model)[0], [name for name, b in model.named_buffers() if b.is_floating_point()]


def wrong_pairs(model: nn.Module) -> tuple[list, list]:
    """values: returns names with their shapes"""
    return [(name, tuple(p.shape)) for name, p in model.named_parameters()], state_names(model)[1]


def wrong_none(model: nn.Module) -> Names | None:
    """values: returns None for a model without parameters"""
    found = state_names(model)
    return found if found[0] else None


def wrong_eval(model: nn.Module) -> Names:
    """purity: switches the model to evaluation"""
    return state_names(model.eval())


def wrong_freezes(model: nn.Module) -> Names:
    """purity: freezes the parameters"""
    return state_names(model.requires_grad_(False))


def wrong_double(model: nn.Module) -> Names:
    """purity: converts the model to float64"""
    return state_names(model.double())


def wrong_zeroes(model: nn.Module) -> Names:
    """purity: resets the parameters"""
    for p in model.parameters():
        nn.init.zeros_(p)
    return state_names(model)


def wrong_default_dtype(model: nn.Module) -> Names:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return state_names(model)
