package dev.thaw.figure.finding;

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
        sentences.add(told(hero, "gets a click in the first three on " + percent(run.result().arm(hero).ctr3().mean())
                + " of its pages", "more often than", systems, Difference::ctr3, true));
        sentences.add(told(hero, "lets a newcomer wait " + Numbers.fixed(run.result().arm(hero).ttfc().rmstDays(), 1)
                + " of the first " + Numbers.plain(run.result().arm(hero).ttfc().tauDays())
                + " days for the first conversion", "shorter than", systems, Difference::rmstDays, false));
        oracle(run, hero).ifPresent(sentences::add);
        OfflineOrder offline = run.offline();
        if (offline != null) {
            sentences.add("The offline order of " + offline.systems().size() + " systems agrees with the true one: "
                    + offline.measures().stream()
                            .map(measure -> "Spearman " + Numbers.fixed(measure.spearman(), 2) + " and Kendall "
                                    + Numbers.fixed(measure.kendall(), 2) + " by "
                                    + (measure.metric().equals("hit@3") ? "Hit@3" : "NDCG@10"))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return sentences;
    }

    private static Optional<String> oracle(OnlineRun run, String hero) {
        return run.result().arms().stream().filter(arm -> arm.arm().equals(OnlineArm.ORACLE)).map(ArmResult::ctr3)
                .findFirst().map(best -> "Whoever knew the truth would get one on " + percent(best.mean())
                        + "; " + OnlineFigures.label(hero) + " gets "
                        + percent(run.result().arm(hero).ctr3().mean() / best.mean()) + " of that.");
    }

    /// @param more whether a positive difference is the better
    private static String told(String hero, String what, String better, List<Difference> systems,
            Function<Difference, Estimate> figure, boolean more) {
        Predicate<Difference> wins = difference -> more
                ? figure.apply(difference).lower() > 0
                : figure.apply(difference).upper() < 0;
        Predicate<Difference> loses = difference -> figure.apply(difference).excludesZero();
        List<Difference> won = systems.stream().filter(wins).toList();
        List<Difference> lost = systems.stream().filter(wins.negate().and(loses)).toList();
        List<Difference> open = systems.stream().filter(wins.or(loses).negate()).toList();
        StringBuilder sentence = new StringBuilder(capital(OnlineFigures.label(hero))).append(' ').append(what);
        if (!won.isEmpty()) {
            sentence.append(", ").append(better).append(' ')
                    .append(won.size() == systems.size() ? "every other system" : names(won));
        }
        if (!lost.isEmpty()) {
            sentence.append("; ").append(names(lost)).append(lost.size() == 1 ? " does" : " do").append(" better");
        }
        if (!open.isEmpty()) {
            sentence.append("; against ").append(names(open)).append(" the interval holds zero");
        }
        return sentence.append('.').toString();
    }

    private static String names(List<Difference> differences) {
        List<String> names = differences.stream().map(difference -> OnlineFigures.label(difference.versus())).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 1) + "\u00a0%";
    }
}
