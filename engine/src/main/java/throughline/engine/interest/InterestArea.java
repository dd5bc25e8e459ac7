package throughline.engine.interest;

/// The six areas of vocational interest (Holland), in the order in which scores are written.
public enum InterestArea {
    REALISTIC,
    INVESTIGATIVE,
    ARTISTIC,
    SOCIAL,
    ENTERPRISING,
    CONVENTIONAL;

    /// The letter of the field, `R`, `I`, `A`, `S`, `E` or `C`.
    public char letter() {
        return name().charAt(0);
    }
}
