package dev.thaw.ui.newcomer;

import dev.thaw.dataset.EventType;

/// Something the newcomer did.
public record Step(Item item, EventType type) {}
