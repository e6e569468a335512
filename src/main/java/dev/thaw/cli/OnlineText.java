package dev.thaw.cli;

import dev.thaw.experiment.OfflineOrder;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.Difference;
import dev.thaw.simulate.online.OnlineResult.Estimate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An online test as tables for a terminal.
final class OnlineText {
    private OnlineText() {}

    static String of(OnlineRun run) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%n%,d newcomers over %d days, the same in every arm; CTR@3 by the truth of the simulated world%n%n"
                        + "%-18s %-22s %-9s %-22s %-8s %-8s %s%n",
                run.newcomers(), run.result().days(), "arm", "CTR@3", "realised", "RMST, days", "by d 30", "divers.",
                "regret"));
        for (ArmResult arm : run.result().arms()) {
            text.append(String.format(Locale.ROOT, "%-18s %-22s %-9.4f %-22s %-8s %-8.3f %.1f%n", arm.arm(),
                    estimate(arm.ctr3(), "%.4f"), arm.realisedCtr3().mean(),
                    estimate(new Estimate(arm.ttfc().rmstDays(), arm.ttfc().rmstLower(), arm.ttfc().rmstUpper()),
                            "%.2f"),
                    share(arm.ttfc().convertedByDay30()), arm.diversity().mean(), arm.regret()));
        }
        text.append(String.format(Locale.ROOT, "%n%-32s %-26s %-24s %s%n", "difference", "CTR@3", "RMST, days",
                "newcomers it takes (CTR@3 paired / A/B per arm; RMST likewise)"));
        for (Difference difference : run.result().differences()) {
            text.append(String.format(Locale.ROOT, "%-32s %-26s %-24s %s / %s; %s / %s%n",
                    difference.arm() + " − " + difference.versus(), estimate(difference.ctr3(), "%+.4f"),
                    estimate(difference.rmstDays(), "%+.2f"), people(difference.power().ctr3Paired()),
                    people(difference.power().ctr3PerArm()), people(difference.power().rmstPaired()),
                    people(difference.power().rmstPerArm())));
        }
        OfflineOrder offline = run.offline();
        if (offline != null) {
            text.append(String.format(Locale.ROOT,
                    "%nOrder of %d systems offline (run %s) against their true CTR@3:%n", offline.systems().size(),
                    offline.run()));
            offline.measures().forEach(measure -> text.append(String.format(Locale.ROOT,
                    "  %s: Spearman %.3f, Kendall %.3f%n", measure.metric(), measure.spearman(), measure.kendall())));
        }
        return text.toString();
    }

    private static String estimate(Estimate estimate, String number) {
        return String.format(Locale.ROOT, number + " [" + number + ", " + number + "]", estimate.mean(),
                estimate.lower(), estimate.upper());
    }

    private static String share(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String people(@Nullable Long people) {
        return people == null ? "never" : String.format(Locale.ROOT, "%,d", people);
    }
}
