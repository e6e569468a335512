package dev.thaw.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.experiment.RunResult;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class FigureChartTest {
    private final RunResult run = ExampleRuns.complete();

    @Test
    void gridLinesAreOnTheValueAxisOnly() {
        XYPlot plot = FigureChart.of(Figures.of(FigureName.HIT_AT_3, run), FigureTheme.LIGHT).getXYPlot();

        assertThat(plot.isDomainGridlinesVisible()).isFalse();
        assertThat(plot.isRangeGridlinesVisible()).isTrue();
        assertThat(plot.isOutlineVisible()).isFalse();
        assertThat(plot.getDomainAxis().isTickMarksVisible()).isFalse();
        assertThat(plot.getRangeAxis().isTickMarksVisible()).isFalse();
    }

    /// A plot draws its grid and its marks with the renderer of its first place.
    @Test
    void theFirstPlaceOfAPlotIsNeverEmpty() {
        for (FigureName name : List.of(FigureName.MIXER_WEIGHT, FigureName.HIT_AT_3, FigureName.LOSS)) {
            assertThat(FigureChart.of(Figures.of(name, run), FigureTheme.LIGHT).getXYPlot().getRenderer(0))
                    .as(name.text())
                    .isNotNull();
        }
    }

    @Test
    void historyLengthsAreSpacedByLogOnePlus() {
        ValueAxis axis = new HistoryLengthAxis(List.of(0d, 1d, 3d, 7d), List.of("0", "1", "3", "7"));
        Rectangle2D area = new Rectangle2D.Double(0, 0, 300, 100);

        double first = axis.valueToJava2D(0, area, RectangleEdge.BOTTOM);
        double second = axis.valueToJava2D(1, area, RectangleEdge.BOTTOM);
        double third = axis.valueToJava2D(3, area, RectangleEdge.BOTTOM);

        assertThat(third - second).isCloseTo(second - first, within(1e-9));
        assertThat(axis.java2DToValue(third, area, RectangleEdge.BOTTOM)).isCloseTo(3, within(1e-9));
    }

    @Test
    void pointsCarryTheirReadingAsTooltip() {
        Figure figure = Figures.of(FigureName.HIT_AT_3, run);

        List<String> tooltips = entities(FigureChart.of(figure, FigureTheme.LIGHT)).stream()
                .filter(XYItemEntity.class::isInstance).map(ChartEntity::getToolTipText).toList();

        assertThat(tooltips).hasSize(8 * 7).contains(Reading.at(figure, 20).getFirst().text());
    }

    @Test
    void namesOfSeriesCanBeClicked() {
        List<String> keys = legendKeys(FigureChart.of(Figures.of(FigureName.MIXER_WEIGHT, run), FigureTheme.DARK));

        assertThat(keys).containsExactlyInAnyOrder("content", "collaborative");
    }

    @Test
    void hiddenSeriesIsNotDrawnButKeepsItsName() {
        Figure figure = Figures.of(FigureName.HIT_AT_3, run);
        FigureView view = FigureView.BARE.toggling("random");

        JFreeChart chart = FigureChart.of(figure, FigureTheme.LIGHT, view);

        assertThat(entities(chart).stream().filter(XYItemEntity.class::isInstance)).hasSize(7 * 7);
        assertThat(legendKeys(chart)).contains("random").hasSize(8);
        assertThat(view.toggling("random")).isEqualTo(FigureView.BARE);
    }

    @Test
    void rowsHaveAMarkOfEverySystemAndNamesThatHideThem() {
        Figure figure = Figures.of(FigureName.ACCURACY_BY_ATTRIBUTE, run);

        assertThat(entities(FigureChart.of(figure, FigureTheme.LIGHT)).stream()
                .filter(XYItemEntity.class::isInstance)).hasSize(8 * 2);
        JFreeChart chart = FigureChart.of(figure, FigureTheme.LIGHT, FigureView.BARE.toggling("random"));
        assertThat(entities(chart).stream().filter(XYItemEntity.class::isInstance)).hasSize(7 * 2);
        assertThat(legendKeys(chart)).contains("random").hasSize(8);
    }

    @Test
    void bucketsHaveASecondLineOfTicks() {
        XYPlot plot = FigureChart.of(Figures.of(FigureName.ACCURACY_BY_ITEM_HISTORY, run), FigureTheme.LIGHT)
                .getXYPlot();

        assertThat(plot.getDomainAxisCount()).isEqualTo(2);
        assertThat(plot.getDomainAxis().getLabel()).isNull();
        assertThat(plot.getDomainAxis(1).getLabel()).startsWith("Events of the item");
    }

    @Test
    void labelsKeepTheirDistanceAndMoveAsLittleAsPossible() {
        double[] placed = EndLabel.spread(new double[]{10, 12, 60}, 14, 0, 100);

        assertThat(placed).containsExactly(4, 18, 60);
    }

    @Test
    void labelsStayInside() {
        double[] placed = EndLabel.spread(new double[]{0, 1, 99, 100}, 14, 0, 100);

        assertThat(placed).containsExactly(0, 14, 86, 100);
    }

    @Test
    void longNamesAreCutToTheRoomThereIs() {
        Graphics2D graphics = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        FontMetrics metrics = graphics.getFontMetrics(FigureTheme.LIGHT.font(Font.PLAIN, 12));
        String name = "the run with the very long name";

        String cut = EndLabelPlot.fitting(name, 80, metrics);

        assertThat(cut).endsWith("…").startsWith("the run");
        assertThat(metrics.stringWidth(cut)).isLessThanOrEqualTo(80);
        assertThat(EndLabelPlot.fitting(name, 800, metrics)).isEqualTo(name);
        graphics.dispose();
    }

    @Test
    void everyFigureIsDrawnInBothThemesAndWithLargeLetters() {
        for (Figure figure : Figures.all(run)) {
            for (FigureTheme theme : List.of(FigureTheme.LIGHT, FigureTheme.DARK.withTextScale(2))) {
                assertThat(entities(FigureChart.of(figure, theme))).as(figure.name().text()).isNotEmpty();
            }
        }
    }

    private static List<String> legendKeys(JFreeChart chart) {
        return entities(chart).stream().filter(LegendItemEntity.class::isInstance).map(LegendItemEntity.class::cast)
                .map(entity -> String.valueOf(entity.getSeriesKey())).toList();
    }

    private static List<ChartEntity> entities(JFreeChart chart) {
        ChartRenderingInfo information = new ChartRenderingInfo();
        Graphics2D graphics = new BufferedImage(620, 380, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, 620, 380), information);
        graphics.dispose();
        List<ChartEntity> entities = new ArrayList<>();
        for (Object entity : information.getEntityCollection().getEntities()) {
            entities.add((ChartEntity) entity);
        }
        return entities;
    }
}
