"""The target head: what a sentence feels toward the marked words of it.

States of some encoder layers -> a line of 64, plus an embedding where the target stands -> a bidirectional LSTM -> its mean over the
target, its mean and maximum over the sentence, and what the target attends to -> three classes.
"""
import numpy as np
import torch
from torch import nn


class TargetHead(nn.Module):
    def __init__(self, width, hidden=64, drop=0.3, attention=True, word_drop=0.0):
        super().__init__()
        self.attention, self.word_drop = attention, word_drop
        self.line = nn.Linear(width, hidden)
        self.mark = nn.Parameter(torch.randn(hidden) * 0.1)
        self.lstm = nn.LSTM(hidden, hidden, 1, batch_first=True, bidirectional=True)
        if attention:
            self.query = nn.Linear(2 * hidden, hidden)
            self.key = nn.Linear(2 * hidden, hidden)
        self.inner = nn.Linear((8 if attention else 6) * hidden, hidden)
        self.out = nn.Linear(hidden, 3)
        self.drop = nn.Dropout(drop)

    def forward(self, states, real, mask):
        """Logits [B, 3] of states [B, n, width] (normalised), real [B, n] (1 where a piece is) and mask [B, n] (1 on the target)."""
        if self.training and self.word_drop:
            keep = (torch.rand_like(real) > self.word_drop) | (mask > 0)
            states = states * keep[..., None]
        line = self.line(drop_features(states, self.drop.p) if self.training else states) + mask[..., None] * self.mark
        y = self._recur(self.drop(torch.relu(line)), real)
        return self._decide(y, real, mask)

    def _recur(self, line, real):
        return recur(self.lstm, line, real, self.training)

    def _decide(self, y, real, mask):
        target = pool(y, mask)
        found = [target, pool(y, real), (y - 1e4 * (1 - real[..., None])).max(1)[0]]
        if self.attention:
            affinity = (self.key(y) @ self.query(target)[..., None])[..., 0] / self.key.out_features**0.5
            weight = torch.softmax(affinity - 1e4 * (1 - real), 1)
            found.append((weight[..., None] * y).sum(1))
        return self.out(self.drop(torch.relu(self.inner(self.drop(torch.cat(found, -1))))))


def drop_features(states, p):
    """Dropout of whole features of a sentence: a fifth of the time of dropping each piece's own."""
    keep = (torch.rand(states.shape[0], 1, states.shape[2]) >= p).float() / (1 - p)
    return states * keep


def recur(lstm, line, real, training):
    """The LSTM's states. Training batches hold sentences of nearly one length, so that packing would cost more than it gives."""
    if training:
        return lstm(line * real[..., None])[0]
    packed = nn.utils.rnn.pack_padded_sequence(line, real.sum(1).long(), batch_first=True, enforce_sorted=False)
    return nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=line.shape[1])[0]


def pool(y, mask):
    return (y * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)


def target_masks(targets, stores, further=False):
    """For each condition and target a boolean array over the sentence's pieces; the nearest piece where none overlaps."""
    out = []
    for store in stores:
        masks = []
        for t in targets:
            lo, hi = store.bounds[t.sentence]
            begin, end = store.offsets[lo:hi, 0], store.offsets[lo:hi, 1]
            mask = np.zeros(hi - lo, bool)
            for b, e in [(t.begin, t.end)] + (t.further if further else []):
                mask |= (begin < e) & (end > b)
            if not mask.any():
                mask[np.abs(begin - t.begin).argmin()] = True
            masks.append(mask)
        out.append(masks)
    return out
