package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

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

    private MixerFindings() {}

    static Optional<Finding> of(RunResult result) {
        List<MixerPoint> mixer = result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
        if (mixer.isEmpty()) {
            return Optional.empty();
        }
        String sentence = lead(mixer);
        if (mixer.size() > 1) {
            sentence += " " + change(mixer.getFirst(), mixer.getLast(), turns(mixer));
        }
        return Optional.of(new Finding(Finding.Topic.MIXER, sentence));
    }

    private static String lead(List<MixerPoint> mixer) {
        MixerPoint first = mixer.getFirst();
        MixerPoint last = mixer.getLast();
        List<MixerPoint> description = mixer.stream().filter(MixerFindings::descriptionLeads).toList();
        List<MixerPoint> behaviour = mixer.stream().filter(MixerFindings::behaviourLeads).toList();
        if (description.size() == mixer.size()) {
            return text("finding.mixer.description", ends(mixer));
        }
        if (behaviour.size() == mixer.size()) {
            return text("finding.mixer.behaviour", ends(mixer));
        }
        if (turns(mixer)) {
            MixerPoint before = description.getLast();
            MixerPoint after = behaviour.getFirst();
            return text("finding.mixer.turns", Numbers.plain(before.n()), Numbers.plain(after.n()),
                    text("finding.mixer.both", weightAt(before), weightAt(after)));
        }
        if (!description.isEmpty() && behaviour.isEmpty() && description.getFirst() == first) {
            return text("finding.mixer.never", atFirst(first), weight(first), at(last), weight(last));
        }
        return text("finding.mixer.neither", text("finding.mixer.both", text("finding.mixer.weight", weight(first),
                atFirst(first)), weightAt(last)));
    }

    /// @param withNumbers whether the ends' weights still have to be told
    private static String change(MixerPoint first, MixerPoint last, boolean withNumbers) {
        if (first.lower() > last.upper()) {
            return withNumbers
                    ? text("finding.mixer.less.numbers", weightAt(first), weightAt(last))
                    : text("finding.mixer.less");
        }
        if (first.upper() < last.lower()) {
            return withNumbers
                    ? text("finding.mixer.more.numbers", weightAt(first), weightAt(last))
                    : text("finding.mixer.more");
        }
        return text("finding.mixer.open");
    }

    /// Whether description leads up to some length and behaviour from a longer one on.
    private static boolean turns(List<MixerPoint> mixer) {
        List<MixerPoint> description = mixer.stream().filter(MixerFindings::descriptionLeads).toList();
        List<MixerPoint> behaviour = mixer.stream().filter(MixerFindings::behaviourLeads).toList();
        return !description.isEmpty() && !behaviour.isEmpty()
                && description.getLast().n() < behaviour.getFirst().n();
    }

    /// The weights at both ends, or the one there is.
    private static String ends(List<MixerPoint> mixer) {
        MixerPoint first = mixer.getFirst();
        String start = text("finding.mixer.weight", weight(first), atFirst(first));
        return mixer.size() > 1 ? text("finding.mixer.both", start, weightAt(mixer.getLast())) : start;
    }

    private static String weightAt(MixerPoint point) {
        return text("finding.mixer.weight", weight(point), at(point));
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
        return point.n() == 0 ? text("finding.atSignup") : at(point);
    }

    private static String at(MixerPoint point) {
        return text("finding.at", Numbers.plain(point.n()));
    }
}
