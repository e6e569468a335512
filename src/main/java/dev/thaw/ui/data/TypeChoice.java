package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

/// Where the type of an event comes from.
sealed interface TypeChoice {
    /// What people call it.
    String label();

    /// All events are of one type.
    record OneType() implements TypeChoice {
        @Override
        public String label() {
            return text("data.type.constant");
        }
    }

    /// A column names it.
    record Named(String column) implements TypeChoice {
        @Override
        public String label() {
            return text("data.type.column", column);
        }
    }

    /// A column gives stars.
    record Rated(String column) implements TypeChoice {
        @Override
        public String label() {
            return text("data.type.rating", column);
        }
    }
}
