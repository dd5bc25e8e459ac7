package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A form that arrived but could not be used yet, because the session had ended or the person must confirm who they
/// are. It travels along in the page that asks for that, so that nothing typed is lost and nothing is kept here.
///
/// @param to     where it was sent, without language prefix
/// @param fields what was typed
public record HeldForm(String to, List<Field> fields) {
    private static final String PREFIX = "held.";
    private static final String TO = "held-to";
    private static final int MAX_CHARACTERS = 200_000;

    public HeldForm {
        fields = List.copyOf(fields);
    }

    /// One field. Its name as it travels along begins with `held.`.
    public record Field(String name, String value) {
        public String held() {
            return PREFIX + name;
        }
    }

    /// What a request sends to an address behind the sign-in; nothing for another one.
    static Optional<HeldForm> of(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/desk/") ? held(path, request, "") : Optional.empty();
    }

    /// What a sign-in form carries along.
    static Optional<HeldForm> carried(HttpServletRequest request) {
        var to = request.getParameter(TO);
        return to == null || !to.matches("/desk(/[A-Za-z0-9_.~%-]+)+") ? Optional.empty() : held(to, request, PREFIX);
    }

    private static Optional<HeldForm> held(String to, HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Field>();
        var characters = 0;
        for (var entry : request.getParameterMap().entrySet()) {
            var name = entry.getKey();
            if (!name.startsWith(prefix) || name.equals("_csrf") || name.contains("password")) {
                continue;
            }
            for (var value : entry.getValue()) {
                characters += name.length() + value.length();
                fields.add(new Field(name.substring(prefix.length()), value));
            }
        }
        return characters > MAX_CHARACTERS ? Optional.empty() : Optional.of(new HeldForm(to, fields));
    }
}
