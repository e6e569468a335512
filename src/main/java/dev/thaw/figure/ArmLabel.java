package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.MixerRegimes;
import dev.thaw.evaluate.conversion.TimeToFirstConversion;
import dev.thaw.language.Language;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an arm of a survival figure is called. Results name their arms in English; an arm of an attribute is called as
/// the data has it.
public final class ArmLabel {
    private static final Pattern BELOW = Pattern.compile("content weight below (\\S+)");
    private static final Pattern FROM = Pattern.compile("content weight from (\\S+)");

    /// A week of sign-up, such as `30 Dec 2024 – 5 Jan 2025`.
    private static final Pattern WEEK = Pattern.compile("\\d+ [A-Z][a-z]+( \\d{4})? – \\d+ [A-Z][a-z]+ \\d{4}");
    private static final Pattern DAY = Pattern.compile("(\\d+) ([A-Z][a-z]+)");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

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
                    : from.matches() ? text("arm.contentFrom", Numbers.written(from.group(1))) : week(arm);
        };
    }

    private static String week(String arm) {
        return WEEK.matcher(arm).matches() ? DAY.matcher(arm).replaceAll(ArmLabel::day) : arm;
    }

    private static String day(MatchResult day) {
        Month month = Month.from(MONTH.parse(day.group(2)));
        return text("arm.day", day.group(1), month.getDisplayName(TextStyle.SHORT, Language.spoken().locale()));
    }
}
