package dev.thaw.experiment;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// Names runs: the moment of the start in UTC and four random digits, such as `20261123-070159-3fa2`.
///
/// Ids sort by time, can be typed, and need no quoting anywhere.
public final class RunId {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private RunId() {}

    public static String at(Instant start) {
        byte[] random = new byte[2];
        new SecureRandom().nextBytes(random);
        return MOMENT.format(start) + "-" + HexFormat.of().formatHex(random);
    }
}
