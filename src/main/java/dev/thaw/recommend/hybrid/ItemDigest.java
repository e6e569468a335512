package dev.thaw.recommend.hybrid;

import dev.thaw.failure.InternalFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntFunction;

/// The identity of an item table: SHA-256 over its ids in order.
public final class ItemDigest {
    private ItemDigest() {}

    /// @param tableSize size of the table including number 0
    /// @param id        id by item number
    /// @return 64 hex digits
    public static String of(int tableSize, IntFunction<String> id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int item = 1; item < tableSize; item++) {
                digest.update(id.apply(item).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new InternalFailure("This Java has no SHA-256.", e);
        }
    }
}
