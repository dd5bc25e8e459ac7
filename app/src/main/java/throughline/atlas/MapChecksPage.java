package throughline.atlas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.maps.LintRule;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// What should be mended on a map, for the people who keep it.
///
/// @param path  address of the map, without language
/// @param steps how many steps were looked at
public record MapChecksPage(@JsonIgnore Words title, String path, int steps, List<Group> groups) implements Page {
    public MapChecksPage {
        groups = List.copyOf(groups);
    }

    /// Findings of one severity.
    ///
    /// @param all how many there are; more than the lines when those would fill the page
    public record Group(LintRule.Severity severity, int all, List<Rule> rules) {
        public Group {
            rules = List.copyOf(rules);
        }

        /// How many are not said here.
        public int more() {
            return all - rules.stream().mapToInt(rule -> rule.lines().size()).sum();
        }
    }

    /// Findings of one rule.
    public record Rule(String name, String title, List<Line> lines) {
        public Rule {
            lines = List.copyOf(lines);
        }
    }

    /// A finding.
    ///
    /// @param owner who can mend it, where one organization can
    /// @param page  where it is seen and mended
    public record Line(Words sentence, @Nullable Words owner, String page) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("atlas.checks.title", title.value())),
                        shell.text("atlas.checks.lead"),
                        "maps")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("atlas.index.title")), "/maps"),
                        new Head.Crumb(title, path))
                .unlisted();
    }
}
