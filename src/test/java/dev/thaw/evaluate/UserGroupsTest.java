package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.UserDirectory.UserRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserGroupsTest {
    @Test
    void everyValueWithEnoughUsersIsAGroup() {
        UserGroups groups = groups(60, k -> k < 25 ? "a" : "b");
        assertThat(groups.groups()).extracting(UserGroup::attribute, UserGroup::value, group -> group.users().length)
                .containsExactly(tuple("x", "a", 25), tuple("x", "b", 35));
        assertThat(groups.notes()).isEmpty();
    }

    @Test
    void smallValuesStandTogetherAsOtherAndANoteSaysSo() {
        UserGroups groups = groups(90, k -> k < 30 ? "a" : k < 60 ? "b" : "c" + k % 3);
        assertThat(groups.groups()).extracting(UserGroup::value, group -> group.users().length)
                .containsExactly(tuple("a", 30), tuple("b", 30), tuple("other", 30));
        assertThat(groups.notes()).containsExactly(
                "Accuracy by x: 3 values beside the 2 largest, with 30 users together, stand as other.");
    }

    @Test
    void aRestTooSmallIsLeftOutAndANoteSaysSo() {
        UserGroups groups = groups(70, k -> k < 30 ? "a" : k < 60 ? "b" : "c");
        assertThat(groups.groups()).extracting(UserGroup::value).containsExactly("a", "b");
        assertThat(groups.notes()).containsExactly(
                "Accuracy by x: 1 value beside the 2 largest, with 10 users together, are left out.");
    }

    @Test
    void anAttributeWithoutTwoLargeValuesIsNotShown() {
        UserGroups groups = groups(60, k -> k < 50 ? "a" : "b");
        assertThat(groups.groups()).isEmpty();
        assertThat(groups.notes()).containsExactly(
                "Accuracy by user attribute leaves out x: fewer than two values have 20 cohort users.");
    }

    @Test
    void atMostEightValuesAreShown() {
        UserGroups groups = groups(25 * 12, k -> "v" + (char) ('a' + k / 25));
        assertThat(groups.groups()).hasSize(8);
        assertThat(groups.groups().getLast()).extracting(UserGroup::value, group -> group.users().length)
                .containsExactly("other", 125);
    }

    @Test
    void whatIsNotDeclaredIsAGroupOfItsOwn() {
        assertThat(groups(50, k -> k < 20 ? "yes" : null).groups()).extracting(UserGroup::value)
                .containsExactly("yes", "not declared");
    }

    /// Ages 20, 21 … 99: a quarter of the people in each range.
    @Test
    void numbersOfManyValuesAreCutAtTheirQuartiles() {
        assertThat(groups(80, k -> String.valueOf(20 + k)).groups())
                .extracting(UserGroup::value, group -> group.users().length)
                .containsExactly(tuple("20 to 39", 20), tuple("40 to 59", 20), tuple("60 to 79", 20),
                        tuple("80 to 99", 20));
    }

    @Test
    void equalNumbersAreNeverCutApart() {
        UserGroups groups = groups(80, k -> k < 50 ? "5" : String.valueOf(k));
        assertThat(groups.groups()).extracting(UserGroup::value).containsExactly("5 to 5", "60 to 79");
    }

    @Test
    void numbersOfFewValuesStandInTheirOrder() {
        assertThat(groups(60, k -> k < 30 ? "10" : "9").groups()).extracting(UserGroup::value).containsExactly("9",
                "10");
    }

    @Test
    void aMixOfDeclaredAndUndeclaredSignUpsIsAnAttribute() {
        DatasetBuilder builder = new DatasetBuilder();
        List<ColdUser> cohort = IntStream.range(0, 50).mapToObj(k -> {
            String id = String.format("u%03d", k);
            builder.user(new UserRow(id, k < 20 ? 5L : null, Map.of())).event(id, "i", "click", k);
            return new ColdUser(k + 1, List.of());
        }).toList();
        assertThat(UserGroups.of(Events.build(builder).users(), cohort).groups())
                .extracting(UserGroup::attribute, UserGroup::value, group -> group.users().length)
                .containsExactly(tuple("acquisition", "sign-up declared", 20),
                        tuple("acquisition", "sign-up not declared", 30));
    }

    @Test
    void everyUserIsInOneGroupOfAnAttributeAtMost() {
        UserGroups groups = groups(200, k -> k % 7 == 0 ? null : "v" + k % 11);
        assertThat(groups.groups().stream().flatMapToInt(group -> IntStream.of(group.users())).boxed())
                .doesNotHaveDuplicates();
    }

    private static UserGroups groups(int users, IntFunction<@Nullable String> value) {
        DatasetBuilder builder = new DatasetBuilder();
        List<ColdUser> cohort = IntStream.range(0, users).mapToObj(k -> {
            String id = String.format("u%03d", k);
            String declared = value.apply(k);
            builder.user(new UserRow(id, null, declared == null ? Map.of() : Map.of("x", declared))).event(id, "i",
                    "click", k);
            return new ColdUser(k + 1, List.of());
        }).toList();
        Dataset dataset = Events.build(builder);
        return UserGroups.of(dataset.users(), cohort);
    }
}
