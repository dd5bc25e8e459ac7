package throughline.region;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes sources, codes and occupations to a snapshot and reads them back, each value in the order of its
/// components.
final class KnowledgeSnapshot {
    private KnowledgeSnapshot() {}

    static void write(SnapshotOutput out, Profile it) throws IOException {
        out.text(it.name());
        out.text(it.nameEs());
        out.flag(it.demonstration());
        out.texts(it.counties());
        out.texts(it.areas());
    }

    static Profile profile(SnapshotInput in) throws IOException {
        return new Profile(in.text(), in.maybeText(), in.flag(), in.texts(), in.texts());
    }

    static void write(SnapshotOutput out, Source it) throws IOException {
        out.number(it.id());
        out.text(it.kind());
        out.text(it.part());
        out.text(it.title());
        out.text(it.publisher());
        out.text(it.vintage());
        out.date(it.asOf());
        out.text(it.license());
        out.text(it.attribution());
        out.text(it.url());
        out.text(it.owner());
        out.maybeDate(it.confirmedOn());
        out.flag(it.synthetic());
        out.text(it.fileName());
        out.number(it.rowsIn());
        out.number(it.rowsUsed());
        out.number(it.rowsExplained());
        out.list(it.explained().entrySet(), KnowledgeSnapshot::writeCount);
        out.instant(it.importedAt());
    }

    static Source source(SnapshotInput in) throws IOException {
        return new Source(
                in.number(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.date(),
                in.text(),
                in.maybeText(),
                in.maybeText(),
                in.text(),
                in.maybeDate(),
                in.flag(),
                in.text(),
                in.number(),
                in.number(),
                in.number(),
                counts(in),
                in.instant());
    }

    static void write(SnapshotOutput out, Code it) throws IOException {
        out.text(it.scheme());
        out.text(it.code());
        out.text(it.title());
        out.text(it.titleEs());
        out.text(it.definition());
        out.text(it.level());
        out.text(it.parent());
        out.number(it.sourceId());
    }

    static Code code(SnapshotInput in) throws IOException {
        return new Code(
                in.text(),
                in.text(),
                in.text(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.integer());
    }

    static void write(SnapshotOutput out, LivingWage it) throws IOException {
        out.text(it.area());
        out.text(it.household());
        out.number(it.hourlyCents());
        out.date(it.validFrom());
        out.maybeDate(it.validTo());
        out.number(it.sourceId());
    }

    static LivingWage livingWage(SnapshotInput in) throws IOException {
        return new LivingWage(in.text(), in.text(), in.number(), in.date(), in.maybeDate(), in.integer());
    }

    static void write(SnapshotOutput out, Occupation it) throws IOException {
        out.number(it.id());
        out.text(it.soc());
        out.text(it.title());
        out.text(it.titleEs());
        out.maybeUnique(it.description());
        out.number(it.sector());
        out.text(it.pathway());
        out.texts(it.alternateTitles());
        out.texts(it.spanishTitles());
        out.texts(it.searchWords());
        out.list(it.tasks(), KnowledgeSnapshot::write);
        out.list(it.technologies(), KnowledgeSnapshot::write);
        out.list(it.skills(), KnowledgeSnapshot::write);
        out.list(it.knowledge(), KnowledgeSnapshot::write);
        out.list(it.interests(), KnowledgeSnapshot::write);
        out.numbers(it.related());
        out.list(it.projections(), KnowledgeSnapshot::write);
        out.list(it.wages(), KnowledgeSnapshot::write);
        out.numbers(it.sourceIds());
    }

    static Occupation occupation(SnapshotInput in) throws IOException {
        return new Occupation(
                in.integer(),
                in.text(),
                in.text(),
                in.maybeText(),
                in.maybeUnique(),
                in.integer(),
                in.maybeText(),
                in.texts(),
                in.texts(),
                in.texts(),
                in.list(KnowledgeSnapshot::task),
                in.list(KnowledgeSnapshot::technology),
                in.list(KnowledgeSnapshot::score),
                in.list(KnowledgeSnapshot::score),
                in.list(KnowledgeSnapshot::score),
                in.numbers(),
                in.list(KnowledgeSnapshot::projection),
                in.list(KnowledgeSnapshot::wages),
                in.numbers());
    }

    static void write(SnapshotOutput out, Occupation.Task it) throws IOException {
        out.text(it.text());
        out.flag(it.core());
        out.number(it.sourceId());
    }

    static Occupation.Task task(SnapshotInput in) throws IOException {
        return new Occupation.Task(in.text(), in.flag(), in.integer());
    }

    static void write(SnapshotOutput out, Occupation.Technology it) throws IOException {
        out.text(it.name());
        out.text(it.category());
        out.flag(it.hot());
        out.flag(it.inDemand());
        out.number(it.sourceId());
    }

    static Occupation.Technology technology(SnapshotInput in) throws IOException {
        return new Occupation.Technology(in.text(), in.text(), in.flag(), in.flag(), in.integer());
    }

    static void write(SnapshotOutput out, Occupation.Score it) throws IOException {
        out.text(it.element());
        out.text(it.name());
        out.number(it.importanceHundredths());
        out.number(it.sourceId());
    }

    static Occupation.Score score(SnapshotInput in) throws IOException {
        return new Occupation.Score(in.text(), in.text(), in.integer(), in.integer());
    }

    static void write(SnapshotOutput out, Projection it) throws IOException {
        out.text(it.area());
        out.number(it.baseYear());
        out.number(it.endYear());
        out.maybeNumber(it.baseJobs());
        out.maybeNumber(it.projectedJobs());
        out.maybeNumber(it.growthMillionths());
        out.maybeNumber(it.exitsTenths());
        out.maybeNumber(it.transfersTenths());
        out.maybeNumber(it.openingsTenths());
        out.text(it.entryEducation());
        out.text(it.workExperience());
        out.text(it.jobTraining());
        out.maybeNumber(it.medianHourlyCents());
        out.maybeNumber(it.medianAnnualCents());
        out.number(it.sourceId());
    }

    static Projection projection(SnapshotInput in) throws IOException {
        return new Projection(
                in.text(),
                in.integer(),
                in.integer(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.integer());
    }

    static void write(SnapshotOutput out, Wages it) throws IOException {
        out.text(it.area());
        out.text(it.period());
        out.maybeNumber(it.jobs());
        out.maybeNumber(it.hourlyMean());
        out.maybeNumber(it.hourlyP10());
        out.maybeNumber(it.hourlyP25());
        out.maybeNumber(it.hourlyP50());
        out.maybeNumber(it.hourlyP75());
        out.maybeNumber(it.hourlyP90());
        out.maybeNumber(it.annualMean());
        out.maybeNumber(it.annualP10());
        out.maybeNumber(it.annualP25());
        out.maybeNumber(it.annualP50());
        out.maybeNumber(it.annualP75());
        out.maybeNumber(it.annualP90());
        out.texts(it.topCoded());
        out.number(it.sourceId());
    }

    static Wages wages(SnapshotInput in) throws IOException {
        return new Wages(
                in.text(),
                in.text(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.maybeNumber(),
                in.texts(),
                in.integer());
    }

    private static void writeCount(SnapshotOutput out, Map.Entry<String, Long> count) throws IOException {
        out.text(count.getKey());
        out.count(count.getValue());
    }

    private static Map<String, Long> counts(SnapshotInput in) throws IOException {
        var counts = new LinkedHashMap<String, Long>();
        for (var left = in.count(); left > 0; left--) {
            counts.put(in.text(), in.count());
        }
        return counts;
    }
}
