package throughline.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.catalog.AgreementFact;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CourseArticulationFact;
import throughline.catalog.CourseDescriptorFact;
import throughline.catalog.CourseFact;
import throughline.catalog.CredentialFact;
import throughline.catalog.OrganizationFact;
import throughline.catalog.OrganizationIdentifierFact;
import throughline.catalog.ProgramAwardsFact;
import throughline.catalog.ProgramCourseFact;
import throughline.catalog.ProgramFact;
import throughline.catalog.ProgramOutcomeFact;
import throughline.catalog.PupilCountFact;
import throughline.catalog.SupportServiceFact;
import throughline.catalog.WorkBasedLearningFact;
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
import throughline.reference.CrosswalkFact;
import throughline.reference.CrosswalkOverrideFact;
import throughline.reference.ZipPlaceFact;

/// Reads the facts of the active releases.
///
/// The list of releases is read first, in one statement. A release never changes once it is committed, so
/// the facts can be read afterwards on several connections at once and still fit together.
@Component
final class RegionStore {
    private static final int FETCH_ROWS = 10_000;
    private static final int CONNECTIONS = 3;

    private final SourceStore sources;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegionStore(DataSource dataSource) {
        sources = new SourceStore(dataSource);
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

    RegionFacts read() {
        var state = sources.read();
        var facts = new RegionFacts(state.version(), state.day(), state.profile(), state.sources());
        var loads = loads(state);
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<Loaded<?>>>();
            for (var load : loads) {
                running.add(threads.submit(load));
            }
            for (var loaded : running) {
                loaded.get().into(facts);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the facts of the region cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the facts of the region was interrupted", e);
        }
        return facts;
    }

    /// The largest tables come first so that the connections finish at about the same time.
    private List<Callable<Loaded<?>>> loads(SourceStore.State state) {
        var current = state.current();
        var active = state.active();
        var positions = new HashMap<Long, Integer>();
        for (var i = 0; i < state.sources().size(); i++) {
            positions.put(state.sources().get(i).id(), i);
        }
        var read = new Reader(positions);
        return List.of(
                read.later(CourseFact.class, CourseFact.TABLE, CatalogRows::course, current),
                read.later(
                        CourseArticulationFact.class,
                        CourseArticulationFact.TABLE,
                        CatalogRows::courseArticulation,
                        current),
                read.later(
                        OccupationElementFact.class,
                        OccupationElementFact.TABLE,
                        LaborRows::occupationElement,
                        current),
                read.later(ProgramAwardsFact.class, ProgramAwardsFact.TABLE, CatalogRows::programAwards, current),
                read.later(
                        OccupationTechnologyFact.class,
                        OccupationTechnologyFact.TABLE,
                        LaborRows::occupationTechnology,
                        current),
                read.later(OccupationTaskFact.class, OccupationTaskFact.TABLE, LaborRows::occupationTask, current),
                read.later(
                        OccupationRelatedFact.class,
                        OccupationRelatedFact.TABLE,
                        LaborRows::occupationRelated,
                        current),
                read.later(ProjectionFact.class, ProjectionFact.TABLE, LaborRows::projection, active),
                read.later(WageFact.class, WageFact.TABLE, LaborRows::wage, active),
                read.later(PupilCountFact.class, PupilCountFact.TABLE, CatalogRows::pupilCount, active),
                read.later(ProgramFact.class, ProgramFact.TABLE, CatalogRows::program, current),
                read.later(CodeFact.class, CodeFact.TABLE, ReferenceRows::code, current),
                read.later(CrosswalkFact.class, CrosswalkFact.TABLE, ReferenceRows::crosswalk, current),
                read.later(
                        CrosswalkOverrideFact.class,
                        CrosswalkOverrideFact.TABLE,
                        ReferenceRows::crosswalkOverride,
                        current),
                read.later(ZipPlaceFact.class, ZipPlaceFact.TABLE, ReferenceRows::zipPlace, current),
                read.later(OrganizationFact.class, OrganizationFact.TABLE, CatalogRows::organization, current),
                read.later(
                        OrganizationIdentifierFact.class,
                        OrganizationIdentifierFact.TABLE,
                        CatalogRows::organizationIdentifier,
                        current),
                read.later(ProgramCourseFact.class, ProgramCourseFact.TABLE, CatalogRows::programCourse, current),
                read.later(ProgramOutcomeFact.class, ProgramOutcomeFact.TABLE, CatalogRows::programOutcome, current),
                read.later(
                        CourseDescriptorFact.class, CourseDescriptorFact.TABLE, CatalogRows::courseDescriptor, current),
                read.later(CatalogLinkFact.class, CatalogLinkFact.TABLE, CatalogRows::catalogLink, current),
                read.later(AgreementFact.class, AgreementFact.TABLE, CatalogRows::agreement, current),
                read.later(CredentialFact.class, CredentialFact.TABLE, CatalogRows::credential, current),
                read.later(
                        WorkBasedLearningFact.class,
                        WorkBasedLearningFact.TABLE,
                        CatalogRows::workBasedLearning,
                        current),
                read.later(SupportServiceFact.class, SupportServiceFact.TABLE, CatalogRows::supportService, current),
                read.later(OccupationTitleFact.class, OccupationTitleFact.TABLE, LaborRows::occupationTitle, current),
                read.later(LivingWageFact.class, LivingWageFact.TABLE, LaborRows::livingWage, active));
    }

    /// Facts of one type, read.
    private record Loaded<T extends Fact>(Class<T> type, List<Sourced<T>> rows) {
        void into(RegionFacts facts) {
            facts.put(type, rows);
        }
    }

    private final class Reader {
        private final Map<Long, Integer> positions;

        Reader(Map<Long, Integer> positions) {
            this.positions = positions;
        }

        <T extends Fact> Callable<Loaded<?>> later(
                Class<T> type, FactTable table, Function<FactRow, T> mapper, List<Long> releases) {
            return () -> new Loaded<>(type, read(table, mapper, releases));
        }

        private <T extends Fact> List<Sourced<T>> read(
                FactTable table, Function<FactRow, T> mapper, List<Long> releases) {
            if (releases.isEmpty()) {
                return List.of();
            }
            var sql = "select " + String.join(", ", table.columns()) + ", release_id, source_row\nfrom " + table.name()
                    + "\nwhere release_id in (:releases)";
            ResultSetExtractor<List<Sourced<T>>> extractor = rows -> {
                var list = new ArrayList<Sourced<T>>();
                var row = new FactRow(rows);
                while (rows.next()) {
                    row.rewind();
                    var fact = mapper.apply(row);
                    var source = positions.get(row.requiredLong());
                    list.add(new Sourced<>(fact, source == null ? 0 : source, row.requiredInteger()));
                }
                // One release after the other, each in the order of its file.
                list.sort((a, b) -> a.source() != b.source()
                        ? Integer.compare(a.source(), b.source())
                        : Integer.compare(a.row(), b.row()));
                return list;
            };
            var list = transaction.execute(
                    _ -> jdbc.sql(sql).param("releases", releases).query(extractor));
            return list == null ? List.of() : list;
        }
    }
}
