package throughline.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.region.Articulation;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Projection;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Source;
import throughline.region.Wages;

/// Turns things of a Region into the shapes of the interface.
record ResourceMaker(Region region) {
    Resources.Occupation occupation(Occupation one) {
        return new Resources.Occupation(
                one.soc(),
                one.title(),
                one.titleEs(),
                one.description(),
                sector(one.sector()),
                one.pathway(),
                one.wages().stream().map(this::wage).toList(),
                one.projections().stream().map(this::outlook).toList(),
                one.alternateTitles(),
                region.programsFor(one).stream()
                        .map(reason -> reason.program().slug())
                        .toList(),
                "/occupations/" + one.soc());
    }

    private Resources.Wage wage(Wages one) {
        return new Resources.Wage(
                one.area(),
                one.period(),
                one.hourlyP10(),
                one.hourlyP25(),
                one.hourlyP50(),
                one.hourlyP75(),
                one.hourlyP90(),
                one.annualP50(),
                one.topCoded(),
                source(one.sourceId()));
    }

    private Resources.Outlook outlook(Projection one) {
        return new Resources.Outlook(
                one.area(),
                one.baseYear(),
                one.endYear(),
                one.baseJobs(),
                one.projectedJobs(),
                one.growthMillionths(),
                one.openingsTenths(),
                one.entryEducation(),
                one.workExperience(),
                one.jobTraining(),
                source(one.sourceId()));
    }

    Resources.Program program(Program one) {
        return new Resources.Program(
                one.slug(),
                one.title(),
                one.titleEs(),
                slug(one.organizationId()),
                one.awardType(),
                one.recordType().key(),
                one.top(),
                one.cip(),
                sector(one.sector()),
                one.pathway(),
                one.lengthMonths(),
                one.lengthHours(),
                one.unitsHundredths(),
                one.costCents(),
                one.modality(),
                one.language(),
                one.entryRequirements(),
                one.awards().stream()
                        .map(awards -> new Resources.Awards(
                                awards.schoolYear(), awards.awardType(), awards.awards(), source(awards.sourceId())))
                        .toList(),
                one.occupations().stream()
                        .map(link -> new Resources.Destination(
                                region.occupations().get(link.occupationId()).soc(),
                                link.via(),
                                sources(link.sourceIds())))
                        .toList(),
                sources(one.sourceIds()),
                "/programs/" + one.slug());
    }

    Resources.Course course(Course one) {
        return new Resources.Course(
                one.slug(),
                slug(one.organizationId()),
                one.code(),
                one.title(),
                one.titleEs(),
                one.unitsMinHundredths(),
                one.unitsMaxHundredths(),
                one.creditsHundredths(),
                one.gradeLow(),
                one.gradeHigh(),
                one.agSubject(),
                one.sam(),
                one.top(),
                sector(one.sector()),
                one.pathway(),
                one.creditStatus(),
                one.prerequisite(),
                one.prerequisiteText(),
                one.controlNumber(),
                one.updatedOn(),
                region.acceptedBy(one).stream().map(this::acceptance).toList(),
                source(one.sourceId()),
                "/courses/" + one.slug());
    }

    private Resources.Acceptance acceptance(Articulation one) {
        return new Resources.Acceptance(
                one.receivingName(),
                one.receivingCode(),
                one.receivingTitle(),
                one.alternatives().stream().map(Articulation.Alternative::codes).toList(),
                source(one.sourceId()));
    }

    Resources.Institution institution(Organization one) {
        var address = one.address();
        var segment = one.segment();
        return new Resources.Institution(
                one.slug(),
                one.name(),
                one.nameEs(),
                one.type(),
                segment == null ? null : segment.key(),
                one.parentId() < 0 ? null : slug(one.parentId()),
                address.city(),
                address.zip(),
                address.county(),
                address.latitude(),
                address.longitude(),
                one.website(),
                one.phone(),
                one.active(),
                region.programsOf(one).size(),
                region.coursesOf(one).size(),
                one.identifiers(),
                sources(one.sourceIds()),
                "/institutions/" + one.slug());
    }

    Resources.Credential credential(Credential one) {
        return new Resources.Credential(
                one.slug(),
                one.name(),
                one.nameEs(),
                one.kind(),
                one.issuerId() < 0 ? one.issuerName() : slug(one.issuerId()),
                one.passRateHundredths(),
                one.passRateYear(),
                one.occupations().stream()
                        .map(id -> region.occupations().get(id).soc())
                        .toList(),
                one.programs().stream()
                        .map(id -> region.programs().get(id).slug())
                        .toList(),
                source(one.sourceId()),
                "/credentials/" + one.slug());
    }

    Resources.Sector sector(Sector one) {
        return new Resources.Sector(
                one.number(),
                one.slug(),
                one.title(),
                one.titleEs(),
                one.pathways().stream().map(Sector.Pathway::code).toList(),
                "/sectors/" + one.slug());
    }

    Resources.Pathway pathway(Sector.Pathway one) {
        return new Resources.Pathway(
                one.code(),
                one.slug(),
                one.title(),
                one.titleEs(),
                one.sector(),
                region.programsIn(one).size(),
                region.coursesIn(one).size(),
                region.occupationsIn(one).size(),
                "/pathways/" + one.slug());
    }

    Resources.Source source(Source one) {
        return new Resources.Source(
                one.id(),
                one.kind(),
                one.title(),
                one.publisher(),
                one.vintage(),
                one.asOf(),
                one.license(),
                one.attribution(),
                one.url(),
                one.synthetic(),
                one.rowsIn(),
                one.rowsUsed(),
                one.rowsExplained());
    }

    Resources.Region summary() {
        var profile = region.profile();
        return new Resources.Region(
                region.version(),
                profile.name(),
                profile.demonstration(),
                profile.counties(),
                profile.areas(),
                region.occupations().size(),
                region.programs().size(),
                region.courses().size(),
                region.organizations().size(),
                region.credentials().size(),
                region.sources().size());
    }

    private String slug(int organizationId) {
        return region.organizations().get(organizationId).slug();
    }

    private long source(int sourceId) {
        return region.source(sourceId).id();
    }

    private List<Long> sources(Collection<Integer> sourceIds) {
        return sourceIds.stream().distinct().map(this::source).toList();
    }

    private static @Nullable Integer sector(int number) {
        return number == 0 ? null : number;
    }
}
