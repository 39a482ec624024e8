"""The head: one network over the words of a document that gives tags and, for linking, pointers from contents to cues and from cues to
sources. Written with matrix products only (no Conv nodes), which train fast in bfloat16 and quantise well.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from .data import STATE, TAGS
from .words import WIDTH

LINK = 32
POINTERS = 5  # content first, content last, cue as target, cue as origin, source as target


class Block(nn.Module):
    """A residual dilated convolution of three taps, as one matrix product."""

    def __init__(self, width, dilation, drop):
        super().__init__()
        self.d = dilation
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, width)
        self.drop = nn.Dropout(drop)

    def forward(self, z):
        u = self.norm(z)
        q = F.pad(u, (0, 0, self.d, self.d))
        u = torch.cat([q[:, : -2 * self.d], u, q[:, 2 * self.d :]], -1)
        return z + self.drop(torch.relu(self.mix(u)))


class Head(nn.Module):
    def __init__(self, width=128, blocks=(1, 2, 4, 8, 1, 2, 4, 8), recurrent=0, drop=0.2, drop_in=0.2, layers=1):
        super().__init__()
        self.register_buffer("mean", torch.zeros(STATE))
        self.register_buffer("scale", torch.ones(STATE))
        self.drop_in, self.drop = nn.Dropout(drop_in), nn.Dropout(drop)
        self.enter = nn.Linear(STATE + WIDTH, width)
        self.reader = nn.Parameter(torch.zeros(width))  # what those who are not PolNeAR's annotators do otherwise: only in training
        self.blocks = nn.ModuleList([Block(width, d, drop) for d in blocks])
        self.recurrent = None
        final = width
        if recurrent:
            self.recurrent = nn.LSTM(
                width + WIDTH, recurrent, layers, batch_first=True, bidirectional=True, dropout=drop if layers > 1 else 0
            )
            final = width + 2 * recurrent
        self.tags = nn.Linear(final, len(TAGS))
        self.link = nn.Linear(final, POINTERS * LINK)
        self.far = nn.Parameter(torch.zeros(2, 24))  # bias of a pointer by signed, bucketed distance
        self.none = nn.Parameter(torch.zeros(1))

    def trunk(self, states, features, other=None):
        x = (states - self.mean) * self.scale
        z = self.enter(torch.cat([self.drop_in(x), features], -1))
        z = torch.relu(z if other is None else z + other[:, None, None] * self.reader)
        for b in self.blocks:
            z = b(z)
        if self.recurrent is not None:
            r, _ = self.recurrent(torch.cat([self.drop(z), features], -1))
            z = torch.cat([z, r], -1)
        return self.drop(z)

    def forward(self, states, features, other=None):
        """`other` is 1 for texts of other annotators, 0 for PolNeAR's; what is told is as PolNeAR's would."""
        z = self.trunk(states, features, other)
        return self.tags(z), self.link(z)


def bucket(distance):
    """Signed distance in words to 24 buckets, 12 on each side, by powers of about 1.7."""
    edges = torch.tensor([1, 2, 3, 5, 8, 13, 22, 37, 63, 107, 182])
    b = torch.bucketize(distance.abs(), edges, right=True)
    return torch.where(distance < 0, b, b + 12)


def pointers(link, origins, targets, which, head):
    """Scores [origins, targets] of one document. which: 0 content to cue, 1 cue to source (with a last column: none)."""
    v = link.view(-1, POINTERS, LINK)
    first, last = origins[:, 0], origins[:, 1] - 1
    q = v[first, 0] + v[last, 1] if which == 0 else v[first, 3]
    k = v[targets[:, 0], 2 if which == 0 else 4]
    gap = torch.where(
        targets[None, :, 0] >= origins[:, None, 1],
        targets[None, :, 0] - origins[:, None, 1] + 1,
        torch.minimum(targets[None, :, 1] - origins[:, None, 0] - 1, torch.tensor(-1)),
    )
    s = q @ k.T / LINK**0.5 + head.far[which][bucket(gap)]
    if which == 1:
        s = torch.cat([s, head.none.expand(len(s), 1)], 1)
    return s
