package throughline.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Pages of other origins may read the interface. It knows no cookies.
@Configuration(proxyBeanMethods = false)
class ApiAccess implements WebMvcConfigurer {
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .allowCredentials(false)
                .exposedHeaders("ETag", "Link", "Retry-After");
    }
}
