package throughline.engine.requisite;

import java.util.List;
import java.util.stream.Collectors;

/// Writes the text form of a requisite; whatever stands inside another one gets parentheses.
final class RequisitePrinter {
    private RequisitePrinter() {}

    static String print(Requisite requisite) {
        return switch (requisite) {
            case Requisite.CourseRef(var code, var grade) -> code(code) + (grade == null ? "" : " [" + grade + "]");
            case Requisite.Text(var text) -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Requisite.All(var parts) -> parts.isEmpty() ? "none" : joined(parts, " & ");
            case Requisite.Any(var parts) -> joined(parts, " | ");
        };
    }

    private static String joined(List<Requisite> parts, String sign) {
        return parts.stream()
                .map(part -> part.parts().isEmpty() ? print(part) : "(" + print(part) + ")")
                .collect(Collectors.joining(sign));
    }

    private static String code(String code) {
        var plain = RequisiteParser.isPlainCode(code);
        return plain ? code : "{" + code + "}";
    }
}
