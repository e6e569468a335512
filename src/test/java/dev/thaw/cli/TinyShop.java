package dev.thaw.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/// A Thaw folder small enough to train on within seconds: half of its people come after the split.
final class TinyShop {
    static final int USERS = 120;
    private static final int ITEMS = 40;
    private static final int EVENTS_EACH = 14;
    private static final String[] TYPES = {"view", "view", "view", "click", "purchase"};

    private TinyShop() {}

    static Path write(Path folder) {
        Random random = new Random(5);
        Instant start = Instant.parse("2025-03-01T00:00:00Z");
        StringBuilder events = new StringBuilder("user_id,item_id,event_type,timestamp\n");
        StringBuilder users = new StringBuilder("user_id,signup_at\n");
        for (int user = 0; user < USERS; user++) {
            Instant signup = start.plus(user, ChronoUnit.HOURS);
            users.append('u').append(1000 + user).append(',').append(signup).append('\n');
            for (int event = 0; event < EVENTS_EACH; event++) {
                int taste = user % 4;
                int item = random.nextInt(10) < 7 ? taste + 4 * random.nextInt(ITEMS / 4) : random.nextInt(ITEMS);
                events.append('u').append(1000 + user).append(",i").append(100 + item).append(',')
                        .append(TYPES[random.nextInt(TYPES.length)]).append(',')
                        .append(signup.plus(7L * event + random.nextInt(6), ChronoUnit.MINUTES)).append('\n');
            }
        }
        StringBuilder items = new StringBuilder("item_id,title,category\n");
        for (int item = 0; item < ITEMS; item++) {
            items.append('i').append(100 + item).append(",\"Item, number ").append(item).append("\",c")
                    .append(item % 4).append('\n');
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("events.csv"), events);
            Files.writeString(folder.resolve("users.csv"), users);
            Files.writeString(folder.resolve("items.csv"), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
