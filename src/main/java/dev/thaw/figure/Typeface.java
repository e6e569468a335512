package dev.thaw.figure;

import dev.thaw.failure.InternalFailure;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;

/// Makes a typeface that a program brings along known to figures, for [FigureTheme#withFontFamily(String)].
public final class Typeface {
    private Typeface() {}

    /// Makes one face known; a face that is known already stays as it is.
    ///
    /// @param trueType a TrueType file
    /// @return its family
    public static String register(InputStream trueType) {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, trueType);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font.getFamily();
        } catch (FontFormatException | IOException failure) {
            throw new InternalFailure("The typeface that figures use could not be read.", failure);
        }
    }
}
