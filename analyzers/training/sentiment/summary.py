"""Fits what joins tones: of sentences into that of a text, toward mentions into that toward an entity.

    python -m sentiment.summary out/sentiment/tone0.npz --data ../../../shared/data

Texts: the NYT snippets are articles; the gold tone of an article, or of some consecutive sentences of it, is the mean of its raters.
Entities: PerSenT's documents (dev), the mentions being the places that its masked text leaves out. Writes summary.properties.
"""
import argparse
import csv
import datetime
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

from blocks import Embeddings, complete
from encoder import CLS, SEP
from sentiment import calibration, data
from sentiment.export import RESOURCES
from sentiment.measures import ece, macro_f1, pearson

NEUTRAL_WITHIN = 0.1  # of a text's score: a mean rating within a quarter of a point
MIXED_SHARE = 0.25  # of the sentences at either pole
MIXED_SENTENCES = 4
LOGISTIC = 3 / np.pi**2  # the square of a logistic distribution's scale, for a variance of 1


def logistic(x):
    return 1 / (1 + np.exp(-x))


def articles(folder, outputs):
    """For each article the predicted and the gold scores of its sentences, and the labels of both."""
    rated = data.news_ratings(folder)
    rating = np.array([r.rating for r in rated])
    fold = np.array([r.fold for r in rated])
    seen = np.abs(outputs[0]).sum(1) > 0
    label = calibration.nested(outputs, 1, seen, fold, calibration.label_of(rating)).argmax(1)
    groups = {}
    for number, key in enumerate(data.news_rating_keys(folder)):
        if seen[number]:
            groups.setdefault(key.split("_")[0], []).append(number)
    score = np.clip(outputs[1][:, 0] / calibration.LOUDEST, -1, 1)
    return [(score[g], rating[g] / calibration.LOUDEST, label[g], calibration.label_of(rating[g])) for g in groups.values()]


def text_scale(folder, outputs):
    found = articles(folder, outputs)
    mean = lambda k: np.array([a[k].mean() for a in found])
    slope, offset = np.polyfit(mean(0), mean(1), 1)
    sizes, errors = [], []
    for score, gold, _, _ in found:
        for n in range(2, len(score) + 1):
            for start in range(0, len(score) - n + 1, n):
                sizes.append(n)
                errors.append((slope * score[start : start + n].mean() + offset - gold[start : start + n].mean()) ** 2)
    sizes, errors = np.array(sizes), np.array(errors)
    design = np.stack([np.ones(len(sizes)), 1 / sizes], 1)
    variance, of_one = np.maximum(np.linalg.lstsq(design * np.sqrt(sizes)[:, None], errors * np.sqrt(sizes), rcond=None)[0], 1e-4)
    numbers = {
        "text.slope": slope,
        "text.offset": offset,
        "text.variance": variance * LOGISTIC,
        "text.variance-of-a-sentence": of_one * LOGISTIC,
        "text.neutral-within": NEUTRAL_WITHIN,
        **mixed_scale(found),
    }
    return numbers, text_figures(found, numbers)


def clash(labels):
    return min((labels == 0).mean(), (labels == 2).mean())


def mixed_scale(found):
    even = [a for a in found if abs(a[1].mean()) < NEUTRAL_WITHIN and len(a[0]) >= MIXED_SENTENCES]
    x = np.array([[clash(a[2])] for a in even])
    y = np.array([clash(a[3]) >= MIXED_SHARE for a in even])
    model = LogisticRegression(C=100).fit(x, y)
    print("even articles", len(even), "mixed", y.sum(), "found", (model.predict(x) == y).mean())
    return {"mixed.sentences": MIXED_SENTENCES, "mixed.slope": model.coef_[0, 0], "mixed.offset": model.intercept_[0]}


def text_figures(found, n):
    p, gold = [], []
    for score, rated, labels, gold_labels in found:
        spread = np.sqrt(n["text.variance"] + n["text.variance-of-a-sentence"] / len(score))
        expected = n["text.slope"] * score.mean() + n["text.offset"]
        down, up = logistic((-NEUTRAL_WITHIN - expected) / spread), logistic((expected - NEUTRAL_WITHIN) / spread)
        even = max(0, 1 - down - up)
        mixed = even * logistic(n["mixed.slope"] * clash(labels) + n["mixed.offset"])
        p.append([down, even - mixed, up, mixed])
        tone = rated.mean()
        gold.append(2 if tone >= NEUTRAL_WITHIN else 0 if tone <= -NEUTRAL_WITHIN else 3 if clash(gold_labels) >= MIXED_SHARE else 1)
    p, gold = np.array(p), np.array(gold)
    r = pearson([a[0].mean() for a in found], [a[1].mean() for a in found])
    return f"{len(gold)} articles r {r:.3f} accuracy {(p.argmax(1) == gold).mean():.3f} F1 {macro_f1(gold, p.argmax(1)):.1f} ECE {ece(p, gold, 10):.3f} gold {np.bincount(gold)}"


def entities(path, head, encoder):
    """For each PerSenT document the mean probabilities of its mentions and its label; paragraphs likewise."""
    documents, paragraphs = [], []
    for row in csv.DictReader(open(path, encoding="utf-8", newline="")):
        pieces = row["MASKED_DOCUMENT"].replace("\r", "").split("[TGT]")
        text, mentions = "", []
        for k, piece in enumerate(pieces):
            text += piece
            if k < len(pieces) - 1:
                mentions.append((len(text), len(text) + len(row["TARGET_ENTITY"])))
                text += row["TARGET_ENTITY"]
        if mentions:
            documents.append((head(encoder.encode(text), text, mentions), LABELS[row["TRUE_SENTIMENT"]], text))
    return documents


LABELS = {"Negative": 0, "Neutral": 1, "Positive": 2}


def target_scale(path, resources):
    import re

    import onnxruntime as ort

    from encoder import Encoder

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session, tuned = (ort.InferenceSession(complete(resources / f"{name}.onnx"), options) for name in ("target-tone", "target-tone-tuned"))
    embeddings = Embeddings()
    sentence = re.compile(r"[^\n]*?(?:[.!?][”\"’')]*(?=\s)|(?=\n)|$)", re.S)

    encoder = Encoder((6, 8, 10))

    def head(encoding, text, mentions):
        """As TargetHead does: a sentence is read in its window, on its own, and on its own by the tuned layers."""
        begin, end = encoding.offsets.T
        out = []
        for s in sentence.finditer(text):
            lo, hi = np.searchsorted(begin, [s.start(), s.end()])
            hi = min(hi, lo + 256)
            inside = [m for m in mentions if s.start() <= m[0] < s.end()]
            if inside and hi > lo:
                mask = np.stack([(begin[lo:hi] < e) & (end[lo:hi] > b) for b, e in inside]).astype(np.float32)
                ids = encoder.pieces(s.group())[0][: hi - lo]
                alone, embedded = encoder.marked(ids), embeddings(torch.tensor([[CLS, *ids, SEP]])).numpy()
                in_text = [encoding.states[k][lo:hi] for k in (6, 8, 10)]
                views = (np.concatenate(v, 1) for v in (in_text, [a[1:-1] for a in alone]))
                untuned = np.mean([session.run(None, {"states": v, "mask": mask})[0] for v in views], 0)
                out.append((untuned + tuned.run(None, {"states": embedded, "mask": mask})[0]) / 2)
        return np.concatenate(out) if out else np.array([[0, 1, 0]])

    documents = entities(path, head, encoder)
    gold = np.array([d[1] for d in documents])
    mean = np.array([d[0].mean(0) for d in documents])
    several = np.array([len(d[0]) > 1 for d in documents])
    print("PerSenT dev", len(gold), np.bincount(gold), "mean probability", macro_f1(gold, mean.argmax(1)), (mean.argmax(1) == gold).mean())
    half = np.arange(len(gold)) % 2 == 0
    p = np.zeros((len(gold), 3))
    for fit_on, held in ((half, ~half), (~half, half)):
        p[held] = ordered(fit_entities(mean[fit_on], gold[fit_on]), mean[held])
    said = f"macro-F1 {macro_f1(gold, p.argmax(1)):.1f} accuracy {(p.argmax(1) == gold).mean():.3f}, fitted on the other half"
    own, other, positive, negative = fit_entities(mean[several], gold[several])
    figures = f"{len(gold)} documents, {said}"
    return {"target.own": own, "target.other": other, "target.positive": positive, "target.negative": negative}, figures


def ordered(numbers, mean):
    own, other, positive, negative = numbers
    up = own * mean[:, 2] + other * mean[:, 0] + positive
    down = own * mean[:, 0] + other * mean[:, 2] + negative
    e = np.exp(np.stack([down, np.zeros(len(up)), up], 1))
    return e / e.sum(1, keepdims=True)


def fit_entities(mean, gold):
    from scipy.optimize import minimize

    weight = (len(gold) / 3 / np.bincount(gold, minlength=3))[gold]  # as if each class were as frequent: PerSenT has few negative

    def loss(numbers):
        p = ordered(numbers, mean)[np.arange(len(gold)), gold]
        return -(weight * np.log(p + 1e-9)).mean() + 1e-4 * (np.array(numbers) ** 2).sum()

    return minimize(loss, [3.0, 0.0, -1.0, -1.0], method="Nelder-Mead", options={"maxiter": 4000}).x


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cv", nargs="+")
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--resources", type=Path, default=RESOURCES)
    args = parser.parse_args()
    folder = Path(args.data) / "sentiment"
    outputs = np.mean([np.load(p)["nyt"] for p in args.cv], 0)
    text, text_said = text_scale(folder, outputs)
    target, target_said = target_scale(folder / "persent-dev.csv", args.resources)
    print(text_said, target_said, sep="\n")
    lines = [
        "# How tones are joined: of sentences into that of a text, toward mentions into that toward an entity.",
        "# Written by analyzers/training/sentiment/summary.py; do not edit.",
        f"# version 1, {datetime.date.today().isoformat()}",
        f"# texts: NYT snippets (Hutto and Gilbert 2014, MIT), out of fold: {text_said}",
        f"# entities: PerSenT dev (Bastan et al. 2020, CC BY 4.0): {target_said}",
        *(f"{key} = {value:.5f}" for key, value in {**text, **target}.items()),
    ]
    (args.resources / "summary.properties").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
