package throughline.web;

/// Nothing can be shown yet, because the first Region is being built.
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReady() {
        super("the first Region is being built");
    }
}
