package dev.thaw.simulate.online;

/// How much is known of a person when a page is served, in events of every type.
public enum HistoryBucket {
    /// Nobody has done anything yet on their first visit.
    NOTHING(0, 0), UP_TO_2(1, 2), UP_TO_5(3, 5), UP_TO_10(6, 10), UP_TO_20(11, 20), UP_TO_50(21, 50), MORE(51,
            Integer.MAX_VALUE);

    private final int from;
    private final int to;

    HistoryBucket(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /// The bucket of a history length.
    static HistoryBucket of(int events) {
        int place = 0;
        while (values()[place].to < events) {
            place++;
        }
        return values()[place];
    }

    /// Fewest events.
    public int from() {
        return from;
    }

    /// Most events; [Integer#MAX_VALUE] where there is no limit.
    public int to() {
        return to;
    }
}
