"""Turns the heads' outputs into calibrated probabilities, fitted on out-of-fold outputs of both conditions together."""
from dataclasses import dataclass

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from torch.nn import functional as F

from sentiment.measures import ece, ece_by_chance, macro_f1, pearson
from sentiment.tone_head import STARS

NEUTRAL_WITHIN = 0.5  # a mean rating (-4..4) that rounds to 0
LOUDEST = 2.5  # the rating whose score is 1: beyond all but a few of the snippets


@dataclass
class Scaling:
    slope: float
    offset: list


@dataclass
class ToneScaling:
    rating: float
    labels: list  # [9, 3]
    labels_offset: list
    stars: float
    stars_offset: list


def fit(logits, gold):
    """One slope for all classes and an offset for each, by maximum likelihood."""
    x, y = torch.tensor(logits, dtype=torch.float32), torch.tensor(gold)
    slope, offset = torch.ones(1, requires_grad=True), torch.zeros(x.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([slope, offset], max_iter=200)

    def closure():
        optimiser.zero_grad()
        loss = F.cross_entropy(x * slope + offset, y) + 1e-4 * (offset**2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return Scaling(slope.item(), (offset - offset.mean()).tolist())


def apply(logits, scaling):
    z = logits * scaling.slope + np.array(scaling.offset)
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def together(logits, tuned_logits, targets):
    """Scaling of the head on the encoder's states and of the tuned one, and figures of what the library says: the mean of both, a packed
    sentence being read by the first one in its window and alone. A mean of two calibrated heads is less sure than it is right, so they are
    fitted for the mean. Logits are cross-validated, [2 conditions, targets, 3] and [targets, 3]; those never predicted are all zero."""
    label, first = labels(np.abs(logits).sum((0, 2)), targets)
    seen = first & labels(np.abs(tuned_logits).sum(1), targets)[1]
    x = torch.tensor(np.stack([*logits, tuned_logits]), dtype=torch.float32)
    slope, offset = torch.ones(2, requires_grad=True), torch.zeros(2, 3, requires_grad=True)
    optimiser = torch.optim.LBFGS([slope, offset], max_iter=300)
    gold = torch.tensor(label[seen])

    def said(x):
        alone, packed, tuned = (torch.softmax(x[k] * slope[head] + offset[head], -1) for k, head in ((0, 0), (1, 0), (2, 1)))
        return {"alone": (alone + tuned) / 2, "packed": ((alone + packed) / 2 + tuned) / 2}

    def closure():
        optimiser.zero_grad()
        loss = sum(F.nll_loss(torch.log(p), gold) for p in said(x[:, seen]).values()) + 1e-4 * (offset**2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    found = [Scaling(s, o) for s, o in zip(slope.tolist(), offset.tolist())]
    figures = reported(found, {k: p.detach().numpy() for k, p in said(x).items()}, seen, targets)
    return found[0], found[1], figures


def labels(sums, targets):
    """The labels, and which targets of the training part were held out once."""
    return np.array([t.label for t in targets]), (np.array([t.part for t in targets]) == "train") & (sums > 0)


def reported(scaling, chances, seen, targets):
    label, part = np.array([t.label for t in targets]), np.array([t.part for t in targets])
    rows = {"CV": seen, "dev-rw": part == "dev-rw", "dev-mt": part == "dev-mt"}
    rows["dev"] = rows["dev-rw"] | rows["dev-mt"]
    figures = {}
    for condition, p in chances.items():
        for name, r in rows.items():
            figures[f"{condition} {name}"] = "F1 %.1f acc %.1f ECE %.3f, by chance %.3f" % (
                macro_f1(label[r], p[r].argmax(1)), 100 * (label[r] == p[r].argmax(1)).mean(), ece(p[r], label[r]), ece_by_chance(p[r]))
    print(scaling, figures, sep="\n")
    return figures


def label_of(rating):
    return 1 + (rating >= NEUTRAL_WITHIN).astype(int) - (rating <= -NEUTRAL_WITHIN).astype(int)


def tone(cv, nyt, sst_dev):
    rating = np.array([r.rating for r in nyt])
    fold = np.array([r.fold for r in nyt])
    gold = label_of(rating)
    seen = np.abs(cv["nyt"][0]).sum(1) > 0
    outputs = np.concatenate([cv["nyt"][0, seen], cv["nyt"][1, seen]])
    model = LogisticRegression(C=0.3, max_iter=2000).fit(outputs, np.concatenate([gold[seen]] * 2))
    stars = np.array([r.stars for r in sst_dev])
    star_scaling = Scaling(1.0, [0.0] * 5)
    scaling = ToneScaling(1 / LOUDEST, model.coef_.T.tolist(), model.intercept_.tolist(), star_scaling.slope, star_scaling.offset)
    figures = {}
    for c, condition in enumerate(("alone", "in context")):
        figures[f"{condition} NYT CV"] = "r %.3f" % pearson(cv["nyt"][c, seen, 0], rating[seen])
        p = nested(cv["nyt"], c, seen, fold, gold)
        figures[f"{condition} NYT CV labels"] = "F1 %.1f ECE %.3f" % (macro_f1(gold[seen], p[seen].argmax(1)), ece(p[seen], gold[seen]))
    for c, condition in enumerate(("alone", "packed")):
        p = apply(cv["dev"][c][:, STARS], star_scaling)
        polar = stars != 2
        up = p[:, 3] + p[:, 4] > p[:, 0] + p[:, 1]
        by_score = cv["dev"][c][:, 0] > 0
        figures[f"{condition} SST dev"] = "binary %.3f, by score %.3f, five %.3f ECE %.3f" % (
            (up == (stars > 2))[polar].mean(), (by_score == (stars > 2))[polar].mean(), (p.argmax(1) == stars).mean(), ece(p, stars))
    print(scaling, figures, sep="\n")
    return scaling, figures


def nested(outputs, condition, seen, fold, gold):
    """Label probabilities by models fitted on the other folds."""
    p = np.zeros((len(gold), 3))
    for k in np.unique(fold[seen]):
        fit_on, held = seen & (fold != k), seen & (fold == k)
        both = np.concatenate([outputs[0, fit_on], outputs[1, fit_on]])
        model = LogisticRegression(C=0.3, max_iter=2000).fit(both, np.concatenate([gold[fit_on]] * 2))
        p[held] = model.predict_proba(outputs[condition, held])
    return p
