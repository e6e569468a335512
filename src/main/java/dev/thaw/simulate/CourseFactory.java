package dev.thaw.simulate;

import dev.thaw.simulate.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Makes the catalogue: every course from its own stream, release dates dealt out over the whole observation.
final class CourseFactory {
    /// Share of the courses that are there when the observation begins.
    private static final double FOUNDING_SHARE = 0.7;
    /// Days before the observation over which the founding courses came out.
    private static final int FOUNDING_DAYS = 365;
    private static final int TITLE_ATTEMPTS = 40;
    private static final double[] LEVEL_WEIGHTS = {0.42, 0.36, 0.22};
    private static final double FREE_SHARE = 0.08;
    private static final double[] LEVEL_PRICES = {19, 34, 59};
    private static final double PRICE_SPREAD = 0.35;
    private static final long MINUTE = 60_000;
    private static final long DAY = 86_400_000;

    private final WorldSettings settings;
    private final Vocabulary words;
    private final Set<String> titles = new HashSet<>();

    CourseFactory(WorldSettings settings, Vocabulary words) {
        this.settings = settings;
        this.words = words;
    }

    List<Course> make() {
        int items = settings.items();
        int[] order = IntStream.range(0, items).toArray();
        RandomStream.of(settings.seed(), Purpose.RELEASE, 0).drawToFront(order, items, items);
        int width = Math.max(3, Integer.toString(items).length());
        List<Course> courses = new ArrayList<>(items);
        for (int index = 0; index < items; index++) {
            courses.add(course(index, width, order[index]));
        }
        return List.copyOf(courses);
    }

    private Course course(int index, int width, int releaseRank) {
        RandomStream random = RandomStream.of(settings.seed(), Purpose.COURSE, index);
        int subject = random.index(words.subjects().size());
        int level = random.weighted(LEVEL_WEIGHTS);
        var subjectWords = words.subjects().get(subject);
        int[] topics = IntStream.range(0, subjectWords.tags().size()).toArray();
        random.drawToFront(topics, 2, topics.length);
        int format = random.index(words.formats().size());
        List<String> tags = List.of(words.levels().get(level).tag(), subjectWords.tags().get(topics[0]),
                subjectWords.tags().get(topics[1]), words.formats().get(format));
        double[] character = new double[settings.taste().dimensions()];
        for (int k = 0; k < character.length; k++) {
            character[k] = random.nextGaussian();
        }
        double quality = settings.taste().quality() * random.nextGaussian();
        double price = random.chance(FREE_SHARE)
                ? 0
                : Math.rint(2 * LEVEL_PRICES[level] * StrictMath.exp(PRICE_SPREAD * random.nextGaussian())) / 2;
        return new Course(index, Identifiers.of('c', index + 1, width), title(subjectWords, level, random), subject,
                subjectWords.name(), level, new int[]{topics[0], topics[1]}, format, tags, price,
                release(releaseRank, random), quality, trend(index), character);
    }

    /// From a stream of its own, so that a world with a trend has the same courses as one without.
    private double trend(int index) {
        return settings.taste().trend() == 0
                ? 0
                : settings.taste().trend() * RandomStream.of(settings.seed(), Purpose.TREND, index).nextGaussian();
    }

    private String title(Vocabulary.SubjectWords subject, int level, RandomStream random) {
        List<String> forms = words.levels().get(level).forms();
        String title = "";
        for (int attempt = 0; attempt < TITLE_ATTEMPTS; attempt++) {
            String topic = subject.topics().get(random.index(subject.topics().size()));
            title = forms.get(random.index(forms.size())).replace("{topic}", topic);
            if (titles.add(title)) {
                return title;
            }
        }
        int part = 2;
        while (!titles.add(title + " (part " + part + ")")) {
            part++;
        }
        return title + " (part " + part + ")";
    }

    private long release(int rank, RandomStream random) {
        long founding = Math.round(FOUNDING_SHARE * settings.items());
        double within = random.nextDouble();
        long moment;
        if (rank < founding) {
            moment = settings.dayStart(0) - (long) ((rank + within) / founding * FOUNDING_DAYS * DAY) - DAY;
        } else {
            double share = (rank - founding + within) / (settings.items() - founding);
            moment = settings.dayStart(0) + (long) (share * settings.days() * DAY);
        }
        return Math.floorDiv(moment, MINUTE) * MINUTE;
    }
}
