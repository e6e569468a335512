package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.recommend.SystemName;
import java.awt.Color;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureThemeTest {
    /// WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics).
    private static final double TEXT_CONTRAST = 4.5;
    private static final double GRAPHICS_CONTRAST = 3;

    static Stream<FigureTheme> themes() {
        return Stream.of(FigureTheme.LIGHT, FigureTheme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textHasEnoughContrast(FigureTheme theme) {
        assertThat(contrast(theme.ink(), theme.background())).isGreaterThanOrEqualTo(TEXT_CONTRAST);
        assertThat(contrast(theme.mutedInk(), theme.background())).isGreaterThanOrEqualTo(TEXT_CONTRAST);
        for (SystemName system : SystemName.values()) {
            assertThat(contrast(theme.label(system), theme.background())).as(system.text())
                    .isGreaterThanOrEqualTo(TEXT_CONTRAST);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void linesHaveEnoughContrast(FigureTheme theme) {
        for (SystemName system : SystemName.values()) {
            assertThat(contrast(theme.line(system), theme.background())).as(system.text())
                    .isGreaterThanOrEqualTo(GRAPHICS_CONTRAST);
        }
        for (SystemName system : List.of(SystemName.CONTENT, SystemName.COLLABORATIVE, SystemName.HYBRID)) {
            for (int variant = 1; variant < 4; variant++) {
                assertThat(contrast(SeriesLook.of(system, variant, theme).color(), theme.background()))
                        .as(system.text() + " " + variant).isGreaterThanOrEqualTo(GRAPHICS_CONTRAST);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void systemsAreToldApartWithoutColour(FigureTheme theme) {
        Set<List<Object>> looks = new HashSet<>();
        for (SystemName system : SystemName.values()) {
            SeriesLook look = SeriesLook.of(system, 0, theme);
            float[] dash = look.dash();
            looks.add(List.of(dash == null ? "solid" : Arrays.toString(dash), look.width()));
        }
        assertThat(looks).hasSize(SystemName.values().length);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void linesInInkAreToldApartFromEveryOtherLine(FigureTheme theme) {
        for (int kind = 0; kind < 2; kind++) {
            SeriesLook ink = inInk(kind, theme);
            assertThat(contrast(ink.color(), theme.background())).isGreaterThanOrEqualTo(GRAPHICS_CONTRAST);
            for (SystemName system : List.of(SystemName.CONTENT, SystemName.COLLABORATIVE, SystemName.HYBRID)) {
                for (int variant = 0; variant < 4; variant++) {
                    SeriesLook other = SeriesLook.of(system, variant, theme);
                    assertThat(Arrays.toString(ink.dash())).isNotEqualTo(Arrays.toString(other.dash()));
                }
                // by lightness alone, for readers who tell no hues apart
                assertThat(contrast(ink.color(), theme.line(system))).as(system.text()).isGreaterThan(1.9);
            }
        }
        assertThat(Arrays.toString(inInk(0, theme).dash())).isNotEqualTo(Arrays.toString(inInk(1, theme).dash()));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void rolesShareNoColour(FigureTheme theme) {
        Map<String, Color> own = new TreeMap<>(SeriesLook.palette(theme));
        own.keySet().removeIf(role -> role.matches(".*variant [1-9]"));

        assertThat(own).hasSize(22);
        assertThat(new HashSet<>(own.values())).as("ink doubles as the line of no system").hasSize(21);
    }

    private static SeriesLook inInk(int variant, FigureTheme theme) {
        return SeriesLook.of(new Line("article's way", SystemName.CONTENT, variant, true,
                List.of(Point.bare(0, 1, 87)), true), theme);
    }

    private static double contrast(Color first, Color second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
