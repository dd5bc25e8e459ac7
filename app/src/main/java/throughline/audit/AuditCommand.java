package throughline.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.findings.Dismissals.Finding;
import throughline.region.Meant;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.TableOption;

/// `throughline audit`: what the structure of the region lacks.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Audits the structure of the region: programs without a next step, a feeder, early credit or",
            "work-based learning, sequences that cannot be completed, certificates that nothing builds on, pathways",
            "closed to adults, closed programs without another, agreements that have ended.",
            "Findings that concern most people come first: awards of the program in its newest year, else pupils.",
            "This is what each owner should mend, program by program. What that does to the ways of people, and what hangs",
            "on one thing only, is in `throughline dead-ends`: it gathers sequences that cannot be completed by their cause",
            "(D1), has the same school programs without a next step (D2), and agreements listed as active that are over (D3)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, nothing found",
            "1:failed, the message says why",
            "2:wrong usage",
            "3:there are findings"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline audit --organization 'Mesa College'",
            "  throughline audit --rule no-early-credit --format csv > credit.csv"
        })
public final class AuditCommand implements Callable<Integer> {
    private static final int FOUND = 3;
    private static final List<String> COLUMNS =
            List.of("rule", "organization", "subject", "people", "reason", "remedy", "reason_es", "remedy_es", "page");
    private static final Set<String> NUMBERS = Set.of("people");

    @Option(
            names = "--organization",
            paramLabel = "NAME",
            description = "Only of this organization and what belongs to it.")
    @Nullable
    String organization;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only of this rule, for example no-next-step.")
    @Nullable
    String rule;

    @Option(names = "--dismissed", description = "Print those too which somebody said need no mending.")
    boolean withDismissed;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many findings to print. Default: all in csv and json, 30 in a table.")
    @Nullable
    Integer top;

    @Mixin
    TableOption format = new TableOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;
    private final Supplier<Set<Finding>> dismissed;

    /// @param region    builds the Region when the command runs
    /// @param dismissed findings that somebody said need no mending
    public AuditCommand(Supplier<Region> region, Supplier<Set<Finding>> dismissed) {
        this.source = region;
        this.dismissed = dismissed;
    }

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw wrong("--top must be 1 or more: " + top + ".");
        }
        var only = rule == null
                ? null
                : AuditRule.find(rule)
                        .orElseThrow(() -> wrong("There is no rule " + rule + ". There are: " + rules() + "."));
        var region = source.get();
        var audit = RegionAudit.of(region, LocalDate.now(Format.ZONE));
        var hidden = withDismissed ? Set.<Finding>of() : dismissed.get();
        var findings = (organization == null ? audit.findings() : audit.of(region, organization(region)))
                .stream()
                        .filter(finding -> only == null || finding.rule() == only)
                        .filter(finding -> !hidden.contains(named(finding)))
                        .toList();
        var shown = top != null ? top : format.isTable() ? 30 : Integer.MAX_VALUE;
        print(audit, findings, findings.subList(0, Math.min(shown, findings.size())));
        return findings.isEmpty() ? ExitCode.OK : FOUND;
    }

    private static Finding named(AuditFinding finding) {
        return new Finding(
                finding.rule().key(),
                finding.owner().identifiers().stream().findFirst().orElse(""),
                finding.page());
    }

    private void print(RegionAudit audit, List<AuditFinding> all, List<AuditFinding> shown) {
        var out = spec.commandLine().getOut();
        if (!format.isTable()) {
            format.print(
                    COLUMNS, NUMBERS, shown.stream().map(AuditCommand::cells).toList(), out);
            return;
        }
        format.print(
                List.of("people", "rule", "organization", "reason"),
                NUMBERS,
                shown.stream()
                        .map(finding -> List.of(
                                people(finding),
                                finding.rule().key(),
                                finding.owner().name(),
                                finding.reason().en()))
                        .toList(),
                out);
        out.println();
        out.println(shown.size() + " of " + all.size() + " findings."
                + (shown.size() < all.size() ? " More with --top or --format csv." : ""));
        audit.unchecked()
                .forEach((one, why) -> out.println("Not checked: " + one.key() + ", because " + why.en() + "."));
        out.flush();
    }

    private static List<String> cells(AuditFinding finding) {
        return List.of(
                finding.rule().key(),
                finding.owner().name(),
                finding.subject().en(),
                people(finding),
                finding.reason().en(),
                finding.remedy().en(),
                String.valueOf(finding.reason().es()),
                String.valueOf(finding.remedy().es()),
                finding.page());
    }

    private static String people(AuditFinding finding) {
        return finding.concerned() == 0 ? "" : Integer.toString(finding.concerned());
    }

    private Organization organization(Region region) {
        return switch (Meant.organization(region, String.valueOf(organization))) {
            case Meant.One<Organization>(var one) -> one;
            case Meant.Nothing<Organization> _ -> throw wrong("There is no organization " + organization + ".");
            case Meant.Several<Organization>(var several) ->
                throw wrong(organization + " can mean: "
                        + String.join(
                                "; ",
                                several.stream()
                                        .limit(10)
                                        .map(Organization::name)
                                        .toList())
                        + (several.size() > 10 ? "; and " + (several.size() - 10) + " more" : "") + ".");
        };
    }

    private static String rules() {
        return String.join(
                ", ", List.of(AuditRule.values()).stream().map(AuditRule::key).toList());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
