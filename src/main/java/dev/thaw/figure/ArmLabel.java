package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.MixerRegimes;
import dev.thaw.evaluate.conversion.TimeToFirstConversion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an arm of a survival figure is called. Results name their arms in English; an arm of an attribute is called as
/// the data has it.
public final class ArmLabel {
    private static final Pattern BELOW = Pattern.compile("content weight below (\\S+)");
    private static final Pattern FROM = Pattern.compile("content weight from (\\S+)");

    private ArmLabel() {}

    /// The label of an arm as a result names it.
    public static String of(String arm) {
        Matcher below = BELOW.matcher(arm);
        Matcher from = FROM.matcher(arm);
        return switch (arm) {
            case TimeToFirstConversion.ALL_USERS -> text("arm.all");
            case MixerRegimes.CONTENT_LEADS -> text("arm.contentLeads");
            case MixerRegimes.COLLABORATIVE_LEADS -> text("arm.collaborativeLeads");
            default -> below.matches()
                    ? text("arm.contentBelow", Numbers.written(below.group(1)))
                    : from.matches() ? text("arm.contentFrom", Numbers.written(from.group(1))) : arm;
        };
    }
}
