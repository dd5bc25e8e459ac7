package throughline.bulletins;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.gaps.GapComparison;
import throughline.gaps.GapEdition;
import throughline.web.CsvFile;
import throughline.web.ErrorPages;
import throughline.web.PrivatePage;
import throughline.web.PublicAddress;
import throughline.web.Visit;
import throughline.web.Words;

/// Published gap reports for everybody: the list, one report with its files, what changed between two, the feed.
@Controller
@ConditionalOnWebApplication
final class BulletinPages {
    private static final int SHOWN = 50;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final Bulletins bulletins;
    private final Subscribers subscribers;
    private final PublicAddress address;
    private final ErrorPages errors;

    BulletinPages(Bulletins bulletins, Subscribers subscribers, PublicAddress address, ErrorPages errors) {
        this.bulletins = bulletins;
        this.subscribers = subscribers;
        this.address = address;
        this.errors = errors;
    }

    @GetMapping(Subscribers.PAGE)
    PrivatePage list() {
        return new BulletinListPage(bulletins.list(), subscribers.isOpen() ? subscribers.token() : "", null, "");
    }

    @GetMapping("/gaps/reports/{id:[0-9]{1,18}}")
    Object one(@PathVariable long id, Visit visit) {
        var bulletin = bulletins.find(id);
        if (bulletin.isEmpty()) {
            return errors.notFound(visit);
        }
        var report = bulletins.file(id, GapEdition.page(visit.language()));
        return report.isEmpty()
                ? new WithdrawnPage(bulletin.get())
                : new BulletinPage(bulletin.get(), GapEdition.report(report.get()), earlier(bulletin.get()));
    }

    private @org.jspecify.annotations.Nullable Bulletin earlier(Bulletin bulletin) {
        return bulletins.list().stream()
                .filter(one -> one.id() < bulletin.id()
                        && one.area().equals(bulletin.area())
                        && one.scope().equals(bulletin.scope()))
                .findFirst()
                .orElse(null);
    }

    /// The report as a PDF in the language of the visit, as a workbook, or its numbers.
    @GetMapping("/gaps/reports/{id:[0-9]{1,18}}/{name:report\\.pdf|report\\.xlsx|snapshot\\.json}")
    Object file(@PathVariable long id, @PathVariable String name, Visit visit) {
        var type = name.endsWith("pdf")
                ? MediaType.APPLICATION_PDF
                : name.endsWith("xlsx") ? XLSX : MediaType.APPLICATION_JSON;
        var content = bulletins.file(id, name.endsWith("pdf") ? GapEdition.pdf(visit.language()) : name);
        if (content.isEmpty()) {
            return errors.notFound(visit);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header(
                        "Content-Disposition",
                        (name.endsWith("pdf") ? "inline" : "attachment") + "; filename=\"gaps-" + id + "-" + name
                                + "\"")
                .body(content.get());
    }

    @GetMapping("/gaps/reports/compare")
    Object compare(Visit visit) {
        var earlier = find(visit.parameter("earlier"));
        var later = find(visit.parameter("later"));
        if (earlier.isEmpty() || later.isEmpty()) {
            return errors.notFound(visit);
        }
        return bulletins
                .compare(earlier.get().id(), later.get().id())
                .<Object>map(found -> page(earlier.get(), later.get(), found, visit))
                .orElseGet(() -> errors.notFound(visit));
    }

    private BulletinComparePage page(Bulletin earlier, Bulletin later, GapComparison found, Visit visit) {
        return new BulletinComparePage(
                earlier,
                later,
                found,
                found.changes().stream()
                        .limit(SHOWN)
                        .map(change -> new BulletinComparePage.Line(
                                title(change.job(), visit),
                                "/gaps/occupations/" + change.job().soc(),
                                change))
                        .toList(),
                found.left().stream().map(job -> title(job, visit)).toList(),
                found.come().stream().map(job -> title(job, visit)).toList(),
                bulletins.list());
    }

    /// The title of today in the language of the visit, else the one of the report.
    private static Words title(GapComparison.Job job, Visit visit) {
        return visit.region()
                .findOccupation(job.soc())
                .map(one -> Words.of(visit.language(), one.title(), one.titleEs()))
                .orElseGet(() -> Words.of(visit.language(), job.title(), null));
    }

    /// The same as a table, with every change.
    @GetMapping("/gaps/reports/compare.csv")
    CsvFile table(Visit visit) {
        var found = find(visit.parameter("earlier"))
                .flatMap(one ->
                        find(visit.parameter("later")).flatMap(other -> bulletins.compare(one.id(), other.id())));
        return new CsvFile(
                "throughline-gaps-compared",
                GapComparison.header(),
                found.map(GapComparison::cells).orElse(List.of()).stream());
    }

    private Optional<Bulletin> find(String id) {
        return id.matches("[0-9]{1,18}") ? bulletins.find(Long.parseLong(id)) : Optional.empty();
    }

    @GetMapping(BulletinFeed.PATH)
    ResponseEntity<String> feed(Visit visit, jakarta.servlet.http.HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(BulletinFeed.write(bulletins.list(), visit, address.of(request)));
    }
}
