/// The systems a hybrid has to beat: random, popularity, recent popularity, EASE with fold-in and a fixed hand mix.
@NullMarked
package dev.thaw.recommend.baseline;

import org.jspecify.annotations.NullMarked;
