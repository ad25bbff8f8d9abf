"""A zero matrix into which 1 is scattered at [row, label]."""

import torch
from torch import Tensor


def one_hot(labels: Tensor, num_classes: int) -> Tensor:
    matrix = torch.zeros(len(labels), num_classes)
    return matrix.scatter_(1, labels.unsqueeze(1), 1.0)


def also_right_comparison(labels: Tensor, num_classes: int) -> Tensor:
    if labels.is_floating_point():
        raise TypeError("labels must be integers")
    if bool(((labels < 0) | (labels >= num_classes)).any()):
        raise IndexError("a label is out of range")
    return (labels[:, None] == torch.arange(num_classes)).to(torch.float32)


def also_right_identity(labels: Tensor, num_classes: int) -> Tensor:
    if labels.dtype != torch.int64:
        raise TypeError("labels must be int64")
    if len(labels) and int(labels.min()) < 0:
        raise IndexError("a label is negative")
    return torch.eye(num_classes)[labels]


def also_right_loop(labels: Tensor, num_classes: int) -> Tensor:
    if labels.is_floating_point():
        raise RuntimeError("labels must be integers")
    rows = torch.zeros((labels.numel(), num_classes))
    for row, label in zip(rows, labels.tolist(), strict=True):
        if not 0 <= label < num_classes:
            raise IndexError(label)
        row[label] = 1
    return rows


def wrong_int64(labels: Tensor, num_classes: int) -> Tensor:
    """dtype: returns int64"""
    return one_hot(labels, num_classes).long()


def wrong_from_one(labels: Tensor, num_classes: int) -> Tensor:
    """values: counts labels from 1"""
    return one_hot((labels - 1) % num_classes if labels.dtype == torch.int64 else labels, num_classes)


def wrong_width(labels: Tensor, num_classes: int) -> Tensor:
    """shape: infers the width from the largest label"""
    return one_hot(labels, int(labels.max()) + 1 if len(labels) else num_classes)


def wrong_wraps(labels: Tensor, num_classes: int) -> Tensor:
    """errors: wraps the label -1 to the last column"""
    if labels.is_floating_point():
        raise TypeError("labels must be integers")
    matrix = torch.zeros(len(labels), num_classes)
    matrix[torch.arange(len(labels)), labels] = 1
    return matrix


def wrong_ignores(labels: Tensor, num_classes: int) -> Tensor:
    """errors: leaves the row of a label that is too large empty"""
    if labels.is_floating_point():
        raise TypeError("labels must be integers")
    return (labels[:, None] == torch.arange(num_classes)).float()


def wrong_truncates(labels: Tensor, num_classes: int) -> Tensor:
    """errors: truncates float labels"""
    return one_hot(labels.long(), num_classes)


def wrong_transposed(labels: Tensor, num_classes: int) -> Tensor:
    """shape: puts the labels into columns"""
    return one_hot(labels, num_classes).t()


def wrong_library(labels: Tensor, num_classes: int) -> Tensor:
    """forbids: calls the library's one_hot"""
    return torch.nn.functional.one_hot(labels, num_classes).float()


def wrong_sorts(labels: Tensor, num_classes: int) -> Tensor:
    """purity: changes the labels"""
    result = one_hot(labels, num_classes)
    if len(labels):
        labels[0] = num_classes
    return result
