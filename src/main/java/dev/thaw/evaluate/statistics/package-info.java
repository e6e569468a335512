/// The statistics under the protocols: bootstrap by user, Holm's correction, survival curves and their comparison.
///
/// They know numbers only, no systems and no data sets. May use nothing but the JDK.
@NullMarked
package dev.thaw.evaluate.statistics;

import org.jspecify.annotations.NullMarked;
