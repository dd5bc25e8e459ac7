package throughline.desk;

import java.util.Optional;
import throughline.history.FactType;

/// Finds the link or the place in a sequence that a person wants to add to a thing.
record Parts(Things things) {
    /// The key of a link or of a place in a sequence, from one thing to what a person typed: the address of its page,
    /// or the title of something of the same organization.
    ///
    /// @param kind a kind of link, or `step`
    Optional<Things.Thing> find(Things.Thing from, String kind, String typed) {
        var to = meant(from, typed);
        if (kind.equals("step")) {
            return to.filter(one -> one.startsWith("course:") && from.type() == FactType.PROGRAM)
                    .flatMap(one ->
                            things.of(FactType.STEP, FactType.key(from.key(), one.substring("course:".length()))));
        }
        return to.flatMap(one ->
                things.of(FactType.LINK, FactType.key(kind, Things.name(from.type()) + ":" + from.key(), one)));
    }

    /// What a person means, as links name it.
    private Optional<String> meant(Things.Thing from, String typed) {
        var words = typed.strip();
        var address = words.replaceFirst("^https?://[^/]+", "").replaceFirst("^/es/", "/");
        if (address.startsWith("/occupations/")) {
            return things.region()
                    .findOccupation(address.substring("/occupations/".length()))
                    .map(one -> "occupation:" + one.soc());
        }
        if (address.startsWith("/")) {
            return things.at(address).map(one -> Things.name(one.type()) + ":" + one.key());
        }
        return things.tree().find(from.reference()).stream()
                .flatMap(owner -> things.ownedBy(owner).stream())
                .filter(one -> one.title().equalsIgnoreCase(words))
                .map(one -> Things.name(one.type()) + ":" + one.key())
                .findFirst();
    }
}
