package throughline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import throughline.region.Regions;

/// Answers addresses that the server refuses before any filter or handler sees them, such as `/%zz`, with a page
/// like all others.
@Component
final class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final PageRenderer pages;
    private final Visits visits;
    private final Regions regions;

    UnreadableAddresses(PageRenderer pages, Visits visits, Regions regions) {
        this.pages = pages;
        this.visits = visits;
        this.regions = regions;
    }

    /// After the server's own report, so that ours stands nearer to the request and is first.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof Host host) {
                host.getPipeline().addValve(new Report());
            }
        });
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                send(new FailurePage(status, ""), languageOf(request), response);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private void send(FailurePage page, Language language, HttpServletResponse response) throws IOException {
        // The address itself appears nowhere in the page: it could not be read.
        var visit = new Visit(language, visits.texts(language), regions.present(), "/", "", Map.of(), null);
        SecurityHeaders.set(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Answer.html(pages.html(page, visit, "", ""), new Answer.Form(false, false), language)
                .send(response);
    }

    private static Language languageOf(Request request) {
        var address = Objects.requireNonNullElse(request.getRequestURI(), "");
        return Stream.of(Language.values())
                .filter(language -> !language.prefix().isEmpty() && address.startsWith(language.prefix() + "/"))
                .findFirst()
                .orElse(Language.EN);
    }
}
