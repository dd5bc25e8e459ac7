package throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.InternalResourceView;
import throughline.region.Region;

/// A public page over another Region than the present one, for one person: as it would be with what they typed, or as
/// it was on a day. The page says so, and is kept nowhere.
///
/// @param day the day of the past; absent for what is not published yet
public record Glimpse(Region region, @Nullable LocalDate day) {
    private static final String ATTRIBUTE = Glimpse.class.getName();

    /// Answers with a public page over this Region.
    ///
    /// @param path its address without language prefix
    public View of(String path, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        request.removeAttribute(Visit.class.getName());
        return new InternalResourceView(LanguageFilter.of(request).prefix() + Paths.encode(path));
    }

    static @Nullable Glimpse in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Glimpse glimpse ? glimpse : null;
    }
}
