package dev.thaw.cli;

import dev.thaw.failure.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a picture is to be.
///
/// @param width  pixels, `100…10000`
/// @param height pixels, `100…10000`
record PictureSize(int width, int height) {
    private static final Pattern FORM = Pattern.compile("(\\d{3,5})[xX×](\\d{3,5})");
    private static final int MOST = 10_000;

    /// Reads `1440x900`.
    ///
    /// @param option the option that gave it, for the sentence
    static PictureSize parse(String option, String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            PictureSize size = new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (size.width <= MOST && size.height <= MOST) {
                return size;
            }
        }
        throw new BadInputException(option + " is “" + text
                + "”; expected WIDTHxHEIGHT in pixels such as 1440x900, each between 100 and 10000.");
    }
}
