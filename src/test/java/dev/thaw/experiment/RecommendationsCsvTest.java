package dev.thaw.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.evaluate.RecommendationRow;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationsCsvTest {
    private static final Dataset DATASET = new DatasetBuilder().event("007", "a,\"b\"", "view", 1000)
            .build("two", ImportReport.none("test"));

    private static String csv(RecommendationRow row) {
        StringBuilder text = new StringBuilder();
        RecommendationsCsv.write(DATASET, List.of(row), text);
        return text.toString();
    }

    @Test
    void aRowHoldsIdsAsTextAndNumbersThatComeBack() {
        String csv = csv(new RecommendationRow(SystemName.HYBRID, 1, 2, 3, 1_468_342_705_000L, 1, 1, 0.1 + 0.2,
                1.0 / 3));
        assertEquals("system,user_id,n,known,as_of,rank,item_id,score,content_weight\n"
                + "hybrid,007,2,3,1468342705000,1,\"a,\"\"b\"\"\",0.30000000000000004,0.3333333333333333\n", csv);
    }

    @Test
    void theWeightIsEmptyForSystemsWithoutAMixer() {
        String csv = csv(new RecommendationRow(SystemName.EASE, 1, 0, 0, 5, 10, 1, -1e-9, Double.NaN));
        assertEquals("ease,007,0,0,5,10,\"a,\"\"b\"\"\",-1.0E-9,", csv.lines().skip(1).findFirst().orElseThrow());
    }
}
