package dev.thaw.simulate;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.simulate.PlantedCrossover.Point;
import dev.thaw.simulate.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Where the truth has its crossover: two observers who know all there is to know, each about one half of the world.
///
/// Both know what everybody likes. *Description* knows categories, tags and formats, and the declared interest, but has
/// never heard of latent character. *Behaviour* knows every course's whole vector, character included, as endless
/// co-consumption would reveal it, but has not read the sign-up form. Both learn a person's taste from the courses
/// taken so far ([TasteObserver]); each shows the three courses it expects to be liked best, and what counts is the
/// true chance that the next course taken is among them.
///
/// People, as many as the world has but at most 200, are newcomers beyond the end of the observation, who take courses freely at its last moment: no slates, no
/// positions, no satiation.
final class IdealObservers {
    private static final int MOST_PEOPLE = 200;
    private static final int PEOPLE_FOR_PRIOR = 3000;
    private static final int MOST_COURSES = 500;
    private static final List<Integer> LENGTHS = List.of(0, 1, 2, 3, 5, 8, 12, 20);
    private static final int SHOWN = 3;
    /// Added to variances, so that tastes that sum to 0 have a covariance that can be inverted.
    private static final double RIDGE = 0.05;
    private static final double SMALLEST_VARIANCE = 1e-6;

    private final CampusWorld world;
    private final int people;
    private final long moment;
    private final List<Course> courses;
    private final int subjects;
    private final int topics;
    private final int described;
    private final int[] lengths;
    private final double[][] descriptions;

    IdealObservers(CampusWorld world) {
        this.world = world;
        this.people = Math.min(MOST_PEOPLE, world.settings().users());
        this.moment = world.settings().dayStart(world.settings().days());
        this.courses = world.courses().stream().filter(course -> course.availableFrom() < moment).limit(MOST_COURSES)
                .toList();
        this.subjects = world.words().subjects().size();
        this.topics = world.words().subjects().stream().mapToInt(subject -> subject.tags().size()).max().orElseThrow();
        this.lengths = LENGTHS.stream().filter(length -> length <= courses.size() - SHOWN).mapToInt(Integer::intValue)
                .toArray();
        this.described = subjects + subjects * topics + world.words().formats().size();
        this.descriptions = describe();
    }

    /// Lets the observers watch.
    PlantedCrossover measure(JobContext job) {
        Prior prior = new Prior();
        double[][] sums = new double[lengths.length][4];
        for (int k = 0; k < people; k++) {
            job.checkpoint();
            job.publish(new Progress("Measuring the planted crossover", k / (double) people));
            Person person = newcomer(k);
            watch(person, prior.observerOfDescription(person.declared()), prior.observerOfBehaviour(), sums);
        }
        List<Point> curve = new ArrayList<>();
        for (int k = 0; k < lengths.length; k++) {
            curve.add(new Point(lengths[k], sums[k][0] / people, sums[k][1] / people, sums[k][2] / people,
                    sums[k][3] / people));
        }
        return new PlantedCrossover(curve);
    }

    private void watch(Person person, TasteObserver description, TasteObserver behaviour, double[][] sums) {
        int[] taken = take(person, lengths[lengths.length - 1]);
        double[] described = new double[0];
        double[] behaved = new double[0];
        for (int k = 0; k < lengths.length; k++) {
            int[] choices = Arrays.copyOf(taken, lengths[k]);
            int clicks = choices.length;
            double[] common = common(clicks);
            described = description.estimate(descriptions, choices, common, described);
            behaved = behaviour.estimate(whole(discoveredSoFar(clicks)), choices, common, behaved);
            double[] guessByDescription = TasteObserver.scores(described, descriptions);
            double[] guessByBehaviour = TasteObserver.scores(behaved, whole(world.appeal().discovered(clicks)));
            double[] truth = left(sum(common, taste(person, clicks)), choices);
            double[] chances = Softmax.of(truth);
            sums[k][0] += chanceOfBest(left(common, choices), chances);
            sums[k][1] += chanceOfBest(left(sum(common, guessByDescription), choices), chances);
            sums[k][2] += chanceOfBest(left(sum(common, guessByBehaviour), choices), chances);
            sums[k][3] += chanceOfBest(truth, chances);
        }
    }

    /// How much of a person's latent taste was in play, on average, when they took their first courses.
    private double discoveredSoFar(int clicks) {
        double sum = 0;
        for (int step = 0; step < clicks; step++) {
            sum += world.appeal().discovered(step);
        }
        return clicks == 0 ? 0 : sum / clicks;
    }

    private double[] taste(Person person, int clicks) {
        Appeal appeal = world.appeal();
        return courses.stream().mapToDouble(course -> appeal.description(person, course)
                + appeal.discovered(clicks) * appeal.behaviour(person, course)).toArray();
    }

    /// What the oracle reaches for the same people at the same history lengths.
    BestAchievable best(JobContext job) {
        Oracle oracle = new Oracle(world, moment, lengths);
        for (int k = 0; k < people; k++) {
            job.checkpoint();
            job.publish(new Progress("Asking the oracle", k / (double) people));
            Person person = newcomer(k);
            int[] taken = Arrays.stream(take(person, lengths[lengths.length - 1]))
                    .map(item -> courses.get(item).index())
                    .toArray();
            oracle.serve(person, taken);
        }
        return oracle.best();
    }

    /// Somebody who signs up after the end of the observation.
    private Person newcomer(int k) {
        return world.person(world.settings().users() + PEOPLE_FOR_PRIOR + k);
    }

    /// Courses in the order in which the person takes them: draws from the softmax of the true utilities.
    private int[] take(Person person, int length) {
        int[] taken = new int[length];
        for (int step = 0; step < length; step++) {
            RandomStream random = RandomStream.of(world.settings().seed(), Purpose.OBSERVER, person.index(), step);
            double[] utilities = left(sum(common(step), taste(person, step)), Arrays.copyOf(taken, step));
            int best = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int item = 0; item < utilities.length; item++) {
                double pull = utilities[item] + random.nextGumbel();
                if (pull > highest) {
                    highest = pull;
                    best = item;
                }
            }
            taken[step] = best;
        }
        return taken;
    }

    private double[] common(int clicks) {
        return courses.stream().mapToDouble(
                course -> world.appeal().common(course, moment) + world.appeal().level(course, clicks)).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, k -> a[k] + b[k]);
        return sum;
    }

    /// The utilities with those of the courses taken at `−∞`.
    private static double[] left(double[] utilities, int[] taken) {
        double[] left = utilities.clone();
        for (int item : taken) {
            left[item] = Double.NEGATIVE_INFINITY;
        }
        return left;
    }

    private static double chanceOfBest(double[] scores, double[] chances) {
        int[] best = IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.comparingDouble(item -> -scores[item])).limit(SHOWN).mapToInt(Integer::intValue)
                .toArray();
        double chance = 0;
        for (int item : best) {
            chance += chances[item];
        }
        return chance;
    }

    /// Subject, topical tags and format as indicators, `[courses][described]`.
    private double[][] describe() {
        double[][] features = new double[courses.size()][described];
        for (int item = 0; item < features.length; item++) {
            Course course = courses.get(item);
            features[item][course.subject()] = 1;
            features[item][subjects + course.subject() * topics + course.topics()[0]] = 1;
            features[item][subjects + course.subject() * topics + course.topics()[1]] = 1;
            features[item][subjects + subjects * topics + course.format()] = 1;
        }
        return features;
    }

    /// Everything about the courses, their character scaled, `[courses][described + dimensions]`.
    private double[][] whole(double discovered) {
        double[][] features = new double[courses.size()][];
        for (int item = 0; item < features.length; item++) {
            double[] character = courses.get(item).character();
            features[item] = Arrays.copyOf(descriptions[item], described + character.length);
            for (int k = 0; k < character.length; k++) {
                features[item][described + k] = discovered * character[k];
            }
        }
        return features;
    }

    /// What is known of tastes before anybody has chosen: subjects from a sample of people, the rest from the settings.
    private final class Prior {
        private final double[][] tastes = new double[PEOPLE_FOR_PRIOR][];
        private final int[] declared = new int[PEOPLE_FOR_PRIOR];
        private final double[][] meanGivenDeclared = new double[subjects][described];
        private final double[][] precisionGivenDeclared;
        private final TasteObserver behaviour;

        Prior() {
            double[] count = new double[subjects];
            for (int k = 0; k < PEOPLE_FOR_PRIOR; k++) {
                Person person = world.person(world.settings().users() + k);
                tastes[k] = person.subjectTaste();
                declared[k] = person.declared();
                count[declared[k]]++;
                for (int subject = 0; subject < subjects; subject++) {
                    meanGivenDeclared[declared[k]][subject] += tastes[k][subject];
                }
            }
            for (int subject = 0; subject < subjects; subject++) {
                for (int other = 0; other < subjects; other++) {
                    meanGivenDeclared[subject][other] /= Math.max(1, count[subject]);
                }
            }
            precisionGivenDeclared = precision(described, covariance(k -> meanGivenDeclared[declared[k]]));
            int whole = described + world.settings().taste().dimensions();
            behaviour = new TasteObserver(new double[whole], precision(whole, covariance(_ -> new double[subjects])));
        }

        TasteObserver observerOfDescription(int interest) {
            return new TasteObserver(meanGivenDeclared[interest], precisionGivenDeclared);
        }

        TasteObserver observerOfBehaviour() {
            return behaviour;
        }

        /// How subject tastes vary around what is expected of each person.
        private double[][] covariance(IntFunction<double[]> expected) {
            double[][] covariance = new double[subjects][subjects];
            for (int k = 0; k < tastes.length; k++) {
                double[] mean = expected.apply(k);
                for (int a = 0; a < subjects; a++) {
                    for (int b = 0; b < subjects; b++) {
                        covariance[a][b] += (tastes[k][a] - mean[a]) * (tastes[k][b] - mean[b]) / tastes.length;
                    }
                }
            }
            for (int a = 0; a < subjects; a++) {
                covariance[a][a] += RIDGE;
            }
            return covariance;
        }

        private double[][] precision(int dimensions, double[][] covarianceOfSubjects) {
            TasteSettings taste = world.settings().taste();
            double tagVariance = taste.description() * taste.description() * taste.tagShare() / 3;
            double characterVariance = taste.behaviour() * taste.behaviour() / taste.dimensions();
            double[][] inverse = Cholesky.of(covarianceOfSubjects).inverse();
            double[][] precisions = new double[dimensions][dimensions];
            for (int a = 0; a < dimensions; a++) {
                if (a < subjects) {
                    System.arraycopy(inverse[a], 0, precisions[a], 0, subjects);
                } else {
                    precisions[a][a] = 1 / ((a < described ? tagVariance : characterVariance) + SMALLEST_VARIANCE);
                }
            }
            return precisions;
        }
    }
}
