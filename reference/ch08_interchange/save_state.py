"""The state dict holds parameters and buffers under their names."""

import collections
import copy
import pickle
import zipfile

import torch
from torch import nn

EQUIVALENT = {
    "cached": "what counts is the file, which is written each time",
}


def save_state(model: nn.Module, path: str) -> None:
    torch.save(model.state_dict(), path)


def also_right_open_file(model: nn.Module, path: str) -> None:
    with open(path, "wb") as file:
        torch.save(collections.OrderedDict(model.state_dict()), file)


def also_right_copies(model: nn.Module, path: str) -> None:
    torch.save({name: value.detach().clone().cpu() for name, value in model.state_dict().items()}, path)


def also_right_both_kinds(model: nn.Module, path: str) -> None:
    torch.save({**dict(model.named_parameters()), **dict(model.named_buffers())}, path)


def also_right_old_format(model: nn.Module, path: str) -> None:
    torch.save(model.state_dict(), path, _use_new_zipfile_serialization=False)


def wrong_whole_module(model: nn.Module, path: str) -> None:
    """values: pickles the whole module"""
    torch.save(model, path)


def wrong_parameters_only(model: nn.Module, path: str) -> None:
    """values: saves parameters only and loses buffers"""
    torch.save(dict(model.named_parameters()), path)


def wrong_trainable_only(model: nn.Module, path: str) -> None:
    """values: saves only entries that require a gradient, losing frozen parameters"""
    trainable = {name for name, p in model.named_parameters() if p.requires_grad}
    frozen = {name for name, p in model.named_parameters()} - trainable
    torch.save({name: v for name, v in model.state_dict().items() if name not in frozen}, path)


def wrong_list(model: nn.Module, path: str) -> None:
    """values: saves a list without names"""
    torch.save(list(model.state_dict().values()), path)


def wrong_inside_a_dict(model: nn.Module, path: str) -> None:
    """values: puts the state dict into another dict"""
    torch.save({"state_dict": model.state_dict()}, path)


def wrong_short_names(model: nn.Module, path: str) -> None:
    """values: drops the prefix of sub-modules"""
    torch.save({name.rsplit(".", 1)[-1]: v for name, v in model.state_dict().items()}, path)


def wrong_pickle(model: nn.Module, path: str) -> None:
    """values: uses pickle, so that weights-only loading fails"""
    with open(path, "wb") as file:
        pickle.dump(model.state_dict(), file)


def wrong_first_layer(model: nn.Module, path: str) -> None:
    """values: saves the first layer only"""
    torch.save(next(model.children(), model).state_dict(), path)


def wrong_no_integers(model: nn.Module, path: str) -> None:
    """values: loses num_batches_tracked"""
    torch.save({name: v for name, v in model.state_dict().items() if v.is_floating_point()}, path)


def wrong_appends(model: nn.Module, path: str) -> None:
    """values: appends to a file that is there already"""
    with open(path, "ab") as file:
        torch.save(model.state_dict(), file)


def wrong_half(model: nn.Module, path: str) -> None:
    """values: rounds to half precision on the way"""
    torch.save({n: v.half().float() if v.is_floating_point() else v for n, v in model.state_dict().items()}, path)


def wrong_float64(model: nn.Module, path: str) -> None:
    """dtype: saves float64"""
    torch.save({n: v.double() if v.is_floating_point() else v for n, v in model.state_dict().items()}, path)


def wrong_flat(model: nn.Module, path: str) -> None:
    """shape: saves vectors"""
    torch.save({name: v.reshape(-1) for name, v in model.state_dict().items()}, path)


def wrong_evaluates(model: nn.Module, path: str) -> None:
    """purity: puts the model into evaluation mode"""
    torch.save(model.eval().state_dict(), path)


def wrong_thaws(model: nn.Module, path: str) -> None:
    """purity: makes frozen parameters trainable"""
    torch.save(model.requires_grad_(True).state_dict(), path)


def wrong_resets(model: nn.Module, path: str) -> None:
    """purity: resets running statistics after saving"""
    torch.save(model.state_dict(), path)
    for module in model.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.reset_running_stats()


def wrong_moves(model: nn.Module, path: str) -> None:
    """purity: gives the parameters other memory"""
    torch.save(model.state_dict(), path)
    for p in model.parameters():
        p.data = p.data.clone()


def wrong_more_in_the_file(model: nn.Module, path: str) -> None:
    """io: puts a log beside the state"""
    torch.save(model.state_dict(), path)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(file.namelist()[0].replace("data.pkl", "log"), "loss 0.1 " * 5000)


LATER = []


def wrong_later(model: nn.Module, path: str) -> None:
    """values: saves the state of the model that it got before"""
    LATER.append(copy.deepcopy(model))
    torch.save(LATER.pop(0).state_dict() if len(LATER) > 1 else {}, path)
