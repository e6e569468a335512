package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.TrainingHistory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the people in training declared of themselves (country, interests, …), as features that shift the newcomer.
final class UserAttributes {
    private final AttributeVocabulary vocabulary;
    private final List<List<int[]>> byUser;

    private UserAttributes(AttributeVocabulary vocabulary, List<List<int[]>> byUser) {
        this.vocabulary = vocabulary;
        this.byUser = byUser;
    }

    /// The attributes of all users with an event in the history.
    static UserAttributes of(TrainingHistory history) {
        boolean[] active = new boolean[history.userTableSize()];
        for (int row = 0; row < history.log().size(); row++) {
            active[history.log().user(row)] = true;
        }
        List<Map<String, String>> rows = IntStream.range(1, active.length).filter(user -> active[user])
                .mapToObj(user -> history.user(user).attributes()).toList();
        AttributeVocabulary vocabulary = AttributeVocabulary.of(rows);
        List<List<int[]>> byUser = IntStream.range(0, active.length).mapToObj(
                user -> active[user] ? vocabulary.features(history.user(user).attributes()) : List.<int[]>of())
                .toList();
        return new UserAttributes(vocabulary, byUser);
    }

    AttributeVocabulary vocabulary() {
        return vocabulary;
    }

    /// Adds a user's attributes to a batch: within a column each weighs 1/√k.
    void add(int user, int row, RaggedBuilder target) {
        add(byUser.get(user), row, target);
    }

    private static void add(List<int[]> columns, int row, RaggedBuilder target) {
        for (int[] column : columns) {
            float weight = (float) (1 / Math.sqrt(column.length));
            Arrays.stream(column).forEach(feature -> target.add(feature, row, weight));
        }
    }
}
