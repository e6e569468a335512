package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.experiment.Advisor;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.experiment.Recommendations;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.Explanation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw recommend`: what the hybrid of a run recommends at the end of the data, and how its mixer weighed the towers.
@Command(name = "recommend", description = "Recommends with the hybrid of a run, as of the end of its data.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class RecommendCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final Terminal terminal;

    @Mixin
    private RunOptions run;

    @ArgGroup(multiplicity = "1")
    private Person person = new Person();

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Where the recommendations for --users go.")
    private @Nullable Path out;

    @Option(names = "--top", paramLabel = "K", description = "How many items, 1 to 1000. Default: ${DEFAULT-VALUE}.")
    private int top = 10;

    @Option(names = "--why", description = "Adds the strongest reasons of each item, with how far each lifts it above the average candidate.")
    private boolean why;

    @Option(names = "--json", description = "As JSON, for programs; with --why every reason. For one person.")
    private boolean json;

    RecommendCommand(Terminal terminal) {
        this.terminal = terminal;
        this.run = new RunOptions();
    }

    /// For whom: exactly one of these.
    private static final class Person {
        @Option(names = "--user", paramLabel = "U", description = "A user of the data, with all that is known of them.")
        private @Nullable String user;

        @Option(names = "--history", paramLabel = "ITEM[:EVENT],…", description = "A newcomer who has done this; without EVENT the data's most frequent type of positive weight.")
        private @Nullable String history;

        @Option(names = "--users", paramLabel = "FILE", description = "Many users of the data, one id a line; needs --out.")
        private @Nullable Path users;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (top < 1 || top > MOST) {
            throw new BadInputException("--top is " + top + "; it must lie between 1 and " + MOST + ".");
        }
        if ((person.users == null) != (out == null)) {
            throw new BadInputException(out == null
                    ? "--users needs --out FILE.csv for the recommendations."
                    : "--out goes with --users FILE; the recommendations for one person go to standard output.");
        }
        if (json && out != null) {
            throw new BadInputException("--json is for one person; --users writes its rows to --out as CSV.");
        }
        List<String> ids = person.users == null ? List.of() : ids(person.users);
        if (out != null) {
            OutputFile.requireFile("--out", out);
        }
        TrainedRun trained = TrainedRun.read(run);
        Dataset dataset = trained.dataset();
        Advisor advisor = new Advisor(dataset, trained.result(), trained.weights(), trained.reranking());
        if (out == null) {
            UserState state = person.user != null
                    ? advisor.user(userNumber(dataset, person.user))
                    : newcomer(advisor, dataset, String.valueOf(person.history));
            Recommendations recommended = advisor.recommend(advisor.now(state), top);
            List<Explanation> explained = explained(advisor, state, recommended.items());
            terminal.out().print(json
                    ? AdviceJson.of(dataset, state.size(), advisor.reranking(), recommended, explained).text()
                    : AdviceText.table(dataset, state, advisor.reranking(), recommended.items(), explained));
        } else {
            Path target = out;
            int[] users = ids.stream().mapToInt(id -> userNumber(dataset, id)).toArray();
            terminal.work("Recommend", context -> writeAll(advisor, dataset, users, target, context));
            terminal.tell("Wrote " + target + AdviceText.reranked(advisor.reranking()) + ".");
        }
        return 0;
    }

    private Path writeAll(Advisor advisor, Dataset dataset, int[] users, Path target, JobContext context) {
        OutputFile.text(target, writer -> {
            writer.write(AdviceText.header(why));
            for (int k = 0; k < users.length; k++) {
                context.checkpoint();
                context.publish(new Progress("Recommending", (double) k / users.length));
                UserState state = advisor.user(users[k]);
                List<Advice> advice = advisor.recommend(advisor.now(state), top).items();
                write(writer, dataset, users[k], advice, explained(advisor, state, advice));
            }
        });
        return target;
    }

    private static void write(BufferedWriter writer, Dataset dataset, int user, List<Advice> advice,
            List<Explanation> explained) throws IOException {
        for (int k = 0; k < advice.size(); k++) {
            writer.write(AdviceText.row(dataset, user, advice.get(k), explained.isEmpty() ? null : explained.get(k)));
        }
    }

    /// Why the items were recommended, in their order; empty unless asked for.
    private List<Explanation> explained(Advisor advisor, UserState state, List<Advice> advice) {
        return why
                ? advisor.explain(advisor.now(state), advice.stream().mapToInt(Advice::item).toArray())
                : List.of();
    }

    private static UserState newcomer(Advisor advisor, Dataset dataset, String history) {
        List<Integer> items = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (String event : history.isBlank() ? new String[0] : history.split(",")) {
            String id = event.strip();
            int type = dataset.typeIndex(advisor.usualType());
            int colon = id.lastIndexOf(':');
            if (dataset.items().find(id) == 0 && colon > 0) {
                type = typeNumber(dataset, id.substring(colon + 1));
                id = id.substring(0, colon);
            }
            items.add(itemNumber(dataset, id));
            types.add(type);
        }
        return advisor.newcomer(items.stream().mapToInt(Integer::intValue).toArray(),
                types.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int typeNumber(Dataset dataset, String name) {
        List<String> known = dataset.eventTypes().stream().map(EventType::name).toList();
        int type = name.isBlank() ? -1 : dataset.typeIndex(new EventType(name));
        if (type < 0) {
            throw new BadInputException(
                    "--history has no event type “" + name + "”; " + NearestName.hint(name, known));
        }
        return type;
    }

    private static int itemNumber(Dataset dataset, String id) {
        int item = dataset.items().find(id);
        if (item == 0) {
            throw new BadInputException("--history names item “" + id + "”, which the data does not have; give item ids"
                    + " such as " + dataset.items().id(1) + ".");
        }
        return item;
    }

    private static int userNumber(Dataset dataset, String id) {
        int user = dataset.users().find(id);
        if (user == 0) {
            throw new BadInputException("The data has no user “" + id + "”; give an id such as "
                    + dataset.users().id(1) + ", or describe a newcomer by --history.");
        }
        return user;
    }

    private static List<String> ids(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("--users " + file + " does not exist; give a file with one user id a line.");
        }
        try {
            List<String> lines = Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty())
                    .toList();
            List<String> ids = !lines.isEmpty() && lines.getFirst().equals("user_id")
                    ? lines.subList(1, lines.size())
                    : lines;
            if (ids.isEmpty()) {
                throw new BadInputException("--users " + file + " holds no user id; give one a line.");
            }
            return ids;
        } catch (IOException e) {
            throw new StorageException("--users " + file + " cannot be read as UTF-8 text: " + e.getMessage() + ".", e);
        }
    }
}
