package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file of text: where it lies, how it is packed and encoded, and how it begins.
///
/// @param path       where it lies
/// @param compressed whether it is gzip, told by its first bytes, not by its name
/// @param charset    the encoding of its text
/// @param stated     whether somebody said the encoding, so that a text which is not in it is refused
/// @param mark       bytes of the byte order mark before the text, 0 where there is none
/// @param head       its first characters, at most [#HEAD_BYTES] bytes of them
/// @param whole      whether the head is the whole file
record TextFile(Path path, boolean compressed, Charset charset, boolean stated, int mark, String head, boolean whole) {
    /// Bytes looked at to recognise a file.
    static final int HEAD_BYTES = 256 << 10;

    /// Looks at the beginning of a file.
    ///
    /// @param stated the encoding where somebody said it, null to find out
    /// @throws BadInputException if the file is empty, packed badly or no text
    static TextFile at(Path path, @Nullable Charset stated) {
        try {
            boolean compressed = BinaryContent.isGzip(path);
            byte[] head;
            try (InputStream in = stream(path, compressed, ByteMeter.unobserved())) {
                head = in.readNBytes(HEAD_BYTES + 1);
            }
            return of(path, compressed, head, stated);
        } catch (IOException e) {
            throw new StorageException(path.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static TextFile of(Path path, boolean compressed, byte[] head, @Nullable Charset stated) {
        boolean whole = head.length <= HEAD_BYTES;
        int length = Math.min(head.length, HEAD_BYTES);
        Encoding encoding = Encoding.of(head, length, whole, stated);
        if (!encoding.wide()) {
            BinaryContent.refuse(path, head, length);
        }
        if (stated != null && !encoding.fits(head, length, whole)) {
            throw notIn(String.valueOf(path.getFileName()), encoding.charset());
        }
        String text = encoding.decode(head, length);
        if (text.isBlank() && whole) {
            throw new BadInputException(path.getFileName() + " is empty: a table of events is expected.");
        }
        return new TextFile(path, compressed, encoding.charset(), stated != null, encoding.mark(), text, whole);
    }

    /// The file's name, as messages give it.
    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Bytes on disk.
    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new StorageException(name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The whole text, without its byte order mark.
    Reader open(ByteMeter meter) {
        try {
            InputStream in = stream(path, compressed, meter);
            in.skipNBytes(mark);
            return new InputStreamReader(in, charset);
        } catch (IOException e) {
            throw new StorageException(name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The same file after a look at all of it: unpacked to the end, and in Latin-1 if it is no UTF-8 somewhere behind
    /// the head.
    ///
    /// @throws BadInputException if it is cut off or damaged
    TextFile examined(ByteMeter meter) {
        if (whole) {
            return this;
        }
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer text = CharBuffer.allocate(1 << 16);
        boolean sound = true;
        try (InputStream in = stream(path, compressed, meter)) {
            in.skipNBytes(mark);
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
                if (sound) {
                    bytes.limit(bytes.position() + read).rewind();
                    sound = !decoder.decode(bytes, text.clear(), false).isError();
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        } catch (IOException e) {
            throw new StorageException(name() + " cannot be read: " + e.getMessage(), e);
        }
        if (sound) {
            return this;
        }
        if (stated) {
            throw notIn(name(), charset);
        }
        return new TextFile(path, compressed, StandardCharsets.ISO_8859_1, false, mark, head, whole);
    }

    private static BadInputException notIn(String name, Charset stated) {
        return new BadInputException(
                name + " is not written in " + stated
                        + ", as the mapping says; leave the encoding out to find it out.");
    }

    private static InputStream stream(Path path, boolean compressed, ByteMeter meter) throws IOException {
        MeteredStream raw = new MeteredStream(Files.newInputStream(path), meter);
        if (!compressed) {
            return new BufferedInputStream(raw, 1 << 16);
        }
        try {
            return new UnpackedStream(raw, String.valueOf(path.getFileName()));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
