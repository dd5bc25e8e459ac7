package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.agreements.PaperType;
import throughline.agreements.Papers;
import throughline.agreements.Papers.Paper;
import throughline.people.Act;

/// Papers of agreements: added, saved, taken back. They are sent to be saved, never to be shown by a page of ours.
@Controller
@ConditionalOnWebApplication
final class PaperPages {
    private static final int TITLE = 200;

    private final Agreements agreements;
    private final Papers papers;

    PaperPages(Agreements agreements, Papers papers) {
        this.agreements = agreements;
        this.papers = papers;
    }

    private AgreementRights rights(Caller caller) {
        return new AgreementRights(caller, agreements);
    }

    private Optional<KeptAgreement> find(String id, Caller caller) {
        return (id.matches("[0-9]{1,18}") ? agreements.find(Long.parseLong(id)) : Optional.<KeptAgreement>empty())
                .filter(one -> rights(caller).may(Act.READ_WORK, one));
    }

    private Optional<Paper> paper(KeptAgreement agreement, String id) {
        return id.matches("[0-9]{1,18}") ? papers.find(agreement, Long.parseLong(id)) : Optional.empty();
    }

    @PostMapping("/desk/agreements/{id}/papers")
    Object add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        var found = find(id, caller);
        var permit = found.flatMap(one -> rights(caller).permit(Act.PROPOSE, one.terms()));
        if (found.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var content = file == null ? new byte[0] : file.getBytes();
        var type = PaperType.of(content);
        var name = title.strip();
        var said = "paper-type";
        if (name.isEmpty() || name.length() > TITLE || name.contains("\n")) {
            said = "paper-title";
        } else if (content.length > Papers.MAX_BYTES) {
            said = "paper-large";
        } else if (type.isPresent()) {
            said = switch (papers.add(permit.get(), found.get(), name, type.get(), content, caller.origin())) {
                case DONE -> "paper-added";
                case TWICE -> "paper-twice";
                case MANY -> "paper-many";
            };
        }
        return SignInPages.seeOther(request, "/desk/agreements/" + found.get().id() + "?said=" + said);
    }

    @GetMapping("/desk/agreements/{id}/papers/{paper}")
    Object save(@PathVariable String id, @PathVariable String paper, Caller caller) {
        var found = find(id, caller).flatMap(one -> paper(one, paper));
        if (found.isEmpty()) {
            return new NotPermittedPage();
        }
        var disposition =
                ContentDisposition.attachment().filename(found.get().fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.get().type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(papers.contentOf(found.get()));
    }

    @PostMapping("/desk/agreements/{id}/papers/{paper}")
    Object remove(@PathVariable String id, @PathVariable String paper, Caller caller, HttpServletRequest request) {
        var found = find(id, caller);
        var permit = found.flatMap(one -> rights(caller).permit(Act.PUBLISH, one.terms()));
        if (found.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var removed =
                paper(found.get(), paper).filter(one -> papers.remove(permit.get(), found.get(), one, caller.origin()));
        return SignInPages.seeOther(
                request,
                "/desk/agreements/" + found.get().id() + "?said=" + (removed.isPresent() ? "paper-removed" : "late"));
    }
}
