package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.listed;
import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.OfflineOrder;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.OnlineFigures;
import dev.thaw.simulate.online.OnlineArm;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.Difference;
import dev.thaw.simulate.online.OnlineResult.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What an online test found, in plain sentences.
public final class OnlineFindings {
    private OnlineFindings() {}

    /// The sentences: clicks, time to conversion, what an A/B test would take, the offline order.
    public static List<String> of(OnlineRun run) {
        List<Difference> systems = run.result().differences().stream()
                .filter(difference -> !difference.versus().equals(OnlineArm.ORACLE)).toList();
        if (systems.isEmpty()) {
            return List.of();
        }
        String hero = systems.getFirst().arm();
        List<String> sentences = new ArrayList<>();
        String who = capital(OnlineFigures.label(hero));
        sentences.add(text("finding.online.clicks", who, percent(run.result().arm(hero).ctr3().mean()),
                compared("finding.online.clicks.than", systems, Difference::ctr3, true)));
        sentences.add(text("finding.online.waits", who,
                Numbers.fixed(run.result().arm(hero).ttfc().rmstDays(), 1),
                Numbers.plain(run.result().arm(hero).ttfc().tauDays()),
                compared("finding.online.waits.than", systems, Difference::rmstDays, false)));
        oracle(run, hero).ifPresent(sentences::add);
        OfflineOrder offline = run.offline();
        if (offline != null) {
            sentences.add(text("finding.online.offline", offline.systems().size(), offline.measures().stream()
                    .map(measure -> text("finding.online.measure", Numbers.fixed(measure.spearman(), 2),
                            Numbers.fixed(measure.kendall(), 2),
                            measure.metric().equals("hit@3") ? "Hit@3" : "NDCG@10"))
                    .collect(Collectors.joining(", "))));
        }
        return sentences;
    }

    private static Optional<String> oracle(OnlineRun run, String hero) {
        return run.result().arms().stream().filter(arm -> arm.arm().equals(OnlineArm.ORACLE)).map(ArmResult::ctr3)
                .findFirst().map(best -> text("finding.online.oracle", percent(best.mean()), OnlineFigures.label(hero),
                        percent(run.result().arm(hero).ctr3().mean() / best.mean())));
    }

    /// How the others compare, behind a sentence about the hero.
    ///
    /// @param better key of what is said of those it beats
    /// @param more   whether a positive difference is the better
    private static String compared(String better, List<Difference> systems, Function<Difference, Estimate> figure,
            boolean more) {
        Predicate<Difference> wins = difference -> more
                ? figure.apply(difference).lower() > 0
                : figure.apply(difference).upper() < 0;
        Predicate<Difference> loses = difference -> figure.apply(difference).excludesZero();
        List<Difference> won = systems.stream().filter(wins).toList();
        List<Difference> lost = systems.stream().filter(wins.negate().and(loses)).toList();
        List<Difference> open = systems.stream().filter(wins.or(loses).negate()).toList();
        StringBuilder sentence = new StringBuilder();
        if (!won.isEmpty()) {
            sentence.append(text(better, won.size() == systems.size() ? text("finding.online.every") : names(won)));
        }
        if (!lost.isEmpty()) {
            sentence.append(text(lost.size() == 1 ? "finding.online.does" : "finding.online.do", names(lost)));
        }
        if (!open.isEmpty()) {
            sentence.append(text("finding.online.open", names(open)));
        }
        return sentence.toString();
    }

    private static String names(List<Difference> differences) {
        return listed(differences.stream().map(difference -> OnlineFigures.label(difference.versus())).toList());
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 1) + "\u00a0%";
    }
}
