package dev.thaw.evaluate.development;

/// The metrics of the group, in the order of telling.
public enum DevelopmentMetric {
    AUC("auc"), PRECISION_1("precision@1"), PRECISION_3("precision@3"), PRECISION_5("precision@5"), PRECISION_10(
            "precision@10"),
    RECALL_1("recall@1"), RECALL_3("recall@3"), RECALL_5("recall@5"), RECALL_10(
            "recall@10"),
    LOG_LOSS("log_loss"), RMSE("rmse"), MAE("mae"), ECE("ece");

    /// Depths of precision and recall.
    static final int[] DEPTHS = {1, 3, 5, 10};

    private final String text;

    DevelopmentMetric(String text) {
        this.text = text;
    }

    /// The name in results, such as `precision@5`.
    public String text() {
        return text;
    }

    static DevelopmentMetric precision(int depth) {
        return values()[PRECISION_1.ordinal() + depth];
    }

    static DevelopmentMetric recall(int depth) {
        return values()[RECALL_1.ordinal() + depth];
    }

    /// Whether it judges probabilities rather than an order.
    public boolean ofChance() {
        return ordinal() >= LOG_LOSS.ordinal();
    }

    /// Whether less is better.
    public boolean isError() {
        return ofChance();
    }
}
