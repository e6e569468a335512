package dev.thaw.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.Advisor.Advice;
import dev.thaw.experiment.ReasonSentences;
import dev.thaw.experiment.Recommendations;
import dev.thaw.recommend.hybrid.Explanation;
import dev.thaw.recommend.rerank.Reranking;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One person's recommendations as JSON, for programs.
///
/// @param known         events known of the person
/// @param candidates    how many items were ranked
/// @param contentWeight mean weight of the content tower over the candidates
/// @param contentShare  its part of the scores' variance across the candidates
/// @param rerankLambda  λ the list was re-ranked with; 1 = as the hybrid ranks
/// @param items         best first
record AdviceJson(int known, int candidates, double contentWeight, double contentShare, double rerankLambda,
        List<Entry> items) {
    /// One recommended item; the scores as in [Advice].
    ///
    /// @param lift how far each tower lifts the item above the average candidate; absent unless asked for
    /// @param why  every reason, strongest first, adding up to both lifts; absent unless asked for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(int rank, String itemId, String title, double score, double contentWeight, double content,
            double collaborative, @Nullable Map<String, Double> lift, @Nullable List<Why> why) {}

    /// One reason.
    ///
    /// @param tower  `content` or `collaborative`
    /// @param reason in words
    /// @param lift   how far it lifts the item above the average candidate
    record Why(String tower, String reason, double lift) {}

    /// @param reranking what the list went through
    /// @param explained explanations of the recommended items, or empty
    static AdviceJson of(Dataset dataset, int known, Reranking reranking, Recommendations recommended,
            List<Explanation> explained) {
        Map<Integer, Explanation> byItem = explained.stream()
                .collect(Collectors.toMap(Explanation::item, why -> why));
        return new AdviceJson(known, recommended.candidates(), recommended.contentWeight(),
                recommended.contentShare(), reranking.lambda(), recommended.items().stream()
                        .map(item -> entry(dataset, item, byItem.get(item.item()))).toList());
    }

    private static Entry entry(Dataset dataset, Advice item, @Nullable Explanation why) {
        ReasonSentences sentences = new ReasonSentences(dataset);
        return new Entry(item.rank(), dataset.items().id(item.item()), dataset.items().title(item.item()),
                item.score(), item.contentWeight(), item.content(), item.collaborative(),
                why == null
                        ? null
                        : Map.of("content", why.content().lift(), "collaborative", why.collaborative().lift()),
                why == null
                        ? null
                        : why.reasons().stream()
                                .map(part -> new Why(part.tower().text(), sentences.of(part), part.lift())).toList());
    }

    String text() throws JsonProcessingException {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build().writeValueAsString(this) + "\n";
    }
}
