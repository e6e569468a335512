package dev.thaw.evaluate;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.Recommender;
import java.util.List;
import java.util.function.UnaryOperator;

/// A question put to the trained systems themselves, while they are there, beside the cold-start curve.
///
/// Of several origins only the last one's systems are asked.
public interface Examination {
    /// What is going on, in the words of progress and timings.
    String phase();

    /// How many trainings it takes, each about as long as all that precedes it; for progress.
    default int trainings() {
        return 0;
    }

    /// Asks the systems.
    ///
    /// @param systems  trained before [Protocol#t0()], each system's name once
    /// @param timeline of the whole log, as the cold-start curve sees it
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    Answer examine(List<? extends Recommender> systems, CatalogTimeline timeline, JobContext context);

    /// What an examination found out.
    ///
    /// @param into  adds it to the views of a run
    /// @param notes what a reader must know, one sentence each
    record Answer(UnaryOperator<FurtherViews> into, List<String> notes) {
        public Answer {
            notes = List.copyOf(notes);
        }
    }
}
