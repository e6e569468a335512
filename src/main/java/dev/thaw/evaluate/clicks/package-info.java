/// What a log of impressions says about clicks: of the people shown something, how many clicked.
///
/// A click rate is only as good as its evidence, so every one carries its [tier][dev.thaw.evaluate.clicks.EvidenceTier]:
/// a uniform-random log is replayed, logged propensities are weighed (IPS, SNIPS, DR), and where neither is there only
/// what was shown is described. [ClickExamination][dev.thaw.evaluate.clicks.ClickExamination] asks a run's trained
/// systems what they would have shown at the logged requests;
/// [PolicyComparison][dev.thaw.evaluate.clicks.PolicyComparison] estimates one logged policy from another's log and holds
/// it against what was observed. Below an effective sample size of 100 there is a reason in place of a number.
///
/// Pure Java. May use what `evaluate` may use.
@NullMarked
package dev.thaw.evaluate.clicks;

import org.jspecify.annotations.NullMarked;
