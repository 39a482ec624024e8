package org.quoth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.quoth.html.IndexEntry.Said;
import org.quoth.model.Sentiment;
import org.quoth.model.Speaker;

/** An entry as a line of letters and digits: its values in a fixed order. Only this class reads what it writes. */
final class EntryLine {
    private EntryLine() {}

    static String write(IndexEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(entry.link(), out);
            text(entry.headline(), out);
            out.writeInt(entry.quotes());
            out.writeBoolean(entry.failed());
            tone(entry.tone(), out);
            out.writeInt(entry.topics().size());
            for (String topic : entry.topics()) {
                text(topic, out);
            }
            out.writeInt(entry.said().size());
            for (Said said : entry.said()) {
                said(said, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void said(Said said, DataOutputStream out) throws IOException {
        Speaker speaker = said.speaker();
        text(speaker.name(), out);
        text(speaker.kind().name(), out);
        optional(speaker.role(), out);
        optional(speaker.organization(), out);
        optional(speaker.id(), out);
        out.writeInt(said.words());
        tone(said.tone(), out);
    }

    private static void optional(Optional<String> value, DataOutputStream out) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            text(value.get(), out);
        }
    }

    private static void tone(Optional<Sentiment> tone, DataOutputStream out) throws IOException {
        out.writeBoolean(tone.isPresent());
        if (tone.isPresent()) {
            text(tone.get().label().name(), out);
            out.writeDouble(tone.get().score());
            out.writeDouble(tone.get().confidence());
            out.writeDouble(tone.get().magnitude());
        }
    }

    /** Any chars, lone surrogates too. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    static IndexEntry read(String line) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(line)))) {
            IndexEntry entry = new Reader(in).entry();
            if (in.available() > 0) {
                throw new IllegalArgumentException("this is no entry of an index: something follows it: " + line);
            }
            return entry;
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no entry of an index: " + line, e);
        }
    }

    /** Reads values in the order in which they were written. */
    private record Reader(DataInputStream in) {
        IndexEntry entry() throws IOException {
            String link = text();
            String headline = text();
            int quotes = in.readInt();
            boolean failed = in.readBoolean();
            Optional<Sentiment> tone = tone();
            List<String> topics = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                topics.add(text());
            }
            List<Said> said = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                said.add(said());
            }
            return new IndexEntry(link, headline, quotes, said, topics, tone, failed);
        }

        private Said said() throws IOException {
            Speaker speaker = new Speaker(
                    text(), Speaker.Kind.valueOf(text()), optional(), optional(), ImmutableSet.of(), optional());
            return new Said(speaker, in.readInt(), tone());
        }

        private Optional<Sentiment> tone() throws IOException {
            return in.readBoolean()
                    ? Optional.of(new Sentiment(
                            Sentiment.Label.valueOf(text()),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            ImmutableList.of()))
                    : Optional.empty();
        }

        private Optional<String> optional() throws IOException {
            return in.readBoolean() ? Optional.of(text()) : Optional.empty();
        }

        private String text() throws IOException {
            int length = in.readInt();
            if (length < 0 || 2L * length > in.available()) {
                throw new IOException("a text of %d chars is cut off".formatted(length));
            }
            StringBuilder text = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                text.append(in.readChar());
            }
            return text.toString();
        }
    }
}
