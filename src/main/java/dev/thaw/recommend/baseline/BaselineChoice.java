package dev.thaw.recommend.baseline;

import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One constant of a baseline as a run used it, with the evidence for it.
///
/// @param system          the baseline
/// @param setting         the constant's key in the configuration's `baselines`
/// @param value           the value used
/// @param unit            what the value counts, or null where it is a bare number
/// @param chosenBy        who chose it
/// @param decisions       replayed decisions of newcomers before the split it was judged on; 0 where it was configured
/// @param quality         mean NDCG@10 on them under the value, NaN where nothing was judged
/// @param protocolQuality the same under the protocol's constant
public record BaselineChoice(SystemName system, String setting, double value, @Nullable String unit, ChosenBy chosenBy,
        int decisions, double quality, double protocolQuality) {

    /// Who chose a constant.
    public enum ChosenBy {
        /// It was clearly better than the protocol's on people who came before the split.
        VALIDATION,
        /// The published one: nothing else was clearly better, or too few people could tell.
        PROTOCOL,
        /// The user.
        CONFIGURED;

        /// The name in files: lower case.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whoever has that name in files.
        public static Optional<ChosenBy> find(String text) {
            return Arrays.stream(values()).filter(who -> who.text().equals(text)).findFirst();
        }
    }

    static BaselineChoice configured(BaselineConstant constant, double value) {
        return new BaselineChoice(constant.system(), constant.key(), value, constant.unit(), ChosenBy.CONFIGURED, 0,
                Double.NaN, Double.NaN);
    }

    static BaselineChoice unjudged(BaselineConstant constant, int decisions) {
        return new BaselineChoice(constant.system(), constant.key(), constant.protocol(), constant.unit(),
                ChosenBy.PROTOCOL, decisions, Double.NaN, Double.NaN);
    }

    static BaselineChoice judged(BaselineConstant constant, double value, int decisions, double quality,
            double protocolQuality) {
        return new BaselineChoice(constant.system(), constant.key(), value, constant.unit(),
                value == constant.protocol() ? ChosenBy.PROTOCOL : ChosenBy.VALIDATION, decisions, quality,
                protocolQuality);
    }

    /// The choice and its evidence in one sentence.
    String sentence(BaselineConstant constant) {
        String statement = constant.statement(value);
        return switch (chosenBy) {
            case CONFIGURED -> statement + ", as configured.";
            case VALIDATION -> String.format(Locale.ROOT,
                    "%s: chosen on %,d replayed decisions of newcomers before the split, NDCG@10 %.3f against %.3f with "
                            + "the protocol's %s.",
                    statement, decisions, quality, protocolQuality, constant.said(constant.protocol()));
            case PROTOCOL -> Double.isNaN(quality)
                    ? String.format(Locale.ROOT,
                            "%s, the protocol's constant: %,d replayed decisions of newcomers before the split are too "
                                    + "few to choose another.",
                            statement, decisions)
                    : String.format(Locale.ROOT,
                            "%s, the protocol's constant: on %,d replayed decisions of newcomers before the split no "
                                    + "other was clearly better.",
                            statement, decisions);
        };
    }
}
