"""Figures that every report uses."""
import numpy as np
from sklearn.metrics import f1_score


def macro_f1(gold, found):
    return 100 * f1_score(gold, found, average="macro")


def ece(probabilities, gold, bins=15):
    """Expected calibration error of the winning class, equal-width bins."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == gold
    bin_of = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum(
        abs(confidence[bin_of == k].mean() - right[bin_of == k].mean()) * (bin_of == k).mean()
        for k in range(bins)
        if (bin_of == k).any()
    )


def ece_by_chance(probabilities, times=200):
    """The error that as many examples would show on average if the probabilities were exactly right."""
    draw = np.random.RandomState(0).rand(times, len(probabilities), 1)
    gold = (draw > probabilities.cumsum(1)[None, :, :-1]).sum(2)
    return float(np.mean([ece(probabilities, g) for g in gold]))


def pearson(a, b):
    return float(np.corrcoef(a, b)[0, 1])
