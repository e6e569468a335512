package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ColumnRole;
import dev.thaw.dataset.ingest.Delimiter;
import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.dataset.ingest.ImportProblem.About;
import dev.thaw.dataset.ingest.TableMapping;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// How a file is read: encoding, delimiter, header, where the event type comes from, how times are written.
final class ImportSettings extends FlowPane {
    private final ImportViewModel model;
    private final ChoiceButton<Charset> encoding = new ChoiceButton<>(ImportWords::encoding);
    private final ChoiceButton<Delimiter> delimiter = new ChoiceButton<>(ImportWords::delimiter);
    private final ChoiceButton<Boolean> header = new ChoiceButton<>(
            named -> named ? text("data.header.names") : text("data.header.data"));
    private final ChoiceButton<TypeChoice> type = new ChoiceButton<>(TypeChoice::label);
    private final TextField constant = new TextField();
    private final ComboBox<String> time = new ComboBox<>();
    private final SearchableComboBox<ZoneId> zone = new SearchableComboBox<>();
    private final ImportField encodingField;
    private final ImportField delimiterField;
    private final ImportField headerField;
    private final ImportField typeField;
    private final ImportField constantField;
    private final ImportField timeField;
    private final ImportField zoneField;
    /// Controls follow the preview without asking for another one.
    private boolean following;

    ImportSettings(ImportViewModel model) {
        super(12, 12);
        this.model = model;
        encodingField = new ImportField("encoding", text("data.encoding"), 124, encoding,
                model.problem(About.ENCODING));
        delimiterField = new ImportField("delimiter", text("data.delimiter"), 132, delimiter, null);
        headerField = new ImportField("header", text("data.header"), 148, header, null);
        typeField = new ImportField("type", text("data.type"), 204, type, null);
        constantField = new ImportField("constant", text("data.type.name"), 112, constant, null);
        timeField = new ImportField("time", text("data.time"), 228, time,
                model.problem(About.TIME, About.TIME_FORMAT));
        zoneField = new ImportField("zone", text("data.zone"), 204, zone, null);
        fillChoices();
        listen();
        getChildren().setAll(encodingField, delimiterField, headerField, typeField, constantField, timeField,
                zoneField);
        model.previewProperty().subscribe(this::follow);
    }

    private void fillChoices() {
        encoding.offer(List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"),
                StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        delimiter.offer(List.of(Delimiter.values()));
        header.offer(List.of(true, false));
        time.setEditable(true);
        time.getItems().setAll(TimeChoice.USUAL.stream().map(TimeChoice::label).toList());
        ZoneId here = ZoneId.systemDefault();
        List<ZoneId> zones = new ArrayList<>(List.of(ZoneOffset.UTC));
        Stream.concat(Stream.of(here.getId()), ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")
                && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted()).distinct()
                .map(ZoneId::of).filter(id -> !id.normalized().equals(ZoneOffset.UTC) || id.getId().contains("/"))
                .forEach(zones::add);
        zone.setConverter(new ZoneNames());
        zone.getItems().setAll(zones);
    }

    private void listen() {
        encoding.onChosen(model::chooseEncoding);
        delimiter.onChosen(model::chooseDelimiter);
        header.onChosen(model::chooseHeader);
        type.onChosen(model::chooseType);
        onChange(time, label -> model.chooseTime(TimeChoice.named(label.strip())));
        onChange(zone, model::chooseZone);
        constant.setOnAction(_ -> model.chooseConstantType(constant.getText()));
        constant.focusedProperty().subscribe(focused -> {
            if (!focused && !following) {
                model.chooseConstantType(constant.getText());
            }
        });
    }

    private <T> void onChange(ComboBox<T> combo, Consumer<T> command) {
        combo.valueProperty().subscribe((_, value) -> {
            if (value != null && !following) {
                command.accept(value);
            }
        });
    }

    private void follow(@Nullable ImportPreview preview) {
        TableMapping draft = preview == null ? null : preview.draft();
        String locked = preview != null && draft == null ? text("data.locked", preview.format()) : "";
        boolean lines = preview != null && preview.delimiter() == null;
        encodingField.lock(locked);
        delimiterField.lock(lines ? text("data.locked.lines") : locked);
        headerField.lock(lines ? text("data.locked.lines") : locked);
        typeField.lock(locked);
        timeField.lock(locked);
        if (preview == null) {
            return;
        }
        following = true;
        try {
            encoding.show(preview.encoding());
            delimiter.show(preview.delimiter());
            header.show(lines ? null : preview.header());
            followType(preview, draft);
            followTime(preview, draft);
        } finally {
            following = false;
        }
    }

    private void followType(ImportPreview preview, @Nullable TableMapping draft) {
        List<TypeChoice> choices = new ArrayList<>(List.of(new TypeChoice.OneType()));
        TypeChoice chosen = new TypeChoice.OneType();
        for (var guess : preview.columns()) {
            if (guess.role() == ColumnRole.TYPE) {
                chosen = new TypeChoice.Named(guess.column());
            } else if (guess.role() == ColumnRole.RATING) {
                chosen = new TypeChoice.Rated(guess.column());
            }
        }
        preview.columns().stream()
                .filter(guess -> !List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.TIME).contains(guess.role()))
                .forEach(guess -> {
                    choices.add(new TypeChoice.Named(guess.column()));
                    choices.add(new TypeChoice.Rated(guess.column()));
                });
        type.offer(choices);
        type.show(chosen);
        boolean one = chosen instanceof TypeChoice.OneType && draft != null;
        constantField.setVisible(one);
        constantField.setManaged(one);
        constant.setText(one && draft != null ? Objects.requireNonNullElse(draft.constantType(), "") : "");
    }

    private void followTime(ImportPreview preview, @Nullable TableMapping draft) {
        if (preview.timeFormat() != null) {
            time.setValue(TimeChoice.of(preview.timeFormat()).label());
        } else {
            time.setValue(draft == null || draft.timeFormat() == null ? null : draft.timeFormat());
        }
        ZoneId shown = preview.timeFormat() == null ? ZoneOffset.UTC : preview.timeFormat().zone();
        if (!zone.getItems().contains(shown)) {
            zone.getItems().add(1, shown);
        }
        zone.setValue(shown);
        zoneField.lock(draft == null
                ? text("data.locked", preview.format())
                : preview.timeFormat() == null || zoneMatters(preview) ? "" : text("data.locked.zone"));
        timeField.tell(firstMoment(preview));
    }

    /// Whether the times that are shown leave their zone open: numbers count from one moment everywhere.
    private static boolean zoneMatters(ImportPreview preview) {
        int column = timeColumn(preview);
        return preview.rows().stream().filter(row -> column >= 0 && column < row.cells().size())
                .map(row -> row.cells().get(column)).map(PreviewCell::text)
                .anyMatch(text -> !text.isEmpty()
                        && (preview.timeFormat() != null && preview.timeFormat().pattern() != null
                                || !text.matches("-?[0-9.]+([eE][0-9]+)?")));
    }

    private static String firstMoment(ImportPreview preview) {
        int column = timeColumn(preview);
        return preview.rows().stream().filter(row -> column >= 0 && column < row.cells().size())
                .map(row -> row.cells().get(column).meaning()).filter(Objects::nonNull).findFirst()
                .map(moment -> text("data.time.first", ImportWords.moment(moment))).orElse("");
    }

    private static int timeColumn(ImportPreview preview) {
        for (int column = 0; column < preview.columns().size(); column++) {
            if (preview.columns().get(column).role() == ColumnRole.TIME) {
                return column;
            }
        }
        return -1;
    }

    /// Zones as people read them.
    private static final class ZoneNames extends StringConverter<ZoneId> {
        @Override
        public String toString(@Nullable ZoneId zone) {
            return zone == null ? "" : ImportWords.zone(zone);
        }

        @Override
        public ZoneId fromString(String text) {
            throw new UnsupportedOperationException("nobody types here");
        }
    }
}
