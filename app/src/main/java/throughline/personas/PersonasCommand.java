package throughline.personas;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import throughline.engine.map.Label;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.LanguageOption;
import throughline.web.TableFormat;
import throughline.web.TableOption;
import throughline.web.Texts;

/// `throughline personas`: who can actually get in.
@Command(
        name = "personas",
        mixinStandardHelpOptions = true,
        description = {
            "Plans for twelve invented people (an English learner in grade 10, a working parent with evenings only, an",
            "adult without a diploma, ...) a route into every pathway of the region: months and cost of the soonest one,",
            "or the smallest set of doors that would open one. docs/reference/personas.md describes the people."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, the message says why",
            "2:wrong usage, or a table of personas that cannot be understood",
            "130:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline personas",
            "  throughline personas --personas ours.csv --persona working-parent --format csv > who.csv"
        })
public final class PersonasCommand implements Callable<Integer> {
    @Option(
            names = "--personas",
            paramLabel = "FILE.csv",
            description = "A table of other people or start places; default: the twelve that are shipped.")
    @Nullable
    Path file;

    @Option(
            names = "--persona",
            paramLabel = "NAME",
            split = ",",
            description = "Only these, with commas between, for example working-parent.")
    List<String> only = List.of();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    TableOption format = new TableOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;
    private final Supplier<Progress> progress;

    /// @param region builds the Region when the command runs
    public PersonasCommand(Supplier<Region> region, Supplier<Progress> progress) {
        this.source = region;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        try {
            var personas = chosen();
            var matrix = new PersonaRun(source.get(), LocalDate.now(Format.ZONE)).run(personas, progress.get());
            print(
                    matrix,
                    new OutcomeText(language.get(), Texts.load(language.get())),
                    spec.commandLine().getOut());
            return ExitCode.OK;
        } catch (Personas.Malformed malformed) {
            throw usage(String.valueOf(malformed.getMessage()));
        }
    }

    private List<Persona> chosen() {
        var all = read();
        for (var name : only) {
            if (all.stream().noneMatch(persona -> persona.id().equals(name))) {
                throw usage("There is no persona " + name + ". Write one of: "
                        + String.join(", ", all.stream().map(Persona::id).toList()) + ".");
            }
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(persona -> only.contains(persona.id())).toList();
    }

    private List<Persona> read() {
        if (file == null) {
            return Personas.shipped();
        }
        try {
            return Personas.read(file);
        } catch (IOException unreadable) {
            throw usage(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(PersonaMatrix matrix, OutcomeText text, PrintWriter out) {
        if (format.isTable()) {
            table(matrix, text, out);
        } else {
            format.print(
                    PersonaTable.COLUMNS,
                    PersonaTable.NUMBERS,
                    PersonaTable.rows(matrix, text).toList(),
                    out);
        }
    }

    private void table(PersonaMatrix matrix, OutcomeText text, PrintWriter out) {
        var header = new ArrayList<String>(List.of("pathway"));
        for (int persona = 0; persona < matrix.personas().size(); persona++) {
            header.add(Integer.toString(persona + 1));
        }
        header.add("");
        var rows = new ArrayList<List<String>>();
        for (int pathway = 0; pathway < matrix.pathways().size(); pathway++) {
            var way = matrix.pathways().get(pathway);
            var row = new ArrayList<String>(List.of(way.code()));
            matrix.rows()
                    .get(pathway)
                    .forEach(outcome -> row.add(OutcomeText.mark(outcome) + " " + text.brief(outcome)));
            row.add(text.words(new Label(way.title(), way.titleEs())));
            rows.add(row);
        }
        TableFormat.table.print(header, Set.of(), rows, out);
        out.println();
        for (int persona = 0; persona < matrix.personas().size(); persona++) {
            out.println((persona + 1) + "  "
                    + text.words(matrix.personas().get(persona).persona().title()) + ": " + matrix.reached(persona)
                    + " of " + matrix.offered() + " pathways");
        }
        out.flush();
    }
}
