package throughline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that belongs to one thing: the same seed and names give the same throws, whatever else is made.
final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Dice(long state) {
        random = new SplittableRandom(state);
    }

    static Dice of(long seed, String topic, String about) {
        return new Dice(mix(mix(FNV_OFFSET ^ seed, topic), about));
    }

    private static long mix(long start, String text) {
        var hash = start;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ '/') * FNV_PRIME;
    }

    /// A number from 0 to `limit` - 1.
    int below(int limit) {
        return random.nextInt(limit);
    }

    /// A number from `least` to `most`, both included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// True in so many of a hundred throws.
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /// All options in a random order.
    <T> List<T> shuffle(List<T> options) {
        var shuffled = new ArrayList<T>(options);
        for (var i = shuffled.size() - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(other, shuffled.get(i)));
        }
        return shuffled;
    }
}
