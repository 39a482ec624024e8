"""Writes the test resources that hold the Java encoder to this one: word pieces of awkward strings, states of a text, and
a graph of two steps, y = 2x + 1, for the tests of what loads graphs and cuts them.

    python encoder_fixture.py --out ../src/test/resources/org/quoth/encoder

Every sentence here is made up for the purpose.
"""
import argparse
import json
import unicodedata
from pathlib import Path

import onnx
from onnx import TensorProto, helper

from encoder import WIDTH, Encoder, pool

SENTENCES = [
    "The minister said on Tuesday that talks would resume.",
    "“We will not wait,” she told reporters in Zürich.",
    "'Nobody asked us,' the mayor's office complained.",
    "She paid $1,250.75 (about €1,100) for it — twice!",
    "The naïve café owner's résumé mentions São Paulo, Kraków and Malmö.",
    "Cafe\u0301 and café are one word; so are n\u0303 and ñ.",
    "İstanbul'da ışık ve IŞIK: Turkish has four kinds of i.",
    "Straße, STRASSE, ẞ and ß.",
    "The ﬁrst oﬃce of the ﬂoor.",
    "Ångström (Å), Kelvin (K) and Ohm (Ω) signs.",
    "日本の首相は火曜日に述べた。",
    "中国外交部发言人 said nothing.",
    "한국 정부는 화요일에 발표했다.",
    "ただし、カタカナとﾊﾝｶｸ are kana.",
    "Премьер-министр сказал: «Мы готовы».",
    "Ο πρωθυπουργός είπε «ΟΧΙ» — και ίσως ΌΧΙ.",
    "قال الوزير إن المحادثات ستستأنف.",
    "قَالَ with marks and قال without.",
    "השר אמר כי השיחות יחודשו.",
    "मंत्री ने कहा कि वार्ता होगी।",
    "รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไป",
    "The crowd cheered 🎉🎉 and left 👩‍👩‍👧‍👦 happy 🇵🇰.",
    "👍🏽 is one thumb; 👍 another.",
    "Mathematical 𝐁𝐨𝐥𝐝 and 𝒮𝒸𝓇𝒾𝓅𝓉 letters.",
    "Ⅷ, ½, ², ₂, №, ™, ©, ® and ℃.",
    "A\u00a0no-break space,\u2009a thin one,\u3000an ideographic one.",
    "Zero\u200bwidth, soft\u00adhyphen, \ufeffbyte order mark, word\u2060joiner.",
    "\u202eright to left override\u202c and \u2066isolates\u2069.",
    "Tabs\tand\tcontrol\x01chars\x02and\x7fdelete.",
    "NUL\x00inside and replacement\ufffdcharacter.",
    "Private \ue000 use \uf8ff and \U0010fffd.",
    "Unassigned \u0378 and \U0001fbff and \ufdd0.",
    "e-mail: someone@example.org, https://example.org/a?b=c&d=e#f",
    "C++ C# F# #hashtag @mention 50% 3^2 `code` ~tilde {brace} |pipe|",
    "O'Brien's don't won't rock'n'roll ’90s 5'11\"",
    "“‘Nested’ quotes,” ‹they› «say» „so“ ‚and‘ 「this」 『too』.",
    "Dashes: - – — ― ‐ ‑ − ﹣ －.",
    "Dots: . … ‥ · • ․ 。 ｡",
    "Fullwidth ＡＢＣ　１２３！",
    "Combining: x\u0338 a\u030a\u0301 \u0301start \u20ddcircle o\u20dd",
    "Vietnamese: Nguyễn Thị Minh Khai ở Đà Nẵng.",
    "Polish: Łódź, Gdańsk; Czech: Dvořák; Romanian: București, Constanța.",
    "Icelandic: Þingvellir, Eyjafjallajökull, ð.",
    "Ǆ ǅ ǆ ŉ ǰ ΐ ΰ և ẖ ẗ ẘ ẙ ẚ ﬀ ﬃ ﬅ.",
    "Georgian: ᲗᲑᲘᲚᲘᲡᲘ თბილისი; Cherokee: ᏣᎳᎩ ꮳꮃꭹ.",
    "Deseret 𐐀𐐨 and Osage 𐒰𐓘.",
    "Tibetan བོད་ཡིག and Tamil தமிழ் and Bengali বাংলা.",
    "Ethiopic አማርኛ። and Armenian Հայերեն։",
    "unbelievably antidisestablishmentarianism floccinaucinihilipilification",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "x" * 99,
    "x" * 100,
    "x" * 101,
    "é" * 101,
    "word " + "y" * 5000 + " word",
    "!" * 300,
    "a\u0301" * 60,
    "漢" * 120,
    "🎉" * 101,
    "$" + "1" * 150 + ".",
    " ",
    "",
    "\u0301",
    "\u200b",
    "  leading and trailing  ",
    "ALL CAPS HEADLINE SHOUTS",
    "MiXeD cAsE",
    "1234567890 12:30 12/11/2025 1.5m 2bn 3rd",
    "Sen. J. R. Smith (R-Ala.) et al.",
    "U.S.-China; N.Y.; a.m.; e.g.",
    "It's 'quoted' and \"quoted\" and ``quoted''.",
    "## hash ##ing ## [brackets] [UNKNOWN] <tags>",
    "Yiddish: ייִדיש, װאָס; Hebrew with points: שָׁלוֹם.",
    "Hangul jamo: \u1112\u1161\u11ab and compat ㅎㅏㄴ; halfwidth ﾡ.",
    "CJK compat: 豈 更 車 \U0002f800; extension B: \U00020000 \U0002a6d6; extension F: \U0002ceb0.",
    "Bopomofo ㄅㄆㄇ, Yi ꀀ, Kangxi ⼀, iteration 々〆〇.",
    "Musical 𝄞 and \U0001d15e and dominoes 🁢.",
    "Currency: £ ¥ ₹ ₽ ₿ ¢ ₩ ؋.",
    "Arrows → ← ⇒ and math ∑ ∞ ≠ ≤ ∂.",
    "Kurdish: ێ ڕ ڵ; Urdu: پاکستان نے کہا؛ Farsi: می‌خواهم.",
    "Superscript aᵃ and modifier ʼ ʻ ˈ ˌ ' letters.",
    "Spacing marks: ´ ` ¨ ¯ ¸ ^ ˜.",
    "Sinhala ශ්‍රී and Khmer ភាសាខ្មែរ and Burmese မြန်မာ.",
    "Line one of two",
    "Ogham\u1680space and figure\u2007space and narrow\u202fspace.",
    "Signs: ¡ ¿ § ¶ † ‡ ‰ ′ ″ ※ ‽ ⁇ ⁈ ⸘.",
]


def pairs():
    """Every sentence beside another, in capitals and decomposed: rules must hold across borders, too."""
    for i, first in enumerate(SENTENCES):
        yield first
        yield unicodedata.normalize("NFD", first) + "/" + SENTENCES[(i * 7 + 3) % len(SENTENCES)].upper()
    for i in range(0, len(SENTENCES), 3):
        yield SENTENCES[i][::-1]


TEXT = """Harbour city reopens its market

The mayor of the harbour city, Ilse Brandt, said on Monday that the old market would reopen in June. “We have waited long
enough,” she told a small crowd.

Traders were less sure. “The rents are a scandal,” said Tomas Okoro, who has sold fish there for twenty years.
The council declined to comment. Café owners, however, cheered: 🎉

Read: What became of the old harbour?"""
SPANS = [[0, 31], [33, 74], [100, 160], [180, 240], [0, 400]]


def utf16(text):
    """UTF-16 offset of every code point, and of the end."""
    offsets = [0]
    for c in text:
        offsets.append(offsets[-1] + (2 if ord(c) > 0xFFFF else 1))
    return offsets


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    encoder = Encoder()
    strings = []
    for text in pairs():
        ids, offsets, _ = encoder.pieces(text)
        at = utf16(text)
        strings.append({"text": text, "ids": ids, "begins": [at[b] for b, _ in offsets], "ends": [at[e] for _, e in offsets]})
    write(args.out / "word-pieces.json", strings)
    text = TEXT.replace("long\nenough", "long enough")
    encoding = encoder.encode(text)
    at = utf16(text)
    states = [
        {"begin": at[b], "end": at[e], "layer": k, "mean": [round(float(x), 5) for x in pool(encoding, [(b, e)], k)[0][::16]]}
        for b, e in SPANS
        for k in encoder.layers
    ]
    write(args.out / "states.json", {"text": text, "pieces": len(encoding.offsets), "step": 16, "states": states})
    onnx.save(two_steps(), args.out / "two-steps.onnx")
    onnx.save(shifted("embeddings.LayerNorm.bias"), args.out / "named-weight.onnx")
    onnx.save(shifted("nobody.has.this"), args.out / "unknown-weight.onnx")


def two_steps():
    weights = [helper.make_tensor(n, TensorProto.FLOAT, [], [v]) for n, v in (("two", 2.0), ("one", 1.0))]
    nodes = [helper.make_node("Mul", ["x", "two"], ["twice"]), helper.make_node("Add", ["twice", "one"], ["y"])]
    ends = [[helper.make_tensor_value_info(n, TensorProto.FLOAT, ["b", "s", 3])] for n in ("x", "y")]
    graph = helper.make_graph(nodes, "two-steps", ends[0], ends[1], weights)
    return helper.make_model(graph, ir_version=6, opset_imports=[helper.make_opsetid("", 11)])


def shifted(weight):
    """What is added to x it names and does not hold."""
    ends = [[helper.make_tensor_value_info(n, TensorProto.FLOAT, ["b", "s", WIDTH])] for n in ("x", "y")]
    graph = helper.make_graph([helper.make_node("Add", ["x", weight], ["y"])], "shifted", ends[0], ends[1])
    return helper.make_model(graph, ir_version=6, opset_imports=[helper.make_opsetid("", 11)])


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=True, indent=None, separators=(",", ":")) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
