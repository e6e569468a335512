/// Background work: progress, pause, cancel and time left, without any toolkit.
///
/// A [dev.thaw.job.Job] gets a [dev.thaw.job.JobContext] and calls `checkpoint()` often and `publish(…)` when there is
/// something to say. The interface bridges jobs to its task list, the command line to a progress bar, tests run them
/// inline. May use nothing but the JDK and `failure`.
@NullMarked
package dev.thaw.job;

import org.jspecify.annotations.NullMarked;
