package throughline.bench;

import java.util.List;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import throughline.App;
import throughline.imports.ImportKind;

/// Finds the kinds of files as the application does, without starting it.
final class Kinds {
    private Kinds() {}

    static List<ImportKind> all() {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context);
            scanner.addExcludeFilter(new AssignableTypeFilter(App.class));
            scanner.scan("throughline");
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            return List.copyOf(context.getBeansOfType(ImportKind.class).values());
        }
    }
}
