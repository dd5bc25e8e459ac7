package throughline.ctdl;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.region.Organization;

/// Who publishes, and under which address: an installation and its region.
///
/// @param base   public address of the installation without a slash at the end
/// @param region name of the region
/// @param words  texts of descriptions in both languages
/// @param known  the organization of the region that has a name
record Publisher(String base, Label region, BothLanguages words, Function<Label, Optional<Organization>> known) {
    /// A publisher of a region that knows no organizations.
    Publisher(String base, Label region, BothLanguages words) {
        this(base, region, words, _ -> Optional.empty());
    }

    String ctid(String key) {
        return Ctid.of(base, key);
    }

    /// Address of the entity with a key.
    String resource(String key) {
        return base + "/ctdl/resources/" + ctid(key);
    }

    /// Address of the publication about a thing with a key.
    String graph(String key) {
        return base + "/ctdl/graph/" + ctid(key);
    }

    /// Address of a page, from its path with or without the slash at the beginning.
    String page(String path) {
        return base + (path.startsWith("/") ? "" : "/") + path;
    }

    /// Address of the owner's entity: the organization that answers for the map, otherwise the region.
    String owner(@Nullable Label owner) {
        return resource(ownerKey(owner));
    }

    /// The owner as an organization. Of the region it is said that it is a collaboration of public institutions; of a
    /// named organization only what a source states. The vocabulary asks a credential organization for its type and
    /// sector, so one of which these are not known is an organization without more.
    Map<String, Object> organization(@Nullable Label owner) {
        var found = owner == null ? Optional.<Organization>empty() : known.apply(owner);
        var type = owner == null
                ? AgentType.COLLABORATIVE
                : found.flatMap(one -> AgentType.of(one.type())).orElse(null);
        var isPublic = owner == null
                || found.filter(one -> Boolean.TRUE.equals(one.publicSector())).isPresent();
        var complete = type != null && isPublic;
        var entity = new Entity(complete ? "ceterms:CredentialOrganization" : "ceterms:Organization")
                .put("@id", owner(owner))
                .put("ceterms:ctid", ctid(ownerKey(owner)))
                .put("ceterms:name", owner == null ? region : owner)
                .put("ceterms:description", words.label("ctdl.owner.description", region))
                .put(
                        "ceterms:subjectWebpage",
                        page(found.map(one -> "/institutions/" + one.slug()).orElse("/")));
        if (type != null) {
            entity.put("ceterms:agentType", Entity.concept("OrganizationType", type.concept(), type.title()));
        }
        if (isPublic) {
            entity.put("ceterms:agentSectorType", Entity.concept("AgentSector", "agentSector:Public", "Public"));
        }
        return entity.map();
    }

    private static String ownerKey(@Nullable Label owner) {
        return owner == null ? "region" : "owners/" + owner.en();
    }
}
