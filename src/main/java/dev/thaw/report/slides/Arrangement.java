package dev.thaw.report.slides;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.InternalFailure;
import dev.thaw.report.slides.Slide.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a person wants a story told: in which order, without which slides, with which words.
///
/// @param order   topics in order; those it does not name follow in the order of telling
/// @param leftOut topics that are not shown
/// @param claims  other words for a claim, by topic
public record Arrangement(List<Topic> order, Set<Topic> leftOut, Map<Topic, String> claims) {
    /// As the story tells itself.
    public static final Arrangement AS_TOLD = new Arrangement(List.of(), Set.of(), Map.of());

    private static final JsonMapper JSON = new JsonMapper();

    public Arrangement(@Nullable List<Topic> order, @Nullable Set<Topic> leftOut,
            @Nullable Map<Topic, String> claims) {
        this.order = order == null ? List.of() : order.stream().distinct().toList();
        this.leftOut = leftOut == null ? Set.of() : Set.copyOf(leftOut);
        this.claims = claims == null ? Map.of() : Map.copyOf(claims);
    }

    /// All slides in order and words, those that are left out too.
    public List<Slide> all(List<Slide> told) {
        List<Slide> arranged = new ArrayList<>(told);
        arranged.sort((one, other) -> Integer.compare(place(one, told), place(other, told)));
        arranged.replaceAll(slide -> {
            String words = claims.get(slide.topic());
            return words == null ? slide : slide.claiming(words);
        });
        return List.copyOf(arranged);
    }

    /// The slides an audience sees.
    public List<Slide> shown(List<Slide> told) {
        return all(told).stream().filter(slide -> !leftOut.contains(slide.topic())).toList();
    }

    /// The same with a slide moved up (negative) or down by so many places; at the ends it stays.
    public Arrangement moved(List<Slide> told, Topic topic, int by) {
        List<Topic> topics = new ArrayList<>(all(told).stream().map(Slide::topic).toList());
        int from = topics.indexOf(topic);
        if (from < 0) {
            return this;
        }
        topics.add(Math.clamp((long) from + by, 0, topics.size() - 1), topics.remove(from));
        return new Arrangement(topics, leftOut, claims);
    }

    /// The same with a slide left out, or taken in again.
    public Arrangement leavingOut(Topic topic, boolean out) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        topics.addAll(leftOut);
        if (out) {
            topics.add(topic);
        } else {
            topics.remove(topic);
        }
        return new Arrangement(order, topics, claims);
    }

    /// The same with other words for a claim; blank words restore its own.
    public Arrangement claiming(Topic topic, String words) {
        Map<Topic, String> changed = new EnumMap<>(Topic.class);
        changed.putAll(claims);
        if (words.isBlank()) {
            changed.remove(topic);
        } else {
            changed.put(topic, words.strip());
        }
        return new Arrangement(order, leftOut, Collections.unmodifiableMap(changed));
    }

    /// As text that [#parse] reads back.
    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JacksonException failure) {
            throw new InternalFailure("How the slides are arranged could not be written.", failure);
        }
    }

    /// What [#text] wrote; as told where it cannot be read, as that of a later version.
    public static Arrangement parse(String text) {
        try {
            return text.isEmpty() ? AS_TOLD : JSON.readValue(text, Arrangement.class);
        } catch (JacksonException _) {
            return AS_TOLD;
        }
    }

    private int place(Slide slide, List<Slide> told) {
        int named = order.indexOf(slide.topic());
        if (named >= 0 || order.isEmpty()) {
            return named >= 0 ? named : told.indexOf(slide);
        }
        return order.size() + told.indexOf(slide);
    }
}
