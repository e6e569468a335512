package dev.thaw.recommend.hybrid;

import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.NegativeSettings;
import org.jspecify.annotations.Nullable;

/// Everything that shapes the hybrid and its training.
///
/// @param content       the content tower
/// @param collaborative the collaborative tower
/// @param mixer         the mixer
/// @param training      the towers' training
/// @param negatives     how negatives are drawn
/// @param windowDays    training examples come only from the last so many days before the cut-off; null = all
/// @param seed          fixes every random draw
public record HybridSettings(Content content, Collaborative collaborative, Mixer mixer, Training training,
        NegativeSettings negatives, @Nullable Integer windowDays, long seed) {

    /// The content tower: item and user side meet in a space of `embeddingSize`.
    ///
    /// @param embeddingSize `1…1024`
    /// @param hiddenUnits   width of the item side's hidden layer, `1…4096`
    /// @param l2            L2 penalty on item embeddings, `>= 0`; of no effect in pure mode, which has none
    /// @param pure          whether items are known by their description and demand alone, without an embedding of
    ///                      their own: with one the content tower becomes a second collaborative tower
    public record Content(int embeddingSize, int hiddenUnits, double l2, boolean pure) {
        public static final Content DEFAULT = new Content(32, 256, 0.003, true);

        public Content {
            requireRange("content.embeddingSize", embeddingSize, 1, 1024);
            requireRange("content.hiddenUnits", hiddenUnits, 1, 4096);
            requireNotNegative("content.l2", l2);
        }
    }

    /// The collaborative tower: a row for each user and each item.
    ///
    /// @param embeddingSize `1…1024`
    /// @param l2            L2 penalty on rows and user biases, `>= 0`
    public record Collaborative(int embeddingSize, double l2) {
        /// 64 and 0.003: on MovieLens latest-small the tower alone then stands beside EASE.
        public static final Collaborative DEFAULT = new Collaborative(64, 0.003);

        public Collaborative {
            requireRange("collaborative.embeddingSize", embeddingSize, 1, 1024);
            requireNotNegative("collaborative.l2", l2);
        }
    }

    /// The mixer: Dense relu, dropout, softmax over the two towers.
    ///
    /// @param hiddenUnits `1…1024`
    /// @param dropout     share of hidden units dropped in training, `[0, 1)`
    /// @param training    how the mixer learns
    /// @param itemCount   whether the mixer sees how often an item was chosen; without it all items of a decision get
    ///                    the same weight
    public record Mixer(int hiddenUnits, double dropout, MixerTraining training, boolean itemCount) {
        public static final Mixer DEFAULT = new Mixer(64, 0.3, MixerTraining.STACKED, true);

        public Mixer {
            requireRange("mixer.hiddenUnits", hiddenUnits, 1, 1024);
            if (!(dropout >= 0 && dropout < 1)) {
                throw new BadInputException("mixer.dropout is " + dropout + "; it must lie between 0 and less than 1.");
            }
        }

        /// The mixer sees no item counts beyond this; 0 where it sees none.
        int itemCountCap() {
            return itemCount ? MixerInputs.ITEM_COUNT_CAP : 0;
        }
    }

    /// How the mixer learns; see the recipe's table of what each mode shows.
    public enum MixerTraining {
        /// Towers see the past of a cut, the mixer what came between cut and split, users folded in. The default.
        STACKED,
        /// Everything at once, as the article has it: its collaborative tower may collapse while the mixer trusts it.
        JOINT,
        /// Stacked, but the mixer sees trained user rows, which know the future. For teaching.
        LEAKY,
        /// Joint, with user ids dropped at random to fake newcomers.
        ID_DROPOUT;

        /// Whether towers and mixer are trained at once.
        public boolean joint() {
            return this == JOINT || this == ID_DROPOUT;
        }
    }

    /// The towers' training.
    ///
    /// @param epochs       passes over the examples, `1…1000`
    /// @param batchSize    positives a batch, `1…65536`
    /// @param learningRate Adagrad's rate on embedding rows at the start, `> 0`; all rates fall linearly to zero
    public record Training(int epochs, int batchSize, double learningRate) {
        /// With rates that fall to zero four epochs rank as well as eight, in half the time.
        public static final Training DEFAULT = new Training(4, 512, 0.05);

        public Training {
            requireRange("training.epochs", epochs, 1, 1000);
            requireRange("training.batchSize", batchSize, 1, 65_536);
            if (!(learningRate > 0 && learningRate <= 10)) {
                throw new BadInputException(
                        "training.learningRate is " + learningRate + "; it must lie between 0 (exclusive) and 10.");
            }
        }
    }

    public HybridSettings {
        if (windowDays != null && windowDays < 1) {
            throw new BadInputException("window.days is " + windowDays + "; it must be at least 1, or null for all.");
        }
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadInputException(
                    name + " is " + value + "; it must lie between " + least + " and " + most + ".");
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value <= 1000)) {
            throw new BadInputException(name + " is " + value + "; it must lie between 0 and 1000.");
        }
    }
}
