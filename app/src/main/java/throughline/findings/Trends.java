package throughline.findings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many findings there were day by day. Of a day the last Region that was counted stays.
@Component
public final class Trends {
    private final FindingStore store;

    Trends(FindingStore store) {
        this.store = store;
    }

    /// Findings of a rule at an organization.
    public record Count(String organization, String rule, int findings) {}

    /// Findings of a day by rule.
    public record Day(LocalDate day, Map<String, Integer> byRule) {
        public Day {
            byRule = Map.copyOf(byRule);
        }

        public int total() {
            return byRule.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Keeps the counts of a day in the place of those that were kept before.
    public void keep(LocalDate day, String regionVersion, List<Count> counts) {
        store.keep(day, regionVersion, counts);
    }

    /// The last days that were counted, the newest first.
    ///
    /// @param organizations references that count; empty for all
    public List<Day> last(Collection<String> organizations, int days) {
        return store.days(organizations, days);
    }
}
