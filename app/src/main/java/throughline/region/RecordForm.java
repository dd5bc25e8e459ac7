package throughline.region;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How records of one type stand in a snapshot: each component in its order, by its type alone. A type that is not
/// known here fails when the form is made, not when a value comes by.
final class RecordForm<T extends Record> implements SnapshotOutput.Writer<T>, SnapshotInput.Reader<T> {
    private static final ClassValue<RecordForm<?>> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm<?> computeValue(Class<?> type) {
            return new RecordForm<>(type.asSubclass(Record.class));
        }
    };

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final Method[] accessors;
    private final Form[] forms;

    private RecordForm(Class<T> type) {
        var components = type.getRecordComponents();
        this.type = type;
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        forms = Arrays.stream(components)
                .map(component -> form(component.getGenericType()))
                .toArray(Form[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
        for (var accessor : accessors) {
            accessor.setAccessible(true);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> RecordForm<T> of(Class<T> type) {
        return (RecordForm<T>) FORMS.get(type);
    }

    @Override
    public void write(SnapshotOutput out, T value) throws IOException {
        try {
            for (var i = 0; i < forms.length; i++) {
                forms[i].write(out, accessors[i].invoke(value));
            }
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be kept", failure);
        }
    }

    /// @throws IOException also when the constructor refuses what stands there
    @Override
    public T read(SnapshotInput in) throws IOException {
        var values = new @Nullable Object[forms.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = forms[i].read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IOException("no " + type.getSimpleName() + " can be made of what stands there", failure);
        }
    }

    /// How a value stands there.
    private interface Form {
        void write(SnapshotOutput out, @Nullable Object value) throws IOException;

        @Nullable
        Object read(SnapshotInput in) throws IOException;
    }

    private static final Form TEXT = new Form() {
        @Override
        public void write(SnapshotOutput out, @Nullable Object value) throws IOException {
            out.text((String) value);
        }

        @Override
        public @Nullable Object read(SnapshotInput in) throws IOException {
            return in.maybeText();
        }
    };

    private static final Form INTEGER =
            always(Integer.class, (out, value) -> out.number(value), SnapshotInput::integer);
    private static final Form LONG = always(Long.class, (out, value) -> out.number(value), SnapshotInput::number);
    private static final Form FLAG = always(Boolean.class, SnapshotOutput::flag, SnapshotInput::flag);

    private static final Map<Type, Form> SIMPLE = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, INTEGER),
            Map.entry(long.class, LONG),
            Map.entry(boolean.class, FLAG),
            Map.entry(Integer.class, maybe(INTEGER)),
            Map.entry(Long.class, maybe(LONG)),
            Map.entry(Boolean.class, maybe(FLAG)),
            Map.entry(Double.class, maybe(always(Double.class, SnapshotOutput::real, SnapshotInput::real))),
            Map.entry(LocalDate.class, maybe(always(LocalDate.class, SnapshotOutput::date, SnapshotInput::date))),
            Map.entry(Instant.class, maybe(always(Instant.class, SnapshotOutput::instant, SnapshotInput::instant))));

    private static Form form(Type type) {
        var simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(form(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return map(form(generic.getActualTypeArguments()[0]), form(generic.getActualTypeArguments()[1]));
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            return maybe(constant(raw.getEnumConstants()));
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            return maybe(record(raw.asSubclass(Record.class)));
        }
        throw new IllegalArgumentException("a snapshot holds no " + type.getTypeName());
    }

    /// A value that is always there.
    private static <V> Form always(
            Class<V> type, SnapshotOutput.Writer<V> writer, SnapshotInput.Reader<? extends V> reader) {
        return new Form() {
            @Override
            public void write(SnapshotOutput out, @Nullable Object value) throws IOException {
                writer.write(out, type.cast(Objects.requireNonNull(value)));
            }

            @Override
            public Object read(SnapshotInput in) throws IOException {
                return reader.read(in);
            }
        };
    }

    /// A value or none.
    private static Form maybe(Form form) {
        return new Form() {
            @Override
            public void write(SnapshotOutput out, @Nullable Object value) throws IOException {
                out.flag(value != null);
                if (value != null) {
                    form.write(out, value);
                }
            }

            @Override
            public @Nullable Object read(SnapshotInput in) throws IOException {
                return in.flag() ? form.read(in) : null;
            }
        };
    }

    private static <R extends Record> Form record(Class<R> type) {
        var form = of(type);
        return always(type, form, form);
    }

    /// One of the constants of an enum, by name, so that their order may change.
    private static Form constant(Object[] constants) {
        return always(Enum.class, (out, value) -> out.text(value.name()), in -> {
            var name = in.text();
            for (var one : constants) {
                if (one instanceof Enum<?> same && same.name().equals(name)) {
                    return same;
                }
            }
            throw new IOException("no constant is called " + name);
        });
    }

    private static Form list(Form each) {
        return always(
                List.class,
                (out, list) -> {
                    out.count(list.size());
                    for (var value : list) {
                        each.write(out, value);
                    }
                },
                in -> in.list(from -> Objects.requireNonNull(each.read(from))));
    }

    private static Form map(Form key, Form value) {
        return always(
                Map.class,
                (out, map) -> {
                    out.count(map.size());
                    for (var entry : ((Map<?, ?>) map).entrySet()) {
                        key.write(out, entry.getKey());
                        value.write(out, entry.getValue());
                    }
                },
                in -> {
                    var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                    for (var left = in.count(); left > 0; left--) {
                        map.put(key.read(in), value.read(in));
                    }
                    return map;
                });
    }
}
