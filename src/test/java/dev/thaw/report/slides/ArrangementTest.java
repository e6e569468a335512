package dev.thaw.report.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.figure.ExampleRuns;
import dev.thaw.report.slides.Slide.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private final List<Slide> told = Slides.of(ExampleRuns.complete());

    @Test
    void slidesMoveAndStopAtTheEnds() {
        Arrangement moved = Arrangement.AS_TOLD.moved(told, Topic.NEXT, -1).moved(told, Topic.TITLE, -5);

        List<Topic> topics = moved.all(told).stream().map(Slide::topic).toList();
        assertThat(topics).startsWith(Topic.TITLE, Topic.COLD).endsWith(Topic.NEXT, Topic.TRUST);
    }

    @Test
    void topicsAnArrangementDoesNotNameFollowInTheOrderOfTelling() {
        Arrangement early = new Arrangement(List.of(Topic.NEXT, Topic.TITLE), null, null);

        assertThat(early.all(told)).extracting(Slide::topic).startsWith(Topic.NEXT, Topic.TITLE, Topic.COLD)
                .endsWith(Topic.TRUST);
    }

    @Test
    void whatIsLeftOutIsNotShownButStillThere() {
        Arrangement arrangement = Arrangement.AS_TOLD.leavingOut(Topic.COLD, true);

        assertThat(arrangement.shown(told)).extracting(Slide::topic).doesNotContain(Topic.COLD);
        assertThat(arrangement.all(told)).hasSameSizeAs(told);
        assertThat(arrangement.leavingOut(Topic.COLD, false).shown(told)).isEqualTo(told);
    }

    @Test
    void ownWordsReplaceAClaimAndBlankOnesRestoreIt() {
        Arrangement reworded = Arrangement.AS_TOLD.claiming(Topic.MIXER, " In my words ");

        assertThat(reworded.all(told)).filteredOn(slide -> slide.topic() == Topic.MIXER).extracting(Slide::claim)
                .containsExactly("In my words");
        assertThat(reworded.claiming(Topic.MIXER, " ").all(told)).isEqualTo(told);
    }

    @Test
    void textBringsBackTheSameArrangement() {
        Arrangement arrangement = Arrangement.AS_TOLD.moved(told, Topic.NEXT, -2).leavingOut(Topic.COLD, true)
                .claiming(Topic.MIXER, "“Quoted” and \\ more");

        assertThat(Arrangement.parse(arrangement.text())).isEqualTo(arrangement);
        assertThat(Arrangement.parse("")).isEqualTo(Arrangement.AS_TOLD);
        assertThat(Arrangement.parse("{\"order\":[\"LATER_TOPIC\"]}")).isEqualTo(Arrangement.AS_TOLD);
    }
}
