package dev.thaw.recommend.hybrid;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/// A trained hybrid for whoever serves it outside of Thaw: a TensorFlow SavedModel and the vectors it holds.
///
/// The model has one signature, `serving_default`, with the inputs and outputs of [ServingTensor]. Its arrays are
/// constants of the graph, so that it needs no variables beside it.
public final class ServingModel {
    /// The name under which servers find the signature.
    public static final String SIGNATURE = "serving_default";
    /// The one file of a SavedModel without variables.
    public static final String FILE = "saved_model.pb";
    private static final String METHOD = "tensorflow/serving/predict";
    /// A SavedModel is one protocol buffer, which ends at 2 GiB; half of it leaves room for copies while writing.
    private static final long MOST_BYTES = 1L << 30;

    private final HybridWeights weights;

    private ServingModel(HybridWeights weights) {
        this.weights = weights;
    }

    /// @throws BadInputException if the towers were trained jointly, or the arrays are too large for one file
    public static ServingModel of(HybridWeights weights) {
        return of(weights, MOST_BYTES);
    }

    static ServingModel of(HybridWeights weights, long mostBytes) {
        if (weights.header().mode().joint()) {
            throw new BadInputException(
                    "The towers of this hybrid were trained together with the mixer; its fold-in draws"
                            + " a sample of unseen items anew for each person, which a served model would have to repeat draw by"
                            + " draw. Export a run whose mixer.training is stacked.");
        }
        long bytes = weights.arrays().values().stream().mapToLong(array -> 4L * array.values().length).sum();
        if (bytes > mostBytes) {
            throw new BadInputException("The vectors of this hybrid take " + (bytes >> 20)
                    + " MiB, a SavedModel can hold " + (mostBytes >> 20)
                    + "; train with smaller content.embeddingSize and collaborative.embeddingSize.");
        }
        return new ServingModel(weights);
    }

    /// Writes the model as a SavedModel.
    ///
    /// @param folder exists
    /// @throws StorageException if it cannot be written
    public void save(Path folder) {
        String version = TensorFlowRuntime.version();
        try (ServingGraph serving = new ServingGraph(weights);
                OutputStream stream = Files.newOutputStream(folder.resolve(FILE))) {
            SignatureDef.Builder signature = SignatureDef.newBuilder().setMethodName(METHOD);
            ServingTensor.inputs()
                    .forEach(input -> signature.putInputs(input.text(), described(serving.operand(input))));
            ServingTensor.outputs()
                    .forEach(output -> signature.putOutputs(output.text(), described(serving.operand(output))));
            // no saver: loaders that find one look for variables
            MetaGraphDef graph = MetaGraphDef.newBuilder()
                    .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags(SavedModelBundle.DEFAULT_TAG)
                            .setTensorflowVersion(version))
                    .setGraphDef(serving.graph().toGraphDef()).putSignatureDef(SIGNATURE, signature.build()).build();
            SavedModel.newBuilder().setSavedModelSchemaVersion(1).addMetaGraphs(graph).build().writeTo(stream);
        } catch (IOException e) {
            throw new StorageException(folder.resolve(FILE) + " could not be written: " + e.getMessage() + ".", e);
        }
    }

    /// Loads a saved model and asks it, as a server would.
    ///
    /// @return each output, `[candidates]`
    /// @throws InternalFailure if TensorFlow does not take it
    public static Map<ServingTensor, double[]> ask(Path folder, ServingRequest request) {
        TensorFlowRuntime.version();
        Map<String, Tensor> inputs = new HashMap<>();
        try (SavedModelBundle model = SavedModelBundle.load(folder.toString())) {
            request.values().forEach((name, value) -> inputs.put(name, tensor(value)));
            try (Result result = model.call(inputs)) {
                Map<ServingTensor, double[]> outputs = new EnumMap<>(ServingTensor.class);
                ServingTensor.outputs().forEach(output -> outputs.put(output, doubles(result, output)));
                return outputs;
            }
        } catch (TensorFlowException e) {
            throw new InternalFailure("TensorFlow does not take the model in " + folder + ": " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }

    /// The header of the weights.
    public HybridHeader header() {
        return weights.header();
    }

    /// c_i by item number, `[items, size]`.
    public Parameter contentVectors() {
        return weights.array(ContentScorer.VECTORS);
    }

    /// What the content tower adds to an item's score whoever the person is.
    public float contentBias(int item) {
        return weights.array(ContentScorer.BIASES).values()[item];
    }

    /// y_i by item number, `[items, size]`.
    public Parameter collaborativeVectors() {
        return weights.array(LeastSquaresScorer.ITEMS);
    }

    /// Whether the collaborative tower saw the item in training.
    public boolean isKnown(int item) {
        return weights.array(CollaborativeScorer.KNOWN).values()[item] > 0;
    }

    /// How a tower's scores are standardised: z = (s − mean) / deviation.
    public record Scale(double mean, double deviation) {}

    /// The scales of [ServingTensor#CONTENT] and [ServingTensor#COLLABORATIVE].
    public Map<ServingTensor, Scale> scales() {
        return Map.of(ServingTensor.CONTENT, scale(ScoreScale.CONTENT), ServingTensor.COLLABORATIVE,
                scale(ScoreScale.COLLABORATIVE));
    }

    private Scale scale(String array) {
        ScoreScale scale = ScoreScale.fromArray(weights.array(array));
        return new Scale(scale.mean(), scale.deviation());
    }

    /// One column of what people declare, and the numbers of its features.
    ///
    /// @param name   as in the data
    /// @param first  number of the column's first feature; the others follow
    /// @param values known values in the order of their numbers; empty for a column of numbers
    /// @param bounds ascending: a number's feature is `first` + how many bounds it reaches; empty for a text column
    public record Attribute(String name, int first, List<String> values, List<Double> bounds) {}

    /// What the content tower knows of people beside their events.
    public List<Attribute> attributes() {
        return weights.header().userAttributes().columns().stream()
                .map(column -> new Attribute(column.name(), column.first(), column.values(), column.bounds())).toList();
    }

    /// The formula of each popularity feature, over the names of the inputs, in their order.
    public List<String> popularityFormulas() {
        List<String> formulas = new ArrayList<>();
        for (int window = 0; window <= header().popularityWindows().size(); window++) {
            formulas.add("ln((counts[c, %d] + %s) / (totals[%d] / available_items + %s))".formatted(window,
                    PopularityFeatures.SMOOTHING, window, PopularityFeatures.SMOOTHING));
        }
        int allTime = header().popularityWindows().size();
        formulas.add("ln(1 + counts[c, %d] / max(1, totals[%d] / available_items))".formatted(allTime, allTime));
        formulas.add("ln(1 + age_days[c]) / %s".formatted(PopularityFeatures.AGE_SCALE));
        return formulas;
    }

    private static TensorInfo described(Operand<?> operand) {
        Output<?> output = operand.asOutput();
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : output.shape().asArray()) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return TensorInfo.newBuilder().setName(output.op().name() + ":" + output.index()).setDtype(output.dataType())
                .setTensorShape(shape).build();
    }

    private static Tensor tensor(Object value) {
        return switch (value) {
            case Long number -> TInt64.scalarOf(number);
            case Float number -> TFloat32.scalarOf(number);
            case long[] numbers -> TInt64.vectorOf(numbers);
            case float[] numbers -> Tensors.of(numbers, numbers.length);
            case long[][] rows when rows.length > 0 -> TInt64.tensorOf(StdArrays.ndCopyOf(rows));
            default -> throw new IllegalArgumentException("an input cannot be a " + value.getClass());
        };
    }

    private static double[] doubles(Result result, ServingTensor output) {
        TFloat32 tensor = (TFloat32) result.get(output.text()).orElseThrow(
                () -> new InternalFailure("The model gives no " + output.text() + ".", null));
        float[] values = Tensors.floats(tensor);
        double[] wide = new double[values.length];
        for (int k = 0; k < wide.length; k++) {
            wide[k] = values[k];
        }
        return wide;
    }
}
