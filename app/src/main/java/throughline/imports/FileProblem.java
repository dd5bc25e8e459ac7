package throughline.imports;

/// A file that cannot be read to its end; becomes the issue that refuses it.
final class FileProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Check check;
    private final int row;

    FileProblem(Check check, int row, String message) {
        super(message, null, false, false);
        this.check = check;
        this.row = row;
    }

    String code() {
        return check.code();
    }

    Issue issue(String file) {
        return new Issue(file, row, null, null, check.code(), Issue.Severity.ERROR, getMessage());
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
