package throughline.routes;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;

/// The programs that can matter for a question: those that fulfil the goal, and backward from them what leads
/// there.
final class Relevant {
    /// Institutions looked at besides those that a link of the student's own school names; the nearest first.
    private static final int MOST_INSTITUTIONS = 6;

    /// Programs from which a missing transfer agreement is imagined, the nearest first.
    private static final int MOST_FEEDERS = 4;

    private final Region region;
    private final Question question;
    private final LocalDate day;
    private final int school;
    private final Attendance attendance;
    private final boolean wide;

    /// @param wide whether programs are looked at as well that only a missing link would open
    Relevant(Region region, Question question, LocalDate day, boolean wide) {
        this.region = region;
        this.question = question;
        this.day = day;
        var home = question.school() == null
                ? null
                : region.findOrganization(question.school()).orElse(null);
        this.school = home == null ? -1 : home.id();
        this.attendance = new Attendance(region, question);
        this.wide = wide;
    }

    /// @param goals programs of the goal that are looked at
    /// @param all   every program looked at
    /// @param known institutions that could have been looked at
    record Found(Set<Integer> goals, List<Program> all, int considered, int known) {
        Found {
            goals = Set.copyOf(goals);
            all = List.copyOf(all);
        }
    }

    Found find(Goal goal) {
        var rules = CatalogRules.of(region);
        var open = goal.programs().stream().filter(this::isOpen).toList();
        var chosen = institutions(open);
        var goals = new LinkedHashSet<Integer>();
        var queue = new ArrayDeque<Program>();
        for (var program : open) {
            if (chosen.contains(program.organizationId())) {
                goals.add(program.id());
                queue.add(program);
            }
        }
        rules.doors().stream()
                .filter(_ -> question.has(Obstacle.DIPLOMA) || question.has(Obstacle.ENGLISH))
                .filter(this::isOpen)
                .sorted(nearest())
                .limit(6)
                .forEach(queue::add);
        var found = new TreeMap<Integer, Program>();
        while (!queue.isEmpty()) {
            var program = queue.poll();
            if (found.putIfAbsent(program.id(), program) != null) {
                continue;
            }
            for (var key : Before.straight(region, program)) {
                rules.findProgram(key).filter(this::isOpen).ifPresent(queue::add);
            }
            if (wide && Feeders.wants(region, program)) {
                Feeders.candidates(region, program).stream()
                        .filter(this::isOpen)
                        .sorted(nearest())
                        .limit(MOST_FEEDERS)
                        .forEach(queue::add);
            }
        }
        var pathways = new TreeSet<String>();
        found.values().forEach(program -> {
            if (program.pathway() != null) {
                pathways.add(program.pathway());
            }
        });
        if (question.student() && school >= 0) {
            for (var program : region.programsOf(region.organizations().get(school))) {
                if (program.pathway() != null && pathways.contains(program.pathway())) {
                    found.put(program.id(), program);
                }
            }
        }
        var known = open.stream().map(Program::organizationId).distinct().count();
        return new Found(goals, List.copyOf(found.values()), chosen.size(), (int) known);
    }

    private Comparator<Program> nearest() {
        return Comparator.comparingDouble(attendance::miles).thenComparingInt(Program::id);
    }

    /// Of institutions as far away, as all are for who names no place, public ones come first: they cost less.
    private boolean isPublic(int organization) {
        return Boolean.TRUE.equals(region.organizations().get(organization).publicSector());
    }

    /// The student's own school, what its programs lead to, and the nearest others.
    private Set<Integer> institutions(List<Program> open) {
        var linked = new LinkedHashSet<Integer>();
        if (school >= 0) {
            linked.add(school);
            for (var program : region.programsOf(region.organizations().get(school))) {
                for (var link : region.linksOf("program:" + program.key())) {
                    open.stream()
                            .filter(one -> link.to().equals("program:" + one.key()))
                            .forEach(one -> linked.add(one.organizationId()));
                }
            }
        }
        var present = new LinkedHashSet<Integer>();
        var distances = new HashMap<Integer, Double>();
        for (var program : open) {
            distances.computeIfAbsent(program.organizationId(), _ -> attendance.miles(program));
        }
        linked.stream().filter(distances::containsKey).forEach(present::add);
        distances.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(entry -> !isPublic(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> !linked.contains(entry.getKey()))
                .limit(MOST_INSTITUTIONS)
                .forEach(entry -> present.add(entry.getKey()));
        return present;
    }

    /// Whether the program is there for this person: running, held when and where the person can come.
    private boolean isOpen(Program program) {
        var organization = region.organizations().get(program.organizationId());
        if (!organization.active()
                || program.validTo() != null && program.validTo().isBefore(day)
                || question.bars(program.slug(), organization.slug())) {
            return false;
        }
        if (organization.segment() == Segment.HIGH_SCHOOL || organization.segment() == Segment.MIDDLE_SCHOOL) {
            return question.student() && organization.id() == school;
        }
        return wide || attendance.closed(program).isEmpty();
    }
}
