"""Fits the confidences of the routes on the answers that ConfidenceExamples writes. See README.md."""

import argparse
import datetime
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

HERE = Path(__file__).parent
JAVA = HERE / "../../src/main/java/org/quoth/quotes/speakers/Route.java"
RESOURCE = HERE / "../../src/main/resources/org/quoth/quotes/speakers/confidence.tsv"
BASE_SPREAD, SLOPE_SPREAD = 0.7, 0.3  # how far from the raw confidence a curve is expected to lie
NEVER = 0.01
TITLE = re.compile(r"^(?:the|a|an|mr|mrs|ms|miss|dr|sir|sen|rep|gov|president|secretary|senator)\.?\s+", re.I)


def normal(name):
    """As SpeakerEvaluation compares names."""
    plain, before = re.sub(r"'s$", "", re.sub(r"\s+", " ", name.strip()).replace("’", "'")), None
    while before != plain:
        before, plain = plain, TITLE.sub("", plain)
    return re.sub(r"[^\w' ]", "", plain).lower().strip()


def characters(spans):
    return {i for span in spans.split(",") for i in range(*map(int, span.split("-")))}


def read(labels, answers):
    """Of each answer to a labelled quote: whether sources were given, article, route, raw log odds, right or not."""
    gold = defaultdict(list)
    for line in (line for one in labels for line in Path(one).read_text(encoding="utf-8").splitlines()):
        article, spans, _, names = line.split("\t")
        gold[article].append((characters(spans), {normal(name) for name in names.split("|")}))
    rows = []
    for line in Path(answers).read_text(encoding="utf-8").splitlines():
        sources, article, spans, route, raw, name = line.split("\t")
        said = characters(spans)
        covered, names = max(gold[article], key=lambda one: len(one[0] & said) / len(one[0] | said))
        if len(covered & said) >= 0.5 * min(len(covered), len(said)):
            odds = min(max(float(raw), NEVER), 1 - NEVER)
            rows.append((sources, article, route, np.log(odds / (1 - odds)), normal(name) in names))
    return rows


def fit(rows):
    odds, right = np.array([r[3] for r in rows], float), np.array([r[4] for r in rows], float)

    def loss(curve):
        z = curve[0] + curve[1] * odds
        prior = (curve[0] / BASE_SPREAD) ** 2 / 2 + ((curve[1] - 1) / SLOPE_SPREAD) ** 2 / 2
        return (right * np.logaddexp(0, -z) + (1 - right) * np.logaddexp(0, z)).sum() + prior

    return minimize(loss, np.array([0.0, 1.0]), method="L-BFGS-B", bounds=[(None, None), (0, None)]).x


def curves(rows, routes):
    return {route: fit([r for r in rows if r[2] == route]) for route in routes}


def left_out(rows, routes):
    """The probability and the truth of each answer, by curves that were fitted without its article."""
    judged = []
    for article in sorted({r[1] for r in rows}):
        fitted = curves([r for r in rows if r[1] != article], routes)
        for row in rows:
            if row[1] == article:
                base, slope = fitted[row[2]]
                judged.append((1 / (1 + np.exp(-base - slope * row[3])), row[4], row[0]))
    return judged


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("answers")
    parser.add_argument("--labels", nargs="+", default=[str(HERE / name) for name in ("labels.tsv", "labels-second.tsv")])
    parser.add_argument("--out", default=str(RESOURCE))
    args = parser.parse_args()
    source = JAVA.read_text(encoding="utf-8")
    routes = re.findall(r"^    ([A-Z_]+)[,;]", source, re.M)
    rows = read(args.labels, args.answers)
    judged = left_out(rows, routes)
    p, right = np.array([j[0] for j in judged]), np.array([j[1] for j in judged], float)
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    header = [
        "# Confidences of the routes, version 2, " + datetime.date.today().isoformat() + "; see analyzers/training/speakers/README.md.",
        f"# Fitted on {len(rows)} answers in {len({r[1] for r in rows})} hand-labelled articles of PolNeAR 1.0.0's training part; expected calibration",
        f"# error, each article left out of the fit that judges it: {error:.3f}. Base and slope of the log odds.",
    ]
    lines = [f"{route}\t{base:.3f}\t{slope:.3f}" for route, (base, slope) in curves(rows, routes).items()]
    Path(args.out).write_text("\n".join(header + lines) + "\n", encoding="utf-8")
    print("\n".join(header + lines))
    for sources in ("given", "found"):
        for threshold in (0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7):
            kept = [j[1] for j in judged if j[2] == sources and j[0] >= threshold]
            print(sources, threshold, f"answers {len(kept)}, right {np.mean(kept):.3f}, {sum(kept)}")


if __name__ == "__main__":
    main()
