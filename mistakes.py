"""A student's file with mistakes that are really made: pytest --backend=mistakes."""

import torch


def softmax(t, dim):
    e = torch.exp(t)
    return e / e.sum(dim, keepdim=True)


def one_hot(labels, num_classes):
    rows = torch.zeros(len(labels), num_classes)
    rows[torch.arange(len(labels)), labels] = 1
    return rows


def reshape_tensor(t, shape):
    return t.contiguous().view(shape)


def standard_deviation(t, correction=1):
    mean = t.mean()
    variance = ((t - mean) ** 2).mean()
    return variance.sqrt()


def add_in_place(x, y):
    x = x + y
    return x


def eye(n, m=None):
    result = torch.zeros(n, m)
    for i in range(n):
        result[i, i] = 1
    return result


def autograd_descent(n_epochs, learning_rate, params, t_u, t_c):
    params = params.clone().requires_grad_()
    for _ in range(n_epochs):
        loss = ((params[0] * t_u + params[1] - t_c) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            params -= learning_rate * params.grad
    return params
