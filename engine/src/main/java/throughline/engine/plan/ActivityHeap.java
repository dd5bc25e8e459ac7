package throughline.engine.plan;

/// Variables by how often they took part in recent conflicts: a binary heap with the busiest on top.
final class ActivityHeap {
    private static final double RESCALE = 1e100;
    private final double[] activity;
    private final int[] heap;
    private final int[] place;
    private int size;
    private double step = 1;

    ActivityHeap(int variables) {
        activity = new double[variables];
        heap = new int[variables];
        place = new int[variables];
        for (int v = 0; v < variables; v++) {
            heap[v] = v;
            place[v] = v;
        }
        size = variables;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void bump(int variable) {
        activity[variable] += step;
        if (activity[variable] > RESCALE) {
            for (int v = 0; v < activity.length; v++) {
                activity[v] /= RESCALE;
            }
            step /= RESCALE;
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    void decay() {
        step /= 0.95;
    }

    void add(int variable) {
        if (place[variable] < 0) {
            place[variable] = size;
            heap[size] = variable;
            up(size++);
        }
    }

    int poll() {
        var top = heap[0];
        place[top] = -1;
        var last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down(0);
        }
        return top;
    }

    /// Ties go to the lower number, so that a search is the same every time.
    private boolean before(int one, int other) {
        return activity[one] > activity[other] || activity[one] == activity[other] && one < other;
    }

    private void up(int start) {
        var variable = heap[start];
        int i = start;
        while (i > 0 && before(variable, heap[(i - 1) / 2])) {
            heap[i] = heap[(i - 1) / 2];
            place[heap[i]] = i;
            i = (i - 1) / 2;
        }
        heap[i] = variable;
        place[variable] = i;
    }

    private void down(int start) {
        var variable = heap[start];
        int i = start;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], variable)) {
                break;
            }
            heap[i] = heap[child];
            place[heap[i]] = i;
            i = child;
        }
        heap[i] = variable;
        place[variable] = i;
    }
}
