package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.agreements.Terms;
import throughline.ctdl.Publications;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.web.CsvFile;
import throughline.web.PrivatePage;
import throughline.web.PublicAddress;
import throughline.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/// Agreements from files and as files, in the shape of ASSIST or as linked data. All that a file holds become drafts,
/// or none.
@Controller
@ConditionalOnWebApplication
final class AgreementFilePages {
    private final Agreements agreements;
    private final Callers callers;
    private final JsonMapper json;
    private final Publications publications;
    private final PublicAddress address;
    private final TransactionOperations transactions;

    AgreementFilePages(
            Agreements agreements,
            Callers callers,
            JsonMapper json,
            Publications publications,
            PublicAddress address,
            TransactionOperations transactions) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.callers = callers;
        this.json = json;
        this.publications = publications;
        this.address = address;
    }

    @GetMapping("/desk/agreements/files")
    PrivatePage files(Caller caller) {
        return Policy.where(caller.person(), Act.READ_WORK).isEmpty()
                ? new NotPermittedPage()
                : page(caller, "", "", List.of(), List.of());
    }

    private static AgreementFilePage page(
            Caller caller,
            String text,
            String problem,
            List<AgreementFilePage.Problem> problems,
            List<AgreementFilePage.Place> places) {
        return new AgreementFilePage(
                caller.token(),
                text.length() > AssistFile.MAX_CHARACTERS ? "" : text,
                problem,
                problems,
                places,
                !Policy.where(caller.person(), Act.PROPOSE).isEmpty());
    }

    private record Draft(Permit permit, UUID key, Terms terms) {}

    @PostMapping("/desk/agreements/files")
    Object take(
            @RequestParam(defaultValue = "") String file,
            @RequestParam(required = false) MultipartFile upload,
            Caller caller,
            Visit visit,
            HttpServletRequest request)
            throws IOException {
        if (Policy.where(caller.person(), Act.PROPOSE).isEmpty()) {
            return new NotPermittedPage();
        }
        var text = upload == null || upload.isEmpty() ? file : new String(upload.getBytes(), StandardCharsets.UTF_8);
        var drafts = new ArrayList<Draft>();
        var problems = new ArrayList<AgreementFilePage.Problem>();
        try {
            var list = AssistFile.read(text, visit.region());
            for (var i = 0; i < list.size(); i++) {
                var form = new AgreementForm(visit.region(), list.get(i));
                var terms = form.terms();
                var number = i + 1;
                form.problems().forEach((name, problem) -> problems.add(problem(number, name, problem)));
                if (terms.isPresent()) {
                    var permit = new AgreementRights(caller, agreements).permit(Act.PROPOSE, terms.get());
                    if (permit.isEmpty()) {
                        return new NotPermittedPage();
                    }
                    // The same agreement of the same file makes one draft, however often it is sent.
                    var key = caller.person().id() + json.writeValueAsString(terms.get());
                    drafts.add(new Draft(
                            permit.get(), UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), terms.get()));
                }
            }
        } catch (AssistFile.Unreadable unreadable) {
            return page(caller, text, unreadable.key(), List.of(), unreadable.places());
        }
        if (!problems.isEmpty()) {
            return page(caller, text, "", problems, List.of());
        }
        transactions.executeWithoutResult(_ -> drafts.forEach(
                draft -> agreements.create(draft.permit(), draft.key(), draft.terms(), caller.origin())));
        return SignInPages.seeOther(request, "/desk/agreements?state=draft");
    }

    private static AgreementFilePage.Problem problem(int number, String name, AgreementForm.Problem problem) {
        return new AgreementFilePage.Problem(
                number,
                "agreements.field." + name.replaceFirst("\\.[0-9]+$", ""),
                name.contains(".") ? Integer.parseInt(name.replaceFirst(".*\\.", "")) + 1 : 0,
                problem.key(),
                problem.word());
    }

    private List<KeptAgreement> readable(Caller caller) {
        var rights = new AgreementRights(caller, agreements);
        return agreements.list().stream()
                .filter(one -> one.stage() != KeptAgreement.Stage.DROPPED && rights.may(Act.READ_WORK, one))
                .toList();
    }

    @GetMapping("/desk/agreements/files/ctdl.json")
    Object asCtdl(Caller caller, Visit visit, HttpServletRequest request) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty()) {
            return new NotPermittedPage();
        }
        var document = publications.ofKept(visit.region(), readable(caller), address.of(request));
        return attachment("application/ld+json", "agreements.jsonld", document.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> attachment(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(content);
    }

    private AssistWriter writer(Visit visit) {
        return new AssistWriter(new AgreementFields(visit.region(), callers.organizations()));
    }

    @GetMapping("/desk/agreements/files/assist.json")
    Object asJson(Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty()) {
            return new NotPermittedPage();
        }
        var trees = readable(caller).stream()
                .map(KeptAgreement::terms)
                .map(writer(visit)::tree)
                .toList();
        return attachment("application/json", "agreements.json", json.writeValueAsBytes(trees));
    }

    @GetMapping("/desk/agreements/files/assist.csv")
    Object asCsv(Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty()) {
            return new NotPermittedPage();
        }
        var rows = readable(caller).stream().flatMap(one -> writer(visit).rows(one.terms()).stream());
        return new CsvFile("agreements", AssistWriter.COLUMNS, rows);
    }
}
