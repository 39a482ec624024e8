package org.quoth.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.quoth.QuothException;

/** The word pieces that the encoder knows. Immutable. */
final class Vocabulary {
    private static final String CONTINUING = "##";

    private final ImmutableMap<String, Integer> initial;
    private final ImmutableMap<String, Integer> continuing;
    private final int longest;

    private Vocabulary(ImmutableMap<String, Integer> initial, ImmutableMap<String, Integer> continuing) {
        this.initial = initial;
        this.continuing = continuing;
        this.longest = Math.max(longest(initial), longest(continuing));
    }

    /** Reads the "vocab" object of a tokenizer's JSON. */
    static Vocabulary read(InputStream json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("vocab")) {
                    return readPieces(parser);
                }
            }
        }
        throw new QuothException("the tokenizer's JSON has no \"vocab\": it is not a word-piece tokenizer's");
    }

    private static Vocabulary readPieces(JsonParser parser) throws IOException {
        ImmutableMap.Builder<String, Integer> initial = ImmutableMap.builder();
        ImmutableMap.Builder<String, Integer> continuing = ImmutableMap.builder();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String piece = parser.currentName();
            int id = parser.nextIntValue(-1);
            // "##" alone is a piece of two punctuation marks that no word can contain.
            if (piece.startsWith(CONTINUING) && piece.length() > CONTINUING.length()) {
                continuing.put(piece.substring(CONTINUING.length()), id);
            } else {
                initial.put(piece, id);
            }
        }
        return new Vocabulary(initial.buildOrThrow(), continuing.buildOrThrow());
    }

    private static int longest(ImmutableMap<String, Integer> pieces) {
        return pieces.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The id of a piece that begins a word, or of one that goes on with it. */
    OptionalInt id(String piece, boolean beginsWord) {
        Integer id = (beginsWord ? initial : continuing).get(piece);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** The id of a piece that must be there. */
    int require(String piece) {
        return id(piece, true)
                .orElseThrow(() -> new QuothException("the encoder's vocabulary has no piece '" + piece + "'"));
    }

    /** How many chars the longest piece has. */
    int longest() {
        return longest;
    }
}
