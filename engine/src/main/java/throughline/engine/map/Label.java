package throughline.engine.map;

import org.jspecify.annotations.Nullable;

/// Words as their owner wrote them, with the Spanish where there is one.
public record Label(String en, @Nullable String es) {
    public static Label of(String en) {
        return new Label(en, null);
    }
}
