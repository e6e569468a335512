package dev.thaw.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// SHA-256 over a data set's canonical content: equal data gives equal digits whatever the order of rows in its files.
final class Fingerprint {
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(List<EventType> types, InteractionLog log, ItemCatalog items, UserDirectory users,
            ImpressionLog impressions) {
        Fingerprint print = new Fingerprint();
        print.text("thaw data set 1");
        types.forEach(type -> print.text(type.name()));
        print.number(items.size());
        for (int item = 1; item < items.size(); item++) {
            var row = items.row(item);
            print.text(row.id());
            print.text(row.title());
            print.text(row.category());
            print.number(row.tags().size());
            row.tags().forEach(print::text);
            print.number(Double.doubleToLongBits(row.price()));
            print.moment(row.availableFrom());
            new TreeMap<>(row.attributes()).forEach((key, value) -> {
                print.text(key);
                print.text(value);
            });
        }
        for (var tag : items.timedTags()) {
            print.number(tag.item());
            print.number(tag.timestamp());
            print.text(tag.tag());
        }
        print.number(users.size());
        for (int user = 1; user < users.size(); user++) {
            var row = users.row(user);
            print.text(row.id());
            print.moment(row.signupAt());
            new TreeMap<>(row.attributes()).forEach((key, value) -> {
                print.text(key);
                print.text(value);
            });
        }
        print.number(log.size());
        for (int row = 0; row < log.size(); row++) {
            print.number((long) log.user(row) << 32 | log.item(row));
            print.number((long) log.type(row) << 32 | Integer.toUnsignedLong(Float.floatToIntBits(log.value(row))));
            print.number(log.timestamp(row));
        }
        for (var shown : impressions.rows()) {
            print.number((long) shown.user() << 32 | shown.item());
            print.number(shown.timestamp());
            print.text(shown.request());
            print.number((long) shown.position() << 1 | (shown.clicked() ? 1 : 0));
            print.number(Double.doubleToLongBits(shown.propensity()));
        }
        print.flush();
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        flush();
        digest.update(bytes);
    }

    private void moment(@Nullable Long moment) {
        number(moment == null ? Long.MIN_VALUE : moment);
    }

    private void number(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
