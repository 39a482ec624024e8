"""Words and surface features of the quotes head. Mirrored in Java by org.quoth.quotes.Words and org.quoth.quotes.Features:
if you change one, change both and rebuild the parity fixture (parity.py).
"""
import re

import numpy as np

# Python's \w is letters, numbers and the underscore; Java writes it [\p{L}\p{N}_].
WORD = re.compile(
    r"''|``"
    r"|[’'](?:s|re|ve|ll|d|m|t|S)\b"
    r"|\d+(?:[.,:]\d+)+"
    r"|(?:[^\W\d_]\.)+[^\W\d_]\b"
    r"|\w+(?:-\w+|\.(?=[a-z])\w+)*"
    r"|[^\w\s]"
)
BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
ASYMMETRIC_OPEN = {"“", "„", "«", "``"}
ASYMMETRIC_CLOSE = {"”", "»"}
SYMMETRIC = {'"', "＂", "''"}  # the New York Times feed opens and closes with two apostrophes
SINGLE = {"‘", "’", "'", "‚", "‛"}
DASHES = {"-", "–", "—", "―"}
NAMES = (
    "in double quotes",
    "in single quotes",
    "first of paragraph",
    "capitalised",
    "all capitals",
    "double mark opens",
    "double mark closes",
    "single mark opens",
    "single mark closes",
    "digit",
    "punctuation",
    "no space before",
    "sentence end",
    "comma, semicolon or dash",
    "colon",
    "clitic",
    "line without a final mark",
    "paragraph begins with a mark",
    "first paragraph",
    "depth in paragraph",
    "dash opens the paragraph",
    "bracket",
)
WIDTH = len(NAMES)


def words(text):
    """Half-open offsets of the words, in order."""
    return [m.span() for m in WORD.finditer(text)]


def paragraphs(text, spans):
    """Half-open ranges of words that lie on one line."""
    out, start = [], 0
    for k in range(1, len(spans)):
        if BREAK.search(text, spans[k - 1][1], spans[k][0]):
            out.append((start, k))
            start = k
    if spans:
        out.append((start, len(spans)))
    return out


def marks(text, spans, lo, hi):
    """Role of every word of a paragraph as a quotation mark: 'O', 'C' (double), 'o', 'c' (single) or ''."""
    roles = [""] * (hi - lo)
    inside = False
    for k in range(lo, hi):
        s = text[spans[k][0] : spans[k][1]]
        if s in ASYMMETRIC_OPEN:
            inside, roles[k - lo] = True, "O"
        elif s in ASYMMETRIC_CLOSE:
            inside, roles[k - lo] = False, "C"
        elif s in SYMMETRIC:
            roles[k - lo] = "C" if inside else "O"
            inside = not inside
    opened = None
    for k in range(lo, hi):
        b, e = spans[k]
        if text[b:e] not in SINGLE:
            continue
        before = k > lo and spans[k - 1][1] == b and text[spans[k - 1][0] : b] not in ASYMMETRIC_OPEN | DASHES | {"(", "["}
        after = k + 1 < hi and spans[k + 1][0] == e and text[e].isalnum()
        if opened is None and not before and k + 1 < hi and spans[k + 1][0] == e and not text[e].isdigit():
            opened = k
        elif opened is not None and before and not after and k > opened + 1:
            roles[opened - lo], roles[k - lo], opened = "o", "c", None
    return roles


def features(text, spans):
    """float32 [words, WIDTH]; see NAMES."""
    out = np.zeros((len(spans), WIDTH), np.float32)
    for number, (lo, hi) in enumerate(paragraphs(text, spans)):
        roles = marks(text, spans, lo, hi)
        first = text[spans[lo][0] : spans[lo][1]]
        last = text[spans[hi - 1][0] : spans[hi - 1][1]]
        bare = last[0].isalnum()
        double = single = False
        for k in range(lo, hi):
            b, e = spans[k]
            s, role, f = text[b:e], roles[k - lo], out[k]
            double, single = double or role == "O", single or role == "o"
            f[0], f[1] = double or role == "C", single or role == "c"
            double, single = double and role != "C", single and role != "c"
            f[2] = k == lo
            f[3] = s[0].isupper()
            f[4] = len(s) > 1 and s.isupper()
            f[5], f[6], f[7], f[8] = role == "O", role == "C", role == "o", role == "c"
            f[9] = s[0].isdigit()
            f[10] = len(s) == 1 and not s.isalnum()
            f[11] = k > 0 and spans[k - 1][1] == b
            f[12] = s in (".", "?", "!")
            f[13] = s in (",", ";") or s in DASHES
            f[14] = s == ":"
            f[15] = len(s) > 1 and s[0] in "’'"
            f[16] = bare
            f[17] = roles[0] in ("O", "o")
            f[18] = number == 0
            f[19] = min(k - lo, 100) / 50
            f[20] = first in DASHES
            f[21] = s in ("(", ")", "[", "]")
    return out


def to_units(text):
    """UTF-16 offset of each code point, and of the text's end."""
    m = [0]
    for c in text:
        m.append(m[-1] + (2 if ord(c) > 0xFFFF else 1))
    return m


def quoted_share(features, ranges):
    """Share of the words in half-open ranges, punctuation aside, that stand between marks."""
    inside = total = 0
    for lo, hi in ranges:
        w = features[lo:hi, 10] == 0
        total += w.sum()
        inside += (((features[lo:hi, 0] > 0) | (features[lo:hi, 1] > 0)) & w).sum()
    return inside / max(total, 1)


def kind(features, ranges):
    """Whether what is attributed is direct, mixed or indirect speech."""
    share = quoted_share(features, ranges)
    return "direct" if share > 0.95 else "mixed" if share > 0.01 else "indirect"
