package throughline.desk;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The open sessions of a person, on all servers.
@Component
final class Sessions {
    static final String AGENT = "agent";
    static final String ORIGIN = "origin";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    /// The one used last comes first.
    List<AccountPage.Session> of(long account, String present) {
        return sessions.getObject().findByPrincipalName(Long.toString(account)).values().stream()
                .map(session -> new AccountPage.Session(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        text(session, AGENT),
                        text(session, ORIGIN),
                        session.getId().equals(present)))
                .sorted(Comparator.comparing(AccountPage.Session::used)
                        .reversed()
                        .thenComparing(AccountPage.Session::begun))
                .toList();
    }

    private static String text(Session session, String name) {
        return session.getAttribute(name) instanceof String text ? text : "";
    }

    /// Ends all sessions of an account but one.
    ///
    /// @param except id of the session that stays, or empty
    void end(long account, String except) {
        var repository = sessions.getObject();
        for (var id : repository.findByPrincipalName(Long.toString(account)).keySet()) {
            if (!id.equals(except)) {
                repository.deleteById(id);
            }
        }
    }
}
