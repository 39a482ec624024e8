"""Trains the rankers of pronouns on the examples that PronounExamples writes. See README.md."""

import argparse
import datetime
import re
import struct
from pathlib import Path

import numpy as np
import torch

from confidence import normal

HERE = Path(__file__).parent
JAVA = HERE / "../../src/main/java/org/quoth/quotes/speakers"
RESOURCES = HERE / "../../src/main/resources/org/quoth/quotes/speakers"
HE, SHE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
THINGS = {"they", "them", "their", "theirs", "it", "its"}
DECAY, SOURCE_WEIGHT, LABEL_WEIGHT, FOLD = 5e-4, 2.0, 5.0, 5
THING_DECAY = 8.0  # how closely the weights for "they" and "it" keep to where they start
THING_START = {"they": [-1.2, -3, -0.05, -0.05, -3, 0.3, 0], "it": [-0.05, -1.2, -3, -3, -1.2, 0, 0]}
MOST = 25


def names(java):
    source = (JAVA / java).read_text(encoding="utf-8")
    begin = source.index("ImmutableList.of(")
    return re.findall(r'"([^"]*)"', source[begin : source.index(");", begin)])


PEOPLE_FEATURES = len(names("PronounFeatures.java"))


class Example:
    """A pronoun, and of each candidate the name, P(male) and the features."""

    def __init__(self, data, at):
        def text():
            nonlocal at
            size = struct.unpack_from(">H", data, at)[0]
            at += 2 + size
            return data[at - size : at].decode("utf-8", "replace")

        self.article = text()
        self.begin = struct.unpack_from(">i", data, at)[0]
        at += 4
        self.word = text()
        self.source, count, width = struct.unpack_from(">3i", data, at)
        at += 12
        self.names, male, rows = [], [], []
        for _ in range(count):
            self.names.append(text())
            values = np.frombuffer(data, ">f4", width + 1, at)
            at += 4 * (width + 1)
            male.append(values[0])
            rows.append(values[1:])
        self.male, self.rows, self.end = np.array(male, "f4"), np.array(rows, "f4").reshape(count, width), at

    def agreement(self):
        return self.male if self.word in HE else 1 - self.male


def read(path):
    """The pronouns, each where it was asked for first."""
    data, at, seen, examples = Path(path).read_bytes(), 0, set(), []
    while at < len(data):
        example = Example(data, at)
        at, key = example.end, (example.article, example.begin)
        # "his campaign" asks for organisations, too
        asked = example.word in (HE | SHE if example.rows.shape[1] == PEOPLE_FEATURES else THINGS)
        if example.names and key not in seen and asked:
            seen.add(key)
            examples.append(example)
    return examples


def labelled(examples, path):
    """Of the pronouns with a hand label: which of the candidates are right."""
    labels = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        article, begin, names = line.split("\t")
        labels[article, int(begin)] = {normal(name) for name in names.split("|")}

    def match(name, right):
        name = normal(name)
        return 2 if name in right else int(any(name.endswith(" " + one) or one.endswith(" " + name) for one in right))

    found = []
    for example in examples:
        right = labels.get((example.article, example.begin))
        if right and example.source:
            matches = [match(name, right) for name in example.names]
            best = max(matches)
            found.append((example, [i for i, m in enumerate(matches) if m == best and m]))
    return found


def pack(examples, right=None):
    width = examples[0].rows.shape[1]
    features = np.zeros((len(examples), MOST, width), "f4")
    there, answers = np.zeros((len(examples), MOST), bool), np.zeros((len(examples), MOST), "f4")
    agreement = np.zeros((len(examples), MOST), "f4")
    for i, example in enumerate(examples):
        count = min(MOST, len(example.names))
        features[i, :count], there[i, :count] = example.rows[:count], True
        agreement[i, :count] = example.agreement()[:count]
        for k in right[i] if right else []:
            if k < MOST:
                answers[i, k] = 1
    return [torch.tensor(x) for x in (features, there, agreement, answers)]


def minimise(start, loss):
    weights = torch.tensor(start, dtype=torch.float32, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=150, line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        value = loss(weights)
        value.backward()
        return value

    optimiser.step(closure)
    return weights.detach()


def scores(weights, features, there):
    return (features @ weights).masked_fill(~there, -1e9)


def fit_people(examples, labels):
    """Taught by gender, which the model does not see, and by hand labels."""
    features, there, agreement, _ = pack(examples)
    weight = torch.tensor([SOURCE_WEIGHT if e.source else 1.0 for e in examples])
    hand = pack([e for e, _ in labels], [right for _, right in labels])

    def loss(weights):
        mass = (torch.softmax(scores(weights, features, there), 1) * agreement).sum(1).clamp_min(1e-6)
        told = torch.softmax(scores(weights, hand[0], hand[1]) + hand[2].clamp_min(1e-4).log(), 1) * hand[3]
        by_hand = (told.sum(1).clamp_min(1e-4).log() * (hand[3].sum(1) > 0)).sum()
        return -((mass.log() * weight).sum() + LABEL_WEIGHT * by_hand) / weight.sum() + DECAY * (weights**2).sum()

    return minimise(np.zeros(features.shape[2]), loss)


def fit_things(labels, start):
    rows = [(torch.tensor(e.rows), torch.tensor(right)) for e, right in labels if right]
    origin = torch.tensor(start, dtype=torch.float32)

    def loss(weights):
        told = sum(torch.logsumexp(torch.log_softmax(x @ weights, 0)[right], 0) for x, right in rows)
        return THING_DECAY * ((weights - origin) ** 2).sum() - told

    return minimise(start, loss)


def share_right(weights, labels, people):
    def best(example):
        score = example.rows @ weights.numpy()
        return int((score + np.log(example.agreement().clip(1e-4, 1)) if people else score).argmax())

    return np.mean([best(example) in right for example, right in labels])


def left_out(labels, fit, people):
    """The share of right answers, each article by weights that were fitted without it."""
    folds = {article: i % FOLD for i, article in enumerate(sorted({e.article for e, _ in labels}))}
    shares = []
    for fold in range(FOLD):
        held = [one for one in labels if folds[one[0].article] == fold]
        without = {one[0].article for one in held}
        shares += [share_right(fit(without), held, people)] * len(held)
    return np.mean(shares)


def write(resource, header, names, weights):
    assert len(names) == len(weights), (len(names), len(weights))
    rows = [f"{name}\t{value:.4f}" for name, value in zip(names, weights.tolist())]
    (RESOURCES / resource).write_text("\n".join(header + rows) + "\n", encoding="utf-8")
    print("\n".join(header))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples")
    parser.add_argument("--labels", default=str(HERE / "pronouns.tsv"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    examples, today = read(args.examples), datetime.date.today().isoformat()
    people = [e for e in examples if e.word in HE | SHE]
    people_labels = labelled(people, args.labels)
    thing_labels = labelled([e for e in examples if e.word in THINGS], args.labels)
    right = left_out(
        people_labels,
        lambda out: fit_people([e for e in people if e.article not in out], [x for x in people_labels if x[0].article not in out]),
        True,
    )
    weights = fit_people(people, people_labels)
    features = names("PronounFeatures.java")
    header = [
        f"# Pronoun ranker, version 3, {today}. A weight a feature; see analyzers/training/speakers/README.md.",
        f"# Trained on {len(people)} pronouns of PolNeAR 1.0.0's training articles (US political news, 2016), taught by gender,",
        f"# and on {len(people_labels)} of them labelled by hand, most of these hard ones: {right:.3f} right where the article was left out.",
    ]
    write("pronoun-ranker.tsv", header, features, weights)
    start = weights.tolist() + THING_START["they"] + THING_START["it"]
    right = left_out(thing_labels, lambda out: fit_things([x for x in thing_labels if x[0].article not in out], start), False)
    kinds = [f"{word}: {kind}" for word in THING_START for kind in names("ThingFeatures.java")]
    header = [
        f'# The ranker for "they" and "it", version 2, {today}; see analyzers/training/speakers/README.md.',
        f"# Starts from the pronoun ranker's weights; trained on {len(thing_labels)} hand-labelled ones in PolNeAR 1.0.0's training",
        f"# articles: {right:.3f} right where the article was left out, of all of which {np.mean([bool(r) for _, r in thing_labels]):.3f} have the answer among the candidates.",
    ]
    write("thing-ranker.tsv", header, features + kinds, fit_things(thing_labels, start))


if __name__ == "__main__":
    main()
