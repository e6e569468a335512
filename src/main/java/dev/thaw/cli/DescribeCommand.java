package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.profile.DatasetProfile;
import dev.thaw.dataset.profile.ProfileText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw describe`: what an analyst reads before training.
@Command(name = "describe", description = "Tells what is in the data.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class DescribeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataOptions data;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    DescribeCommand(Terminal terminal) {
        this.terminal = terminal;
        this.data = new DataOptions();
    }

    @Override
    public Integer call() throws JsonProcessingException {
        data.requireThere();
        DatasetProfile profile = terminal.work("Describe " + data.path(),
                context -> DatasetProfile.of(DatasetImport.read(data.request(), context)));
        terminal.out().print(json
                ? JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(profile)
                        + "\n"
                : ProfileText.render(profile));
        return 0;
    }
}
