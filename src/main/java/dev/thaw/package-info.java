/// The door of Thaw, a desktop workbench for cold start in recommenders.
///
/// `Thaw` decides between the workbench and the command line; what both rest on lives in the rooms below:
/// `dataset`, `sampling`, `recommend`, `evaluate`, `simulate`, `experiment`, `job`, `project`, `figure`, `report`.
@NullMarked
package dev.thaw;

import org.jspecify.annotations.NullMarked;
