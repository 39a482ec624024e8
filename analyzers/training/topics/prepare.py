"""Puts the training texts of the topics classifier into one file of JSON lines for `quoth train topics`: shuffled, with weights.

    python topics/prepare.py --data ../../../shared/data --out out/topics/train.jsonl
    python topics/prepare.py --data ../../../shared/data --out out/topics/no-masakha.jsonl --without masakha

Weights: what agrees best with IPTC's meaning of its subjects counts most (the seed passages, then SIB), HuffPost's sections least.
"""
import argparse
import json
import random
import re
from pathlib import Path

CORPORA = {
    "wce": (["wce-2025.jsonl"], 1.0),
    "sib": (["sib200_train.jsonl", "sib200_dev.jsonl"], 2.0),
    "masakha": (["masakha_dev.jsonl", "masakha_train_50shot.jsonl"], 1.0),
    "huffpost": (["huffpost_partial.jsonl"], 0.15),
}
SEEDS = Path(__file__).parents[2] / "src/main/resources/org/quoth/topics/seeds"
SEED_WEIGHT = 6.0
CODE = re.compile(r"medtop:\d{8}")


def corpus(data, name):
    files, weight = CORPORA[name]
    for file in files:
        for line in (data / "topics" / file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = f"{row['title']}\n{row['text']}" if name == "huffpost" else row["text"]
            if row["iptc"] and text.strip():
                yield {"text": text, "iptc": row["iptc"], "weight": weight}


def seeds():
    for file in sorted(SEEDS.glob("*.md")):
        top = None
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                top = CODE.search(line).group()
            elif line and not line.startswith("#"):
                marks, text = re.match(r"((?:\{medtop:\d{8}\}\s*)*)(.*)", line).groups()
                yield {"text": text, "iptc": [top, *CODE.findall(marks)], "weight": SEED_WEIGHT}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", nargs="*", default=[], choices=sorted(CORPORA))
    options = parser.parse_args()
    rows = list(seeds())
    for name in CORPORA:
        if name not in options.without:
            rows += corpus(options.data, name)
    random.Random(5).shuffle(rows)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(len(rows), "texts")
