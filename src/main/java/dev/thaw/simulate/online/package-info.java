/// The online test: newcomers arrive in the world after its end and are served by recommenders, one universe an arm.
///
/// [dev.thaw.simulate.online.OnlineTest] plays every [dev.thaw.simulate.online.OnlineArm] day by day with common random
/// numbers: the same people come at the same moments in every [dev.thaw.simulate.online.Universe] and answer a course on
/// a day alike whoever shows it. What an arm shows is all that differs. [dev.thaw.simulate.online.OnlineStatistics]
/// turns what happened into an [dev.thaw.simulate.online.OnlineResult]. May use what `simulate` may.
@NullMarked
package dev.thaw.simulate.online;

import org.jspecify.annotations.NullMarked;
