package throughline.imports;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import throughline.imports.HeaderSearch.Found;
import throughline.imports.Planned.Known;
import throughline.imports.Planned.Unknown;
import throughline.imports.Planned.Unreadable;

/// Tells what kind a file is from its content alone.
final class Recognizer {
    private static final int HEAD_BYTES = 1 << 18;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int WORKBOOK = 0x504b0304;
    private static final int OLD_WORKBOOK = 0xd0cf11e0;
    private static final int PARQUET = 0x50415231;

    private final List<ImportKind> kinds;
    private final Limits limits;

    Recognizer(List<ImportKind> kinds, Limits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    /// One entry for a file, several for a workbook whose sheets are of different kinds.
    List<Planned> recognize(SourceFile file) {
        try {
            byte[] head;
            try (var in = Content.open(file, limits)) {
                head = in.readNBytes(HEAD_BYTES);
            }
            return switch (magic(head)) {
                case WORKBOOK -> workbook(file);
                case OLD_WORKBOOK -> unknown(file, "It is an old .xls workbook. Save it as .xlsx or CSV.");
                case PARQUET -> unknown(file, "Parquet files are not read. Export it as CSV.");
                default -> startsLikeJson(head) ? document(file) : delimited(file, head);
            };
        } catch (FileProblem e) {
            return unreadable(file, e);
        } catch (IOException e) {
            return unreadable(file, new FileProblem(Check.UNREADABLE, 0, "The file cannot be read: " + e.getMessage()));
        }
    }

    private static int magic(byte[] head) {
        return head.length < 4 ? 0 : head[0] << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
    }

    private static boolean startsLikeJson(byte[] head) {
        for (var b : head) {
            if (b == '{' || b == '[') {
                return true;
            }
            if (b > ' ') {
                return false;
            }
        }
        return false;
    }

    private static List<Planned> unreadable(SourceFile file, FileProblem problem) {
        return List.of(new Unreadable(file.shown(), Optional.empty(), problem.issue(file.shown())));
    }

    private static List<Planned> unknown(SourceFile file, String reason) {
        return List.of(new Unknown(file.shown(), reason, List.of()));
    }

    private List<Planned> delimited(SourceFile file, byte[] head) throws IOException {
        if (head.length == 0) {
            return unknown(file, "It is empty.");
        }
        var charset = Fingerprint.charsetOfHead(head);
        var text = new String(head, charset);
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        var search = new HeaderSearch(tableKinds());
        var candidates = new ArrayList<Candidate>();
        for (var delimiter : DELIMITERS) {
            try (var table = DelimitedReader.ofHead(new StringReader(text), delimiter, limits)) {
                search.search(table).ifPresent(found -> candidates.add(new Candidate(found, delimiter)));
            }
        }
        return List.of(candidates.stream()
                .min(Comparator.comparing(Candidate::found, Found.BEST_FIRST))
                .<Planned>map(best -> new Known(
                        file,
                        best.found().kind(),
                        new Layout.Delimited(best.delimiter(), best.found().heading())))
                .orElseGet(
                        () -> new Unknown(file.shown(), "No known header in its first ten rows.", search.nearest())));
    }

    /// A header found under the assumption of a delimiter.
    private record Candidate(Found found, char delimiter) {}

    private List<Planned> workbook(SourceFile file) throws IOException {
        var search = new HeaderSearch(tableKinds());
        var planned = new ArrayList<Planned>();
        var used = new HashSet<TableKind>();
        try (var workbook = Workbook.open(file, limits)) {
            for (var sheet : workbook.sheets()) {
                var candidates = tableKinds().stream()
                        .filter(kind -> kind.sheet().stream().allMatch(sheet::equalsIgnoreCase))
                        .toList();
                try (var table = workbook.rows(sheet)) {
                    search.search(table, candidates)
                            .filter(found -> used.add(found.kind()))
                            .ifPresent(found -> planned.add(
                                    new Known(file, found.kind(), new Layout.Sheet(sheet, found.heading()))));
                }
            }
        }
        return planned.isEmpty()
                ? List.of(new Unknown(
                        file.shown(), "No sheet has a known header in its first ten rows.", search.nearest()))
                : planned;
    }

    private List<Planned> document(SourceFile file) throws IOException {
        try {
            var document = Documents.read(file, limits);
            return List.of(kinds.stream()
                    .filter(kind -> kind instanceof JsonKind json && json.recognizes(document))
                    .findFirst()
                    .<Planned>map(kind -> new Known(file, kind, new Layout.Document()))
                    .orElseGet(() -> new Unknown(file.shown(), "It is a JSON document of no known shape.", List.of())));
        } catch (FileProblem e) {
            return unknown(file, e.getMessage());
        }
    }

    private List<TableKind> tableKinds() {
        return kinds.stream()
                .filter(TableKind.class::isInstance)
                .map(TableKind.class::cast)
                .toList();
    }
}
