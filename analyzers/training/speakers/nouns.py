"""Trains the speaking nouns on the counts that NounExamples writes. See README.md."""

import argparse
import datetime
import re
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

HERE = Path(__file__).parent
JAVA = HERE / "../../src/main/java/org/quoth/quotes/speakers/RoleWords.java"
RESOURCE = HERE / "../../src/main/resources/org/quoth/quotes/speakers/speaking-nouns.tsv"
WORD = re.compile(r"[a-z][a-z-]*[a-z]")
DECAY_WORD, DECAY_ENDING_HUMAN, DECAY_ENDING_SPEAKS = 0.3, 0.5, 1.0
LISTED = 3  # a word of RoleWords counts as so many examples
MOST = 200  # a word counts as no more examples than this
SMALLEST = 0.3  # weights below are left out


def listed(source, name):
    begin = source.index(name + " =")
    return set(" ".join(re.findall(r'"([^"]*)"', source[begin : source.index(";", begin)])).split())


def features(word):
    return ["^", "=" + word] + ["-" + word[-n:] for n in (2, 3, 4) if len(word) > n + 1]


def fit(words, yes, no, decay_ending):
    index, rows, columns = {}, [], []
    for i, word in enumerate(words):
        for feature in features(word):
            rows.append(i)
            columns.append(index.setdefault(feature, len(index)))
    x = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(words), len(index)))
    yes, no = np.array([yes(w) for w in words], float), np.array([no(w) for w in words], float)
    decay = np.array([0 if f == "^" else DECAY_WORD if f[0] == "=" else decay_ending for f in index])

    def loss(weights):
        z = x @ weights
        value = (yes * np.logaddexp(0, -z) + no * np.logaddexp(0, z)).sum() + 0.5 * (decay * weights**2).sum()
        return value, x.T @ ((yes + no) / (1 + np.exp(-z)) - yes) + decay * weights

    found = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {feature: found[i] for feature, i in index.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts")
    parser.add_argument("--out", default=str(RESOURCE))
    args = parser.parse_args()
    counts = {}
    for line in Path(args.counts).read_text(encoding="utf-8").splitlines():
        noun, *numbers = line.split("\t")
        counts[noun] = tuple(map(int, numbers))
    java = JAVA.read_text(encoding="utf-8")
    no_people = set().union(*(listed(java, name) for name in ("PRESS", "BODIES", "LANDS", "WORKS")))
    people = listed(java, "PEOPLE") - no_people
    words = sorted(w for w in set(counts) | people | no_people if WORD.fullmatch(w))

    def row(word):
        return counts.get(word, (0, 0, 0, 0))

    def human(word):
        _, source, who, _ = row(word)
        return 3 * who + 0.15 * source + LISTED * (word in people)

    def thing(word):
        total, _, who, which = row(word)
        return which + 0.02 * max(0, total - 10 * who) + LISTED * (word in no_people)

    def share(word):
        return min(1, MOST / max(1, row(word)[0]))

    humans = fit(words, human, thing, DECAY_ENDING_HUMAN)
    speaks = fit(
        words,
        lambda w: row(w)[1] * share(w),
        lambda w: max(0, row(w)[0] - row(w)[1]) * share(w),
        DECAY_ENDING_SPEAKS,
    )
    header = [
        "# Speaking nouns, version 1, " + datetime.date.today().isoformat() + "; see analyzers/training/speakers/README.md.",
        f"# Log odds that a noun names people, and that it heads a source: a word (=), an ending (-), always (^). Counted in",
        f"# PolNeAR 1.0.0's training articles (US political news, 2016): {sum(r[0] for r in counts.values())} nouns, {sum(r[1] for r in counts.values())} heads of sources.",
    ]
    lines = [
        f"{f}\t{humans[f]:.2f}\t{speaks[f]:.2f}"
        for f in sorted(humans)
        if max(abs(humans[f]), abs(speaks[f])) > SMALLEST
    ]
    Path(args.out).write_text("\n".join(header + lines) + "\n", encoding="utf-8")
    print("\n".join(header), len(lines), sep="\n")


if __name__ == "__main__":
    main()
