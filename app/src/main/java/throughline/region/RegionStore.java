package throughline.region;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.agreements.SignedStore;
import throughline.agreements.SignedStore.Signed;
import throughline.catalog.AgreementFact;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CourseArticulationFact;
import throughline.catalog.CourseDescriptorFact;
import throughline.catalog.CourseFact;
import throughline.catalog.CredentialFact;
import throughline.catalog.CuratedMapFact;
import throughline.catalog.CuratedStepFact;
import throughline.catalog.OrganizationFact;
import throughline.catalog.OrganizationIdentifierFact;
import throughline.catalog.ProgramAwardsFact;
import throughline.catalog.ProgramCourseFact;
import throughline.catalog.ProgramFact;
import throughline.catalog.ProgramOutcomeFact;
import throughline.catalog.PupilCountFact;
import throughline.catalog.SupportServiceFact;
import throughline.catalog.WorkBasedLearningFact;
import throughline.history.Decision;
import throughline.history.DecisionStore;
import throughline.history.FactType;
import throughline.history.Overlay;
import throughline.history.OverlayStore;
import throughline.imports.Fact;
import throughline.imports.FactTable;
import throughline.labor.LivingWageFact;
import throughline.labor.OccupationElementFact;
import throughline.labor.OccupationRelatedFact;
import throughline.labor.OccupationTaskFact;
import throughline.labor.OccupationTechnologyFact;
import throughline.labor.OccupationTitleFact;
import throughline.labor.ProjectionFact;
import throughline.labor.WageFact;
import throughline.reference.CodeFact;
import throughline.reference.CountyOutlineFact;
import throughline.reference.CrosswalkFact;
import throughline.reference.CrosswalkOverrideFact;
import throughline.reference.ZipPlaceFact;

/// Reads the facts of the active releases.
///
/// The list of releases is read first, in one statement. A release never changes once it is committed, so the
/// facts can be read afterwards on several connections at once and still fit together.
@Component
final class RegionStore {
    private static final int FETCH_ROWS = 10_000;
    private static final int CONNECTIONS = 3;
    private static final String OWNER = "organization_ref";

    private final SourceStore sources;
    private final OverlayStore overlays;
    private final DecisionStore decisions;
    private final SignedStore signed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeptRows kept = new KeptRows();

    RegionStore(DataSource dataSource) {
        sources = new SourceStore(dataSource);
        overlays = new OverlayStore(dataSource);
        decisions = new DecisionStore(dataSource);
        signed = new SignedStore(dataSource);
        // Rows are fetched in portions, which the driver does inside a transaction only.
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH_ROWS);
        jdbc = JdbcClient.create(new NamedParameterJdbcTemplate(template));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setReadOnly(true);
    }

    /// Id of the last change; a new one means that a new Region is due.
    long lastChange() {
        return sources.lastChange();
    }

    /// The version a Region built now would have.
    String version() {
        return sources.read().version();
    }

    /// Reads the facts and hands them, still on their way, to `use`. What was read before and did not change since is
    /// not read again.
    <R> R read(Function<RegionFacts, R> use) {
        return read(sources.read(), overlays.read(), signed.read(), decisions.present(null), kept, use);
    }

    /// The same with further changes that nobody published.
    ///
    /// @param more changes by table, key of the fact, column
    <R> R readWith(Overlay more, Function<RegionFacts, R> use) {
        return read(
                sources.read().drafted(more),
                overlays.read().with(more),
                signed.read(),
                decisions.present(null),
                kept,
                use);
    }

    /// The same as the editions of an earlier day tell it.
    <R> R readAsOf(LocalDate day, Function<RegionFacts, R> use) {
        return read(
                sources.read().asOf(day),
                overlays.readAsOf(day),
                signed.readAsOf(day),
                decisions.present(day),
                new KeptRows(),
                use);
    }

    private <R> R read(
            SourceStore.State state,
            Overlay overlay,
            List<Signed> agreements,
            List<Decision> decided,
            KeptRows rows,
            Function<RegionFacts, R> use) {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var facts = new Reading(state, overlay, agreements, rows, threads).begin();
            facts.advise(decided.stream().map(RegionStore::advised).toList());
            return use.apply(facts);
        }
    }

    private static Advised advised(Decision decision) {
        var subject = decision.subject();
        return new Advised(
                subject.area(),
                subject.kind(),
                subject.soc(),
                decision.state().key(),
                LocalDate.ofInstant(decision.decidedAt(), ZoneId.of("America/Los_Angeles")));
    }

    /// One reading of all facts.
    private final class Reading {
        private final SourceStore.State state;
        private final Overlay overlay;
        private final KeptRows rows;
        private final ExecutorService threads;
        private final RegionFacts facts;
        private final Map<Long, Integer> positions = new HashMap<>();

        private Reading(
                SourceStore.State state,
                Overlay overlay,
                List<Signed> agreements,
                KeptRows rows,
                ExecutorService threads) {
            this.state = state;
            this.rows = rows;
            this.overlay = overlay;
            this.threads = threads;
            this.facts = new RegionFacts(
                            state.version(),
                            state.day(),
                            state.profile(),
                            withOwn(state, overlay, agreements),
                            this::readOfOrganizations)
                    .sign(agreements)
                    .with(overlay);
            for (var i = 0; i < state.sources().size(); i++) {
                positions.put(state.sources().get(i).id(), i);
            }
        }

        /// The sources with that of the facts which were added here, and that of the agreements which were signed
        /// here as the last one, if there are any.
        private static List<Source> withOwn(SourceStore.State state, Overlay overlay, List<Signed> agreements) {
            var sources = new ArrayList<>(state.sources());
            if (overlay.adds()) {
                sources.add(Source.ofAdded(state.profile(), state.day()));
            }
            if (!agreements.isEmpty()) {
                sources.add(Source.ofAgreements(state.profile(), agreements));
            }
            return sources;
        }

        /// What tells which organizations are of the region comes first, then what belongs to none.
        private RegionFacts begin() {
            current(OrganizationFact.class, OrganizationFact.TABLE);
            current(OrganizationIdentifierFact.class, OrganizationIdentifierFact.TABLE);
            current(ZipPlaceFact.class, ZipPlaceFact.TABLE);
            current(CodeFact.class, CodeFact.TABLE);
            current(CountyOutlineFact.class, CountyOutlineFact.TABLE);
            current(CrosswalkFact.class, CrosswalkFact.TABLE);
            current(CrosswalkOverrideFact.class, CrosswalkOverrideFact.TABLE);
            allVintages(ProjectionFact.class, ProjectionFact.TABLE);
            current(OccupationTitleFact.class, OccupationTitleFact.TABLE);
            current(OccupationTaskFact.class, OccupationTaskFact.TABLE);
            current(OccupationTechnologyFact.class, OccupationTechnologyFact.TABLE);
            current(OccupationElementFact.class, OccupationElementFact.TABLE);
            current(OccupationRelatedFact.class, OccupationRelatedFact.TABLE);
            allVintages(WageFact.class, WageFact.TABLE);
            allVintages(LivingWageFact.class, LivingWageFact.TABLE);
            return facts;
        }

        private void readOfOrganizations(Collection<String> references) {
            var refs = references.toArray(String[]::new);
            ofOrganizations(CourseArticulationFact.class, CourseArticulationFact.TABLE, "sending_ref", refs);
            ofOrganizations(CourseFact.class, CourseFact.TABLE, OWNER, refs);
            ofOrganizations(CourseDescriptorFact.class, CourseDescriptorFact.TABLE, OWNER, refs);
            ofOrganizations(ProgramFact.class, ProgramFact.TABLE, OWNER, refs);
            ofOrganizations(ProgramAwardsFact.class, ProgramAwardsFact.TABLE, OWNER, refs);
            allVintages(PupilCountFact.class, PupilCountFact.TABLE);
            current(CatalogLinkFact.class, CatalogLinkFact.TABLE);
            current(ProgramOutcomeFact.class, ProgramOutcomeFact.TABLE);
            current(ProgramCourseFact.class, ProgramCourseFact.TABLE);
            current(AgreementFact.class, AgreementFact.TABLE);
            current(CredentialFact.class, CredentialFact.TABLE);
            current(WorkBasedLearningFact.class, WorkBasedLearningFact.TABLE);
            current(SupportServiceFact.class, SupportServiceFact.TABLE);
            current(CuratedMapFact.class, CuratedMapFact.TABLE);
            current(CuratedStepFact.class, CuratedStepFact.TABLE);
        }

        private <T extends Record & Fact> void current(Class<T> type, FactTable table) {
            facts.put(type, threads.submit(() -> read(type, table, state.current(), "true", new String[0])));
        }

        private <T extends Record & Fact> void allVintages(Class<T> type, FactTable table) {
            facts.put(type, threads.submit(() -> read(type, table, state.active(), "true", new String[0])));
        }

        private <T extends Record & Fact> void ofOrganizations(
                Class<T> type, FactTable table, String column, String[] refs) {
            var condition = column + " = any (:refs)";
            facts.put(type, threads.submit(() -> read(type, table, state.current(), condition, refs)));
        }

        /// Of organizations the builder takes them, once what several sources say is merged.
        private Map<String, Map<String, String>> editsOf(FactTable table) {
            return table == OrganizationFact.TABLE ? Map.of() : overlay.of(table.name());
        }

        private <T extends Record & Fact> List<Sourced<T>> read(
                Class<T> type, FactTable table, List<Long> releases, String condition, String[] refs) {
            var added = overlay.added(table.name());
            if (releases.isEmpty() && added.isEmpty()) {
                return List.of();
            }
            var imported = releases.isEmpty()
                    ? new Rows<T>(List.of(), Set.of())
                    : imported(type, table, releases, condition, refs);
            // What an import has by now is read with the import.
            added.keySet().removeAll(imported.named());
            if (added.isEmpty()) {
                return imported.facts();
            }
            var form = FactForm.of(type, table);
            var list = new ArrayList<>(imported.facts());
            added.values()
                    .forEach(values -> list.add(new Sourced<>(
                            form.read(FactRow.of(table.columns(), values)),
                            state.sources().size(),
                            list.size())));
            return list;
        }

        private <T extends Record & Fact> Rows<T> imported(
                Class<T> type, FactTable table, List<Long> releases, String condition, String[] refs) {
            var edits = editsOf(table);
            var basis =
                    new KeptRows.Basis(state.sources().stream().map(Source::id).toList(), releases, List.of(refs));
            var before = rows.find(table.name(), type, basis);
            var changed = before == null ? Set.<String>of() : before.changed(edits);
            if (before != null && changed.isEmpty()) {
                return new Rows<>(before.list(), before.named());
            }
            var key = String.join(" || '|' || ", table.columns().subList(0, FactType.keysOf(table.name())));
            var sql = "select " + String.join(", ", table.columns()) + ", release_id, source_row\nfrom " + table.name()
                    + "\nwhere release_id in (:releases)\nand " + condition
                    + (before == null ? "" : "\nand " + key + " = any (:changed)");
            var form = FactForm.of(type, table);
            var named = new HashSet<String>();
            var stale = new HashSet<Position>();
            var list = new ArrayList<Sourced<T>>();
            var width = table.columns().size();
            ResultSetExtractor<Boolean> extractor = rows -> {
                var row = new FactRow(rows, table.columns(), FactType.keysOf(table.name()), edits);
                while (rows.next()) {
                    row.rewind();
                    if (row.isEdited()) {
                        named.add(row.key());
                    }
                    var source = positions.get(rows.getLong(width + 1));
                    var position = new Position(source == null ? 0 : source, rows.getInt(width + 2));
                    if (before != null) {
                        stale.add(position);
                    }
                    if (!row.isRetired()) {
                        list.add(new Sourced<>(form.read(row), position.source(), position.row()));
                    }
                }
                return true;
            };
            transaction.execute(_ -> jdbc.sql(sql)
                    .param("releases", releases)
                    .param("refs", refs)
                    .param("changed", changed.toArray(String[]::new))
                    .query(extractor));
            if (before != null) {
                before.named().stream().filter(one -> !changed.contains(one)).forEach(named::add);
                before.list().stream()
                        .filter(one -> !stale.contains(new Position(one.source(), one.row())))
                        .forEach(list::add);
            }
            // One release after the other, each in the order of its file.
            list.sort((a, b) -> a.source() != b.source()
                    ? Integer.compare(a.source(), b.source())
                    : Integer.compare(a.row(), b.row()));
            var facts = List.copyOf(list);
            rows.keep(table.name(), new KeptRows.Kept<>(type, basis, edits, Set.copyOf(named), facts));
            return new Rows<>(facts, named);
        }
    }

    /// Where an imported row stands.
    private record Position(int source, int row) {}

    /// Imported facts.
    ///
    /// @param named keys of the facts among them that people changed
    private record Rows<T extends Record & Fact>(List<Sourced<T>> facts, Set<String> named) {}
}
