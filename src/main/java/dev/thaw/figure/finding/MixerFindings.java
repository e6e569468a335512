package dev.thaw.figure.finding;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whom the mixer listens to: description (the content tower) or behaviour (the collaborative tower).
///
/// One leads where the weight's interval lies wholly on its side of one half.
final class MixerFindings {
    private static final double HALF = 0.5;
    private static final String OVERTAKES = "The mixer turns from description to behaviour";

    private MixerFindings() {}

    static Optional<Finding> of(RunResult result) {
        List<MixerPoint> mixer = result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
        if (mixer.isEmpty()) {
            return Optional.empty();
        }
        String sentence = lead(mixer);
        if (mixer.size() > 1) {
            sentence += " " + change(mixer.getFirst(), mixer.getLast(), sentence.startsWith(OVERTAKES));
        }
        return Optional.of(new Finding(Finding.Topic.MIXER, sentence));
    }

    private static String lead(List<MixerPoint> mixer) {
        MixerPoint first = mixer.getFirst();
        MixerPoint last = mixer.getLast();
        List<MixerPoint> description = mixer.stream().filter(MixerFindings::descriptionLeads).toList();
        List<MixerPoint> behaviour = mixer.stream().filter(MixerFindings::behaviourLeads).toList();
        if (description.size() == mixer.size()) {
            return "The mixer trusts description more than behaviour at every history length measured: its weight is "
                    + weight(first) + atFirst(first) + (mixer.size() > 1 ? " and " + weight(last) + at(last) : "")
                    + ".";
        }
        if (behaviour.size() == mixer.size()) {
            return "The mixer trusts behaviour more than description at every history length measured: description's "
                    + "weight is " + weight(first) + atFirst(first)
                    + (mixer.size() > 1 ? " and " + weight(last) + at(last) : "") + ".";
        }
        if (!description.isEmpty() && !behaviour.isEmpty()
                && description.getLast().n() < behaviour.getFirst().n()) {
            MixerPoint before = description.getLast();
            MixerPoint after = behaviour.getFirst();
            return OVERTAKES + " between " + before.n() + " and " + after.n()
                    + " known interactions: description's weight is " + weight(before) + at(before) + " and "
                    + weight(after) + at(after) + ".";
        }
        if (!description.isEmpty() && behaviour.isEmpty() && description.getFirst() == first) {
            return "The mixer trusts description more than behaviour" + atFirst(first) + " (weight " + weight(first)
                    + "); behaviour overtakes it at no history length measured, and" + at(last) + " the weight is "
                    + weight(last) + ".";
        }
        return "Neither description nor behaviour leads throughout: description's weight is " + weight(first)
                + atFirst(first) + " and " + weight(last) + at(last) + ".";
    }

    /// @param withNumbers whether the ends' weights still have to be told
    private static String change(MixerPoint first, MixerPoint last, boolean withNumbers) {
        String numbers = withNumbers ? ": from " + weight(first) + at(first) + " to " + weight(last) + at(last) : "";
        if (first.lower() > last.upper()) {
            return "The more is known of a user, the less description weighs" + numbers + ".";
        }
        if (first.upper() < last.lower()) {
            return "Description weighs more, not less, once more is known of a user" + numbers + ".";
        }
        return "Whether the weight changes with history cannot be told from these users: the intervals at both ends "
                + "overlap.";
    }

    private static boolean descriptionLeads(MixerPoint point) {
        return point.lower() > HALF;
    }

    private static boolean behaviourLeads(MixerPoint point) {
        return point.upper() < HALF;
    }

    private static String weight(MixerPoint point) {
        return Numbers.interval(point.contentWeight(), point.lower(), point.upper(), 2, HALF);
    }

    private static String atFirst(MixerPoint point) {
        return point.n() == 0 ? " at sign-up" : at(point);
    }

    private static String at(MixerPoint point) {
        return " at " + point.n();
    }
}
