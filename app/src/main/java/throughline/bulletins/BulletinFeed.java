package throughline.bulletins;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import throughline.web.Visit;

/// Published reports as a feed (Atom, RFC 4287): nothing of who reads it.
final class BulletinFeed {
    static final String PATH = "/gaps/reports.atom";

    private static final int LISTED = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter out;
    private final Visit visit;
    private final String home;

    private BulletinFeed(XMLStreamWriter out, Visit visit, String address) {
        this.out = out;
        this.visit = visit;
        this.home = address + visit.language().prefix();
    }

    /// @param address where people reach us, without language and slash at the end
    static String write(List<Bulletin> bulletins, Visit visit, String address) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new BulletinFeed(out, visit, address).feed(bulletins);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void feed(List<Bulletin> bulletins) throws XMLStreamException {
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml:lang", visit.language().tag());
        element("id", home + Subscribers.PAGE);
        element("title", visit.texts().text("bulletins.title"));
        element(
                "updated",
                time(bulletins.isEmpty() ? Instant.EPOCH : bulletins.getFirst().publishedAt()));
        link("self", home + PATH);
        link("alternate", home + Subscribers.PAGE);
        out.writeStartElement("author");
        element("name", visit.region().profile().name());
        out.writeEndElement();
        for (var bulletin : bulletins.stream().limit(LISTED).toList()) {
            entry(bulletin);
        }
        out.writeEndElement();
    }

    private void entry(Bulletin bulletin) throws XMLStreamException {
        var scope = bulletin.scope(visit.language());
        out.writeStartElement("entry");
        element("id", home + bulletin.path());
        element(
                "title",
                visit.texts().text("gaps.report.title", bulletin.area()) + (scope.isEmpty() ? "" : ", " + scope));
        element("updated", time(bulletin.publishedAt()));
        element("published", time(bulletin.publishedAt()));
        link("alternate", home + bulletin.path());
        element("summary", visit.texts().count("bulletins.jobs", bulletin.jobs()));
        out.writeEndElement();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void element(String name, String content) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(content);
        out.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }
}
