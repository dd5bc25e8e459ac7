package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import throughline.people.Passkeys;

/// What devices are asked to sign, kept in the session until it is used. Several pages may be open at once.
final class Challenges {
    private static final String OPEN = "challenges";
    private static final int MAX_OPEN = 8;

    private Challenges() {}

    static String next(HttpServletRequest request) {
        var open = open(request);
        var challenge = Passkeys.newChallenge();
        open.add(challenge);
        var from = Math.max(0, open.size() - MAX_OPEN);
        request.getSession().setAttribute(OPEN, new ArrayList<>(open.subList(from, open.size())));
        return challenge;
    }

    /// Whether this browser was given the challenge; it is used up.
    static boolean take(HttpServletRequest request, String challenge) {
        var open = open(request);
        var known = open.remove(challenge);
        if (known) {
            request.getSession().setAttribute(OPEN, open);
        }
        return known;
    }

    private static ArrayList<String> open(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(OPEN);
        var open = new ArrayList<String>();
        if (kept instanceof List<?> list) {
            list.forEach(one -> open.add(String.valueOf(one)));
        }
        return open;
    }
}
