package throughline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which programs each institution offers; the same answer for programs, links and awards.
final class Offers {
    private final Scene scene;

    Offers(Scene scene) {
        this.scene = scene;
    }

    /// The steps that a college offers in a field, lowest first. Every field ends in some degree or certificate.
    List<CollegeStep> college(Campus college, Pathway pathway) {
        var dice = scene.dice("steps", college.slug() + pathway.code());
        var steps = new ArrayList<CollegeStep>(List.of(CollegeStep.BASIC, CollegeStep.TECHNICIAN));
        if (dice.chance(45)) {
            steps.add(CollegeStep.PROFESSIONAL);
        }
        if (dice.chance(82)) {
            steps.add(CollegeStep.ASSOCIATE);
        }
        if (pathway.hasBachelor() && dice.chance(55)) {
            steps.add(CollegeStep.TRANSFER);
        }
        return steps;
    }

    static String pathwayProgram(Campus school, Pathway pathway) {
        return school.slug() + "-" + lower(pathway) + "-pathway";
    }

    static String training(Campus school, Pathway pathway) {
        return school.slug() + "-" + lower(pathway) + "-training";
    }

    static String bachelor(Campus university, Pathway pathway) {
        return university.slug() + "-" + lower(pathway) + "-bachelor";
    }

    static String general(Campus campus, String what) {
        return campus.slug() + "-" + what;
    }

    private static String lower(Pathway pathway) {
        return pathway.prefix().toLowerCase(Locale.ROOT);
    }
}
