package throughline.region;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What somebody means who types the name of a thing: the whole name or its reference, else a part of the name, else
/// its words in any order. Case, accents and punctuation do not count.
public sealed interface Meant<T> {
    record One<T>(T thing) implements Meant<T> {}

    /// @param things at least two, in the order of the list that was searched
    record Several<T>(List<T> things) implements Meant<T> {
        public Several {
            things = List.copyOf(things);
        }
    }

    record Nothing<T>() implements Meant<T> {}

    /// The thing, where only one can be meant.
    default Optional<T> only() {
        return this instanceof One<T>(var thing) ? Optional.of(thing) : Optional.empty();
    }

    /// Chooses an organization of a Region by its name, its name in addresses or one of its references.
    static Meant<Organization> organization(Region region, String typed) {
        return of(
                typed,
                region.organizations(),
                Organization::name,
                one -> Stream.concat(Stream.of(one.slug(), String.valueOf(one.nameEs())), one.identifiers().stream())
                        .toList());
    }

    /// @param exact further texts that mean the thing when they are typed whole
    static <T> Meant<T> of(
            String typed, List<T> things, Function<T, String> name, Function<T, ? extends Collection<String>> exact) {
        if (typed.isBlank()) {
            return new Nothing<>();
        }
        var wanted = Slugs.of(typed);
        var words = List.of(wanted.split("-"));
        var levels = List.<Predicate<T>>of(
                one -> Slugs.of(name.apply(one)).equals(wanted)
                        || exact.apply(one).contains(typed.strip()),
                one -> ("-" + Slugs.of(name.apply(one)) + "-").contains("-" + wanted),
                one -> List.of(Slugs.of(name.apply(one)).split("-")).containsAll(words));
        for (var level : levels) {
            var found = things.stream().filter(level).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? new One<>(found.getFirst()) : new Several<>(found);
            }
        }
        return new Nothing<>();
    }
}
