package throughline.maps;

import java.util.Comparator;

/// A thing of the Region that may stand on a map, by its position in the list of its type.
record Piece(Type type, int id) implements Comparable<Piece> {
    private static final Comparator<Piece> ORDER =
            Comparator.comparing(Piece::type).thenComparingInt(Piece::id);

    enum Type {
        COURSE,
        PROGRAM,
        /// Credit for a college course, earned while at school; the position is that of the course.
        CREDIT,
        CREDENTIAL,
        ACTIVITY,
        SUPPORT,
        OCCUPATION,
        /// A university course that accepts the subject; the position is that in [Scope#accepted].
        ACCEPTED
    }

    static Piece course(int id) {
        return new Piece(Type.COURSE, id);
    }

    static Piece program(int id) {
        return new Piece(Type.PROGRAM, id);
    }

    static Piece credit(int id) {
        return new Piece(Type.CREDIT, id);
    }

    static Piece credential(int id) {
        return new Piece(Type.CREDENTIAL, id);
    }

    static Piece activity(int id) {
        return new Piece(Type.ACTIVITY, id);
    }

    static Piece support(int id) {
        return new Piece(Type.SUPPORT, id);
    }

    static Piece occupation(int id) {
        return new Piece(Type.OCCUPATION, id);
    }

    static Piece accepted(int position) {
        return new Piece(Type.ACCEPTED, position);
    }

    boolean is(Type other) {
        return type == other;
    }

    @Override
    public int compareTo(Piece other) {
        return ORDER.compare(this, other);
    }
}
