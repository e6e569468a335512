package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who stands behind a value of a declared attribute in the views by attribute.
public final class CohortGroups {
    private CohortGroups() {}

    /// The user numbers of the cohort members who share a value; empty if the views show no such value.
    ///
    /// @param attribute as in [AttributePoint]
    /// @param value     as in [AttributePoint]
    public static Set<Integer> members(Dataset dataset, Protocol protocol, String attribute, String value) {
        List<ColdUser> cohort = protocol.cohort();
        return UserGroups.of(dataset.users(), cohort).groups().stream()
                .filter(group -> group.attribute().equals(attribute) && group.value().equals(value))
                .flatMap(group -> Arrays.stream(group.users()).mapToObj(place -> cohort.get(place).user()))
                .collect(Collectors.toSet());
    }
}
