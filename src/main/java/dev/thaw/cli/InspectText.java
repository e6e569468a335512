package dev.thaw.cli;

import dev.thaw.experiment.microscope.DecisionList;
import dev.thaw.experiment.microscope.ListedDecision;
import dev.thaw.experiment.microscope.OpenedDecision;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decisions as text for people.
final class InspectText {
    private static final int TITLE = 36;

    private InspectText() {}

    /// The decisions behind a point, and what they come to.
    static String list(DecisionList list, String metric) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-20s  %5s  %-24s  %10s  %7s  %s%n", "user",
                "known", "decision at", metric, "targets", "found at rank"));
        for (ListedDecision decision : list.decisions()) {
            text.append(String.format(Locale.ROOT, "%-20s  %5d  %-24s  %10.4f  %7d  %s%n", decision.userId(),
                    decision.known(), Instant.ofEpochMilli(decision.moment()), decision.value(), decision.targets(),
                    decision.hits().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        text.append(String.format(Locale.ROOT, "%,d decisions %s %.9f", list.decisions().size(),
                list.question().measure().addsUp() ? "add up to" : "with the mean", list.together()));
        list.stored().ifPresent(stored -> text.append(String.format(Locale.ROOT, ", the run stored %.9f: %s", stored,
                list.agrees() ? "the same" : "NOT the same")));
        return text.append(String.format(".%n")).toString();
    }

    /// One decision, whole.
    static String opened(OpenedDecision decision) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%s for user %s, %,d events asked for, at %s (trained to %s)%n", decision.system().text(),
                decision.userId(), decision.n(), at(decision.moment()), at(decision.trainedTo())));
        text.append(decision.values().entrySet().stream()
                .map(value -> String.format(Locale.ROOT, "%s %.3f", value.getKey(), value.getValue()))
                .collect(Collectors.joining(", ", "  ", "\n")));
        text.append(String.format(Locale.ROOT, "Known: %,d events%n", decision.known().size()));
        decision.known().forEach(event -> text.append(String.format(Locale.ROOT, "  %s  %-14s  %s%n",
                at(event.moment()), event.type(), event.itemId() + " " + event.title())));
        person(text, decision.person());
        text.append(String.format(Locale.ROOT,
                "Ranked: %,d items; left out: %,d the person knows, %,d not yet available%n",
                decision.candidates().ranked(), decision.candidates().known(), decision.candidates().unavailable()));
        text.append(String.format(Locale.ROOT, "  %4s  %-36s  %8s  %7s  %13s  %7s  %6s  %s%n", "rank", "item", "score",
                "content", "collaborative", "weight", "events", "chosen next"));
        decision.ranking().forEach(item -> text.append(String.format(Locale.ROOT,
                "  %4d  %-36s  %8.3f  %7s  %13s  %7s  %6d  %s%n", item.rank(), cut(item.itemId() + " " + item.title()),
                item.score(), number(item.content()), number(item.collaborative()), number(item.contentWeight()),
                item.events(), item.target() ? "yes" : "")));
        text.append(String.format(Locale.ROOT, "Targets: %,d%n", decision.targets().size()));
        decision.targets().forEach(target -> text.append(String.format(Locale.ROOT, "  %s  %-36s  %s  %-14s%n",
                at(target.moment()), cut(target.itemId() + " " + target.title()),
                target.rank() == 0 ? "not ranked" : String.format(Locale.ROOT, "rank %,6d", target.rank()),
                target.type())));
        text.append(String.format("Checks%n"));
        decision.checks().forEach(check -> text.append(String.format("  %s %s%n", check.passed() ? "✓" : "✗",
                check.sentence())));
        return text.toString();
    }

    private static void person(StringBuilder text, OpenedDecision.Person person) {
        text.append(
                String.format(Locale.ROOT, "Mixer: %,d positive events, %.2f days since %s", person.positiveEvents(),
                        person.daysSinceSignup(), person.signupKnown() ? "sign-up" : "the first event"));
        Double weight = person.contentWeight();
        Double share = person.contentShare();
        if (weight != null && share != null) {
            text.append(String.format(Locale.ROOT, "; content's mean weight %.3f, share %.3f", weight, share));
        }
        text.append(String.format("%n"));
        if (!person.attributes().isEmpty()) {
            text.append(person.attributes().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", ", "Declared: ", "\n")));
        }
    }

    private static String at(long moment) {
        return Instant.ofEpochMilli(moment).toString();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String cut(String text) {
        return text.length() > TITLE ? text.substring(0, TITLE - 1) + "…" : text;
    }
}
