package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The mixer at work: an ensemble of small networks whose content weights are averaged.
///
/// Each member: w = softmax(W₂ relu(W₁ z + b₁) + b₂) over the standardised contexts z of [MixerInputs]. The first layer
/// is separable, W₁z = a part of the person (count, days) and a part of the item, and the item part takes only
/// cap + 1 values: a decision costs (cap + 1) × units per member, however many candidates there are.
final class MixerNetwork {
    static final String INPUT_MEANS = "mixer/input_means";
    static final String INPUT_DEVIATIONS = "mixer/input_deviations";
    /// Where no mixer could be trained: content weight = k / (k + known events).
    static final double FALLBACK_EVENTS = 10;
    private static final String MEMBERS = "mixer/members/";

    private final MixerInputs inputs;
    private final int cap;
    private final Member[] members;

    MixerNetwork(HybridHeader header, Map<String, Parameter> arrays) {
        this.inputs = new MixerInputs(Parameter.named(INPUT_MEANS, arrays).values(),
                Parameter.named(INPUT_DEVIATIONS, arrays).values());
        this.cap = header.itemCountCap();
        int count = 0;
        while (arrays.containsKey(name(count, MixerLayers.HIDDEN))) {
            count++;
        }
        this.members = new Member[count];
        for (int k = 0; k < count; k++) {
            members[k] = new Member(Parameter.named(name(k, MixerLayers.HIDDEN), arrays).values(),
                    Parameter.named(name(k, MixerLayers.HIDDEN_BIAS), arrays).values(),
                    Parameter.named(name(k, MixerLayers.OUTPUT), arrays).values(),
                    Parameter.named(name(k, MixerLayers.OUTPUT_BIAS), arrays).values());
        }
    }

    /// Name of a member's array in the weights.
    static String name(int member, String array) {
        return MEMBERS + member + "/" + array.substring(array.indexOf('/') + 1);
    }

    /// How many networks are averaged.
    int members() {
        return members.length;
    }

    /// Content weight for each item count `0 … cap`, averaged over the members.
    ///
    /// @param userInteractions positive events known of the person
    /// @param daysSinceSignup  days since sign-up
    double[] contentWeights(int userInteractions, double daysSinceSignup) {
        return contentWeights(memberWeights(userInteractions, daysSinceSignup), userInteractions);
    }

    /// The average of what [#memberWeights] gave for a person with so many positive events.
    double[] contentWeights(double[][] byMember, int userInteractions) {
        double[] weights = new double[cap + 1];
        if (members.length == 0) {
            Arrays.fill(weights, FALLBACK_EVENTS / (FALLBACK_EVENTS + userInteractions));
        }
        for (double[] own : byMember) {
            for (int count = 0; count <= cap; count++) {
                weights[count] += own[count] / members.length;
            }
        }
        return weights;
    }

    /// Content weight for each item count `0 … cap` by each member, `[members, cap + 1]`.
    double[][] memberWeights(int userInteractions, double daysSinceSignup) {
        return Arrays.stream(members).map(member -> member.contentWeights(this, userInteractions, daysSinceSignup))
                .toArray(double[][]::new);
    }

    private double standardised(int input, double value) {
        return (Math.log1p(value) - inputs.means()[input]) / inputs.deviation()[input];
    }

    private record Member(float[] hidden, float[] hiddenBias, float[] output, float[] outputBias) {
        double[] contentWeights(MixerNetwork network, int userInteractions, double days) {
            int units = hiddenBias.length;
            double[] person = new double[units];
            double count = network.standardised(MixerInputs.USER, userInteractions);
            double age = network.standardised(MixerInputs.DAYS, days);
            for (int unit = 0; unit < units; unit++) {
                person[unit] = hiddenBias[unit] + count * hidden[MixerInputs.USER * units + unit]
                        + age * hidden[MixerInputs.DAYS * units + unit];
            }
            double[] weights = new double[network.cap + 1];
            for (int items = 0; items <= network.cap; items++) {
                double item = network.standardised(MixerInputs.ITEM, items);
                double content = outputBias[0];
                double collaborative = outputBias[1];
                for (int unit = 0; unit < units; unit++) {
                    double active = Math.max(0, person[unit] + item * hidden[MixerInputs.ITEM * units + unit]);
                    content += active * output[2 * unit];
                    collaborative += active * output[2 * unit + 1];
                }
                weights[items] = 1 / (1 + Math.exp(collaborative - content));
            }
            return weights;
        }
    }

    /// Copies a trained network's arrays under the names of a member.
    static Map<String, Parameter> named(int member, Map<String, Parameter> trained) {
        Map<String, Parameter> arrays = new HashMap<>();
        trained.forEach((name, parameter) -> arrays.put(name(member, name), parameter));
        return arrays;
    }
}
