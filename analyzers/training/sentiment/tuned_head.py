"""The tuned target head: copies of encoder layers that see which words are the target, trained with what reads them.

States of one encoder layer, plus an embedding where the target stands -> the copied layers -> their mean over the target, their mean
over the sentence, and what the target attends to -> three classes.
"""
import torch
from torch import nn

from blocks import Blocks
from encoder import WIDTH
from sentiment.target_head import TargetHead, pool


class TunedHead(nn.Module):
    def __init__(self, first, last, hidden=128, drop=0.1, word_drop=0.0, out=3):
        super().__init__()
        self.word_drop = word_drop
        self.mark = nn.Parameter(torch.randn(WIDTH) * 0.1)
        self.blocks = Blocks(first, last, drop)
        self.query, self.key = nn.Linear(WIDTH, hidden), nn.Linear(WIDTH, hidden)
        self.inner = nn.Linear(3 * WIDTH, hidden)
        self.out = nn.Linear(hidden, out)
        self.drop = nn.Dropout(3 * drop)

    def forward(self, states, real, mask):
        """Logits [B, 3] of states [B, n, width], real [B, n] (1 where a piece is) and mask [B, n] (1 on the target)."""
        if self.training and self.word_drop:
            real = ((torch.rand_like(real) > self.word_drop) | (mask > 0)) * real
        return self.decide(self.blocks(states + mask[..., None] * self.mark, real > 0), real, mask)

    def decide(self, y, real, mask):
        target = pool(y, mask)
        affinity = (self.key(y) @ self.query(target)[..., None])[..., 0] / self.key.out_features**0.5
        weight = torch.softmax(affinity - 1e4 * (1 - real), 1)
        found = torch.cat([target, pool(y, real), (weight[..., None] * y).sum(1)], -1)
        return self.out(self.drop(torch.relu(self.inner(self.drop(found)))))


class MixedHead(nn.Module):
    """The target head on the frozen states and on those of the tuned layers, which see the target too."""

    def __init__(self, first, last, width, hidden=64, drop=0.3, word_drop=0.0):
        super().__init__()
        self.mark = nn.Parameter(torch.randn(WIDTH) * 0.1)
        self.blocks = Blocks(first, last, 0.1)
        self.head = TargetHead(width + WIDTH, hidden, drop, True, word_drop)

    def forward(self, raw, states, real, mask):
        with torch.autocast("cpu", torch.bfloat16):
            y = self.blocks(raw + mask[..., None] * self.mark, real > 0).float()
        return self.head(torch.cat([states, y], -1), real, mask)
