"""A student's file, half done and right so far: pytest --backend=mine."""

import torch
from torch import nn


def eye(n, m=None):
    if m is None:
        m = n
    if n < 0 or m < 0:
        raise RuntimeError("n and m must be greater or equal to 0")
    result = torch.zeros(n, m)
    for i in range(min(n, m)):
        result[i, i] = 1
    return result


def zeros_like(t):
    return torch.zeros(t.shape, dtype=t.dtype, device=t.device)


def add_in_place(x, y):
    x += y
    return x


def one_hot(labels, num_classes):
    rows = torch.zeros(len(labels), num_classes)
    return rows.scatter_(1, labels.unsqueeze(1), 1.0)


def softmax(t, dim):
    if not t.is_floating_point():
        raise RuntimeError("softmax needs floats")
    e = torch.exp(t - t.max(dim, keepdim=True).values)
    return e / e.sum(dim, keepdim=True)


def sum_over(t, dim=None, keepdim=False):
    if dim is None:
        total = t.sum()
        return total.reshape([1] * t.ndim) if keepdim else total
    return t.sum(dim, keepdim=keepdim)


def second_derivative(name, x):
    functions = {
        "square": lambda x: x**2,
        "cube": lambda x: x**3,
        "sin": torch.sin,
        "exp": torch.exp,
        "square_plus_3": lambda x: x**2 + 3,
    }
    if name not in functions:
        raise ValueError(f"unknown function {name}")
    leaf = x.clone().requires_grad_()
    first = torch.autograd.grad(functions[name](leaf).sum(), leaf, create_graph=True)[0]
    return torch.autograd.grad(first.sum(), leaf)[0]


class ColorLeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        x = x.flatten(start_dim=1)
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


def matrix_multiply(a, b):
    raise NotImplementedError  # tomorrow
