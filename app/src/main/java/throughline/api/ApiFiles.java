package throughline.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Region;
import throughline.web.CsvFile;

/// Whole lists as tables: a column for each plain component of the shape; lists of words are joined by `; `,
/// lists of records are left to the JSON.
final class ApiFiles {
    private ApiFiles() {}

    static <T, R> CsvFile table(Resource<T, R> resource, Map<String, String> filters, Region region) {
        var columns = columns(resource.type());
        var maker = new ResourceMaker(region);
        var rows = ApiEndpoints.narrowed(resource, filters, region).stream()
                .map(thing -> row(columns, resource.make().apply(maker, thing)));
        return new CsvFile(
                resource.path(), columns.stream().map(RecordComponent::getName).toList(), rows);
    }

    private static List<RecordComponent> columns(Class<?> type) {
        return Stream.of(type.getRecordComponents()).filter(ApiFiles::isPlain).toList();
    }

    private static boolean isPlain(RecordComponent component) {
        var name = component.getGenericType().getTypeName();
        return !List.class.isAssignableFrom(component.getType())
                || name.endsWith("<java.lang.String>")
                || name.endsWith("<java.lang.Long>");
    }

    private static List<String> row(List<RecordComponent> columns, Object shape) {
        var cells = new ArrayList<String>();
        for (var column : columns) {
            try {
                cells.add(cell(column.getAccessor().invoke(shape)));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("cannot read " + column, broken);
            }
        }
        return cells;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
