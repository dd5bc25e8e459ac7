package throughline.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence of a page with names in it that may be in another language than the page. As text and as JSON it is
/// plain; as markup the names are marked with their own language.
public record Sentence(List<Words> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /// The whole sentence without marks.
    @JsonValue
    public String value() {
        return parts.stream().map(Words::value).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return value();
    }
}
