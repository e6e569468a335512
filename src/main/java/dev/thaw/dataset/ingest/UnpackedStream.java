package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A gzip file's content, with a limit against files made to burst.
///
/// Tables shrink to a tenth, at best to a fiftieth. What grows more than [#MOST_GROWTH] times beyond
/// [#ALWAYS_ALLOWED] bytes is no table of events, whatever it claims to be.
final class UnpackedStream extends FilterInputStream {
    /// Unpacked bytes a packed byte may stand for.
    static final long MOST_GROWTH = 200;
    /// Unpacked bytes that are always allowed: small tables of equal rows shrink far more than large ones.
    static final long ALWAYS_ALLOWED = 64L << 20;

    private final MeteredStream packed;
    private final String file;
    private long unpacked;

    UnpackedStream(MeteredStream packed, String file) throws IOException {
        super(open(packed, file));
        this.packed = packed;
        this.file = file;
    }

    private static GZIPInputStream open(MeteredStream packed, String file) throws IOException {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (EOFException e) {
            throw cutOff(file, e);
        } catch (ZipException e) {
            throw damaged(file, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (EOFException e) {
            throw cutOff(file, e);
        } catch (ZipException e) {
            throw damaged(file, e);
        }
        if (read > 0) {
            unpacked += read;
            if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_GROWTH > packed.count()) {
                throw new BadInputException(
                        String.format(Locale.ROOT,
                                "%s unpacks to more than %,d times its size, which no table of events does; unpack it yourself if it is one.",
                                file, MOST_GROWTH));
            }
        }
        return read;
    }

    private static BadInputException cutOff(String file, EOFException cause) {
        return new BadInputException(
                file + " ends in the middle of its gzip data: it was cut off; copy or download it again.", cause);
    }

    private static BadInputException damaged(String file, ZipException cause) {
        return new BadInputException(
                file + " is damaged: its gzip data cannot be unpacked; copy or download it again.", cause);
    }
}
