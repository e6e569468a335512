package dev.thaw.recommend.hybrid;

/// One thing that was looked at to see whether a training knew the future.
///
/// @param check  what was looked at, such as `scores at nothing known`
/// @param passed whether nothing was found
/// @param detail what was found, one sentence
public record AuditCheck(String check, boolean passed, String detail) {}
