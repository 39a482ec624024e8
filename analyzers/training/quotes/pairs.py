"""Features of a pair of tagged spans for the linker. Mirrored in Java by org.quoth.quotes.PairFeatures."""
import numpy as np

SOURCE, CUE, CONTENT = 0, 1, 2
NAMES = (
    "target before",
    "log gap",
    "gap up to five",
    "log gap in words",
    "nothing but punctuation between",
    "sentence ends between",
    "paragraph breaks between",
    "sources between",
    "cues between",
    "contents between",
    "double marks between",
    "commas between",
    "colons between",
    "origin quoted",
    "target quoted",
    "log origin length",
    "log target length",
    "origin begins a paragraph",
    "target's paragraph begins inside quotes",
    "pointer",
    "pointer below the best",
    "target confidence",
    "origin confidence",
    "nearest on its side",
    "nearest",
    "origin ends a sentence",
    "target ends before a colon",
    "target is a cue",
    "target touches a source",
    "target touches a content other than the origin",
    "origin begins with a capital",
    "pronoun-sized target",
)
WIDTH = len(NAMES)
REACH = 300  # words


class Page:
    """Counts over a document's words that make the features cheap: all are prefix sums."""

    def __init__(self, features, tagged):
        n = len(features)

        def sums(x):
            return np.concatenate([[0.0], np.cumsum(x, dtype=np.float64)])

        self.n, self.f = n, features
        self.word = sums(features[:, 10] == 0)
        self.stop = sums(features[:, 12])
        self.para = sums(features[:, 2])
        self.quoted = sums((features[:, 0] > 0) | (features[:, 1] > 0))
        self.mark = sums((features[:, 5] > 0) | (features[:, 6] > 0))
        self.comma = sums(features[:, 13])
        self.colon = sums(features[:, 14])
        self.by = []
        for role in (SOURCE, CUE, CONTENT):
            x = np.zeros(n)
            for r, lo, hi in tagged:
                if r == role:
                    x[lo] = 1
            self.by.append(sums(x))
        self.touch = np.full(n + 1, -1)  # role of the span that begins or ends at a word boundary
        self.begins = {lo: (r, lo, hi) for r, lo, hi in tagged}
        self.ends = {hi: (r, lo, hi) for r, lo, hi in tagged}

    def touching(self, span, role, but=None):
        """Whether a span of the role lies within two punctuation marks of the span."""
        _, lo, hi = span
        for k in range(hi, min(hi + 3, self.n)):
            if k in self.begins:
                s = self.begins[k]
                if s[0] == role and s != but:
                    return True
                break
            if self.word[k + 1] > self.word[k]:
                break
        for k in range(lo, max(lo - 3, 0), -1):
            if k in self.ends:
                s = self.ends[k]
                return s[0] == role and s != but
            if self.word[k] > self.word[k - 1]:
                break
        return False


def confidence(probabilities, span):
    """Mean probability of the words of a span to have its role."""
    r, lo, hi = span
    return float(probabilities[lo:hi, 2 * r + 1 : 2 * r + 3].sum(1).mean())


def gap(a, b):
    """Half-open range of words between two spans, and whether b comes first."""
    if b[1] >= a[2]:
        return a[2], b[1], False
    if b[2] <= a[1]:
        return b[2], a[1], True
    return a[1], a[1], b[1] < a[1]


def pair_features(page, origin, targets, pointers, probabilities):
    """float32 [targets, WIDTH] of one origin and its candidates."""
    out = np.zeros((len(targets), WIDTH), np.float32)
    _, a, b = origin
    gaps = [gap(origin, t) for t in targets]
    sizes = [hi - lo for lo, hi, _ in gaps]
    best = max(pointers) if len(pointers) else 0
    sides = [min([s for s, g in zip(sizes, gaps) if g[2] == side], default=0) for side in (False, True)]
    least = min(sizes, default=0)
    own = confidence(probabilities, origin)
    for k, t in enumerate(targets):
        lo, hi, before = gaps[k]
        f = out[k]

        def between(x):
            return x[hi] - x[lo] if hi > lo else 0.0

        f[0] = before
        f[1] = np.log1p(sizes[k])
        f[2] = min(sizes[k], 5) / 5
        f[3] = np.log1p(between(page.word))
        f[4] = between(page.word) == 0
        f[5] = min(between(page.stop), 4)
        top, bottom = min(a, t[1]), max(a, t[1])
        f[6] = min(page.para[bottom + 1] - page.para[top + 1], 4)
        f[7] = min(between(page.by[SOURCE]), 4)
        f[8] = min(between(page.by[CUE]), 4)
        f[9] = min(between(page.by[CONTENT]), 4)
        f[10] = min(between(page.mark), 4)
        f[11] = min(between(page.comma), 4)
        f[12] = min(between(page.colon), 2)
        f[13] = (page.quoted[b] - page.quoted[a]) / (b - a)
        f[14] = (page.quoted[t[2]] - page.quoted[t[1]]) / (t[2] - t[1])
        f[15] = np.log1p(b - a)
        f[16] = np.log1p(t[2] - t[1])
        f[17] = page.f[a, 2]
        f[18] = page.f[t[1], 17]
        f[19] = pointers[k]
        f[20] = best - pointers[k]
        f[21] = confidence(probabilities, t)
        f[22] = own
        f[23] = sizes[k] == sides[int(before)]
        f[24] = sizes[k] == least
        f[25] = page.stop[b] - page.stop[max(a, b - 2)] > 0
        f[26] = t[2] < page.n and page.f[t[2], 14] > 0 or page.f[t[2] - 1, 14] > 0
        f[27] = t[0] == CUE
        f[28] = page.touching(t, SOURCE)
        f[29] = page.touching(t, CONTENT, origin)
        f[30] = page.f[a, 3] > 0 or (b - a > 1 and page.f[a, 10] > 0 and page.f[a + 1, 3] > 0)
        f[31] = t[2] - t[1] == 1 and page.f[t[1], 3] == 0
    return out


def candidates(origin, spans, roles, limit=6):
    """The nearest spans of the roles, at most limit on each side of the origin and within REACH words."""
    found = [s for s in spans if s[0] in roles and s != origin]
    before = sorted((s for s in found if s[1] < origin[1] and origin[1] - s[2] <= REACH), key=lambda s: -s[1])[:limit]
    after = sorted((s for s in found if s[1] >= origin[1] and s[1] - origin[2] <= REACH), key=lambda s: s[1])[:limit]
    return sorted(before + after, key=lambda s: s[1])
