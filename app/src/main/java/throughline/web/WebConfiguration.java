package throughline.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins the shell to Spring MVC.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer {
    private final Visits visits;
    private final PageRenderer pages;
    private final CsvRenderer csv;
    private final XlsxRenderer xlsx;
    private final Caching caching;

    WebConfiguration(Visits visits, PageRenderer pages, CsvRenderer csv, XlsxRenderer xlsx, Caching caching) {
        this.visits = visits;
        this.pages = pages;
        this.csv = csv;
        this.xlsx = xlsx;
        this.caching = caching;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
        handlers.add(csv);
        handlers.add(xlsx);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(caching);
    }
}
