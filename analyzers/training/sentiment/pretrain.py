"""A first task for the target head, from film reviews with labelled phrases.

The target is a neutral word of the review; what is felt toward it is the label of the smallest phrase around it that is not neutral
("the acting is great but the plot is dull": acting positive, plot negative), neutral where there is none.
"""
import numpy as np
import torch
from torch.nn import functional as F

from sentiment import data
from sentiment.states import Store

WORDS = 3  # targets of one sentence in an epoch


class Films:
    def __init__(self, folder, states, layers, mean, scale, conditions):
        rated = [r for r in data.film_ratings(folder)]
        self.rows = np.array([k for k, r in enumerate(rated) if r.part == "train" and targets_of(r)])
        self.targets = {k: targets_of(rated[k]) for k in self.rows}
        self.stores = [Store(f"{states}/sst-{c}") for c in conditions]
        self.states = []
        for store in self.stores:
            x = store.layers(layers)
            for start in range(0, len(x), 20000):
                x[start : start + 20000] = (x[start : start + 20000].astype(np.float32) - mean) / scale
            self.states.append(torch.from_numpy(x))
        self.length = np.diff(self.stores[0].bounds, axis=1)[:, 0]

    def batch(self, rows, rng):
        items = []
        for i in rows:
            for t in rng.permutation(len(self.targets[i]))[:WORDS]:
                items.append((i, rng.randint(len(self.stores)), *self.targets[i][t]))
        bounds = [self.stores[c].bounds[i] for i, c, *_ in items]
        n = max(hi - lo for lo, hi in bounds)
        states = torch.zeros(len(items), n, self.states[0].shape[1])
        real, mask = torch.zeros(len(items), n), torch.zeros(len(items), n)
        for r, ((_, c, b, e, _), (lo, hi)) in enumerate(zip(items, bounds)):
            states[r, : hi - lo] = self.states[c][lo:hi]
            real[r, : hi - lo] = 1
            offsets = self.stores[c].offsets[lo:hi]
            mask[r, : hi - lo] = torch.from_numpy((offsets[:, 0] < e) & (offsets[:, 1] > b)).float()
        return states, real, mask, torch.tensor([label for *_, label in items])


def targets_of(rated):
    """(begin, end, label) of the neutral words of at least three letters."""
    out = []
    for begin, end, stars in rated.phrases:
        word = rated.text[begin:end]
        if stars != 2 or " " in word or len(word) < 3 or not word.isalpha():
            continue
        around = [(e - b, s) for b, e, s in rated.phrases if b <= begin and e >= end and s != 2]
        out.append((begin, end, 1 if not around else (0 if min(around)[1] < 2 else 2)))
    return out


def pretrain(head, films, seed, epochs, rate):
    rng = np.random.RandomState(seed)
    optimiser = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.05)
    steps, step = None, 0
    for _ in range(epochs):
        head.train()
        order = films.rows[np.argsort(films.length[films.rows] + rng.rand(len(films.rows)) * 6)]
        queue = [order[k : k + 32] for k in range(0, len(order), 32)]
        rng.shuffle(queue)
        steps = steps or epochs * len(queue)
        for b in queue:
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 40) * max(0.1, 1 - step / steps)
            *inputs, label = films.batch(b, rng)
            loss = F.cross_entropy(head(*inputs), label)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            step += 1
    return float(loss)
