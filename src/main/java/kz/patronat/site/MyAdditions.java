package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.access.PageAddress;
import kz.patronat.api.SignedAdditions;
import kz.patronat.cabinet.CabinetComplaints;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.ComplaintStatuses.Standing;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.NotTaken;
import kz.patronat.signing.NcaLayer;
import kz.patronat.site.AdditionForm.Told;
import kz.patronat.site.UnsentAdditions.Unsent;
import kz.patronat.site.UnsentAdditions.UnsentFile;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an own complaint lacks, and what there is to tell and to show besides: first in words and files, then as the
 * document that is sent, signed or not; then it goes the way of what the portal sends (clauses C18, C26).
 */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/complaints/{number}/addition", "/ru/my/complaints/{number}/addition"})
class MyAdditions {

    private final CabinetComplaints complaints;
    private final SignedAdditions additions;
    private final UnsentAdditions unsent;
    private final AdditionForm form;
    private final FilesOnPage files;
    private final MyComplaintWords words;
    private final NcaLayer ncaLayer;
    private final Texts texts;
    private final DocumentToSign documents;

    MyAdditions(
            CabinetComplaints complaints,
            SignedAdditions additions,
            UnsentAdditions unsent,
            AdditionForm form,
            FilesOnPage files,
            MyComplaintWords words,
            NcaLayer ncaLayer,
            Texts texts,
            DocumentToSign documents) {
        this.complaints = complaints;
        this.additions = additions;
        this.unsent = unsent;
        this.form = form;
        this.files = files;
        this.words = words;
        this.ncaLayer = ncaLayer;
        this.texts = texts;
        this.documents = documents;
    }

    @ModelAttribute
    void about(@PathVariable String number, SiteLanguage language, Model model) {
        model.addAllAttributes(Map.of(
                "ncalayer",
                ncaLayer.forCitizens(),
                "number",
                number,
                "address",
                address(language, number),
                "back",
                MyComplaints.address(language, number)));
    }

    static String address(SiteLanguage language, String number) {
        return MyComplaints.address(language, number) + "/addition";
    }

    /** @param large files that were just sent were too large to be read */
    @GetMapping
    String form(
            @PathVariable String number,
            Told told,
            @RequestParam(required = false) @Nullable String large,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            Model model) {
        var standing = mine(citizen, number);
        var typed = told.isNothing() ? begun(citizen, number).map(Told::of).orElse(told) : told;
        var wrong = large == null ? Map.<String, RejectedInput>of() : AdditionForm.TOO_LARGE;
        return page(standing, citizen, typed, wrong, language, model);
    }

    /**
     * Keeps what was typed and shows what is about to be sent.
     *
     * @param sent files, where no script sends them by themselves
     */
    @PostMapping
    String document(
            @PathVariable String number,
            Told told,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var standing = mine(citizen, number);
        forgetWhatIsTaken(citizen, number);
        unsent.write(citizen.iin(), number, told.typed());
        var filesRefused = files.isAny(sent) ? kept(standing, citizen, sent, language) : List.<String>of();
        if (!filesRefused.isEmpty()) {
            return refused(standing, citizen, told, filesRefused, language, response, model);
        }
        // What another window has sent meanwhile took the draft with it, and this is told besides.
        var begun = begun(citizen, number).orElseGet(() -> unsent.write(citizen.iin(), number, told.typed()));
        var said = told.said();
        var wrong = form.check(standing.complaint(), said, begun.files());
        if (!wrong.isEmpty()) {
            return refused(standing, citizen, told, wrong, language, response, model);
        }
        model.addAttribute("document", document(number, said, begun));
        model.addAttribute("said", said);
        model.addAttribute("files", begun.files());
        return "site/my-addition-signing";
    }

    /** Keeps what can be kept of the files; the script of the page sends them one after the other. */
    @PostMapping("/files")
    Object upload(
            @PathVariable String number,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var standing = mine(citizen, number);
        forgetWhatIsTaken(citizen, number);
        var refused = kept(standing, citizen, sent, language);
        if (files.isScript(request)) {
            return files.answer(refused);
        }
        if (refused.isEmpty()) {
            return "redirect:" + address(language, number) + "#" + AdditionForm.FILES;
        }
        return refused(standing, citizen, typed(citizen, number), refused, language, response, model);
    }

    /** What is refused, in words. */
    private List<String> kept(
            Standing standing, Citizen citizen, @Nullable List<MultipartFile> sent, SiteLanguage language)
            throws IOException {
        var number = standing.complaint().number();
        return standing.complaint().takesAdditions()
                ? files.kept(sent, language.official(), (name, bytes) -> unsent.put(citizen.iin(), number, name, bytes))
                : List.of(texts.in(language.official(), "complaint.addition.answered", number));
    }

    @PostMapping("/files/remove")
    String remove(
            @PathVariable String number,
            @RequestParam UUID file,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language) {
        mine(citizen, number);
        unsent.remove(citizen.iin(), number, file);
        return "redirect:" + address(language, number) + "#" + AdditionForm.FILES;
    }

    /** Such a request cannot be read. */
    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        var language = SiteLanguage.ofPath(request.getRequestURI()).official();
        return files.isScript(request)
                ? files.problem(HttpStatus.PAYLOAD_TOO_LARGE, files.tooLarge(language))
                : "redirect:" + PageAddress.askedAgain(request.getRequestURI()) + "?large";
    }

    /** Takes what was signed; sent twice it is the same. */
    @PostMapping("/signed")
    String signed(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "signed", defaultValue = "") String cms,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return take(
                mine(citizen, number),
                citizen,
                document,
                () -> DocumentToSign.signature(cms),
                language,
                response,
                next,
                model);
    }

    /** Takes it without a signature, as from whoever has no key at hand. */
    @PostMapping("/sent")
    String unsigned(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String document,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return take(mine(citizen, number), citizen, document, () -> null, language, response, next, model);
    }

    private String take(
            Standing standing,
            Citizen citizen,
            String document,
            Supplier<byte @Nullable []> signature,
            SiteLanguage language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var number = standing.complaint().number();
        try {
            additions.take(
                    standing.complaint(),
                    DocumentToSign.bytes(document),
                    signature.get(),
                    unsent.sent(citizen.iin(), number));
            forgetWhatIsTaken(citizen, number);
            next.addFlashAttribute("done", texts.in(language.official(), "site.my.addition.done"));
            return "redirect:" + MyComplaints.address(language, number);
        } catch (NotTaken notTaken) {
            var wrong = Map.of(AdditionForm.FILES, AdditionForm.notTaken(notTaken));
            return refused(standing, citizen, told(document), wrong, language, response, model);
        } catch (RejectedInput rejected) {
            var wrong = Map.of(rejected.field(), rejected);
            return refused(standing, citizen, told(document), wrong, language, response, model);
        }
    }

    private Standing mine(Citizen citizen, String number) {
        return complaints.find(citizen.iin(), number).orElseThrow(MyPages::unknown);
    }

    /** Also where the sending broke off when it was taken already. */
    private void forgetWhatIsTaken(Citizen citizen, String number) {
        unsent.find(citizen.iin(), number)
                .filter(begun -> additions.isTaken(begun.id().toString()))
                .ifPresent(taken -> unsent.discard(citizen.iin(), number));
    }

    private Optional<Unsent> begun(Citizen citizen, String number) {
        forgetWhatIsTaken(citizen, number);
        return unsent.find(citizen.iin(), number);
    }

    private Told typed(Citizen citizen, String number) {
        return begun(citizen, number).map(Told::of).orElse(Told.NOTHING);
    }

    private String document(String number, Map<String, String> said, Unsent begun) {
        var all = new LinkedHashMap<String, Object>();
        all.put("requestId", begun.id().toString());
        all.put("complaint", number);
        all.putAll(said);
        if (!begun.files().isEmpty()) {
            all.put(
                    AdditionForm.FILES,
                    begun.files().stream().map(MyAdditions::named).toList());
        }
        return documents.of(all);
    }

    /** What is signed of a file: its name and each byte of it. */
    private static Map<String, String> named(UnsentFile file) {
        var named = new LinkedHashMap<String, String>();
        named.put("name", file.name());
        named.put("sha256", file.sha256());
        return named;
    }

    /** What was typed into the document that was to be sent, so that nothing of it is lost. */
    private Told told(String document) {
        var said = documents.read(document);
        return new Told(
                said.path("address").asText(),
                said.path("phone").asText(),
                said.path("facts").asText());
    }

    private String refused(
            Standing standing,
            Citizen citizen,
            Told told,
            Map<String, RejectedInput> wrong,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(standing, citizen, told, wrong, language, model);
    }

    private String refused(
            Standing standing,
            Citizen citizen,
            Told told,
            List<String> filesRefused,
            SiteLanguage language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(standing, citizen, told, Map.of(), String.join(" ", filesRefused), language, model);
    }

    private String page(
            Standing standing,
            Citizen citizen,
            Told told,
            Map<String, RejectedInput> wrong,
            SiteLanguage language,
            Model model) {
        var files = wrong.get(AdditionForm.FILES);
        return page(
                standing,
                citizen,
                told,
                wrong,
                files == null ? null : texts.in(language.official(), files),
                language,
                model);
    }

    /** @param filesWrong what is wrong with the files, in words */
    private String page(
            Standing standing,
            Citizen citizen,
            Told told,
            Map<String, RejectedInput> wrong,
            @Nullable String filesWrong,
            SiteLanguage language,
            Model model) {
        var complaint = standing.complaint();
        var official = language.official();
        model.addAttribute("complaint", words.of(standing, List.of(), complaints.expected(complaint), language));
        model.addAttribute("unsigned", complaint.defects().contains(Defect.SIGNATURE));
        model.addAttribute("fields", form.fields(complaint, told, wrong, official));
        model.addAttribute("wrong", form.wrongs(complaint, wrong, filesWrong, official));
        model.addAttribute("filesWrong", filesWrong);
        model.addAttribute(
                "files",
                unsent.find(citizen.iin(), complaint.number()).stream()
                        .flatMap(begun -> begun.files().stream())
                        .map(file -> files.line(file.id(), file.name(), file.size(), official))
                        .toList());
        return "site/my-addition";
    }
}
