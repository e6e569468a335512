package dev.thaw.simulate.online;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.conversion.TimeToFirstConversion;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.WeightedSurvival;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import dev.thaw.simulate.Person;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.DayPoint;
import dev.thaw.simulate.online.OnlineResult.Difference;
import dev.thaw.simulate.online.OnlineResult.Estimate;
import dev.thaw.simulate.online.OnlineResult.HistoryPoint;
import dev.thaw.simulate.online.OnlineResult.Power;
import dev.thaw.simulate.online.Tally.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From what happened in each universe to figures with intervals.
///
/// All intervals come from one bootstrap over newcomers. Every newcomer is in every arm, so a resample's difference of
/// two arms is a difference between the same people: the pairing that common random numbers allow. Ratios resample
/// numerator and denominator together.
final class OnlineStatistics {
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    /// The horizon of the restricted mean where the follow-up allows it.
    private static final double MONTH = 30;

    private final OnlineSettings settings;
    private final int daysPassed;
    private final List<Person> people;
    private final long end;
    private final List<Universe> universes;
    private final double tau;
    private final List<WeightedSurvival> survival;
    private final Resampled[] resampled;

    /// @param daysPassed days of the test that are over
    /// @param people     who has signed up so far, in order of sign-up
    /// @param end        end of the last of those days, epoch milliseconds
    /// @param universes  the arms
    OnlineStatistics(OnlineSettings settings, int daysPassed, List<Person> people, long end,
            List<Universe> universes) {
        this.settings = settings;
        this.daysPassed = daysPassed;
        this.people = people;
        this.end = end;
        this.universes = universes;
        this.tau = Math.min(MONTH, universes.stream()
                .mapToDouble(universe -> Arrays.stream(days(universe.tally())).max().orElse(0)).min().orElse(MONTH));
        this.survival = universes.stream()
                .map(universe -> new WeightedSurvival(days(universe.tally()), happened(universe.tally()), tau))
                .toList();
        this.resampled = new Resampled[universes.size()];
    }

    /// What is known without resampling: the arms, with intervals on the survival curves only, and no differences.
    OnlineResult interim() {
        List<ArmResult> arms = new ArrayList<>();
        for (int arm = 0; arm < universes.size(); arm++) {
            arms.add(arm(arm, Resampled.NOTHING));
        }
        return new OnlineResult(settings.seed(), settings.days(), arms, List.of());
    }

    /// One arm's resampled figures, `[resamples]` each.
    private record Resampled(double[] ctr3, double[] realised, double[] rmst, double[] diversity,
            double[][] byHistory) {
        static final Resampled NOTHING = new Resampled(0);

        Resampled(int resamples) {
            this(new double[resamples], new double[resamples], new double[resamples], new double[resamples],
                    new double[HistoryBucket.values().length][resamples]);
        }
    }

    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    OnlineResult result(JobContext job) {
        Bootstrap bootstrap = Bootstrap.over(people.size());
        Arrays.setAll(resampled, _ -> new Resampled(bootstrap.resamples()));
        bootstrap.forEach((number, occurrences) -> {
            job.checkpoint();
            job.publish(new Progress("Intervals", (double) number / bootstrap.resamples()));
            for (int arm = 0; arm < resampled.length; arm++) {
                resample(arm, number, occurrences);
            }
        });
        List<ArmResult> arms = new ArrayList<>();
        for (int arm = 0; arm < universes.size(); arm++) {
            arms.add(arm(arm, resampled[arm]));
        }
        int hero = Math.max(0, universes.stream().map(Universe::name).toList().indexOf(SystemName.HYBRID.text()));
        List<Difference> differences = new ArrayList<>();
        for (int other = 0; other < universes.size(); other++) {
            if (other != hero) {
                differences.add(difference(arms, hero, other));
            }
        }
        return new OnlineResult(settings.seed(), settings.days(), arms, differences);
    }

    private void resample(int arm, int number, int[] occurrences) {
        Tally tally = universes.get(arm).tally();
        Resampled into = resampled[arm];
        double pages = weighted(tally.pages(), occurrences);
        into.ctr3[number] = weighted(tally.expected(), occurrences) / pages;
        into.realised[number] = weighted(tally.clicked(), occurrences) / pages;
        into.diversity[number] = weighted(tally.diversity(), occurrences) / pages;
        into.rmst[number] = survival.get(arm).restrictedMean(occurrences);
        for (HistoryBucket bucket : HistoryBucket.values()) {
            into.byHistory[bucket.ordinal()][number] = weighted(tally.expected(bucket), occurrences)
                    / weighted(tally.pages(bucket), occurrences);
        }
    }

    private ArmResult arm(int arm, Resampled told) {
        Tally tally = universes.get(arm).tally();
        double pages = sum(tally.pages());
        SurvivalCurve ttfc = TimeToFirstConversion.curve(universes.get(arm).name(), days(tally), happened(tally), tau);
        return new ArmResult(universes.get(arm).name(), people.size(), (int) pages,
                estimate(sum(tally.expected()) / pages, told.ctr3),
                estimate(sum(tally.clicked()) / pages, told.realised), ttfc,
                estimate(sum(tally.diversity()) / pages, told.diversity), sum(tally.regret()), byDay(tally),
                byHistory(tally, told), universes.get(arm).stageCounts());
    }

    private List<DayPoint> byDay(Tally tally) {
        List<DayPoint> points = new ArrayList<>();
        double pages = 0;
        double expected = 0;
        double regret = 0;
        for (int day = 0; day < daysPassed; day++) {
            pages += tally.onDay(day, Sum.PAGES);
            expected += tally.onDay(day, Sum.EXPECTED);
            regret += tally.onDay(day, Sum.REGRET);
            long until = end - (daysPassed - 1L - day) * (long) MILLIS_PER_DAY;
            int converted = (int) Arrays.stream(tally.converted()).filter(moment -> moment < until).count();
            points.add(new DayPoint(day + 1, pages == 0 ? null : expected / pages, regret, converted));
        }
        return points;
    }

    private static List<HistoryPoint> byHistory(Tally tally, Resampled told) {
        List<HistoryPoint> points = new ArrayList<>();
        for (HistoryBucket bucket : HistoryBucket.values()) {
            double pages = sum(tally.pages(bucket));
            if (pages > 0) {
                points.add(new HistoryPoint(bucket.from(), bucket.to() == Integer.MAX_VALUE ? null : bucket.to(),
                        estimate(sum(tally.expected(bucket)) / pages, told.byHistory[bucket.ordinal()]), (int) pages,
                        (int) Arrays.stream(tally.pages(bucket)).filter(count -> count > 0).count()));
            }
        }
        return points;
    }

    private Difference difference(List<ArmResult> arms, int one, int other) {
        ArmResult first = arms.get(one);
        ArmResult second = arms.get(other);
        Resampled told = resampled[one];
        Resampled against = resampled[other];
        Estimate ctr3 = estimate(first.ctr3().mean() - second.ctr3().mean(), minus(told.ctr3, against.ctr3));
        Estimate realised = estimate(first.realisedCtr3().mean() - second.realisedCtr3().mean(),
                minus(told.realised, against.realised));
        Estimate rmst = estimate(first.ttfc().rmstDays() - second.ttfc().rmstDays(), minus(told.rmst, against.rmst));
        Estimate diversity = estimate(first.diversity().mean() - second.diversity().mean(),
                minus(told.diversity, against.diversity));
        Power power = new Power(SampleSize.of(ctr3.mean(), ofOnePerson(minus(told.ctr3, against.ctr3))),
                SampleSize.of(ctr3.mean(), ofOnePerson(told.realised) + ofOnePerson(against.realised)),
                SampleSize.of(rmst.mean(), ofOnePerson(minus(told.rmst, against.rmst))),
                SampleSize.of(rmst.mean(), ofOnePerson(told.rmst) + ofOnePerson(against.rmst)));
        return new Difference(first.arm(), second.arm(), ctr3, realised, rmst, diversity, power);
    }

    /// The variance that one person brings to a figure: that of the resampled figures times the people.
    private double ofOnePerson(double[] resamples) {
        double[] told = Arrays.stream(resamples).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(told).average().orElse(0);
        double squares = Arrays.stream(told).map(value -> (value - mean) * (value - mean)).sum();
        return people.size() * squares / Math.max(1, told.length - 1);
    }

    /// Resamples that drew nobody with a page say nothing and are left out; without resamples there is no interval.
    private static Estimate estimate(double mean, double[] resamples) {
        double[] told = Arrays.stream(resamples).filter(Double::isFinite).toArray();
        if (told.length == 0) {
            return new Estimate(mean, Double.NaN, Double.NaN);
        }
        Interval interval = Interval.ofPercentiles(told).holding(mean);
        return new Estimate(mean, interval.lower(), interval.upper());
    }

    private double[] days(Tally tally) {
        double[] days = new double[people.size()];
        for (int newcomer = 0; newcomer < days.length; newcomer++) {
            days[newcomer] = (Math.min(tally.converted()[newcomer], end) - people.get(newcomer).signupAt())
                    / MILLIS_PER_DAY;
        }
        return days;
    }

    private boolean[] happened(Tally tally) {
        boolean[] happened = new boolean[people.size()];
        for (int newcomer = 0; newcomer < happened.length; newcomer++) {
            happened[newcomer] = tally.converted()[newcomer] < end;
        }
        return happened;
    }

    private static double[] minus(double[] values, double[] others) {
        double[] differences = new double[values.length];
        Arrays.setAll(differences, k -> values[k] - others[k]);
        return differences;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double weighted(double[] values, int[] occurrences) {
        double sum = 0;
        for (int person = 0; person < values.length; person++) {
            sum += occurrences[person] * values[person];
        }
        return sum;
    }
}
