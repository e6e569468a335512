package dev.thaw.recommend.hybrid;

/// One question that an audit asked of a run: [LeakAudit] of the mixer's training, `evaluate.audit` of the way the data
/// took.
///
/// @param check  what was asked, such as `newcomers`, `towers`, `decisions`, `split`, `counts`
/// @param passed whether all was well, also where there was too little to tell
/// @param detail what was found, in one sentence with numbers; begins with "Leak:" unless passed
public record AuditCheck(String check, boolean passed, String detail) {
    /// All was well.
    public static AuditCheck passed(String check, String found) {
        return new AuditCheck(check, true, found);
    }

    /// Something was known that could not be known.
    public static AuditCheck leak(String check, String found) {
        return new AuditCheck(check, false, "Leak: " + found);
    }
}
