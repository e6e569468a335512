package dev.thaw.dataset.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file's bytes as they lie on disk, counted.
final class MeteredStream extends FilterInputStream {
    private final ByteMeter meter;
    private long count;

    MeteredStream(InputStream in, ByteMeter meter) {
        super(in);
        this.meter = meter;
    }

    /// Bytes read so far.
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            counted(read);
        }
        return read;
    }

    private void counted(int read) {
        count += read;
        meter.advance(read);
    }
}
