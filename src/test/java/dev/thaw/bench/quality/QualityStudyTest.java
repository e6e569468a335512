package dev.thaw.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityStudyTest {
    @Test
    void aNoteOfEverySeedIsToldOnceAndOthersWithTheirSeeds() {
        assertEquals(List.of("Windows: 3 h.", "Seed 7: Epochs kept: 3.", "Seed 8, 9: Epochs kept: 4."),
                QualityStudy.notes(List.of(List.of("Windows: 3 h.", "Epochs kept: 3."),
                        List.of("Windows: 3 h.", "Epochs kept: 4."), List.of("Windows: 3 h.", "Epochs kept: 4.")),
                        List.of(7L, 8L, 9L)));
    }
}
