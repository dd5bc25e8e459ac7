package throughline.people;

import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.platform.Recurring;

/// Mail on its way. It is written to the database first, in the transaction that wants it sent, and sent by whichever
/// server comes by; while the mail server is down it waits, from a minute to some hours.
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(MailSettings.class)
public final class Outbox extends Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final MailStore store;
    private final MailSettings settings;
    private final TransactionOperations transactions;

    Outbox(MailStore store, MailSettings settings, TransactionOperations transactions) {
        super("outbox", PAUSE, PAUSE);
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
    }

    /// Whether there is a server to send mail with.
    public boolean isOpen() {
        return settings.isComplete();
    }

    /// Queues a message, as part of the transaction that is open, if one is.
    public void put(String recipient, String subject, String body) {
        store.insert(recipient, subject, body, null);
    }

    /// Queues a letter to somebody on a list, who leaves it with one click.
    ///
    /// @param leaveUrl address that takes the recipient off the list when something is posted to it (RFC 8058)
    public void put(String recipient, String subject, String body, String leaveUrl) {
        store.insert(recipient, subject, body, leaveUrl);
    }

    /// Forgets letters to a list that wait for somebody who left it.
    public void forget(String recipient) {
        store.forget(recipient);
    }

    /// Sends what is due; one message at a time, so that one which cannot be sent holds up no other.
    int sendDue() {
        var sent = 0;
        while (Boolean.TRUE.equals(transactions.execute(_ -> sendNext()))) {
            sent++;
        }
        return sent;
    }

    private boolean sendNext() {
        var next = store.takeDue();
        if (next.isEmpty()) {
            return false;
        }
        var message = next.get();
        try {
            sender().send(mail(message));
            store.sent(message.id());
        } catch (MailException failure) {
            var reason = withoutAddresses(String.valueOf(failure.getMessage()));
            LOG.warn("Mail {} could not be sent and waits: {}", message.id(), reason);
            store.postpone(message.id(), reason);
        }
        return true;
    }

    /// Mail servers name the address that they refuse; logs do not.
    private static String withoutAddresses(String reason) {
        return reason.replaceAll("[^\\s<>@,;:\"]+@[^\\s<>@,;:\"]+", "(address)");
    }

    private MimeMessagePreparator mail(MailStore.Message message) {
        return mime -> {
            var mail = new MimeMessageHelper(mime, "UTF-8");
            mail.setFrom(String.valueOf(settings.from()));
            mail.setTo(message.recipient());
            mail.setSubject(message.subject());
            mail.setText(message.body());
            var leaveUrl = message.leaveUrl();
            if (leaveUrl != null) {
                mime.setHeader("List-Unsubscribe", "<" + leaveUrl + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        };
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding("UTF-8");
        var properties = new Properties();
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + timeout, Integer.toString(TIMEOUT_MILLIS));
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    @Override
    protected void act() {
        if (isOpen()) {
            sendDue();
        }
    }
}
