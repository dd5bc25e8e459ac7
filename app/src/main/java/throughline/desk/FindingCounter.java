package throughline.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import throughline.audit.AuditFinding;
import throughline.audit.Audits;
import throughline.findings.Trends;
import throughline.region.Region;
import throughline.region.RegionFollower;
import throughline.web.Format;

/// Counts the findings of a Region once it is shown, for the trend. While one Region follows the other it counts every
/// few minutes only.
@Component
@ConditionalOnWebApplication
final class FindingCounter implements RegionFollower {
    private static final Logger LOG = LoggerFactory.getLogger(FindingCounter.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Audits audits;
    private final Trends trends;
    private long countedAt;
    private boolean counted;

    FindingCounter(Audits audits, Trends trends) {
        this.audits = audits;
        this.trends = trends;
    }

    @Override
    public Runnable prepare(Region next) {
        return () -> {
            if (isDue()) {
                Thread.ofVirtual().name("finding-count").start(() -> count(next));
            }
        };
    }

    private synchronized boolean isDue() {
        var now = System.nanoTime();
        if (counted && now - countedAt < PAUSE.toNanos()) {
            return false;
        }
        counted = true;
        countedAt = now;
        return true;
    }

    /// A trend that cannot be kept is no reason to show no Region.
    private void count(Region region) {
        try {
            keep(region, LocalDate.now(Format.ZONE));
        } catch (RuntimeException e) {
            LOG.warn("The findings could not be counted: {}", e.toString());
        }
    }

    void keep(Region region, LocalDate day) {
        var counts = new TreeMap<String, TreeMap<String, Integer>>();
        for (AuditFinding finding : audits.of(region, day).findings()) {
            finding.owner().identifiers().stream()
                    .findFirst()
                    .ifPresent(owner -> counts.computeIfAbsent(owner, _ -> new TreeMap<>())
                            .merge(finding.rule().key(), 1, Integer::sum));
        }
        trends.keep(
                day,
                region.version(),
                counts.entrySet().stream()
                        .flatMap(owner -> owner.getValue().entrySet().stream()
                                .map(rule -> new Trends.Count(owner.getKey(), rule.getKey(), rule.getValue())))
                        .toList());
    }
}
