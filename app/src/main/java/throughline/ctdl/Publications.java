package throughline.ctdl;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.agreements.KeptAgreement;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Subject;
import throughline.region.Agreement;
import throughline.region.Region;
import tools.jackson.databind.json.JsonMapper;

/// Career maps as CTDL documents. Thread-safe.
@Component
public final class Publications {
    private final BothLanguages words = BothLanguages.load();
    private final JsonMapper json = JsonMapper.builder().build();

    /// The JSON-LD of a map: a pathway with its components, or for a sector the set of its pathways.
    ///
    /// @param base public address of the installation without a slash at the end
    public String of(Region region, CareerMap map, String base) {
        var publisher = publisher(region, base);
        if (map.subject().kind() != Subject.Kind.SECTOR) {
            return json.writeValueAsString(MapPublication.of(publisher, map));
        }
        var pathways = new LinkedHashMap<Subject, Label>();
        region.findSector(map.subject().key())
                .ifPresent(sector -> sector.pathways()
                        .forEach(pathway -> pathways.put(
                                Subject.of(Subject.Kind.PATHWAY, pathway.slug()),
                                new Label(pathway.title(), pathway.titleEs()))));
        return json.writeValueAsString(MapPublication.set(publisher, map.subject(), map.title(), pathways));
    }

    /// The JSON-LD of an agreement.
    ///
    /// @param lines those of one agreement, at least one
    String of(Region region, List<Agreement> lines, String base) {
        return write(
                region, AgreementSource.key(lines.getFirst().slug()), List.of(AgreementSource.of(region, lines)), base);
    }

    /// The JSON-LD of agreements that are kept here, drafts too, for those who may see them.
    public String ofKept(Region region, List<KeptAgreement> agreements, String base) {
        return write(
                region,
                "desk/agreements",
                agreements.stream().map(one -> AgreementSource.of(region, one)).toList(),
                base);
    }

    private String write(Region region, String key, List<AgreementSource> agreements, String base) {
        return json.writeValueAsString(AgreementPublication.of(publisher(region, base), key, agreements));
    }

    /// Identifier under which an agreement is published.
    static String ctid(Agreement agreement, String base) {
        return Ctid.of(base, AgreementSource.key(agreement.slug()));
    }

    /// Identifier under which a subject's map is published.
    static String ctid(Subject subject, String base) {
        return Ctid.of(base, MapPublication.key(subject));
    }

    private Publisher publisher(Region region, String base) {
        var profile = region.profile();
        return new Publisher(
                base,
                new Label(profile.name(), profile.nameEs()),
                words,
                owner -> region.organizations().stream()
                        .filter(one -> one.name().equals(owner.en()))
                        .findFirst());
    }
}
