package throughline.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.springframework.stereotype.Component;

/// Keeps complete answers in memory, at most so many bytes of them, those asked for longest ago going first.
/// Thread-safe.
///
/// Pages of one edition (the Region, the build and the day they were made from) are kept together; the first
/// question about another edition drops them all. An address is kept from its second visit on, so that a row
/// of addresses that nobody asks for twice pushes out nothing.
@Component
final class PageCache {
    /// Addresses remembered as visited once; a power of two.
    private static final int REMEMBERED = 1 << 13;
    /// Longer addresses are nobody's bookmarks.
    private static final int MAX_ADDRESS = 500;
    /// What an entry costs besides its body and its address, about.
    private static final int OVERHEAD_BYTES = 250;

    private final long maxBytes;
    private final AtomicIntegerArray visitedOnce = new AtomicIntegerArray(REMEMBERED);
    private final LinkedHashMap<Key, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private String edition = "";
    private long bytes;

    PageCache(WebSettings settings) {
        this.maxBytes = settings.pageMemory().toBytes();
    }

    /// What an answer depends on.
    ///
    /// @param edition the Region, the build and the day
    /// @param address address as sent, with scheme and host, which pages repeat
    record Key(String edition, String address, Answer.Form form) {}

    /// The answer, if it is kept.
    synchronized Optional<Answer> find(Key key) {
        if (!key.edition().equals(edition)) {
            answers.clear();
            bytes = 0;
            edition = key.edition();
        }
        return Optional.ofNullable(answers.get(key));
    }

    /// Keeps an answer if this is worth it.
    void offer(Key key, Answer answer) {
        var cost = cost(key, answer);
        if (cost <= maxBytes / 8 && key.address().length() <= MAX_ADDRESS && isVisitedAgain(key)) {
            keep(key, answer, cost);
        }
    }

    private synchronized void keep(Key key, Answer answer, long cost) {
        // A straggler was made from an edition that is gone.
        if (!key.edition().equals(edition) || answers.putIfAbsent(key, answer) != null) {
            return;
        }
        bytes += cost;
        var oldest = answers.entrySet().iterator();
        while (bytes > maxBytes) {
            bytes -= cost(oldest.next());
            oldest.remove();
        }
    }

    /// Two addresses may share a place; then one of them is kept a visit later or earlier.
    private boolean isVisitedAgain(Key key) {
        var hash = key.address().hashCode() * 31 + key.form().hashCode();
        var mixed = hash ^ (hash >>> 16);
        return visitedOnce.getAndSet(mixed & (REMEMBERED - 1), hash) == hash;
    }

    private static long cost(Map.Entry<Key, Answer> entry) {
        return cost(entry.getKey(), entry.getValue());
    }

    private static long cost(Key key, Answer answer) {
        return answer.body().length + key.address().length() + OVERHEAD_BYTES;
    }

    /// Bytes held now.
    synchronized long bytes() {
        return bytes;
    }

    /// Answers held now.
    synchronized int size() {
        return answers.size();
    }
}
