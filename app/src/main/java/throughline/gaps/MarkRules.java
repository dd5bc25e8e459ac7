package throughline.gaps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import throughline.platform.Failure;
import throughline.platform.Home;

/// The rules that pages and commands offer: those that come with the product, then those of the folder `rules` of the
/// home folder, by name of their file. They are read once.
@Component
final class MarkRules {
    private static final String FOLDER = "rules";

    private final List<MarkRule> all;

    @Autowired
    MarkRules(ObjectProvider<Home> home) {
        this(home.stream().findFirst());
    }

    /// The rules of a home that a command runs with.
    MarkRules(Optional<Home> home) {
        var rules = new ArrayList<>(MarkRule.SHIPPED);
        home.map(one -> one.path(FOLDER)).filter(Files::isDirectory).ifPresent(own -> read(own, rules));
        this.all = List.copyOf(rules);
    }

    private static void read(Path folder, List<MarkRule> rules) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                var rule = MarkRule.read(file);
                if (rules.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                    throw new Failure("The rule " + file + " has the id " + rule.id()
                            + ", which another rule has already. Give it an id of its own.");
                }
                rules.add(rule);
            }
        } catch (IOException unreadable) {
            throw new Failure("The rules in " + folder + " cannot be read.", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new Failure(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    List<MarkRule> all() {
        return all;
    }

    Optional<MarkRule> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
