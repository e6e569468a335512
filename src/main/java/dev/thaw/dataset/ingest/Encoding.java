package dev.thaw.dataset.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The encoding of a text, told by its first bytes.
///
/// @param charset how bytes become characters
/// @param mark    length of the byte order mark in bytes, 0 where there is none
record Encoding(Charset charset, int mark) {
    /// Finds the encoding: a byte order mark decides; else what is sound UTF-8 is UTF-8, anything else Latin-1.
    ///
    /// @param whole  whether the text ends with these bytes; if not, a character cut in two at the end is no fault
    /// @param stated the encoding where somebody said it, null to find out
    static Encoding of(byte[] bytes, int length, boolean whole, @Nullable Charset stated) {
        Encoding marked = marked(bytes, length);
        if (marked != null) {
            return marked;
        }
        if (stated != null) {
            return new Encoding(stated, 0);
        }
        return new Encoding(isUtf8(bytes, length, whole) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1, 0);
    }

    private static @Nullable Encoding marked(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean isUtf8(byte[] bytes, int length, boolean whole) {
        return new Encoding(StandardCharsets.UTF_8, 0).fits(bytes, length, whole);
    }

    /// Whether bytes are sound text in this encoding.
    boolean fits(byte[] bytes, int length, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) (length * (double) decoder.maxCharsPerByte()) + 1);
        return !decoder.decode(ByteBuffer.wrap(bytes, mark, length - mark), out, whole).isError();
    }

    /// Whether a character takes two bytes or more, so that zero bytes are no sign of junk.
    boolean wide() {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /// The characters behind the byte order mark.
    String decode(byte[] bytes, int length) {
        return new String(bytes, mark, length - mark, charset);
    }
}
