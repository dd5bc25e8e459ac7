package throughline.region;

import java.util.Map;
import java.util.TreeSet;

/// Everything that belongs to something else in a Region, by ids.
final class Adjacencies {
    final Adjacency organizationPrograms;
    final Adjacency organizationCourses;
    final Adjacency organizationChildren;
    final Adjacency occupationPrograms;
    final Adjacency pathwayPrograms;
    final Adjacency pathwayCourses;
    final Adjacency pathwayOccupations;
    final Adjacency sectorOccupations;
    final Adjacency courseAgreements;
    final Adjacency coursePrograms;

    Adjacencies(Region region, Map<String, Integer> pathways) {
        var ofOrganization = new Adjacency.Builder();
        var ofOccupation = new Adjacency.Builder();
        var ofPathway = new Adjacency.Builder();
        var ofCourse = new Adjacency.Builder();
        for (var program : region.programs()) {
            ofOrganization.add(program.organizationId(), program.id());
            program.occupations().forEach(link -> ofOccupation.add(link.occupationId(), program.id()));
            if (program.pathway() != null && pathways.containsKey(program.pathway())) {
                ofPathway.add(pathways.getOrDefault(program.pathway(), 0), program.id());
            }
            var inSequence = new TreeSet<Integer>();
            program.sequence().forEach(step -> inSequence.add(step.courseId()));
            inSequence.forEach(course -> ofCourse.add(course, program.id()));
        }
        organizationPrograms = ofOrganization.build(region.organizations().size());
        occupationPrograms = ofOccupation.build(region.occupations().size());
        pathwayPrograms = ofPathway.build(pathways.size());
        coursePrograms = ofCourse.build(region.courses().size());

        var courses = new Adjacency.Builder();
        var coursesOfPathway = new Adjacency.Builder();
        for (var course : region.courses()) {
            courses.add(course.organizationId(), course.id());
            if (course.pathway() != null && pathways.containsKey(course.pathway())) {
                coursesOfPathway.add(pathways.getOrDefault(course.pathway(), 0), course.id());
            }
        }
        organizationCourses = courses.build(region.organizations().size());
        pathwayCourses = coursesOfPathway.build(pathways.size());

        var children = new Adjacency.Builder();
        for (var organization : region.organizations()) {
            if (organization.parentId() >= 0 && organization.active()) {
                children.add(organization.parentId(), organization.id());
            }
        }
        organizationChildren = children.build(region.organizations().size());

        var occupationsOfPathway = new Adjacency.Builder();
        var occupationsOfSector = new Adjacency.Builder();
        for (var occupation : region.occupations()) {
            if (occupation.pathway() != null && pathways.containsKey(occupation.pathway())) {
                occupationsOfPathway.add(pathways.getOrDefault(occupation.pathway(), 0), occupation.id());
            }
            if (occupation.sector() > 0) {
                occupationsOfSector.add(occupation.sector(), occupation.id());
            }
        }
        pathwayOccupations = occupationsOfPathway.build(pathways.size());
        sectorOccupations = occupationsOfSector.build(100);

        var agreements = new Adjacency.Builder();
        for (var agreement : region.agreements()) {
            if (agreement.sendingCourseId() >= 0) {
                agreements.add(agreement.sendingCourseId(), agreement.id());
            }
            if (agreement.receivingCourseId() >= 0) {
                agreements.add(agreement.receivingCourseId(), agreement.id());
            }
        }
        courseAgreements = agreements.build(region.courses().size());
    }
}
