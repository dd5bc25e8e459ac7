package throughline.ctdl;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;

/// Who publishes, and under which address: an installation and its region.
///
/// @param base   public address of the installation without a slash at the end
/// @param region name of the region
/// @param words  texts of descriptions in both languages
record Publisher(String base, Label region, BothLanguages words) {

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
    /// named organization nothing is said that no source states.
    Map<String, Object> organization(@Nullable Label owner) {
        var entity = new Entity("ceterms:CredentialOrganization")
                .put("@id", owner(owner))
                .put("ceterms:ctid", ctid(ownerKey(owner)))
                .put("ceterms:name", owner == null ? region : owner)
                .put("ceterms:description", words.label("ctdl.owner.description", region))
                .put("ceterms:subjectWebpage", page("/"));
        if (owner == null) {
            entity.put(
                            "ceterms:agentType",
                            Entity.concept("OrganizationType", "orgType:Collaborative", "Collaborative"))
                    .put("ceterms:agentSectorType", Entity.concept("AgentSector", "agentSector:Public", "Public"));
        }
        return entity.map();
    }

    private static String ownerKey(@Nullable Label owner) {
        return owner == null ? "region" : "owners/" + owner.en();
    }
}
