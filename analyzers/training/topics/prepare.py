"""Puts the training texts of the topics classifier into one file of JSON lines for `quoth train topics`: shuffled, with weights.

    python topics/prepare.py --data ../../../shared/data --out out/topics/train.jsonl
    python topics/prepare.py --data ../../../shared/data --out out/topics/quarters.jsonl --quarters masakha
    python topics/prepare.py --data ../../../shared/data --out out/topics/sections.jsonl --only huffpost --sections
    python topics/prepare.py --data ../../../shared/data --out out/topics/unseen.jsonl --unseen huffpost

Each line names its source: confidence is calibrated, and figures are taken, on sources that were left out in turn. With --quarters
the quarters of a corpus are sources of their own: cross-validation. The seed passages name none, they are always learned from. `labels/` holds what the authors of this project read out of texts whose own labels are missing or say little.
"""
import argparse
import csv
import json
import random
import re
import zlib
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "src/main/resources/org/quoth/topics/seeds"
SEED_WEIGHT = 6.0
WEIGHTS = {"wce": 1.0, "sib": 2.0, "masakha": 3.0, "persent": 1.0, "huffpost": 1.0, "polnear": 1.0}
# Articles of the same kind under labels of the same readers are one source: left out together.
SOURCES = {"persent": "press", "polnear": "press"}
FILES = {
    "wce": ["wce-2025.jsonl"],
    "sib": ["sib200_train.jsonl", "sib200_dev.jsonl"],
    "masakha": ["masakha_dev.jsonl", "masakha_train_50shot.jsonl"],
    "huffpost": ["huffpost_partial.jsonl"],
}
CODE = re.compile(r"medtop:\d{8}")


def labels(name):
    file = HERE / "labels" / f"{name}.tsv"
    if not file.exists():
        return {}
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {key: codes.split() for key, codes in rows}


def json_rows(data, name):
    for file in FILES[name]:
        for line in (data / "topics" / file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = f"{row['title']}\n{row['text']}" if name == "huffpost" else row["text"]
            yield row["id"], text, row["iptc"]


def persent_rows(data):
    with (data / "sentiment/persent-dev.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["DOCUMENT_INDEX"], row["DOCUMENT"], []


def polnear_rows(data):
    for line in (data / "quotes/polnear-train.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["id"], row["text"], []


def corpus(data, name, sections):
    """A corpus under its own labels and ours; of HuffPost, PerSenT and PolNeAR only what we labelled, or all sections of HuffPost where asked for."""
    own = labels(name)
    others = {"persent": persent_rows, "polnear": polnear_rows}
    rows = others[name](data) if name in others else json_rows(data, name)
    for key, text, codes in rows:
        trusted = codes if name != "huffpost" or sections else []
        codes = trusted if sections else own.get(key, trusted)
        if codes and text.strip():
            complete = key in own and not sections
            yield key, {"text": text, "iptc": codes, "complete": complete, "weight": WEIGHTS[name], "source": SOURCES.get(name, name)}


def unseen(data, name):
    """The texts of a corpus that are labelled only to be tested on."""
    own = labels(f"evaluation-{name}")
    for key, text, _ in json_rows(data, name):
        if key in own:
            yield {"text": text, "iptc": own[key]}


def seeds():
    for file in sorted(SEEDS.glob("*.md")):
        top = None
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                top = CODE.search(line).group()
            elif line and not line.startswith("#"):
                marks, text = re.match(r"((?:\{medtop:\d{8}\}\s*)*)(.*)", line).groups()
                yield {"text": text, "iptc": [top, *CODE.findall(marks)], "complete": True, "weight": SEED_WEIGHT}


def chosen(options):
    if options.unseen:
        return list(unseen(options.data, options.unseen))
    rows = [] if options.only else list(seeds())
    for name in WEIGHTS:
        if name in options.without or (options.only and name != options.only):
            continue
        for key, row in corpus(options.data, name, options.sections):
            if name == options.quarters:
                row["source"] += f"-{zlib.crc32(key.encode()) % 4 + 1}"
            rows.append(row)
    return rows


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", nargs="*", default=[], choices=sorted(WEIGHTS))
    parser.add_argument("--only", choices=sorted(WEIGHTS), help="one corpus, no seed passages: to be tested on")
    parser.add_argument("--unseen", choices=["huffpost"], help="only what labels/evaluation-… names")
    parser.add_argument("--quarters", choices=sorted(WEIGHTS), help="a corpus whose quarters are sources of their own")
    parser.add_argument("--sections", action="store_true", help="HuffPost under its sections, not under our labels")
    options = parser.parse_args()
    rows = chosen(options)
    random.Random(5).shuffle(rows)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(len(rows), "texts")
