package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.UserDirectory;
import dev.thaw.evaluate.AttributeValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Users by what they declared, one comparison an attribute.
///
/// Each value with 20 users is an arm, six at most: of more the five largest stand, and what is beyond them or smaller is
/// `other (3 values)` where together it has 20 users, else it is left out. Whoever did not declare the attribute is `not declared`.
/// Numbers of many values are cut at their quartiles first ([AttributeValues]).
final class DeclaredArms {
    static final String OTHER = "other";
    static final String NOT_DECLARED = "not declared";
    private static final int MOST_VALUES = 6;

    private final List<FollowedUser> followed;
    private final List<String> notes;
    private final List<String> absent = new ArrayList<>();

    private DeclaredArms(List<FollowedUser> followed, List<String> notes) {
        this.followed = followed;
        this.notes = notes;
    }

    /// The comparisons by every attribute that has two arms, in the order of their names.
    ///
    /// @param notes where is told what was left out
    static List<ComparedArms> of(UserDirectory users, List<FollowedUser> followed, List<String> notes) {
        DeclaredArms declared = new DeclaredArms(followed, notes);
        TreeSet<String> names = new TreeSet<>();
        followed.forEach(user -> names.addAll(users.row(user.user()).attributes().keySet()));
        List<ComparedArms> comparisons = new ArrayList<>();
        for (String name : names) {
            List<FollowedArm> arms = declared.arms(name, AttributeValues.shown(followed.stream()
                    .<@Nullable String>map(user -> users.row(user.user()).attributes().get(name)).toList()));
            if (arms.size() > 1) {
                comparisons.add(ComparedArms.independent(name, arms, TimeToFirstConversion.LONGEST_TAU));
            } else {
                declared.absent.add(name);
            }
        }
        if (!declared.absent.isEmpty()) {
            notes.add("Time to first conversion is not compared by " + String.join(", ", declared.absent)
                    + ": fewer than two values have " + SignupWeeks.LEAST_USERS + " users.");
        }
        return comparisons;
    }

    /// @param values one a user, null where not declared
    private List<FollowedArm> arms(String attribute, List<@Nullable String> values) {
        Map<String, List<FollowedUser>> byValue = new TreeMap<>(AttributeValues.ORDER);
        List<FollowedUser> undeclared = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            String value = values.get(k);
            List<FollowedUser> group = value == null
                    ? undeclared
                    : byValue.computeIfAbsent(value, _ -> new ArrayList<>());
            group.add(followed.get(k));
        }
        List<String> kept = kept(byValue);
        if (kept.isEmpty()) {
            return List.of();
        }
        List<FollowedArm> arms = new ArrayList<>();
        List<FollowedUser> rest = new ArrayList<>();
        byValue.forEach((value, group) -> {
            if (kept.contains(value)) {
                arms.add(FollowedUser.arm(value, group));
            } else {
                rest.addAll(group);
            }
        });
        int others = byValue.size() - kept.size();
        add(OTHER + " (" + others + (others == 1 ? " value)" : " values)"), rest, arms);
        add(NOT_DECLARED, undeclared, arms);
        int out = values.size() - arms.stream().mapToInt(FollowedArm::size).sum();
        if (arms.size() > 1 && out > 0) {
            notes.add("Time to first conversion by " + attribute + " leaves out " + out
                    + (out == 1 ? " user" : " users") + " whose value too few share.");
        }
        return arms;
    }

    /// The values that stand for themselves.
    private static List<String> kept(Map<String, List<FollowedUser>> byValue) {
        List<String> large = byValue.entrySet().stream()
                .filter(value -> value.getValue().size() >= SignupWeeks.LEAST_USERS
                        && !value.getKey().equals(OTHER) && !value.getKey().equals(NOT_DECLARED))
                .sorted(Comparator.comparingInt(value -> -value.getValue().size())).map(Map.Entry::getKey).toList();
        boolean all = large.size() == byValue.size() && large.size() <= MOST_VALUES;
        return all ? large : large.subList(0, Math.min(large.size(), MOST_VALUES - 1));
    }

    private static void add(String name, List<FollowedUser> group, List<FollowedArm> arms) {
        if (group.size() >= SignupWeeks.LEAST_USERS) {
            arms.add(FollowedUser.arm(name, group));
        }
    }
}
