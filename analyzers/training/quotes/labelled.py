"""News beside PolNeAR that the authors of this project annotated in its manner: texts from the data, spans from `labels/`.

A line of a label file is: text, source, cue, content; the last three in words of `words.py`, first and last, parts joined by "+",
"-" for none. A text that has no attribution has a line with nothing but its name. What lies in `labels/held-out` is only for testing:

    python -m quotes.labelled --data ../../../shared/data --set masakha --out out/held-out.jsonl       # for quoth evaluate quotes
"""
import argparse
import csv
import json
import re
from pathlib import Path

from . import words as W

LABELS = Path(__file__).parent / "labels"
MOST = 1500  # words of a text that were read
SENTENCES = 15  # of short articles that are put together


def restored(text):
    """PerSenT's file lost its commas: there is a space in their place."""
    text = re.sub(r'(?<=\w) (?=")(?=" ?(?:[A-Z]|he |she |they |said|says|who |the |a ))', ",", text)
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", ",", text)
    return re.sub(r"(?<=\S)  (?=\S)", ", ", text).strip()


def persent(data):
    """Articles in which two spaces are a comma, and not the place of a name that was taken out."""
    pronoun = re.compile(r"\b(?:he|she|his|her|He|She|His|Her), (?!said|says|too)")
    with open(data / "sentiment/persent-dev.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            text = restored(row["DOCUMENT"])
            if "â" not in text and len(pronoun.findall(text)) < 2:
                yield f"persent:{row['DOCUMENT_INDEX']}", text


def masakha(data):
    for name in ("masakha_dev", "masakha_train_50shot"):
        for line in open(data / f"topics/{name}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            yield f"mk:{row['id']}", row["text"]


def newsmtsc(data):
    """Sentences of one article as its paragraphs, short articles together; sentences whose article is not known by twenty."""
    rows = {}
    for line in open(data / "sentiment/newsmtsc-train.jsonl", encoding="utf-8"):
        row = json.loads(line)
        rows.setdefault(row["primary_gid"].rsplit("_", 1)[0], row["sentence_normalized"])
    by_article, others = {}, {}
    for key, sentence in rows.items():
        parts = key.split("_")
        if parts[0] == "allsides":
            place = int(parts[3]) if parts[3].isdigit() else 0
            by_article.setdefault("_".join(parts[:3]), []).append((place, sentence))
        else:
            others[sentence] = None
    name, sentences = None, []
    for article, found in by_article.items():
        name = name or article
        sentences += dict.fromkeys(s for _, s in sorted(found, key=lambda x: x[0]))
        if len(sentences) >= SENTENCES:
            yield f"mtsc:{name}", "\n\n".join(sentences)
            name, sentences = None, []
    if sentences:
        yield f"mtsc:{name}", "\n\n".join(sentences)
    others = list(others)
    for i in range(0, len(others), 20):
        yield f"mtsc:misc{i}", "\n\n".join(others[i : i + 20])


def texts(data):
    """Name and text, cut where reading stopped."""
    for name, text in [*persent(data), *newsmtsc(data), *masakha(data)]:
        spans = W.words(text)
        yield name, text if len(spans) <= MOST + 100 else text[: spans[MOST - 1][1]]


def ranges(cell):
    if cell == "-":
        return []
    ends = (part.split("-") for part in cell.split("+"))
    return [(int(e[0]), int(e[-1]) + 1) for e in ends]


def labels(files):
    """By text, its attributions in words, half-open."""
    found = {}
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                name, *cells = line.split("\t")
                got = found.setdefault(name, [])
                if cells:
                    got.append(dict(zip(("source", "cue", "content"), map(ranges, cells))))
    return found


def articles(data, files=None):
    """As prepare.articles gives them, the offsets in code points."""
    known = labels(files or sorted(LABELS.glob("*.tsv")))
    for name, text in texts(Path(data)):
        if name in known:
            spans = W.words(text)
            features = W.features(text, spans)
            at = [
                {"type": W.kind(features, x["content"]), **{k: [(spans[b][0], spans[e - 1][1]) for b, e in x[k]] for k in x}}
                for x in known[name]
            ]
            yield {"id": name, "text": text, "attributions": at}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--set", required=True, help="one of labels/held-out")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    with open(a.out, "w", encoding="utf-8") as out:
        for article in articles(a.data, [LABELS / "held-out" / f"{a.set}.tsv"]):
            units = W.to_units(article["text"])
            for x in article["attributions"]:
                for role in ("source", "cue", "content"):
                    x[role] = [(units[b], units[e]) for b, e in x[role]]
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
