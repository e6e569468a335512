/// What can go wrong, told to people.
///
/// One sealed family: every failure that leaves a package of Thaw is a [dev.thaw.failure.ThawException] whose message
/// is a sentence for the person in front (what happened, where, what to do) and whose kind decides the exit code of
/// the command line. May use nothing but the JDK; everything may use it.
@NullMarked
package dev.thaw.failure;

import org.jspecify.annotations.NullMarked;
