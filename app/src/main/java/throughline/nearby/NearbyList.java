package throughline.nearby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.web.Words;

/// One page of what is near, with the choices that narrow it.
///
/// @param fields   the choices, as fields of a form
/// @param place    institution to which the list is narrowed, if to one
/// @param zipKnown whether the place of the ZIP code is known
/// @param total    all that match
public record NearbyList(
        List<Field> fields,
        String zip,
        boolean zipKnown,
        String words,
        @Nullable Ref place,
        String at,
        List<Row> rows,
        int total,
        @Nullable String previous,
        @Nullable String next) {
    public NearbyList {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /// A choice of one value.
    ///
    /// @param name name of the parameter
    public record Field(String name, List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /// A value and how many there are of it before anything is narrowed.
    public record Option(String value, Words title, int count, boolean chosen) {}

    /// A thing that is near.
    ///
    /// @param kind    type or stage
    /// @param details further facts, in order
    /// @param caution what to be careful about
    public record Row(
            Ref thing,
            Words kind,
            Ref institution,
            @Nullable String place,
            @Nullable Double miles,
            List<Words> details,
            @Nullable Words caution) {
        public Row {
            details = List.copyOf(details);
        }
    }
}
