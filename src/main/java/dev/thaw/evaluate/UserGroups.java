package dev.thaw.evaluate;

import dev.thaw.dataset.UserDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cohort by what its users declared.
///
/// An attribute is shown if at least two of its values have 20 cohort users. At most eight values are shown; what is
/// beyond them or has fewer users is `other`, if together they are 20, else it is left out. Numbers of more than eight
/// values are cut into ranges first ([AttributeValues]). Whether a sign-up is declared counts as one more attribute,
/// `acquisition`.
///
/// @param groups of all attributes in the order of their names, `acquisition` last
/// @param notes  what was put together or left out, one sentence each
record UserGroups(List<UserGroup> groups, List<String> notes) {
    static final String ACQUISITION = "acquisition";
    static final String OTHER = "other";
    static final String NOT_DECLARED = "not declared";
    /// Fewer users leave an interval that says nothing.
    static final int LEAST_USERS = 20;
    static final int MOST_VALUES = 8;

    UserGroups {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    static UserGroups of(UserDirectory users, List<ColdUser> cohort) {
        TreeSet<String> names = new TreeSet<>();
        cohort.forEach(user -> names.addAll(users.row(user.user()).attributes().keySet()));
        List<UserGroup> groups = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String name : names) {
            List<@Nullable String> declared = cohort.stream().<@Nullable String>map(
                    user -> users.row(user.user()).attributes().get(name)).toList();
            add(name, AttributeValues.shown(declared), groups, notes, absent);
        }
        List<@Nullable String> signups = cohort.stream().<@Nullable String>map(
                user -> users.signupAt(user.user()) == null ? "sign-up not declared" : "sign-up declared").toList();
        if (signups.stream().distinct().count() > 1) {
            add(ACQUISITION, signups, groups, notes, absent);
        }
        if (!absent.isEmpty()) {
            notes.add("Accuracy by user attribute leaves out " + String.join(", ", absent)
                    + ": fewer than two values have " + LEAST_USERS + " cohort users.");
        }
        return new UserGroups(groups, notes);
    }

    /// @param values one a cohort user, null where not declared
    private static void add(String attribute, List<@Nullable String> values, List<UserGroup> groups,
            List<String> notes, List<String> absent) {
        Map<String, int[]> usersByValue = usersByValue(values);
        int[] undeclared = IntStream.range(0, values.size()).filter(user -> values.get(user) == null).toArray();
        List<String> kept = kept(usersByValue);
        boolean undeclaredShown = undeclared.length >= LEAST_USERS;
        if (kept.size() + (undeclaredShown ? 1 : 0) < 2) {
            absent.add(attribute);
            return;
        }
        usersByValue.forEach((value, users) -> {
            if (kept.contains(value)) {
                groups.add(new UserGroup(attribute, value, users));
            }
        });
        int[] rest = usersByValue.entrySet().stream().filter(entry -> !kept.contains(entry.getKey()))
                .flatMapToInt(entry -> IntStream.of(entry.getValue())).sorted().toArray();
        if (rest.length >= LEAST_USERS) {
            groups.add(new UserGroup(attribute, OTHER, rest));
        }
        if (rest.length > 0) {
            notes.add("Accuracy by " + attribute + ": " + counted(usersByValue.size() - kept.size(), "value")
                    + " beside the " + kept.size() + " largest, with " + counted(rest.length, "user") + " together, "
                    + (rest.length >= LEAST_USERS ? "stand as " + OTHER + "." : "are left out."));
        }
        if (undeclaredShown) {
            groups.add(new UserGroup(attribute, NOT_DECLARED, undeclared));
        } else if (undeclared.length > 0) {
            notes.add("Accuracy by " + attribute + " leaves out " + counted(undeclared.length, "user")
                    + " who did not declare it.");
        }
    }

    /// The values that are shown: all, if each has enough users and there are few enough, else the largest.
    private static List<String> kept(Map<String, int[]> usersByValue) {
        List<String> large = usersByValue.entrySet().stream()
                .filter(value -> value.getValue().length >= LEAST_USERS && !value.getKey().equals(OTHER))
                .sorted(Comparator.comparingInt(value -> -value.getValue().length)).map(Map.Entry::getKey).toList();
        boolean all = large.size() == usersByValue.size() && large.size() <= MOST_VALUES;
        return all ? large : large.subList(0, Math.min(large.size(), MOST_VALUES - 1));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// The users of each declared value, the values in their order: numbers by size, all others as text.
    private static Map<String, int[]> usersByValue(List<@Nullable String> values) {
        Map<String, List<Integer>> lists = new TreeMap<>(AttributeValues.ORDER);
        for (int user = 0; user < values.size(); user++) {
            String value = values.get(user);
            if (value != null) {
                lists.computeIfAbsent(value, _ -> new ArrayList<>()).add(user);
            }
        }
        Map<String, int[]> arrays = new LinkedHashMap<>();
        lists.forEach((value, users) -> arrays.put(value, users.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }
}
