package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.failure.ThawException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the first screen tells: the projects opened lately and what they hold, what a finished run looks like, and what
/// was kept where the last session did not end by itself.
public final class WelcomeViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(WelcomeViewModel.class);

    private final ShellViewModel shell;
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ObservableList<Recent> recentSeen = FXCollections.unmodifiableObservableList(recent);
    private final ObservableList<Recent> recentData = FXCollections.observableArrayList();
    private final ObservableList<Recent> recentDataSeen = FXCollections.unmodifiableObservableList(recentData);
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SessionMarker.@Nullable Unfinished> unfinished = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private boolean pictureAsked;

    /// Something that was opened lately.
    ///
    /// @param holds how many runs a project has and when it was last changed; empty while that is not known
    public record Recent(Path path, String name, String folder, String holds) {}

    /// What a run of the sample project found.
    public record Picture(String finding, Figure figure) {}

    WelcomeViewModel(ShellViewModel shell) {
        this.shell = shell;
        follow(shell.recent(), recent, WelcomeViewModel::holds);
        follow(shell.recentData(), recentData, _ -> "");
    }

    /// Projects that were opened lately and are still there, the latest first.
    public ObservableList<Recent> recent() {
        return recentSeen;
    }

    /// Data that was imported lately and is still there, the latest first.
    public ObservableList<Recent> recentData() {
        return recentDataSeen;
    }

    /// What the sample project found; null where there is no sample, or it was not read yet.
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What was kept of a session that did not end by itself, in a sentence; empty where the last one did.
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// The project that was open in that session, if it can be opened.
    public Optional<Path> lastProject() {
        return Optional.ofNullable(unfinished.get()).map(SessionMarker.Unfinished::project)
                .filter(Files::isRegularFile);
    }

    /// Tells of a session that did not end by itself, once it was looked what is left of it.
    public void tell(SessionMarker.Unfinished session) {
        unfinished.set(session);
        jobs().quietly(() -> {
            String sentence = sentence(session);
            jobs().onInterface(() -> kept.set(sentence));
        });
    }

    /// Opens what was open in that session.
    public void openLast() {
        lastProject().ifPresent(shell::open);
        dismiss();
    }

    /// The person knows.
    public void dismiss() {
        kept.set("");
    }

    /// Reads what the sample project found, once.
    public void askForPicture() {
        Path sample = shell.personal().folder().sample();
        if (pictureAsked || sample == null) {
            return;
        }
        pictureAsked = true;
        jobs().quietly(() -> found(sample).ifPresent(read -> jobs().onInterface(() -> picture.set(read))));
    }

    private static Optional<Picture> found(Path sample) {
        try (ProjectFile project = ProjectFile.openReadOnly(sample)) {
            return project.runs().stream().filter(run -> run.state() == RunState.FINISHED).findFirst()
                    .map(run -> picture(project.result(run.id())));
        } catch (ThawException unreadable) {
            LOG.info("The sample project {} cannot be shown", sample, unreadable);
            return Optional.empty();
        }
    }

    private static Picture picture(RunResult result) {
        List<String> findings = Findings.of(result).stream().map(Finding::sentence).toList();
        return new Picture(findings.isEmpty() ? "" : findings.getFirst().split("(?<=\\.) (?=[A-Z])", 2)[0],
                Figures.of(FigureName.MIXER_WEIGHT, result));
    }

    /// Lists what is still there of paths, at once by name and then with what they hold.
    private void follow(ObservableList<Path> paths, ObservableList<Recent> listed, Function<Path, String> holds) {
        paths.addListener((ListChangeListener<Path>) _ -> {
            List<Path> there = paths.stream().filter(Files::exists).toList();
            listed.setAll(there.stream().map(path -> recent(path, "")).toList());
            jobs().quietly(() -> {
                List<Recent> read = there.stream().map(path -> recent(path, holds.apply(path))).toList();
                jobs().onInterface(() -> {
                    if (there.equals(listed.stream().map(Recent::path).toList())) {
                        listed.setAll(read);
                    }
                });
            });
        });
    }

    private static Recent recent(Path path, String holds) {
        return new Recent(path, String.valueOf(path.getFileName()).replaceFirst("\\.thaw$", ""),
                String.valueOf(path.getParent()), holds);
    }

    private static String holds(Path path) {
        try (ProjectFile project = ProjectFile.openReadOnly(path)) {
            List<RunSummary> runs = project.runs();
            return text("welcome.holds", runs.size(), Formats.moment(Files.getLastModifiedTime(path).toInstant()));
        } catch (ThawException | IOException unreadable) {
            LOG.info("What {} holds cannot be told", path, unreadable);
            return "";
        }
    }

    private static String sentence(SessionMarker.Unfinished session) {
        String when = Formats.moment(session.started());
        Path path = session.project();
        if (path == null) {
            return text("welcome.unfinished.nothing", when);
        }
        String name = recent(path, "").name();
        try (ProjectFile project = ProjectFile.openReadOnly(path)) {
            String whole = text("welcome.unfinished.whole", when, name, project.runs().size());
            return session.training().isEmpty()
                    ? whole
                    : whole + " " + text("welcome.unfinished.training", session.training());
        } catch (ThawException unreadable) {
            return text("welcome.unfinished.unreadable", when, name, String.valueOf(unreadable.getMessage()));
        }
    }

    private Jobs jobs() {
        return shell.workspace().jobs();
    }
}
