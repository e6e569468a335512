package dev.thaw.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet with its lengths enlarged, so that sheets can be written in pixels and still follow the zoom.
///
/// Letters, icons, rows and fields grow with the zoom. Room around them grows half as fast: at 200 % more text is left
/// on the screen. Lines, corners and shadows stay, they are no text. The base theme is written in `em` and follows the
/// root's letters by itself.
final class ZoomedSheet {
    private static final Pattern DECLARATION = Pattern.compile("([-a-z]+)(\\s*:\\s*)([^;{}]*)(?=[;}])");
    private static final Pattern PIXELS = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");
    private static final Pattern GROWS = Pattern.compile("(?!.*(border|stroke)).*"
            + "(font-size|icon-size|width|height|cell-size|letters)$");
    private static final Pattern GROWS_HALF = Pattern.compile(".*(padding|spacing|gap)$");

    private ZoomedSheet() {}

    /// Where the sheet can be loaded from: the sheet itself at 100 %, else a `data:` address.
    ///
    /// @param url     of the sheet
    /// @param percent the zoom
    static String of(String url, int percent) {
        if (percent == Zoom.NORMAL) {
            return url;
        }
        String text = enlarged(read(url), percent / 100.0);
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The sheet's text with its lengths multiplied.
    static String enlarged(String css, double factor) {
        return DECLARATION.matcher(css).replaceAll(declaration -> {
            double growth = growth(declaration.group(1), factor);
            String value = PIXELS.matcher(declaration.group(3)).replaceAll(length -> times(length, growth));
            return Matcher.quoteReplacement(declaration.group(1) + declaration.group(2) + value);
        });
    }

    private static double growth(String property, double factor) {
        if (GROWS.matcher(property).matches()) {
            return factor;
        }
        return GROWS_HALF.matcher(property).matches() ? 1 + (factor - 1) / 2 : 1;
    }

    private static String times(MatchResult length, double growth) {
        double pixels = Double.parseDouble(length.group(1)) * growth;
        return String.format(Locale.ROOT, "%.2fpx", pixels);
    }

    private static String read(String url) {
        try (InputStream stream = URI.create(url).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
