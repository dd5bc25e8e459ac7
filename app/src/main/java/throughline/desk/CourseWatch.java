package throughline.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import throughline.agreements.KeptAgreement;
import throughline.agreements.KeptAgreement.Seen;
import throughline.agreements.Terms;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.OrganizationTree;
import throughline.region.Region;

/// Tells whether the courses of an agreement are as they were when it was signed.
record CourseWatch(Region region, OrganizationTree tree) {
    /// The courses of the terms as they are now, by reference of the organization and code.
    Map<String, Seen> now(Terms terms) {
        var seen = new HashMap<String, Seen>();
        var sending = courses(terms.sending());
        var receiving = courses(terms.receiving());
        for (var credit : terms.credits()) {
            credit.ways()
                    .forEach(way -> way.forEach(code -> sending.find(code)
                            .ifPresent(course -> seen.put(key(terms.sending(), code), seen(course)))));
            credit.earns()
                    .forEach(code -> receiving
                            .find(code)
                            .ifPresent(course -> seen.put(key(terms.receiving(), code), seen(course))));
        }
        return seen;
    }

    /// What has changed since it was signed, by code.
    List<AgreementPage.Change> changes(KeptAgreement agreement) {
        var now = now(agreement.terms());
        var changes = new ArrayList<AgreementPage.Change>();
        agreement.seen().keySet().stream().sorted().forEach(key -> {
            var then = Objects.requireNonNull(agreement.seen().get(key));
            var code = key.substring(key.indexOf(' ') + 1);
            var present = Optional.ofNullable(now.get(key));
            if (present.isEmpty()) {
                changes.add(new AgreementPage.Change(code, "gone", then.title(), ""));
            } else if (!present.get().title().equals(then.title())) {
                changes.add(new AgreementPage.Change(
                        code, "renamed", then.title(), present.get().title()));
            } else if (!Objects.equals(present.get().unitsHundredths(), then.unitsHundredths())) {
                changes.add(new AgreementPage.Change(code, "units", units(then), units(present.get())));
            }
        });
        return changes;
    }

    private CoursesByCode courses(String reference) {
        return new CoursesByCode(tree.find(reference).map(region::coursesOf).orElse(List.of()));
    }

    private static String key(String reference, String code) {
        return reference + " " + code;
    }

    private static Seen seen(Course course) {
        return new Seen(
                course.title() == null ? "" : course.title(),
                course.unitsMinHundredths() == null ? course.creditsHundredths() : course.unitsMinHundredths());
    }

    private static String units(Seen seen) {
        var units = seen.unitsHundredths();
        return units == null
                ? ""
                : java.math.BigDecimal.valueOf(units, 2).stripTrailingZeros().toPlainString();
    }
}
