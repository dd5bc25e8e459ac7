package throughline.region;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.imports.FactTable;

/// How a fact of one type is read from a row whose columns stand in the order of its components: each by the type of
/// its component, and never empty unless that is nullable. A type that is not known here, or another number of columns,
/// fails when the form is made.
final class FactForm<T extends Record> {
    private static final Map<Class<?>, Function<FactRow, @Nullable Object>> READERS = Map.of(
            String.class, FactRow::text,
            Integer.class, FactRow::integer,
            int.class, FactRow::integer,
            Long.class, FactRow::longNumber,
            long.class, FactRow::longNumber,
            Double.class, FactRow::real,
            Boolean.class, FactRow::flag,
            boolean.class, FactRow::flag,
            LocalDate.class, FactRow::date,
            List.class, FactRow::texts);

    private final Constructor<T> constructor;
    private final List<Function<FactRow, @Nullable Object>> readers;

    private FactForm(Class<T> type, Constructor<T> constructor) {
        this.constructor = constructor;
        readers =
                Arrays.stream(type.getRecordComponents()).map(FactForm::reader).toList();
    }

    static <T extends Record> FactForm<T> of(Class<T> type, FactTable table) {
        var components = type.getRecordComponents();
        if (components.length != table.columns().size()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has " + components.length + " components and "
                    + table.name() + " has " + table.columns().size() + " columns");
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return new FactForm<>(type, constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Function<FactRow, @Nullable Object> reader(RecordComponent component) {
        var reader = READERS.get(component.getType());
        if (reader == null) {
            throw new IllegalArgumentException("no column holds a " + component.getGenericType());
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? reader
                : row -> row.required(reader.apply(row));
    }

    /// The fact of the row, whose first column is read next.
    T read(FactRow row) {
        var values = new @Nullable Object[readers.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = readers.get(i).apply(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "a row makes no " + constructor.getDeclaringClass().getSimpleName(), failure);
        }
    }
}
