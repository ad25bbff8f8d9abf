"""LeCun et al. 1998 (LeNet-5) in today's words: two convolutions, three linear layers."""

import torch
from torch import Tensor, nn
from torch.nn import functional


class ColorLeNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        x = torch.flatten(x, 1)
        x = torch.relu(self.fc1(x))
        x = torch.relu(self.fc2(x))
        return self.fc3(x)


class also_right_functional(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.fc3 = nn.Linear(84, 10)
        self.fc2 = nn.Linear(120, 84)
        self.fc1 = nn.Linear(400, 120)
        self.conv2 = nn.Conv2d(6, 16, kernel_size=(5, 5))
        self.conv1 = nn.Conv2d(3, 6, kernel_size=(5, 5))
        self.pool = nn.MaxPool2d(2)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.max_pool2d(self.relu(self.conv1(x)), 2)
        x = self.relu(self.pool(self.conv2(x)))
        x = x.view(x.size(0), -1)
        return self.fc3(self.relu(self.fc2(self.relu(self.fc1(x)))))


class wrong_folds_batch(ColorLeNet):
    """shape: flattens with view(-1, 400), which changes the batch for other image sizes"""

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x))).reshape(-1, 16 * 5 * 5)
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


class wrong_one_pooling(ColorLeNet):
    """shape: omits the second pooling"""

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool(torch.relu(self.conv1(x)))
        x = torch.relu(self.conv2(x)).reshape(-1, 16 * 5 * 5)
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


class wrong_softmax(ColorLeNet):
    """values: ends in a softmax"""

    def forward(self, x: Tensor) -> Tensor:
        return functional.softmax(super().forward(x), dim=1)


class wrong_last_relu(ColorLeNet):
    """values: ends in a ReLU"""

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(super().forward(x))


class wrong_no_relu(ColorLeNet):
    """values: forgets the ReLU between fc1 and fc2"""

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool(torch.relu(self.conv1(x)))
        x = torch.flatten(self.pool(torch.relu(self.conv2(x))), 1)
        return self.fc3(torch.relu(self.fc2(self.fc1(x))))


class wrong_average(ColorLeNet):
    """values: pools averages, not maxima"""

    def __init__(self) -> None:
        super().__init__()
        self.pool = nn.AvgPool2d(2)


class wrong_no_pool(ColorLeNet):
    """module: has no layer named pool"""

    def __init__(self) -> None:
        super().__init__()
        self.max_pool = self.pool
        del self.pool

    def forward(self, x: Tensor) -> Tensor:
        x = self.max_pool(torch.relu(self.conv1(x)))
        x = torch.flatten(self.max_pool(torch.relu(self.conv2(x))), 1)
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


class wrong_list(nn.Module):
    """module: keeps its layers in a list, where PyTorch does not see them"""

    def __init__(self) -> None:
        super().__init__()
        self.layers = list(ColorLeNet().children())

    def forward(self, x: Tensor) -> Tensor:
        conv1, pool, conv2, fc1, fc2, fc3 = self.layers
        x = torch.flatten(pool(torch.relu(conv2(pool(torch.relu(conv1(x)))))), 1)
        return fc3(torch.relu(fc2(torch.relu(fc1(x)))))


class wrong_detaches(ColorLeNet):
    """gradients: detaches the features"""

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool(torch.relu(self.conv1(x)))
        x = torch.flatten(self.pool(torch.relu(self.conv2(x))), 1).detach()
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


class wrong_frozen(ColorLeNet):
    """module: freezes its first layer"""

    def __init__(self) -> None:
        super().__init__()
        self.conv1.requires_grad_(False)


class wrong_double(ColorLeNet):
    """dtype: returns scores in float64"""

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).double()


class wrong_default_dtype(ColorLeNet):
    """purity: leaves the default dtype changed"""

    def forward(self, x: Tensor) -> Tensor:
        torch.set_default_dtype(torch.float64)
        return super().forward(x)
