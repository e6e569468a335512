package dev.thaw.cli;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// The option of every verb that evaluates systems.
final class SystemsOption {
    @Option(names = "--systems", paramLabel = "a,b,…", split = ",", description = "What is evaluated: random, popularity, recent_popularity, ease, content, collaborative, hand_mix, hybrid. Default: all.")
    private List<String> systems = List.of();

    /// The systems asked for, all where none is named.
    ///
    /// @throws BadInputException with the name that no system has
    Set<SystemName> read() {
        Set<SystemName> asked = EnumSet.noneOf(SystemName.class);
        for (String name : systems) {
            asked.add(SystemName.find(name.strip()).orElseThrow(() -> {
                List<String> known = Arrays.stream(SystemName.values()).map(SystemName::text).toList();
                return new BadInputException(
                        "--systems has no system “" + name + "”; " + NearestName.hint(name.strip(), known));
            }));
        }
        return asked.isEmpty() ? EnumSet.allOf(SystemName.class) : asked;
    }
}
