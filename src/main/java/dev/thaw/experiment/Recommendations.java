package dev.thaw.experiment;

import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.failure.InternalFailure;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// What the hybrid recommends at one decision, and how its towers took part in it.
public final class Recommendations {
    private final List<Advice> items;
    private final int[] candidates;
    private final double[] scores;
    private final MixerReading mixer;
    private final double contentWeight;
    private final double contentShare;

    /// @param candidates item numbers, ascending, `[candidates]`
    /// @param best       the list that is recommended
    Recommendations(int[] candidates, Scores scores, Ranking best) {
        this.mixer = scores.mixer()
                .orElseThrow(() -> new InternalFailure("The hybrid did not tell its mixer's weights.", null));
        List<Advice> advice = new ArrayList<>();
        for (int rank = 0; rank < best.size(); rank++) {
            int position = best.positions()[rank];
            advice.add(new Advice(rank + 1, best.items()[rank], scores.values()[position],
                    mixer.contentWeight()[position], mixer.content()[position], mixer.collaborative()[position]));
        }
        this.items = List.copyOf(advice);
        this.candidates = candidates;
        this.scores = scores.values();
        this.contentWeight = mixer.meanContentWeight();
        this.contentShare = mixer.contentShare();
    }

    /// The recommended items, best first.
    public List<Advice> items() {
        return items;
    }

    /// How many items were ranked.
    public int candidates() {
        return candidates.length;
    }

    /// Mean weight of the content tower over all candidates, `0…1`; `NaN` without candidates.
    public double contentWeight() {
        return contentWeight;
    }

    /// The content tower's part of the scores' variance across all candidates, `0…1`; the collaborative tower has the
    /// rest.
    public double contentShare() {
        return contentShare;
    }

    /// Where an item's score stands among those of all candidates, from 1; empty if it was none.
    public OptionalInt rank(int item) {
        return rank(item, scores);
    }

    /// Where an item would stand if only the content tower were asked, from 1; empty if it was no candidate.
    public OptionalInt rankByContent(int item) {
        return rank(item, mixer.content());
    }

    /// Where an item would stand if only the collaborative tower were asked, from 1; empty if it was no candidate.
    public OptionalInt rankByCollaborative(int item) {
        return rank(item, mixer.collaborative());
    }

    private OptionalInt rank(int item, double[] values) {
        int place = Arrays.binarySearch(candidates, item);
        if (place < 0) {
            return OptionalInt.empty();
        }
        int before = 0;
        for (int k = 0; k < candidates.length; k++) {
            if (values[k] > values[place] || values[k] == values[place] && k < place) {
                before++;
            }
        }
        return OptionalInt.of(before + 1);
    }
}
