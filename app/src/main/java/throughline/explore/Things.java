package throughline.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import throughline.region.Agreement;
import throughline.region.Credential;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;

/// What pages look up in a Region by something else than its slug. Built once per Region, on first use.
public final class Things {
    private static final AtomicReference<@Nullable Things> LAST = new AtomicReference<>();

    private final Region region;
    private final Map<String, Program> programsByKey = new HashMap<>();
    private final Map<String, Integer> coursesByKey = new HashMap<>();
    private final Map<String, Integer> organizationsByRef = new HashMap<>();
    private final Map<String, Credential> credentialsByKey = new HashMap<>();
    private final Map<String, WorkBasedLearning> activitiesBySlug = new HashMap<>();
    private final Map<String, WorkBasedLearning> activitiesByKey = new HashMap<>();
    private final Map<String, SupportService> supportsBySlug = new HashMap<>();
    private final Map<String, SupportService> supportsByKey = new HashMap<>();
    private final Map<Integer, List<WorkBasedLearning>> activitiesByOrganization = new HashMap<>();
    private final Map<Integer, List<SupportService>> supportsByOrganization = new HashMap<>();
    private final Map<Integer, List<Agreement>> agreementsByOrganization = new HashMap<>();
    private final Map<Integer, List<Credential>> credentialsByProgram = new HashMap<>();
    private final Map<Integer, List<Credential>> credentialsByOccupation = new HashMap<>();
    private final Map<String, List<Program>> programsByTop = new HashMap<>();

    private Things(Region region) {
        this.region = region;
        for (var program : region.programs()) {
            programsByKey.put(program.key(), program);
            if (program.top() != null) {
                add(programsByTop, program.top(), program);
            }
        }
        region.courses().forEach(course -> coursesByKey.put(course.key(), course.id()));
        for (var organization : region.organizations()) {
            organization.identifiers().forEach(ref -> organizationsByRef.put(ref, organization.id()));
        }
        for (var credential : region.credentials()) {
            credentialsByKey.put(credential.key(), credential);
            credential.programs().forEach(id -> add(credentialsByProgram, id, credential));
            credential.occupations().forEach(id -> add(credentialsByOccupation, id, credential));
        }
        for (var activity : region.activities()) {
            activitiesBySlug.put(activity.slug(), activity);
            activitiesByKey.put(activity.key(), activity);
            add(activitiesByOrganization, activity.organizationId(), activity);
            if (activity.hostId() >= 0 && activity.hostId() != activity.organizationId()) {
                add(activitiesByOrganization, activity.hostId(), activity);
            }
        }
        for (var support : region.supports()) {
            supportsBySlug.put(support.slug(), support);
            supportsByKey.put(support.key(), support);
            add(supportsByOrganization, support.organizationId(), support);
        }
        for (var agreement : region.agreements()) {
            add(agreementsByOrganization, agreement.sendingId(), agreement);
            if (agreement.receivingId() != agreement.sendingId()) {
                add(agreementsByOrganization, agreement.receivingId(), agreement);
            }
        }
    }

    /// The index of a Region; the last one is kept.
    static Things of(Region region) {
        var last = LAST.get();
        if (last != null && last.region == region) {
            return last;
        }
        var next = new Things(region);
        LAST.set(next);
        return next;
    }

    public Optional<Program> findProgram(String key) {
        return Optional.ofNullable(programsByKey.get(key));
    }

    Optional<Integer> findCourseId(String key) {
        return Optional.ofNullable(coursesByKey.get(key));
    }

    Optional<Integer> findOrganizationId(String ref) {
        return Optional.ofNullable(organizationsByRef.get(ref));
    }

    public Optional<Credential> findCredential(String key) {
        return Optional.ofNullable(credentialsByKey.get(key));
    }

    /// Finds an activity by the name in its address.
    Optional<WorkBasedLearning> findActivity(String slug) {
        return Optional.ofNullable(activitiesBySlug.get(slug));
    }

    Optional<WorkBasedLearning> findActivityByKey(String key) {
        return Optional.ofNullable(activitiesByKey.get(key));
    }

    /// Finds a support by the name in its address.
    Optional<SupportService> findSupport(String slug) {
        return Optional.ofNullable(supportsBySlug.get(slug));
    }

    Optional<SupportService> findSupportByKey(String key) {
        return Optional.ofNullable(supportsByKey.get(key));
    }

    public List<WorkBasedLearning> activitiesAt(int organizationId) {
        return activitiesByOrganization.getOrDefault(organizationId, List.of());
    }

    public List<SupportService> supportsAt(int organizationId) {
        return supportsByOrganization.getOrDefault(organizationId, List.of());
    }

    public List<Agreement> agreementsOf(int organizationId) {
        return agreementsByOrganization.getOrDefault(organizationId, List.of());
    }

    public List<Credential> credentialsOf(Program program) {
        return credentialsByProgram.getOrDefault(program.id(), List.of());
    }

    public List<Credential> credentialsFor(int occupationId) {
        return credentialsByOccupation.getOrDefault(occupationId, List.of());
    }

    /// Programs with the same TOP code, in the order of the Region.
    public List<Program> programsWithTop(@Nullable String top) {
        return Objects.requireNonNull(programsByTop.getOrDefault(top == null ? "" : top, List.of()));
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
}
