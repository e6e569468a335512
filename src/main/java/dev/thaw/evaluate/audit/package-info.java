/// Whether the way the data took to the systems shows them nothing of the future, and proof that this would be noticed.
///
/// [DataPath] holds the very objects that a run uses; [DataPathAudit] compares them with what it counts itself in the raw
/// log. [LeakTrial] seeds leaks into a copy of the path ([SeededLeak]) and tells which check catches each. Nothing here
/// is a switch of the evaluation: what leaks is made here and nowhere else. May use what `evaluate` may.
@NullMarked
package dev.thaw.evaluate.audit;

import org.jspecify.annotations.NullMarked;
