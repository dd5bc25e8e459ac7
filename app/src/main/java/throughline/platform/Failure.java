package throughline.platform;

/// Something around the program stands in the way: a folder that cannot be written, a server that does not answer.
///
/// The message is whole sentences for the person at the terminal: what is wrong and what to do next. The edges print
/// it as it is, without a stack trace. A programming error is never a `Failure`.
public final class Failure extends RuntimeException {
    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
