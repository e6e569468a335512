package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.Preset;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.finding.Finding;
import dev.thaw.language.Bundle;
import dev.thaw.language.Language;
import dev.thaw.project.RunState;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.recommend.hybrid.TrainingPhase;
import dev.thaw.sampling.NegativeSettings.Strategy;
import dev.thaw.simulate.online.Stage;
import dev.thaw.ui.online.Speed;
import dev.thaw.ui.shell.Action;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key has a text, every text is used. That the texts are whole and well formed is held for all bundles alike.
class MessagesTest {
    private static final Bundle BUNDLE = new Bundle(Path.of("dev", "thaw", "ui"), "messages");
    /// Keys of settings stand in `experiment.json`; their texts are asked for by those keys.
    private static final Pattern SETTING = Pattern.compile("configure\\.(name|seed|[a-z]+\\.[A-Za-z0-9]+)"
            + "(\\.help|\\.prompt)?");

    @Test
    void everyKeyThatIsAskedForHasAText() {
        assertThat(BUNDLE.asked()).isNotEmpty().allMatch(Messages::has);
    }

    @Test
    void everyKeyThatIsPutTogetherHasAText() {
        assertThat(putTogether()).allMatch(Messages::has);
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = BUNDLE.literals();
        used.addAll(putTogether());
        Set<String> literals = BUNDLE.literals();
        Set<String> unused = new TreeSet<>();
        for (String key : BUNDLE.texts(Language.ENGLISH).stringPropertyNames()) {
            Matcher setting = SETTING.matcher(key);
            boolean ofASetting = setting.matches() && literals.contains(setting.group(1));
            if (!used.contains(key) && !ofASetting) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static Set<String> putTogether() {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(Action.values()).forEach(action -> keys.add("action." + lower(action)));
        Stream.of("data", "configure", "runs", "insights", "newcomer", "online", "compare")
                .forEach(screen -> keys.add("screen." + screen));
        Arrays.stream(Preset.values()).forEach(preset -> keys.addAll(
                List.of("configure.preset." + preset.text(), "configure.preset." + preset.text() + ".help")));
        Stream.of("data.name", "data.fingerprint", "thaw", "cohort.splitAt", "cohort.origins", "cohort.size",
                "cohort.minEvents", "cohort.revealed", "cohort.horizon", "cohort.relevant", "cohort.conversion")
                .forEach(field -> keys.add("compare.field." + field));
        Stream.of("bands", "seeds")
                .forEach(shown -> keys.addAll(List.of("compare." + shown, "compare." + shown + ".help")));
        keysOfTheFrame().forEach(keys::add);
        Stream.of("data", "configure", "insights", "newcomer", "tell").flatMap(step -> Stream.of("tour." + step,
                "tour." + step + ".sentence")).forEach(keys::add);
        Arrays.stream(Stage.values()).forEach(stage -> keys.add("online.stage." + lower(stage)));
        Arrays.stream(Speed.values()).forEach(speed -> keys.add("online.speed." + lower(speed)));
        Arrays.stream(RunState.values()).forEach(state -> keys.add("runs.state." + lower(state)));
        Arrays.stream(JobViewModel.Phase.values()).forEach(phase -> keys.add("runs.phase." + lower(phase)));
        Arrays.stream(TrainingPhase.values()).forEach(phase -> keys.add("runs.step." + lower(phase)));
        Stream.of("baselines", "judging").forEach(step -> keys.add("runs.step." + step));
        Stream.of("name", "state", "started", "seconds", "hit", "ndcg", "mrr", "diversity", "coverage", "coldest",
                "warmest", "crossover", "pace", "tags", "note", "data", "seed", "id")
                .forEach(column -> keys.add("runs.column." + column));
        for (Strategy strategy : Strategy.values()) {
            keys.add("configure.negatives.strategy." + lower(strategy));
            keys.add("configure.negatives.strategy." + lower(strategy) + ".help");
        }
        for (MixerTraining training : MixerTraining.values()) {
            keys.add("configure.mixer.training." + lower(training));
            keys.add("configure.mixer.training." + lower(training) + ".help");
        }
        for (String role : new String[]{"relevant", "conversion"}) {
            keys.add("configure.events." + role);
            keys.add("configure.events." + role + "Of");
            keys.add("configure.events." + role + "Derived");
        }
        Stream.of(FigureName.MIXER_WEIGHT, FigureName.CONTENT_SHARE, FigureName.WEIGHT_AND_SHARE, FigureName.HIT_AT_3,
                FigureName.PRECISION_AT_3,
                FigureName.NDCG_AT_10, FigureName.CTR_AT_3, FigureName.DIVERSITY, FigureName.COVERAGE,
                FigureName.DIVERSITY_ATTAINABLE,
                FigureName.INTRA_LIST_DIVERSITY, FigureName.CATEGORY_ENTROPY, FigureName.EXPOSURE_GINI,
                FigureName.NOVELTY, FigureName.POPULARITY_LIFT)
                .forEach(figure -> keys.add("insights.figure." + figure.text()));
        Stream.concat(Stream.of(FigureName.TTFC), FigureName.CONVERSION_VIEWS.stream())
                .forEach(figure -> keys.add("insights.figure." + figure.text()));
        FigureName.FURTHER_VIEWS.forEach(figure -> keys.add("insights.figure." + figure.text()));
        FigureName.OF_DEVELOPMENT.forEach(figure -> keys.add("insights.figure." + figure.text()));
        Stream.of("items", "people", "origins", "weeks", "tradeoff", "reliability", "development", "loss")
                .forEach(view -> keys.add("insights.more." + view));
        Stream.of(FigureName.MIXER_WEIGHT, FigureName.CONTENT_SHARE, FigureName.WEIGHT_AND_SHARE)
                .forEach(figure -> keys.add("insights.switch." + figure.text()));
        Arrays.stream(Finding.Group.values()).forEach(group -> keys.add("insights.findings." + lower(group)));
        return keys;
    }

    private static Stream<String> keysOfTheFrame() {
        return Stream.of(
                Arrays.stream(Action.Group.values()).map(group -> "shortcuts.group." + lower(group)),
                Arrays.stream(PaletteEntry.Group.values()).map(group -> "palette.group." + lower(group)),
                Arrays.stream(Appearance.values()).map(appearance -> "appearance." + lower(appearance)),
                Stream.of("content", "collaborative", "hybrid", "baseline").map(line -> "preferences.colours." + line),
                Stream.of("info", "warn", "error").map(level -> "log.level." + level),
                Stream.of("theme", "zoom", "language", "colours", "folder", "reset")
                        .flatMap(setting -> Stream.of("preferences." + setting, "preferences." + setting + ".help")))
                .flatMap(keys -> keys);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
