package dev.thaw.evaluate.audit;

import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.ItemDigest;
import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.recommend.replay.Replay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/// Ways in which evaluations have leaked, each made on purpose in a copy of the data path, and the check that must see
/// it.
public enum SeededLeak {
    FUTURE_COUNTS("As-of counts that know the whole log", CatalogChecks.COUNTS) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            long end = end(path);
            return Optional.of(countingAsOf(path, _ -> end));
        }
    },
    COUNTS_WITH_THE_MOMENT("As-of counts that include the decision's own moment", CatalogChecks.COUNTS) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            return Optional.of(countingAsOf(path, moment -> moment + 1));
        }
    },
    FUTURE_POPULARITY("A popularity feature from the whole log", CatalogChecks.DEMAND) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            CatalogTimeline timeline = timeline(path);
            long end = end(path);
            return Optional.of(path.withDemand((catalog, item) -> path.demand()
                    .at(new CatalogLens(catalog, timeline.at(end)), item)));
        }
    },
    SPLIT_TIES("Events of the same time split into feature and target", DecisionChecks.BATCHES) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            return SplitTies.into(path);
        }
    },
    LATER_EVENTS("A later event of the person under an earlier time", DecisionChecks.KNOWN) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            int[][] rows = path.dataset().log().rowsByUser(path.dataset().users().size());
            return Optional.of(path.withDecisions((user, cold) -> {
                DecisionPoint honest = path.decisions().of(user, cold);
                return new DecisionPoint(knowingNext(path, honest, rows[user.user()]), honest.catalog());
            }));
        }
    },
    KNOWN_TARGETS("Items already known as targets", DecisionChecks.TARGETS) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            if (!path.excludeSeen()) {
                return Optional.empty();
            }
            return changed(path, (_, cold) -> cold.known() == 0
                    ? cold
                    : new ColdDecision(cold.n(), cold.revealed(), cold.moment(), IntStream
                            .concat(Arrays.stream(cold.targets()),
                                    Arrays.stream(cold.revealed()).map(path.dataset().log()::item))
                            .sorted().distinct().toArray()));
        }
    },
    UNAVAILABLE_CANDIDATES("Candidates that nobody could have been shown yet", DecisionChecks.CANDIDATES) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            int items = path.dataset().items().size() - 1;
            boolean possible = path.cohort().stream().anyMatch(user -> user.decisions().stream()
                    .anyMatch(cold -> path.decisions().of(user, cold).catalog().availableCount() < items));
            return possible
                    ? Optional.of(path.withCandidates(_ -> IntStream.rangeClosed(1, items).toArray()))
                    : Optional.empty();
        }
    },
    SAMPLED_CANDIDATES("Targets ranked among a sample of the catalogue", DecisionChecks.CANDIDATES) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            return Optional.of(path.withCandidates(decision -> Arrays.stream(path.candidates().apply(decision))
                    .filter(item -> (item + seed) % 2 == 0).toArray()));
        }
    },
    TRAINED_PAST_SPLIT("Training on events after the split", LearnedChecks.TRAINING) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            return Optional.of(path.withLearned(DataPath.Learned.from(whole(path), path.learned().itemDigest())));
        }
    },
    LATE_TAGS("Tags given after the split as features", LearnedChecks.TAGS) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            return Optional.of(path.withLearned(new DataPath.Learned(path.learned().latestEvent(), path.t0(),
                    path.learned().itemDigest())));
        }
    },
    TUNED_ON_TEST("Constants chosen on the people they are judged on", LearnedChecks.CHOICES) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            JudgedOn choice = JudgedOn.of("the constants", new Replay(whole(path), path.t0(), seed).decisions());
            List<JudgedOn> choices = new ArrayList<>(path.choices());
            choices.add(choice);
            return choice.isEmpty() ? Optional.empty() : Optional.of(path.withChoices(choices));
        }
    },
    RENUMBERED_ITEMS("Items numbered anew between training and ranking", LearnedChecks.IDS) {
        @Override
        Optional<DataPath> into(DataPath path, long seed) {
            int items = path.dataset().items().size() - 1;
            String turned = ItemDigest.of(items + 1, item -> path.dataset().items().id(item % items + 1));
            return items < 2
                    ? Optional.empty()
                    : Optional.of(path.withLearned(new DataPath.Learned(path.learned().latestEvent(),
                            path.learned().latestTag(), turned)));
        }
    };

    private final String title;
    private final String check;

    SeededLeak(String title, String check) {
        this.title = title;
        this.check = check;
    }

    /// What leaks, in words.
    public String title() {
        return title;
    }

    /// Name of the check that must see it.
    public String check() {
        return check;
    }

    /// The name in files: lower case.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A copy of the path with the leak in it; empty where the data leaves nothing to leak.
    abstract Optional<DataPath> into(DataPath path, long seed);

    /// A path with other decisions; empty where none became another.
    static Optional<DataPath> changed(DataPath path, DecisionChange change) {
        boolean any = false;
        List<ColdUser> cohort = new ArrayList<>();
        for (ColdUser user : path.cohort()) {
            List<ColdDecision> decisions = new ArrayList<>();
            for (ColdDecision cold : user.decisions()) {
                ColdDecision changed = change.of(user, cold);
                any |= changed != cold;
                decisions.add(changed);
            }
            cohort.add(new ColdUser(user.user(), decisions));
        }
        return any ? Optional.of(path.withCohort(cohort)) : Optional.empty();
    }

    /// Makes another decision of one, or gives the same back.
    @FunctionalInterface
    interface DecisionChange {
        ColdDecision of(ColdUser user, ColdDecision cold);
    }

    private static DataPath countingAsOf(DataPath path, LongUnaryOperator later) {
        CatalogTimeline timeline = timeline(path);
        return path.withDecisions((user, cold) -> {
            DecisionPoint honest = path.decisions().of(user, cold);
            return new DecisionPoint(honest.user(), new CatalogLens(honest.catalog(),
                    timeline.at(later.applyAsLong(honest.moment()))));
        });
    }

    private static CatalogTimeline timeline(DataPath path) {
        return CatalogTimeline.of(path.dataset(), path.dataset().log(), path.weights(), path.relevant());
    }

    /// A history that nothing is cut off from.
    private static TrainingHistory whole(DataPath path) {
        return new TrainingHistory(path.dataset(), end(path), path.weights(), path.relevant());
    }

    /// Just after the last event.
    private static long end(DataPath path) {
        return path.dataset().log().timestamp(path.dataset().log().size() - 1) + 1;
    }

    /// The person's state with what they do next added, as if it had happened just before the moment.
    private static UserState knowingNext(DataPath path, DecisionPoint honest, int[] rows) {
        UserState state = honest.user();
        int known = state.size();
        int next = Arrays.stream(rows).filter(row -> path.dataset().log().timestamp(row) >= honest.moment()).findFirst()
                .orElseThrow();
        int[] items = Arrays.copyOf(state.items(), known + 1);
        int[] types = Arrays.copyOf(state.types(), known + 1);
        long[] times = Arrays.copyOf(state.timestamps(), known + 1);
        items[known] = path.dataset().log().item(next);
        types[known] = path.dataset().log().type(next);
        times[known] = honest.moment() - 1;
        return new UserState(items, types, times, state.signupAt(), state.attributes());
    }
}
