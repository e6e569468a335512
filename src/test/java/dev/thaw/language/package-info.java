/// Tests of all texts: whole in every language, well formed, asked for.
@NullMarked
package dev.thaw.language;

import org.jspecify.annotations.NullMarked;
