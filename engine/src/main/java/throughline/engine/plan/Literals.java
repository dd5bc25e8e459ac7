package throughline.engine.plan;

import java.util.Arrays;

/// A growing list of literals. A literal is a variable times two, plus one when negated.
final class Literals {
    int[] items = new int[8];
    int size;

    void add(int literal) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = literal;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    static int not(int literal) {
        return literal ^ 1;
    }
}
