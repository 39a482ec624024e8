"""Encodes the prepared articles once more, piece by piece: the states of layer 4 of every window, which the tuned layers start from.

    python -m quotes.pieces --out out/quotes

Reads OUT/{train,dev,variant,more}.pickle; writes OUT/{...}.pieces.f16 (windows one after another, [CLS] and [SEP] included) and
OUT/{...}.pieces.pickle: for each article its windows and its words as half-open ranges of rows.
"""
import argparse
import io
import pickle
import sys
import time
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort

from encoder import ARTIFACT, CLS, SEP, WINDOW, Encoder, output_name

BELOW = 4


def lower():
    """A session that runs no further than that layer."""
    with zipfile.ZipFile(ARTIFACT) as jar:
        model = onnx.load(io.BytesIO(jar.read("e5-small-v2-q.onnx")))
    names = ["input_ids", "attention_mask", "token_type_ids"]
    model.graph.output.extend([onnx.helper.make_tensor_value_info(output_name(BELOW), onnx.TensorProto.FLOAT, None)])
    needed, nodes = {output_name(BELOW)}, []
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            nodes.append(node)
            needed |= set(node.input)
    del model.graph.node[:]
    model.graph.node.extend(reversed(nodes))
    for part in (model.graph.initializer, model.graph.output, model.graph.value_info):
        kept = [x for x in part if x.name in needed]
        del part[:]
        part.extend(kept)
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


class Pieces:
    def __init__(self):
        self.encoder, self.session = Encoder(layers=(BELOW,)), lower()
        self.inputs = {i.name for i in self.session.get_inputs()}

    def read(self, text, spans, room=WINDOW - 2):
        """States [rows, 384]; windows and words as ranges of rows. A word on the seam of two windows keeps what is in the first."""
        states, windows, begins, ends, rows, at = [], [], [], [], [], 0
        for ids, offsets in self.encoder.windows(text, room):
            row = np.array([[CLS, *ids, SEP]], dtype=np.int64)
            feed = {"input_ids": row, "attention_mask": np.ones_like(row), "token_type_ids": np.zeros_like(row)}
            states.append(self.session.run([output_name(BELOW)], {k: v for k, v in feed.items() if k in self.inputs})[0][0])
            windows.append((at, at + len(ids) + 2))
            rows += range(at + 1, at + 1 + len(ids))
            begins += [b for b, _ in offsets]
            ends += [e for _, e in offsets]
            at += len(ids) + 2
        begins, ends, words, w = np.array(begins), np.array(ends), [], 0
        for b, e in spans:
            lo, hi = int(np.searchsorted(ends, b, "right")), int(np.searchsorted(begins, e, "left"))
            if hi <= lo:
                words.append((0, 0))
                continue
            while windows[w][1] <= rows[lo]:
                w += 1
            words.append((rows[lo], min(rows[hi - 1] + 1, windows[w][1] - 1)))
        return np.concatenate(states), windows, words


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default="out/quotes")
    p.add_argument("--only", default="dev,train,variant,more")
    a = p.parse_args()
    out, pieces = Path(a.out), Pieces()
    for name in a.only.split(","):
        start, found, at = time.time(), [], 0
        with open(out / f"{name}.pieces.f16", "wb") as f:
            for n, r in enumerate(pickle.load(open(out / f"{name}.pickle", "rb"))):
                states, windows, words = pieces.read(r["text"], r["words"])
                states.astype(np.float16).tofile(f)
                found.append({"at": at, "rows": len(states), "windows": windows, "words": words})
                at += len(states)
                if n % 100 == 0:
                    print(name, n, at, f"{time.time() - start:.0f} s", file=sys.stderr, flush=True)
        pickle.dump(found, open(out / f"{name}.pieces.pickle", "wb"))
        print(name, len(found), "articles", at, "rows", f"{time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
