package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.profile.DatasetProfile;
import dev.thaw.dataset.profile.DatasetProfile.CategoryCount;
import dev.thaw.dataset.profile.DatasetProfile.TypeCount;
import dev.thaw.dataset.profile.ItemCount;
import dev.thaw.ui.common.Panel;
import dev.thaw.ui.data.ListTable.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the profile's charts are drawn from, as tables: items, event types, categories, and the rows left out. One is
/// shown at a time; it sorts by its columns and is filtered by words.
final class ProfileLists extends VBox {
    private final DataViewModel model;
    private final Map<String, Supplier<ListTable<?>>> makers = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final StackPane place = new StackPane();
    private final Button export = new Button(text("data.skipped.export"));
    private @Nullable ListTable<?> table;

    ProfileLists(DataViewModel model, DatasetProfile profile) {
        this.model = model;
        add("items", text("data.list.items"), () -> items(model.items()));
        add("types", text("data.eventTypes"), () -> types(profile.eventTypes()));
        if (!profile.categories().isEmpty()) {
            add("categories", text("data.categories"), () -> categories(profile.categories()));
        }
        if (!model.skippedRows().isEmpty()) {
            add("skipped", text("data.skipped"), () -> SkippedRowsTable.of(model.skippedRows()));
        }
        tabs.getStyleClass().add("figure-switch");
        filter.setPromptText(text("data.list.filter"));
        filter.setId("list-filter");
        filter.setPrefWidth(220);
        filter.textProperty().subscribe(words -> {
            if (table != null) {
                table.filter(words);
            }
        });
        count.getStyleClass().add("caption");
        count.setMinWidth(Region.USE_PREF_SIZE);
        export.setId("export-skipped");
        export.setOnAction(_ -> model.exportSkippedRows());
        export.setMinWidth(Region.USE_PREF_SIZE);
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(8, tabs, gap, count, filter, export);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("list-bar");
        Panel panel = new Panel(text("data.list"), bar, place).tight();
        setId("profile-lists");
        getChildren().add(panel);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                show(String.valueOf(now.getUserData()));
            }
        });
        show(model.listProperty().get());
    }

    private void add(String name, String title, Supplier<ListTable<?>> maker) {
        makers.put(name, maker);
        ToggleButton tab = new ToggleButton(title);
        tab.setId("list-" + name);
        tab.setUserData(name);
        tab.setToggleGroup(group);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tabs.getChildren().add(tab);
    }

    /// Shows the list of that name, the first where there is none of it.
    void show(String name) {
        String shown = makers.containsKey(name) ? name : makers.keySet().iterator().next();
        model.listProperty().set(shown);
        group.getToggles().stream().filter(tab -> shown.equals(tab.getUserData())).findFirst()
                .ifPresent(group::selectToggle);
        ListTable<?> made = Objects.requireNonNull(makers.get(shown)).get();
        made.filter(filter.getText());
        count.textProperty().unbind();
        count.textProperty().bind(made.count());
        table = made;
        place.getChildren().setAll((Node) made);
        export.setVisible(shown.equals("skipped"));
        export.setManaged(shown.equals("skipped"));
    }

    private static ListTable<ItemCount> items(List<ItemCount> items) {
        return new ListTable<>("items-table", text("data.list.items"), items,
                List.of(Column.ofCount(text("data.list.rank"), 64, ItemCount::rank),
                        Column.ofText(text("data.list.item"), 340, ItemCount::title),
                        Column.ofText(text("data.list.id"), 120, ItemCount::id),
                        Column.ofText(text("data.list.category"), 150,
                                item -> item.category() == null ? "" : item.category()),
                        Column.ofCount(text("data.list.events"), 90, ItemCount::events),
                        Column.ofCount(text("data.list.people"), 90, ItemCount::users),
                        Column.ofShare(text("data.list.cumulative"), 150, ItemCount::cumulative)));
    }

    private static ListTable<TypeCount> types(List<TypeCount> types) {
        return new ListTable<>("types-table", text("data.eventTypes"), types,
                List.of(Column.ofText(text("data.role.type"), 300, TypeCount::type),
                        Column.ofCount(text("data.list.events"), 140, TypeCount::events),
                        Column.ofShare(text("data.list.share"), 140, TypeCount::share),
                        Column.ofCount(text("data.list.people"), 140, TypeCount::users)));
    }

    private static ListTable<CategoryCount> categories(List<CategoryCount> categories) {
        return new ListTable<>("categories-table", text("data.categories"), categories,
                List.of(Column.ofText(text("data.list.category"), 340, CategoryCount::category),
                        Column.ofCount(text("data.list.items"), 140, CategoryCount::items),
                        Column.ofCount(text("data.list.events"), 140, CategoryCount::events)));
    }
}
