package dev.thaw.recommend.hybrid;

/// One question that [LeakAudit] asked of a training.
///
/// @param check  what was asked: `newcomers`, `towers`, `decisions` or `split`
/// @param passed whether all was well, also where there were too few people to tell
/// @param detail what was found, in one sentence with numbers; begins with "Leak:" unless passed
public record AuditCheck(String check, boolean passed, String detail) {}
