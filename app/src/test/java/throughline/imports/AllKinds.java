package throughline.imports;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import throughline.App;

/// The kinds of files as the application finds them, without starting it.
public final class AllKinds {
    private AllKinds() {}

    /// All kinds, by id.
    public static List<ImportKind> list() {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context);
            scanner.addExcludeFilter(new AssignableTypeFilter(App.class));
            scanner.scan("throughline");
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            return context.getBeansOfType(ImportKind.class).values().stream()
                    .sorted(Comparator.comparing(ImportKind::id))
                    .toList();
        }
    }
}
