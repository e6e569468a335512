package dev.thaw.export;

import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.ThawVersion;
import dev.thaw.failure.InternalFailure;
import dev.thaw.recommend.hybrid.ServingModel;
import dev.thaw.recommend.hybrid.ServingTensor;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// `README.md`: how to load and call an exported hybrid, on a page.
final class ReadmeText {
    private static final String TEMPLATE = "README.md";

    private ReadmeText() {}

    static String of(RunResult run, ServingModel model) {
        Map<String, String> facts = Map.of("run", run.run(), "data", run.provenance().dataName(), "thaw",
                ThawVersion.current(), "tensorflow", TensorFlowRuntime.version(), "mode",
                model.header().mode().name().toLowerCase(Locale.ROOT), "cutoff",
                Instant.ofEpochMilli(model.header().cutoff()).toString(), "recent",
                Integer.toString(model.header().recentEvents()), "inputs", table(ServingTensor.inputs()), "outputs",
                table(ServingTensor.outputs()));
        String text = template();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("${" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    private static String table(List<ServingTensor> tensors) {
        return tensors.stream().map(tensor -> "| `" + tensor.text() + "` | " + tensor.type() + " | `" + tensor.axes()
                + "` | " + tensor.meaning() + " |").collect(Collectors.joining("\n"));
    }

    private static String template() {
        try (InputStream stream = ReadmeText.class.getResourceAsStream(TEMPLATE)) {
            if (stream == null) {
                throw new InternalFailure("This copy of Thaw was built without " + TEMPLATE + ".", null);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InternalFailure("This copy of Thaw cannot read its " + TEMPLATE + ".", e);
        }
    }
}
