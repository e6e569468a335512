package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.RunResult;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class FigureGeometryTest {
    private static final int WIDTH = 560;

    private final RunResult run = ExampleRuns.complete();

    @Test
    void positionsAndPixelsAreEachOthersInverse() {
        FigureGeometry geometry = drawn(Figures.of(FigureName.HIT_AT_3, run), FigureView.BARE, 200);

        for (double length : new double[]{0, 1, 5, 50}) {
            assertThat(geometry.positionAt(geometry.pixelOf(length).orElseThrow())).hasValue(length);
        }
        assertThat(geometry.pixelOf(500)).isEmpty();
    }

    @Test
    void betweenTwoLengthsTheOneThatLooksCloserIsRead() {
        FigureGeometry geometry = drawn(Figures.of(FigureName.HIT_AT_3, run), FigureView.BARE, 200);
        double middle = (geometry.pixelOf(20).orElseThrow() + geometry.pixelOf(50).orElseThrow()) / 2;

        assertThat(geometry.positionAt(middle - 2)).hasValue(20);
        assertThat(geometry.positionAt(middle + 2)).hasValue(50);
    }

    @Test
    void survivalCurvesAreReadByDays() {
        FigureGeometry geometry = drawn(Figures.of(FigureName.TTFC, run), FigureView.BARE, 200);

        assertThat(geometry.positionAt(geometry.data().x()).orElseThrow()).isZero();
        assertThat(geometry.traces()).hasSize(1).allMatch(FigureGeometry.Trace::joined);
    }

    @Test
    void aLineIsFoundWhereItRuns() {
        FigureGeometry geometry = drawn(Figures.of(FigureName.MIXER_WEIGHT, run), FigureView.BARE, 200);
        double x = geometry.pixelOf(0).orElseThrow() + 3;

        assertThat(geometry.lineAt(x, geometry.heightOf(.968), 7)).hasValue("content");
        assertThat(geometry.lineAt(x, geometry.heightOf(.5), 7)).isEmpty();
    }

    @Test
    void whatIsHiddenHasANameAndNoTrace() {
        FigureGeometry geometry = drawn(Figures.of(FigureName.HIT_AT_3, run), FigureView.BARE.toggling("random"), 200);

        assertThat(geometry.traces()).hasSize(7).noneMatch(trace -> trace.series().equals("random"));
        FigureGeometry.Box name = geometry.names().stream().filter(one -> one.series().equals("random")).findFirst()
                .orElseThrow().box();
        assertThat(geometry.nameAt(name.x() + 5, name.y() + name.height() / 2)).hasValue("random");
    }

    /// As low as a chart gets where four of them share a window of 1280 × 800.
    @Test
    void namesNeverLieOverEachOtherAndStayInThePicture() {
        for (FigureName figure : List.of(FigureName.HIT_AT_3, FigureName.DIVERSITY, FigureName.NDCG_AT_10)) {
            for (int height : new int[]{165, 190, 420}) {
                List<FigureGeometry.Box> boxes = drawn(Figures.of(figure, run), FigureView.BARE, height).names()
                        .stream()
                        .map(FigureGeometry.Name::box).toList();
                for (FigureGeometry.Box one : boxes) {
                    assertThat(one.y()).as(figure + " at " + height).isGreaterThanOrEqualTo(0);
                    assertThat(one.y() + one.height()).as(figure + " at " + height).isLessThanOrEqualTo(height);
                    assertThat(boxes).filteredOn(other -> other != one)
                            .allMatch(other -> Math.abs(other.y() - one.y()) > one.height() - 0.01);
                }
            }
        }
    }

    @Test
    void anEmptyFigureHasNone() {
        Figure empty = Figures.of(FigureName.MIXER_WEIGHT, ExampleRuns.bare());
        ChartRenderingInfo drawn = new ChartRenderingInfo();

        assertThat(FigureGeometry.of(empty, draw(empty, FigureView.BARE, 200, drawn), drawn)).isEmpty();
    }

    private static FigureGeometry drawn(Figure figure, FigureView view, int height) {
        ChartRenderingInfo drawn = new ChartRenderingInfo();
        JFreeChart chart = draw(figure, view, height, drawn);
        return FigureGeometry.of(figure, chart, drawn).orElseThrow();
    }

    private static JFreeChart draw(Figure figure, FigureView view, int height, ChartRenderingInfo drawn) {
        JFreeChart chart = FigureChart.of(figure, FigureTheme.LIGHT, view);
        Graphics2D graphics = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height), drawn);
        graphics.dispose();
        return chart;
    }
}
