package dev.thaw.ui.insights;

import dev.thaw.figure.FigureName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where figures are shown: a place of the dashboard, or a view below it.
sealed interface Place permits Slot, FurtherView {
    /// The figures it can show.
    List<FigureName> figures();

    /// The place that can show a figure.
    static Optional<Place> of(FigureName figure) {
        return Stream.<Place>concat(Stream.of(Slot.values()), Stream.of(FurtherView.values()))
                .filter(place -> place.figures().contains(figure)).findFirst();
    }
}
