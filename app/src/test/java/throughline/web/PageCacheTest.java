package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import throughline.web.Answer.Form;

/// What is kept, what is not, and for how long.
class PageCacheTest {
    private static final Form PLAIN = new Form(false, false);

    private final PageCache cache = cache(DataSize.ofKilobytes(100));

    private static PageCache cache(DataSize memory) {
        return new PageCache(new WebSettings(null, memory));
    }

    private static PageCache.Key key(String edition, String address) {
        return new PageCache.Key(edition, address, PLAIN);
    }

    private static Answer answer(int bytes) {
        return new Answer(new byte[bytes], PLAIN, "en");
    }

    /// One request, as the pages make it: look, and offer what was made.
    private void visit(PageCache.Key key, int bytes) {
        if (cache.find(key).isEmpty()) {
            cache.offer(key, answer(bytes));
        }
    }

    @Test
    void aPageIsKeptFromItsSecondVisitOn() {
        visit(key("a", "/one"), 100);
        assertThat(cache.find(key("a", "/one"))).isEmpty();
        visit(key("a", "/one"), 100);
        assertThat(cache.find(key("a", "/one"))).isPresent();
    }

    @Test
    void eachFormIsKeptForItself() {
        visit(key("a", "/one"), 100);
        visit(key("a", "/one"), 100);
        assertThat(cache.find(new PageCache.Key("a", "/one", new Form(true, false))))
                .isEmpty();
        assertThat(cache.find(new PageCache.Key("a", "/one", new Form(false, true))))
                .isEmpty();
    }

    @Test
    void addressesThatNobodyAsksForTwicePushNothingOut() {
        visit(key("a", "/popular"), 1000);
        visit(key("a", "/popular"), 1000);
        IntStream.range(0, 50_000).forEach(i -> visit(key("a", "/search?q=" + i), 5000));
        assertThat(cache.find(key("a", "/popular"))).isPresent();
        assertThat(cache.size()).isLessThan(5);
    }

    @Test
    void neverMoreBytesAreHeldThanAllowedAndTheOldestGoFirst() {
        visit(key("a", "/used"), 1000);
        visit(key("a", "/used"), 1000);
        for (var i = 0; i < 500; i++) {
            visit(key("a", "/page/" + i), 1000 + i * 10);
            visit(key("a", "/page/" + i), 1000 + i * 10);
            assertThat(cache.bytes()).isLessThanOrEqualTo(100 * 1024);
            assertThat(cache.find(key("a", "/used"))).isPresent();
        }
        assertThat(cache.find(key("a", "/page/0"))).isEmpty();
        assertThat(cache.find(key("a", "/page/499"))).isPresent();
    }

    @Test
    void hugePagesAndEndlessAddressesAreNotKept() {
        for (var i = 0; i < 3; i++) {
            visit(key("a", "/huge"), 50_000);
            visit(key("a", "/search?q=" + "a".repeat(600)), 100);
        }
        assertThat(cache.size()).isZero();
    }

    @Test
    void theNextEditionDropsThePagesOfTheOneBeforeAndTakesNoStragglers() {
        visit(key("a", "/one"), 100);
        visit(key("a", "/one"), 100);
        assertThat(cache.find(key("b", "/one"))).isEmpty();
        assertThat(cache.size()).isZero();
        assertThat(cache.bytes()).isZero();
        cache.offer(key("a", "/one"), answer(100));
        cache.offer(key("a", "/one"), answer(100));
        assertThat(cache.size()).isZero();
    }

    @Test
    void withoutMemoryNothingIsKept() {
        var none = cache(DataSize.ofBytes(0));
        for (var i = 0; i < 3; i++) {
            none.find(key("a", "/one"));
            none.offer(key("a", "/one"), answer(1));
        }
        assertThat(none.size()).isZero();
    }
}
