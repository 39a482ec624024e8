package org.quoth.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.quoth.QuothException;

/**
 * One field of a protobuf message, where it lies in the bytes. Identity is that of the place: no two fields are equal.
 */
final class ProtoField {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final byte[] message;
    private final int number;
    private final int start;
    private final int begin;
    private final int end;

    private ProtoField(byte[] message, int number, int start, int begin, int end) {
        this.message = message;
        this.number = number;
        this.start = start;
        this.begin = begin;
        this.end = end;
    }

    /** The fields of the message between two places. */
    static ImmutableList<ProtoField> fields(byte[] message, int from, int to) {
        ImmutableList.Builder<ProtoField> fields = ImmutableList.builder();
        for (int at = from; at < to; ) {
            ProtoField field = read(message, at);
            fields.add(field);
            at = field.end;
        }
        return fields.build();
    }

    private static ProtoField read(byte[] message, int start) {
        int tag = (int) number(message, start);
        int at = skipNumber(message, start);
        int field = tag >>> 3;
        return switch (tag & 7) {
            case VARINT -> new ProtoField(message, field, start, at, skipNumber(message, at));
            case FIXED_64 -> new ProtoField(message, field, start, at, at + Long.BYTES);
            case FIXED_32 -> new ProtoField(message, field, start, at, at + Integer.BYTES);
            case BYTES -> {
                int begin = skipNumber(message, at);
                yield new ProtoField(message, field, start, begin, begin + (int) number(message, at));
            }
            default -> throw new QuothException("byte " + start + " of the encoder's graph is not protobuf");
        };
    }

    private static long number(byte[] message, int at) {
        long value = 0;
        for (int i = at, shift = 0; ; i++, shift += 7) {
            value |= (long) (message[i] & 0x7F) << shift;
            if (message[i] >= 0) {
                return value;
            }
        }
    }

    private static int skipNumber(byte[] message, int at) {
        int i = at;
        while (message[i] < 0) {
            i++;
        }
        return i + 1;
    }

    static void writeNumber(ByteArrayOutputStream out, int field, long value) {
        writeVarint(out, ((long) field << 3) | VARINT);
        writeVarint(out, value);
    }

    static void writeBytes(ByteArrayOutputStream out, int field, byte[] value) {
        writeLength(out, field, value.length);
        out.writeBytes(value);
    }

    /** What stands before the bytes of a field. */
    static void writeLength(ByteArrayOutputStream out, int field, int length) {
        writeVarint(out, ((long) field << 3) | BYTES);
        writeVarint(out, length);
    }

    private static void writeVarint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    int number() {
        return number;
    }

    /** How many bytes it takes, tag and all. */
    int size() {
        return end - start;
    }

    /** The fields of the message that this field holds. */
    ImmutableList<ProtoField> children() {
        return fields(message, begin, end);
    }

    /** The values of the string fields with a number, in the message that this field holds. */
    List<String> texts(int field) {
        return children().stream()
                .filter(child -> child.number == field)
                .map(child -> new String(message, child.begin, child.end - child.begin, UTF_8))
                .toList();
    }

    /** The value of the first string field with a number; empty where there is none. */
    String text(int field) {
        return texts(field).stream().findFirst().orElse("");
    }

    /** Appends the field as it is, tag and all. */
    void copy(ByteBuffer out) {
        out.put(message, start, size());
    }
}
