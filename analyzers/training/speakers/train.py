"""Trains the pronoun ranker on the examples that PronounExamples writes. See README.md."""

import argparse
import datetime
import re
import struct
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).parent
JAVA = HERE / "../../src/main/java/org/quoth/quotes/speakers/PronounFeatures.java"
RESOURCE = HERE / "../../src/main/resources/org/quoth/quotes/speakers/pronoun-ranker.tsv"
DECAY = 5e-4
SOURCE_WEIGHT = 2.0
FOLD = 5


def read(path):
    """Of each pronoun: its article, whether it is male, whether it is a source, P(male) and features of its candidates."""
    data, at, examples = Path(path).read_bytes(), 0, []
    while at < len(data):
        article, male, source, count, width = struct.unpack_from(">5i", data, at)
        at += 20
        rows = np.frombuffer(data, ">f4", count * (width + 1), at).reshape(count, width + 1).astype("f4")
        at += 4 * rows.size
        examples.append((article, male, source, rows[:, 0], rows[:, 1:]))
    return examples


def pack(examples):
    most = max(len(e[3]) for e in examples)
    width = examples[0][4].shape[1]
    features = np.zeros((len(examples), most, width), "f4")
    there = np.zeros((len(examples), most), bool)
    agreement = np.zeros((len(examples), most), "f4")
    weight = np.ones(len(examples), "f4")
    for i, (_, male, source, gender, rows) in enumerate(examples):
        features[i, : len(rows)], there[i, : len(rows)] = rows, True
        agreement[i, : len(rows)] = gender if male else 1 - gender
        weight[i] = SOURCE_WEIGHT if source else 1
    return [torch.tensor(x) for x in (features, there, agreement, weight)]


def scores(weights, features, there):
    return (features @ weights).masked_fill(~there, -1e9)


def loss(weights, features, there, agreement, weight):
    mass = (torch.softmax(scores(weights, features, there), 1) * agreement).sum(1).clamp_min(1e-6)
    return -(torch.log(mass) * weight).sum() / weight.sum()


def fit(examples):
    packed = pack(examples)
    weights = torch.zeros(examples[0][4].shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        value = loss(weights, *packed) + DECAY * (weights**2).sum()
        value.backward()
        return value

    optimiser.step(closure)
    return weights.detach()


def judge(weights, examples):
    features, there, agreement, weight = pack(examples)
    best = scores(weights, features, there).argmax(1)
    agrees = agreement.gather(1, best[:, None])[:, 0]
    mixed = ((agreement < 0.1) & there).any(1)
    return loss(weights, features, there, agreement, weight).item(), (agrees[mixed] > 0.5).float().mean().item(), int(mixed.sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples")
    parser.add_argument("--out", default=str(RESOURCE))
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    examples = read(args.examples)
    left_out = [e for e in examples if e[0] % FOLD == 0]
    held, share, mixed = judge(fit([e for e in examples if e[0] % FOLD]), left_out)
    weights = fit(examples).tolist()
    source = JAVA.read_text(encoding="utf-8")
    begin = source.index("NAMES = ImmutableList.of(")
    names = re.findall(r'"([^"]*)"', source[begin : source.index(");", begin)])
    assert len(names) == len(weights), (len(names), len(weights))
    header = [
        "# Pronoun ranker, version 1, " + datetime.date.today().isoformat() + ". A weight a feature; see analyzers/training/speakers/README.md.",
        f"# Trained on {len(examples)} pronouns of PolNeAR 1.0.0's training articles (US political news, 2016), taught by gender.",
        f"# On every fifth article, left out of a first fit: loss {held:.4f}; likeliest candidate of the right gender,",
        f"# gender unseen, where candidates differ in it: {share:.3f} of {mixed}.",
    ]
    rows = [f"{name}\t{value:.4f}" for name, value in zip(names, weights)]
    Path(args.out).write_text("\n".join(header + rows) + "\n", encoding="utf-8")
    print("\n".join(header))


if __name__ == "__main__":
    main()
