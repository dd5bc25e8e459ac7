package throughline.imports;

/// How often an issue came up in a file.
///
/// @param message of its first row
public record IssueCount(String code, Issue.Severity severity, long rows, String message) {}
