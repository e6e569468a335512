package dev.thaw.figure.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figures;
import dev.thaw.figure.finding.Finding.Group;
import dev.thaw.figure.finding.Finding.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {
    private final RunResult run = ExampleRuns.complete();
    private final List<Finding> findings = Findings.of(run);

    @Test
    void whatIsToldOfAFindingReachesItsFirstInterval() {
        Finding finding = new Finding(Topic.ACCURACY,
                "Hit@3 is 0.3; the best has 0.2. The difference is 0.1 [0.05, 0.15]: better. At 5 it is not.");

        assertThat(finding.lead())
                .isEqualTo("Hit@3 is 0.3; the best has 0.2. The difference is 0.1 [0.05, 0.15]: better.");
        assertThat(new Finding(Topic.COHORT, "Measured on 20 users. Nothing else.").lead())
                .isEqualTo("Measured on 20 users.");
    }

    @Test
    void everyFindingOfARunLeadsToAFigureThatTheRunHas() {
        assertThat(findings).filteredOn(finding -> finding.topic() != Topic.COHORT).isNotEmpty()
                .allSatisfy(finding -> assertThat(Figures.of(finding.figure().orElseThrow(), run).isEmpty())
                        .as(finding.sentence()).isFalse());
    }

    @Test
    void whatComesNextIsOneOfEachOtherGroup() {
        List<Finding> next = Findings.next(findings, 3);

        assertThat(next).hasSize(3).extracting(finding -> finding.topic().group()).doesNotHaveDuplicates()
                .doesNotContain(findings.getFirst().topic().group());
        assertThat(next).extracting(Finding::topic).doesNotContain(Topic.COHORT);
    }

    @Test
    void groupsHoldEveryFindingOnceAndBeginWithTheHeadlines() {
        var grouped = Findings.grouped(findings);

        assertThat(grouped.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(grouped.keySet()).first().isEqualTo(findings.getFirst().topic().group());
        Finding leak = new Finding(Topic.LEAK, "Not to be trusted.");
        assertThat(Findings.grouped(Stream.concat(Stream.of(leak), findings.stream()).toList()).keySet()).first()
                .isEqualTo(Group.TRUST);
    }
}
