package dev.thaw.experiment;

import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import java.util.List;
import java.util.Optional;

/// A run beside the same experiment trained the article's way, towers and mixer at once.
///
/// Both saw the same data and measured the same cohort at the same history lengths, and their configurations differ in
/// nothing but `mixer.training` (and the name): whatever differs between them comes from how the mixer was trained.
///
/// @param shown   the run that is looked at, trained in any other way
/// @param article the run of the article's way, `mixer.training` = `joint`
public record ArticleComparison(RunResult shown, RunResult article) {
    private static final String JOINT = "mixer.training=joint";
    private static final String NAME = " · the article's way";

    public ArticleComparison {
        if (!compares(shown, article)) {
            throw new BadInputException("Run " + article.run() + " is not run " + shown.run()
                    + " trained the article's way: data, cohort and configuration must be the same, but for "
                    + JOINT + ".");
        }
    }

    /// The comparison that two runs make, whichever of them is trained the article's way.
    public static Optional<ArticleComparison> of(RunResult first, RunResult second) {
        if (compares(first, second)) {
            return Optional.of(new ArticleComparison(first, second));
        }
        return compares(second, first) ? Optional.of(new ArticleComparison(second, first)) : Optional.empty();
    }

    /// The configuration that trains the article's way what another one trains its own way.
    public static ExperimentConfig configuration(ExperimentConfig shown) {
        return ExperimentJson.assign(shown, List.of(JOINT)).withName(shown.name() + NAME);
    }

    /// Whether a configuration is another one trained the article's way.
    ///
    /// @param shown     the configuration that is looked at; none of the article's way has another one beside it
    /// @param candidate what may be its counterpart, under any name
    public static boolean isCounterpart(ExperimentConfig shown, ExperimentConfig candidate) {
        return shown.mixer().training() != MixerTraining.JOINT
                && candidate.equals(configuration(shown).withName(candidate.name()));
    }

    private static boolean compares(RunResult shown, RunResult article) {
        Provenance own = shown.provenance();
        Provenance other = article.provenance();
        return own.dataSha256().equals(other.dataSha256()) && shown.cohort().equals(article.cohort())
                && isCounterpart(own.configuration(), other.configuration()) && !shown.mixer().isEmpty()
                && !article.mixer().isEmpty();
    }
}
