package throughline.maps;

import java.util.ArrayList;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.web.Paths;

/// Addresses of maps, without host and language: `/maps/pathways/welding?all=yes`.
public final class MapAddress {
    private MapAddress() {}

    public static String of(Subject subject) {
        return "/maps/" + subject.path();
    }

    /// Where a reader says what a map lacks.
    public static String report(Subject subject) {
        return "/report?about=" + Paths.encode(of(subject));
    }

    public static String of(Subject subject, View view) {
        var choices = new ArrayList<String>();
        if (view.school() != null) {
            choices.add("school=" + view.school());
        }
        if (view.all()) {
            choices.add("all=yes");
        }
        if (view.stepsOnly()) {
            choices.add("lanes=steps");
        }
        if (view.staff()) {
            choices.add("staff=yes");
        }
        return of(subject) + (choices.isEmpty() ? "" : "?" + String.join("&", choices));
    }
}
