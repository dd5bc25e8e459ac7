package throughline.maps;

import java.util.Locale;
import java.util.Optional;
import throughline.engine.map.Label;

/// The rules that maps are checked by. The numbers are those of the design of career maps; each has its function in
/// [StructureRules], [KindRules], [CourseRules], [ContentRules], [EvidenceRules] or [CurationRules].
///
/// ML21 is computed from what there is, the words of descriptions and the C-ID, since no source gives standards by
/// course. ML25 needs the picture and the second half of ML23 what people reviewed, so they are checked by who has
/// these (see [MapCheck]). Rules about decisions of curators have numbers of their own.
public enum LintRule {
    /// No circle of ways: an error among required ones, a warning among all that lead on.
    ML01(Severity.E),
    /// Every course that a course of a program needs is part of the program.
    ML02(Severity.E),
    /// No prerequisite that a chain of others already implies.
    ML03(Severity.W),
    /// Every choice says how many are asked, and not more than there are.
    ML04(Severity.E),
    /// At most five options to a choice.
    ML05(Severity.I),
    /// No line says more than its evidence: required, promised and recommended are told apart.
    ML06(Severity.W),
    /// College mathematics and English within the first 30 semester units.
    ML07(Severity.W),
    /// Between 6 and 18 units in a term; the last term may have fewer.
    ML08(Severity.W),
    /// A course stands in a term in which it is offered.
    ML09(Severity.E),
    /// A high-school pathway has two courses at least, one of them a capstone.
    ML10(Severity.E),
    /// No course leads nowhere.
    ML11(Severity.W),
    /// Every step of a pathway can be reached from where one may start.
    ML12(Severity.E),
    /// An articulation names its agreement, the grade, and days that include the day shown.
    ML13(Severity.E),
    /// No agreement that has ended stands on a public map.
    ML14(Severity.E),
    /// College programs have a TOP and a CIP code, jobs a SOC code.
    ML15(Severity.W),
    /// Every exit names a job with its wage, area and period.
    ML16(Severity.W),
    /// There is a start for each of the four audiences.
    ML17(Severity.W),
    /// One may leave before the last column and come back.
    ML18(Severity.I),
    /// There is early college credit.
    ML19(Severity.I),
    /// There is work-based learning in school and in college.
    ML20(Severity.W),
    /// No course repeats the content of the course before it.
    ML21(Severity.I),
    /// A map that is nobody's own, as those of sectors and pathways, has an owner, and the owner confirmed it within
    /// twelve months.
    ML22(Severity.W),
    /// Every title has a Spanish translation, which is not older than the English.
    ML23(Severity.W),
    /// Titles fit two lines and have no unexplained abbreviation.
    ML24(Severity.I),
    /// Picture and text have the same steps and ways.
    ML25(Severity.E),
    /// Who may enter a program is said.
    ML26(Severity.W),
    /// Every decision of a curator is about a map and a step that exist.
    MC01(Severity.W),
    /// No step is hidden that steps on the map require, or that an agreement promises.
    MC02(Severity.E);

    private final Severity severity;

    LintRule(Severity severity) {
        this.severity = severity;
    }

    /// How much a finding matters.
    public enum Severity {
        /// Blocks publication.
        E,
        /// A finding for its owner.
        W,
        /// A hint.
        I
    }

    public Severity severity() {
        return severity;
    }

    /// The rule in a few words.
    public Label title() {
        return MapWords.label("lint.rule." + name().toLowerCase(Locale.ROOT));
    }

    /// The rule of a name such as `ML01`.
    public static Optional<LintRule> find(String name) {
        for (var rule : values()) {
            if (rule.name().equalsIgnoreCase(name)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
