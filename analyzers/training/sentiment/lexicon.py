"""VADER's and AFINN's word valences as features of word pieces (both -1..1)."""
import re
from pathlib import Path

import numpy as np

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Lexicon:
    def __init__(self, folder):
        self.vader = _read(Path(folder) / "vader_lexicon.txt", 4.0)
        self.afinn = _read(Path(folder) / "AFINN-en-165.txt", 5.0)

    def features(self, texts, store):
        """float32 [pieces, 2]: the valences of the word that a piece is part of."""
        out = np.zeros((len(store.offsets), 2), np.float32)
        for text, (lo, hi) in zip(texts, store.bounds):
            offsets = store.offsets[lo:hi]
            for word in WORD.finditer(text):
                value = self.of(word.group())
                if value != (0.0, 0.0):
                    first = np.searchsorted(offsets[:, 1], word.start(), "right")
                    end = np.searchsorted(offsets[:, 0], word.end(), "left")
                    out[lo + first : lo + end] = value
        return out

    def of(self, word):
        word = word.lower().replace("’", "'")
        return self.vader.get(word, 0.0), self.afinn.get(word, 0.0)


def _read(path, most):
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {row[0].lower(): float(row[1]) / most for row in rows}
