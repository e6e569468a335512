/// The `.thaw` file: one SQLite database that holds the data, the configuration, the runs, their results and weights.
///
/// [dev.thaw.project.ProjectFile] is the door. Behind it: the schema and its migrations, one repository for the data
/// and one for the runs, and the format of the columns; `src/docs/project-file.md` describes all of it. JDBC lives
/// here and nowhere else. May use `experiment` and everything below it.
@NullMarked
package dev.thaw.project;

import org.jspecify.annotations.NullMarked;
