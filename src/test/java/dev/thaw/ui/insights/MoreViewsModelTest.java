package dev.thaw.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.FurtherViews;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoreViewsModelTest {
    private final ReadOnlyObjectWrapper<@Nullable RunResult> result = new ReadOnlyObjectWrapper<>();
    private final MoreViewsModel model = new MoreViewsModel(result.getReadOnlyProperty(), FurtherView.MORE,
            new SimpleDoubleProperty(1));

    @Test
    void aRunWithoutThemHasNoFurtherViews() {
        result.set(ExampleRuns.bare());
        assertThat(model.present()).isEmpty();
    }

    @Test
    void aRunWithThemOffersAll() {
        result.set(ExampleRuns.complete());
        assertThat(model.present()).containsExactlyElementsOf(FurtherView.MORE);
        assertThat(model.choices(FurtherView.ITEMS)).containsExactly(FigureName.ACCURACY_BY_ITEM_HISTORY,
                FigureName.ACCURACY_BY_COLDNESS, FigureName.MIXER_BY_ITEM_HISTORY);
    }

    @Test
    void whatDoesNotDecideHasAFoldOfItsOwn() {
        MoreViewsModel fold = new MoreViewsModel(result.getReadOnlyProperty(), FurtherView.OF_DEVELOPMENT,
                new SimpleDoubleProperty(1));
        result.set(ExampleRuns.complete());
        assertThat(fold.present()).containsExactlyElementsOf(FurtherView.OF_DEVELOPMENT);
        assertThat(model.present()).doesNotContainAnyElementsOf(FurtherView.OF_DEVELOPMENT);
        assertThat(fold.choices(FurtherView.DEVELOPMENT)).containsExactly(FigureName.DEVELOPMENT,
                FigureName.PREDICTION_ERROR);
    }

    @Test
    void nothingIsDrawnBeforeTheyAreOpened() {
        result.set(ExampleRuns.complete());
        assertThat(model.figureProperty(FurtherView.PEOPLE).get()).isNull();
        model.openProperty().set(true);
        assertThat(model.figureProperty(FurtherView.PEOPLE).get()).extracting(Figure::name)
                .isEqualTo(FigureName.ACCURACY_BY_ATTRIBUTE);
    }

    /// A run of baselines has no mixer: what was chosen of another run gives way to what there is.
    @Test
    void aFigureThatTheNextRunLacksGivesWay() {
        RunResult run = ExampleRuns.complete();
        result.set(run);
        model.openProperty().set(true);
        model.chosenProperty(FurtherView.ITEMS).set(FigureName.MIXER_BY_ITEM_HISTORY);
        FurtherViews views = run.views();
        result.set(new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), List.of(), run.curve(),
                List.of(),
                List.of(), null, List.of(), List.of(), List.of(), List.of(),
                new FurtherViews(List.of(), views.itemHistory(),
                        views.coldGroups(), List.of(), List.of())));
        assertThat(model.present()).containsExactly(FurtherView.ITEMS);
        assertThat(model.figureProperty(FurtherView.ITEMS).get()).extracting(Figure::name)
                .isEqualTo(FigureName.ACCURACY_BY_ITEM_HISTORY);
    }
}
