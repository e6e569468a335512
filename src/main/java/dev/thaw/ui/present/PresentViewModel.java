package dev.thaw.ui.present;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.failure.ThawException;
import dev.thaw.figure.FigureTheme;
import dev.thaw.report.Glossary;
import dev.thaw.report.HtmlReport;
import dev.thaw.report.slides.Arrangement;
import dev.thaw.report.slides.Slide;
import dev.thaw.report.slides.Slide.Topic;
import dev.thaw.report.slides.Slides;
import dev.thaw.report.slides.SlidesPdf;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The slides of the selected run as a person arranges them, the one that is seen, and whether a room sees it.
///
/// Order, omissions and wording belong to a run and are remembered; a run's numbers never change, so words that were
/// found for them stay true of them.
public final class PresentViewModel {
    private final Workspace workspace;
    private final FileChoosers choosers;
    private final Consumer<Notice> notices;
    private final Memory memory;
    private final ReadOnlyObjectWrapper<List<Slide>> slides = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Slide> current = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final BooleanProperty notesShown = new SimpleBooleanProperty();
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private List<Slide> told = List.of();
    private Arrangement arrangement = Arrangement.AS_TOLD;

    /// @param notices hears what was exported
    /// @param memory  keeps each run's arrangement
    public PresentViewModel(Workspace workspace, FileChoosers choosers, Consumer<Notice> notices, Memory memory) {
        this.workspace = workspace;
        this.choosers = choosers;
        this.notices = notices;
        this.memory = memory;
        workspace.resultProperty().subscribe(this::tell);
        presenting.subscribe(this::begin);
    }

    Workspace workspace() {
        return workspace;
    }

    /// All slides in their order, those that are left out too.
    public ReadOnlyObjectProperty<List<Slide>> slidesProperty() {
        return slides.getReadOnlyProperty();
    }

    /// The slide that is looked at; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Slide> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Whether the slides fill a screen. Becomes false by itself where there is nothing to show.
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /// Whether the speaker's notes are seen.
    public BooleanProperty notesShownProperty() {
        return notesShown;
    }

    /// Whether the room looks at nothing for a while.
    public BooleanProperty blankProperty() {
        return blank;
    }

    /// The slides a room sees.
    public List<Slide> shown() {
        return arrangement.shown(told);
    }

    /// The place of the slide that is looked at among those shown, from 1; 0 if it is left out.
    public int place() {
        Slide slide = current.get();
        return slide == null ? 0 : shown().indexOf(slide) + 1;
    }

    public boolean isLeftOut(Slide slide) {
        return arrangement.leftOut().contains(slide.topic());
    }

    /// The claim as the numbers make it, where the person has found other words for it.
    public Optional<String> measuredClaim(Slide slide) {
        return arrangement.claims().containsKey(slide.topic())
                ? told.stream().filter(one -> one.topic() == slide.topic()).map(Slide::claim).findFirst()
                : Optional.empty();
    }

    /// Whether anything was moved, left out or reworded.
    public boolean isArranged() {
        return !arrangement.equals(Arrangement.AS_TOLD);
    }

    /// What a speaker may say beside a slide: the findings in full, then what their words mean.
    public String note(Slide slide) {
        return Stream.concat(Stream.of(slide.note()), Glossary.explaining(slide.note()).stream())
                .filter(paragraph -> !paragraph.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /// Looks at a slide.
    public void choose(Topic topic) {
        blank.set(false);
        slides.get().stream().filter(slide -> slide.topic() == topic).findFirst().ifPresent(current::set);
    }

    /// Goes to the next slide that is shown; stays at the last.
    public void next() {
        List<Slide> later = shown().stream().filter(slide -> index(slide) > index(current.get())).toList();
        go(later.isEmpty() ? null : later.getFirst());
    }

    /// Goes to the slide before that is shown; stays at the first.
    public void previous() {
        List<Slide> earlier = shown().stream().filter(slide -> index(slide) < index(current.get())).toList();
        go(earlier.isEmpty() ? null : earlier.getLast());
    }

    /// Goes to the first slide that is shown.
    public void first() {
        go(shown().isEmpty() ? null : shown().getFirst());
    }

    /// Goes to the last slide that is shown.
    public void last() {
        go(shown().isEmpty() ? null : shown().getLast());
    }

    /// Leaves the slide that is looked at out, or takes it in again.
    public void leaveOut(boolean out) {
        change(slide -> arrangement.leavingOut(slide.topic(), out));
    }

    /// Moves the slide that is looked at up (negative) or down by so many places.
    public void move(int by) {
        change(slide -> arrangement.moved(told, slide.topic(), by));
    }

    /// Moves a slide to the place of another.
    public void moveTo(Topic topic, Topic target) {
        choose(topic);
        slides.get().stream().filter(slide -> slide.topic() == target).findFirst()
                .ifPresent(place -> move(index(place) - index(current.get())));
    }

    /// Says the claim of the slide that is looked at in other words; blank words, or its own, restore it.
    public void reword(String words) {
        change(slide -> {
            boolean own = told.stream().anyMatch(one -> one.topic() == slide.topic() && one.claim().equals(words));
            return arrangement.claiming(slide.topic(), own ? "" : words);
        });
    }

    /// Forgets everything that was arranged for this run.
    public void restore() {
        change(_ -> Arrangement.AS_TOLD);
    }

    /// Asks for a file and writes the slides that are shown to it.
    public void exportPdf() {
        List<Slide> written = shown();
        export(text("present.pdf.name", name()), path -> SlidesPdf.write(written, FigureTheme.LIGHT, path));
    }

    /// Asks for a file and writes the report of the run to it.
    public void exportReport() {
        RunResult result = workspace.resultProperty().get();
        if (result != null) {
            export(text("present.report.name", name()), path -> HtmlReport.write(List.of(result), path));
        }
    }

    private void export(String fileName, Consumer<Path> writing) {
        choosers.saveAs(fileName).ifPresent(path -> workspace.jobs().load(
                text("present.writing", String.valueOf(path.getFileName())), _ -> {
                    writing.accept(path);
                    return path;
                }, written -> notices.accept(new Notice(Notice.Kind.DONE, text("present.written"),
                        String.valueOf(written.getFileName()), ScreenName.PRESENT)),
                this::tellFailure));
    }

    private void tellFailure(ThawException failure) {
        notices.accept(new Notice(Notice.Kind.FAILED, text("workspace.notDone"),
                Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.PRESENT));
    }

    private String name() {
        OpenProject open = workspace.project();
        return open == null ? text("app.name") : open.name();
    }

    private void tell(@Nullable RunResult result) {
        if (result == null) {
            presenting.set(false);
        }
        told = result == null ? List.of() : Slides.of(result);
        arrangement = result == null ? Arrangement.AS_TOLD : Arrangement.parse(memory.text(key(result), ""));
        arrange();
    }

    private void begin(boolean begins) {
        blank.set(false);
        if (begins && shown().isEmpty()) {
            presenting.set(false);
        } else if (begins) {
            first();
        }
    }

    private void change(Change change) {
        Slide slide = current.get();
        RunResult result = workspace.resultProperty().get();
        if (slide == null || result == null) {
            return;
        }
        arrangement = change.of(slide);
        memory.keep(key(result), arrangement.equals(Arrangement.AS_TOLD) ? null : arrangement.text());
        arrange();
    }

    /// Arranges the slides anew; the one that is looked at stays the same by its topic.
    private void arrange() {
        Slide before = current.get();
        List<Slide> all = arrangement.all(told);
        slides.set(all);
        current.set(all.stream().filter(slide -> before != null && slide.topic() == before.topic()).findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst()));
    }

    private void go(@Nullable Slide slide) {
        blank.set(false);
        if (slide != null) {
            current.set(slide);
        }
    }

    private int index(@Nullable Slide slide) {
        return slide == null ? -1 : slides.get().indexOf(slide);
    }

    private static String key(RunResult result) {
        return "present." + result.run();
    }

    /// What an arrangement becomes for the slide that is looked at.
    @FunctionalInterface
    private interface Change {
        Arrangement of(Slide slide);
    }
}
