package throughline.engine.curriculum;

/// A requisite edge: course `from` before, with or together with course `to`. Both are positions in the
/// curriculum.
public record Requisite(int from, int to, Kind kind) {

    /// When the requisite must be taken, relative to the course that asks for it.
    public enum Kind {
        /// In an earlier term.
        PRE,
        /// In an earlier term or the same.
        CO,
        /// In the same term.
        STRICT;

        /// The fewest terms that must lie between the requisite and the course.
        public int minTermsBetween() {
            return this == PRE ? 1 : 0;
        }
    }
}
