"""The rated sentences and targets that the heads learn from, read as plain text with article folds."""
import json
import re
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path

LABELS = Path(__file__).parent / "labels.tsv"
FOLDS = 5
CLASSES = ("negative", "neutral", "positive")


@dataclass
class Target:
    sentence: int
    begin: int  # code points of the sentence
    end: int
    label: int  # index into CLASSES
    part: str  # train, dev-rw, dev-mt or more
    fold: int  # -1 for those of more: they are never held out
    further: list = field(default_factory=list)  # other mentions of the target in the sentence


@dataclass
class Rated:
    text: str
    part: str
    fold: int
    rating: float = None  # NYT: mean of 20 raters, -4..4
    stars: int = None  # SST: 0..4
    phrases: list = field(default_factory=list)  # SST: (begin, end, stars) of every node of the tree


def fold_of(article):
    return zlib.crc32(article.encode()) % FOLDS


def news_targets(folder):
    """NewsMTSC. Training sentences that also occur in a dev part are left out."""
    parts = {p: _json_lines(Path(folder) / f"newsmtsc-{p}.jsonl") for p in ("train", "dev-rw", "dev-mt")}
    held_out = {row["sentence_normalized"] for p in ("dev-rw", "dev-mt") for row in parts[p]}
    sentences, number, targets = [], {}, []
    for part, rows in parts.items():
        for row in rows:
            text = row["sentence_normalized"]
            if part == "train" and text in held_out:
                continue
            if text not in number:
                number[text] = len(sentences)
                sentences.append(text)
            for t in row["targets"]:
                assert text[t["from"] : t["to"]] == t["mention"], (text, t)
                article = "_".join(t["Input.gid"].split("_")[:3])
                further = [(m["from"], m["to"]) for m in t.get("further_mentions", [])]
                label = int(t["polarity"]) // 2 - 1
                targets.append(
                    Target(number[text], t["from"], t["to"], label, part, fold_of(article), further)
                )
    return sentences, targets


def more_targets(folder):
    """The targets of labels.tsv: an article's id, then its lines of the begin and end of a sentence, those of a target, and the label, -1, 0 or 1.
    Sentences that NewsMTSC has too are left out."""
    known, articles = Known(news_targets(folder)[0]), other_articles(Path(folder).parent)
    sentences, number, targets = [], {}, []
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if ":" in line:
            article = articles[line]
            continue
        begin, end, target_begin, target_end, label = map(int, line.split("\t"))
        text = article[begin:end]
        if text in known:
            continue
        if text not in number:
            number[text] = len(sentences)
            sentences.append(text)
        targets.append(Target(number[text], target_begin - begin, target_end - begin, label + 1, "more", -1))
    return sentences, targets


class Known:
    """Sentences that share more than three in ten of their stretches of six words with some of these."""

    def __init__(self, sentences):
        self.stretches = set().union(*map(self.of, sentences))

    @staticmethod
    def of(sentence):
        words = re.findall(r"[a-z0-9]+", sentence.lower())
        return {tuple(words[k : k + 6]) for k in range(max(1, len(words) - 5))}

    def __contains__(self, sentence):
        stretches = self.of(sentence)
        return len(stretches & self.stretches) > 0.3 * len(stretches)


def other_articles(folder):
    """PolNeAR's articles of the training part by their id, the BBC's by their number."""
    out = {"polnear:" + row["id"]: row["text"] for row in _json_lines(folder / "quotes/polnear-train.jsonl")}
    names = ("masakha_dev", "masakha_train_50shot")
    bbc = [row["text"] for name in names for row in _json_lines(folder / f"topics/{name}.jsonl")]
    return out | {f"masakha:{k}": text for k, text in enumerate(bbc)}


def all_targets(folder):
    """NewsMTSC, and after it what labels.tsv adds."""
    sentences, targets = news_targets(folder)
    more, added = more_targets(folder)
    return sentences + more, targets + [replace(t, sentence=t.sentence + len(sentences)) for t in added]


def news_ratings(folder):
    """NYT opinion snippets, rated -4..4; the id's prefix is the article."""
    out = []
    for line in (Path(folder) / "nyt-snippets-train.tsv").read_text(encoding="utf-8").splitlines():
        key, rating, text = line.split("\t", 2)
        out.append(Rated(text.strip(), "train", fold_of("nyt" + key.split("_")[0]), rating=float(rating)))
    return out


def news_rating_keys(folder):
    """Article_number of each snippet, in the order of news_ratings."""
    lines = (Path(folder) / "nyt-snippets-train.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t", 1)[0] for line in lines]


def film_ratings(folder):
    """Stanford Sentiment Treebank, written as people write: PTB tokens and spaces undone."""
    out = []
    for part in ("train", "dev"):
        for k, line in enumerate((Path(folder) / f"sst-{part}.txt").read_text(encoding="utf-8").splitlines()):
            text, nodes = _plain(line)
            out.append(Rated(text, part, fold_of(f"sst{k}"), stars=nodes[-1][2], phrases=nodes))
    return out


PTB = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": "“", "''": "”", "`": "‘"}
NO_SPACE_BEFORE = re.compile(r"(?:[.,:;?!%)\]”…]|\.\.+|'|'(?:s|re|ve|ll|d|m|t|S|em)|n't|N'T)$")
NO_SPACE_AFTER = {"(", "[", "“", "‘", "$", "#"}


def _plain(tree):
    """The text of a PTB tree without the tokeniser's spaces, and (begin, end, stars) of each node, root last."""
    text, stack, nodes, glue = "", [], [], True
    for token in re.findall(r"\(\d|\)|[^\s()]+", tree):
        if token[0] == "(" and len(token) == 2:
            stack.append([int(token[1]), None])
        elif token == ")":
            stars, begin = stack.pop()
            nodes.append((begin, len(text), stars))
        else:
            word = PTB.get(token, token.replace("\\/", "/").replace("\\*", "*"))
            if not glue and not NO_SPACE_BEFORE.match(word):
                text += " "
            for node in stack:
                node[1] = len(text) if node[1] is None else node[1]
            text += word
            glue = word in NO_SPACE_AFTER
    return text, nodes


def _json_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
