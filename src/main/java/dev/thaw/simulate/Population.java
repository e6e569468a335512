package dev.thaw.simulate;

import dev.thaw.simulate.RandomStream.Purpose;

/// Who signs up, when, and what they like. Everybody is made on demand from a stream of their own: nobody is kept.
final class Population {
    /// Days before the observation over which the founding members signed up.
    private static final int FOUNDING_DAYS = 120;
    private static final double SECOND_INTEREST = 0.6;
    private static final double OTHER_INTERESTS = 0.35;
    private static final double PRIMARY_INTEREST = 1.9;
    private static final double DAYS_PER_WEEK = 7;
    private static final long SECOND = 1000;
    private static final long DAY = 86_400_000;

    private final WorldSettings settings;
    private final Vocabulary words;
    private final int width;
    private final long founders;

    Population(WorldSettings settings, Vocabulary words) {
        this.settings = settings;
        this.words = words;
        this.width = Math.max(4, Integer.toString(settings.users()).length());
        this.founders = Math.round(settings.foundingShare() * settings.users());
    }

    /// The person with this number in order of sign-up. Numbers from `users` on are newcomers after the end, for tests
    /// that need people nobody has seen.
    Person person(int index) {
        RandomStream random = RandomStream.of(settings.seed(), Purpose.PERSON, index);
        return person(index, signup(index, random.nextDouble()), random);
    }

    /// One of `count` newcomers who sign up over some days after the end.
    ///
    /// @param number which, from 0, in order of sign-up
    Person newcomer(int number, int count, int days) {
        int index = settings.users() + number;
        RandomStream random = RandomStream.of(settings.seed(), Purpose.PERSON, index);
        double share = (number + random.nextDouble()) / count;
        return person(index, wholeSecond(settings.dayStart(settings.days()) + days * (double) DAY
                * arrival(share, days)), random);
    }

    private Person person(int index, long signupAt, RandomStream random) {
        TasteSettings taste = settings.taste();
        int subjects = words.subjects().size();
        int primary = random.index(subjects);
        int second = (primary + 1 + random.index(subjects - 1)) % subjects;
        int declared = random.chance(taste.interestHonesty())
                ? primary
                : random.chance(0.5) ? second : random.index(subjects);
        String country = words.countries()
                .get(random.weighted(words.countryWeights().stream().mapToDouble(Double::doubleValue).toArray()));
        double[] subjectTaste = subjectTaste(random, subjects, primary, second);
        double tagSpread = taste.description() * StrictMath.sqrt(taste.tagShare() / 3);
        double[][] topicTaste = new double[subjects][];
        for (int subject = 0; subject < subjects; subject++) {
            topicTaste[subject] = gaussians(random, words.subjects().get(subject).tags().size(), tagSpread);
        }
        double[] formatTaste = gaussians(random, words.formats().size(), tagSpread);
        double[] character = gaussians(random, taste.dimensions(),
                taste.behaviour() / StrictMath.sqrt(taste.dimensions()));
        VisitSettings visits = settings.visits();
        double visitsPerDay = Math.min(1, visits.perDay() * StrictMath.exp(visits.spread() * random.nextGaussian()));
        double readiness = settings.funnel().readinessSpread() * random.nextGaussian();
        double priceResistance = random.nextExponential(settings.funnel().priceResistance());
        return new Person(index, Identifiers.of('u', index + 1L, width), signupAt, country, declared,
                words.subjects().get(declared).name(), primary, subjectTaste, topicTaste, formatTaste, character,
                visitsPerDay, readiness, priceResistance);
    }

    /// Liking of subjects: one loved, one liked, the others more or less; mean 0 and the spread of the settings.
    private double[] subjectTaste(RandomStream random, int subjects, int primary, int second) {
        double[] taste = new double[subjects];
        double sum = 0;
        for (int subject = 0; subject < subjects; subject++) {
            taste[subject] = OTHER_INTERESTS * random.nextGaussian() + (subject == primary ? PRIMARY_INTEREST : 0)
                    + (subject == second ? SECOND_INTEREST * PRIMARY_INTEREST : 0);
            sum += taste[subject];
        }
        double mean = sum / subjects;
        double square = 0;
        for (double value : taste) {
            square += (value - mean) * (value - mean);
        }
        double spread = settings.taste().description() * StrictMath.sqrt(1 - settings.taste().tagShare());
        double scale = spread / StrictMath.sqrt(square / subjects);
        for (int subject = 0; subject < subjects; subject++) {
            taste[subject] = scale * (taste[subject] - mean);
        }
        return taste;
    }

    private static double[] gaussians(RandomStream random, int length, double spread) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = spread * random.nextGaussian();
        }
        return values;
    }

    /// Sign-ups are stratified: person k comes within the k-th equal slice of the expected stream of sign-ups. So every
    /// week has its newcomers and numbers run in order of sign-up.
    private long signup(int index, double within) {
        double begin = settings.dayStart(0);
        double moment;
        if (index < founders) {
            moment = begin - FOUNDING_DAYS * DAY * (1 - (index + within) / founders);
        } else {
            long later = settings.users() - founders;
            double share = later == 0 ? 1 + within : (index - founders + within) / later;
            moment = begin + settings.days() * (double) DAY * arrival(share, settings.days());
        }
        return wholeSecond(moment);
    }

    private static long wholeSecond(double moment) {
        return (long) StrictMath.floor(moment / SECOND) * SECOND;
    }

    /// When a share of the sign-ups has come, as a share of the days: the inverse of the integral of (1 + g)^week.
    private double arrival(double share, int days) {
        double rate = StrictMath.log(1 + settings.weeklyGrowth()) * days / DAYS_PER_WEEK;
        if (Math.abs(rate) < 1e-9) {
            return share;
        }
        return StrictMath.log(1 + share * (StrictMath.exp(rate) - 1)) / rate;
    }
}
