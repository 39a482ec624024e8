"""Writes the fixture by which the Java tests check that they read a text as the training does.

    python -m quotes.parity --out out/quotes --net t1 --linker linker.pickle --to ../src/test/resources/org/quoth/quotes/parity.json
"""
import argparse
import json
import pickle
from pathlib import Path

from encoder import WINDOW

from . import data as D
from . import link as L
from . import pairs as P
from . import words as W
from .export import load_net
from .shipped import Shipped

TEXT = """Harbour Plan Splits Council

The mayor, Ann O'Neill, said on Monday that the harbour would not be sold. “It is ours,” she told reporters. “We'll keep it.”

"Nobody asked us," complained Tom Baird, who runs the ferry, according to the Harbour Gazette's 3.30 p.m. report.

According to a survey by the U.S. Ports Board, 61.5 per cent of residents oppose the sale — ''a mess'', one wrote.

‘I don't believe a word of it,’ said Mr. Baird. He plans to sue. Café owners in the ‘90s-era arcade, however, called the offer “fair”.

“There is no other harbour,” said Ann O'Neill, who was born in it.

“Whoever thinks so has not seen the tide.”
"""


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--net", required=True)
    p.add_argument("--linker", default="linker.pickle")
    p.add_argument("--to", required=True)
    a = p.parse_args()
    out = Path(a.out)
    kept = pickle.load(open(out / a.linker, "rb"))
    spans = W.words(TEXT)
    features = W.features(TEXT, spans)
    net = load_net(out / f"{a.net}.pt")
    document = D.Document({"words": spans, "text": TEXT, "id": "parity"}, None, features, None, [], [], [])
    probabilities, raw = Shipped(net).read(document, WINDOW - 2)
    tagged = L.decode(probabilities, features)
    found = L.instances(document, probabilities, raw, tagged)
    scorers = {}
    for role, state in kept["scorers"].items():
        scorers[role] = L.Scorer()
        scorers[role].load_state_dict(state)
        scorers[role].eval()
    quotes = []
    for d in L.drafts_of(document, probabilities, tagged, found, scorers):
        confidence = float(L.trust(kept["keep"], L.evidence(document, probabilities, d)))
        quotes.append(
            {
                "contents": [[s[1], s[2]] for s in d["content"]],
                "cue": d["cue"] and list(d["cue"][1:]),
                "source": d["source"] and list(d["source"][1:]),
                "confidence": round(confidence, 5),
            }
        )
    fixture = {
        "text": TEXT,
        "words": [list(s) for s in spans],
        "features": [[round(float(v), 4) for v in row] for row in features],
        "tagged": [list(s) for s in tagged],
        "probabilities": [[round(float(v), 5) for v in row] for row in probabilities],
        "pairs": [{"origin": list(s), "targets": [list(t) for t in ts], "features": [[round(float(v), 5) for v in r] for r in x]} for s, ts, x in found],
        "quotes": quotes,
    }
    lines = json.dumps(fixture, ensure_ascii=False)
    Path(a.to).write_text(lines.replace('"features": [[', '"features":\n[[').replace("]], ", "]],\n") + "\n", encoding="utf-8")
    for q in quotes:
        def say(s):
            return s and TEXT[spans[s[0]][0] : spans[s[1] - 1][1]]
        print(round(q["confidence"], 2), "|", say(q["source"]), "|", say(q["cue"]), "|", [say(s) for s in q["contents"]])


if __name__ == "__main__":
    main()
