package dev.thaw.figure;

import dev.thaw.failure.InternalFailure;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The product's own letters, and how a typeface becomes known to figures, for [FigureTheme#withFontFamily(String)].
public final class Typeface {
    /// The letters of the workbench: what it shows, a page on paper shows in the same ones.
    private static final String FACES = "/dev/thaw/ui/fonts/ThawSans-";

    private Typeface() {}

    /// The family of the product's own letters, made known when the first figure asks for it.
    public static String own() {
        return Own.FAMILY;
    }

    /// The TrueType file of the product's own letters.
    static InputStream face(boolean bold) {
        String name = FACES + (bold ? "Bold" : "Regular") + ".ttf";
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name);
    }

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

    private static String register(boolean bold) {
        try (InputStream stream = face(bold)) {
            return register(stream);
        } catch (IOException failure) {
            throw new InternalFailure("The typeface that figures use could not be read.", failure);
        }
    }

    private static final class Own {
        static final String FAMILY = register(false);

        static {
            register(true);
        }
    }
}
