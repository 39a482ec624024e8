"""The tone head: how a span feels, on news raters' scale and in the five classes of film reviews.

States of some encoder layers -> a line of 64 -> a bidirectional LSTM over the sentence -> for each piece a value per output and a
weight; a span's outputs are the weighted mean of its pieces' values, so what each piece contributes is known without a gradient.
"""
import torch
from torch import nn

from sentiment.target_head import drop_features, recur

OUTPUTS = 9  # rating, five classes, three classes (news targets of the sentence)
RATING, STARS, NEWS = slice(0, 1), slice(1, 6), slice(6, 9)


class ToneHead(nn.Module):
    def __init__(self, width, hidden=64, drop=0.3, extra=0, pooled=False):
        super().__init__()
        self.line = nn.Linear(width + extra, hidden)
        self.lstm = nn.LSTM(hidden, hidden, 1, batch_first=True, bidirectional=True)
        self.inner = nn.Linear(2 * hidden, hidden)
        self.value = nn.Linear(hidden, OUTPUTS)
        self.weight = nn.Linear(2 * hidden, 3)  # one for each group of outputs
        self.pooled = pooled
        if pooled:
            self.mix = nn.Linear(4 * hidden, hidden)
            self.mixed = nn.Linear(hidden, OUTPUTS)
        self.drop = nn.Dropout(drop)

    def forward(self, states, real, spans):
        """Outputs [B, K, OUTPUTS] of states [B, n, width], real [B, n], spans [B, K, n] (1 on the span's pieces)."""
        line = self.line(drop_features(states, self.drop.p) if self.training else states)
        y = self.drop(recur(self.lstm, self.drop(torch.relu(line)), real, self.training))
        value, weight = self.pieces(y)
        weight = torch.softmax(weight.transpose(1, 2)[:, :, None] - 1e4 * (1 - spans[:, None]), -1)  # [B, 3, K, n]
        parts = [weight[:, g] @ value[..., s] for g, s in enumerate((RATING, STARS, NEWS))]
        out = torch.cat(parts, -1)
        if self.pooled:
            mean = (spans @ y) / spans.sum(-1, keepdim=True).clamp(min=1)
            most = (y[:, None] - 1e4 * (1 - spans[..., None])).max(2)[0]
            out = out + self.mixed(self.drop(torch.relu(self.mix(torch.cat([mean, most], -1)))))
        return out

    def pieces(self, y):
        return self.value(self.drop(torch.relu(self.inner(y)))), self.weight(y)
