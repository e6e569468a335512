package dev.thaw.evaluate;

import java.util.List;

/// What the cold-start curve found.
///
/// @param points          each (system, n, metric) once, in the order of systems, lengths and metrics
/// @param differences     the hybrid against every other system; empty where the hybrid was not evaluated
/// @param mixer           the mixer by history length; empty where no system has one
/// @param values          the same for each person
/// @param recommendations the top ten of every decision, in the order of systems, users and lengths
/// @param views           the same decisions seen from other sides
/// @param notes           what a reader of these figures must know, one sentence each
public record CurveResult(List<CurvePoint> points, List<Difference> differences, List<MixerPoint> mixer,
        UserValues values, List<RecommendationRow> recommendations, FurtherViews views, List<String> notes) {
    public CurveResult {
        points = List.copyOf(points);
        differences = List.copyOf(differences);
        mixer = List.copyOf(mixer);
        recommendations = List.copyOf(recommendations);
        notes = List.copyOf(notes);
    }
}
