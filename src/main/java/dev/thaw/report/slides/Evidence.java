package dev.thaw.report.slides;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.Difference;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import dev.thaw.language.Language;
import dev.thaw.recommend.SystemName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What a run knows, as slides ask for it.
///
/// @param result the run
/// @param found  its findings
record Evidence(RunResult result, List<Finding> found) {
    static final String HIT = "hit@3";
    static final String DIVERSITY = "diversity";

    private static final List<SystemName> BASELINES = List.of(SystemName.RANDOM, SystemName.POPULARITY,
            SystemName.RECENT_POPULARITY, SystemName.EASE, SystemName.HAND_MIX);

    static Evidence of(RunResult result) {
        return new Evidence(result, Findings.of(result));
    }

    /// The people everything is judged on.
    int newcomers() {
        return result.cohort().size();
    }

    String newcomersInWords() {
        return Numbers.count(newcomers());
    }

    /// The day from which on nothing was learned from.
    String split() {
        return DateTimeFormatter.ofPattern(SlideText.text("format.day"), Language.spoken().locale())
                .format(LocalDate.ofInstant(Instant.ofEpochMilli(result.cohort().splitAt()), ZoneOffset.UTC));
    }

    /// What the data is called, without folders and endings: a name for an audience.
    String dataName() {
        String[] parts = result.provenance().dataName().split("[/\\\\]");
        String last = parts.length == 0 ? "" : parts[parts.length - 1];
        return last.replaceFirst("(\\.[A-Za-z]{2,6}){1,2}$", "");
    }

    boolean hasHybrid() {
        return mean(SystemName.HYBRID).isPresent();
    }

    /// The points of a system's curve, by history length.
    List<CurvePoint> curve(SystemName system, String metric) {
        return result.curve().stream().filter(point -> point.system() == system && point.metric().equals(metric))
                .sorted(Comparator.comparingInt(CurvePoint::n)).toList();
    }

    /// The mixer's points, by history length.
    List<MixerPoint> mixer() {
        return result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
    }

    /// The baseline that is right most often on these people.
    Optional<SystemName> bestAlternative() {
        return BASELINES.stream().filter(system -> mean(system).isPresent())
                .max(Comparator.comparingDouble(system -> mean(system).orElseThrow()));
    }

    /// How much more often the hybrid is right than another system, over all history lengths.
    Optional<Difference> hybridAgainst(SystemName versus) {
        return result.differences().stream().filter(difference -> difference.system() == SystemName.HYBRID
                && difference.versus() == versus && difference.metric().equals(HIT)
                && difference.n() == Difference.ALL).findFirst();
    }

    boolean found(Finding.Topic topic) {
        return found.stream().anyMatch(finding -> finding.topic() == topic);
    }

    /// What a speaker may say to these topics: the findings in full.
    String note(Finding.Topic... topics) {
        List<Finding.Topic> wanted = Arrays.asList(topics);
        return found.stream().filter(finding -> wanted.contains(finding.topic())).map(Finding::sentence)
                .collect(Collectors.joining("\n\n"));
    }

    private OptionalDouble mean(SystemName system) {
        return curve(system, HIT).stream().mapToDouble(CurvePoint::mean).average();
    }
}
