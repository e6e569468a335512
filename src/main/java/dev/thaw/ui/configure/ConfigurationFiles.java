package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ConfigDifference;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Sweep;
import dev.thaw.failure.StorageException;
import dev.thaw.failure.ThawException;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ScreenName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The way of a configuration out of the workbench and in: as `experiment.json`, and as the command that runs it.
public final class ConfigurationFiles {
    private static final String SUGGESTED = "experiment.json";
    private static final String PLAIN = "[A-Za-z0-9._=/:+-]+";

    private final ConfigureViewModel configure;
    private final FileChoosers choosers;
    private final Jobs jobs;
    private final Consumer<Notice> notices;

    /// @param notices hears what came of it
    public ConfigurationFiles(ConfigureViewModel configure, FileChoosers choosers, Jobs jobs,
            Consumer<Notice> notices) {
        this.configure = configure;
        this.choosers = choosers;
        this.jobs = jobs;
        this.notices = notices;
    }

    /// Asks for an `experiment.json` and shows it; what it leaves out has its default. Can be undone.
    public void open() {
        choosers.configuration().ifPresent(file -> jobs.load(text("configure.file.opening", name(file)),
                _ -> ExperimentJson.read(file), read -> configure.use(Sweep.of(read)), this::tell));
    }

    /// Asks where to and writes the configuration, every key of it; of a sweep what its runs share.
    public void save() {
        ExperimentConfig config = configure.configProperty().get();
        choosers.saveAs(SUGGESTED).ifPresent(file -> jobs.load(text("configure.file.saving", name(file)), _ -> {
            write(file, ExperimentJson.write(config));
            return file;
        }, written -> notices.accept(new Notice(Notice.Kind.DONE, text("configure.file.saved"), name(written),
                ScreenName.CONFIGURE)), this::tell));
    }

    /// The command that does the same: `thaw run` for one run, `thaw sweep` for several.
    public String command() {
        Dataset dataset = configure.datasetProperty().get();
        Sweep sweep = configure.sweepProperty().get();
        String data = dataset == null ? "DATA" : dataset.name();
        StringBuilder line = new StringBuilder(sweep.runs() == 1 ? "thaw run" : "thaw sweep").append(" --data ")
                .append(quoted(data)).append(" --out out");
        line.append(set("name", '"' + sweep.base().name() + '"'));
        for (ConfigDifference difference : ConfigDifference.between(ExperimentConfig.DEFAULT, sweep.base())) {
            if (!sweep.values().containsKey(difference.key())) {
                line.append(set(difference.key(), difference.after().toString()));
            }
        }
        sweep.values().forEach((key, values) -> line.append(set(key,
                values.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]")))));
        if (sweep.seeds() > 1) {
            line.append(" --seeds ").append(sweep.seeds());
        }
        return line.toString();
    }

    private static String set(String key, String value) {
        return " --set " + quoted(key + "=" + value);
    }

    /// As a shell takes it for one word.
    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new StorageException(text("configure.file.unwritable", file.toString()), failure);
        }
    }

    private void tell(ThawException failure) {
        notices.accept(new Notice(Notice.Kind.FAILED, text("configure.file.failed"),
                Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.CONFIGURE));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
