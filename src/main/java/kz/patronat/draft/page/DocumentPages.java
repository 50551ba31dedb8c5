package kz.patronat.draft.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.draft.Draft;
import kz.patronat.draft.DraftCheck;
import kz.patronat.draft.DraftFile;
import kz.patronat.draft.DraftFiles;
import kz.patronat.draft.Drafts;
import kz.patronat.draft.Step;
import kz.patronat.site.FilesOnPage;
import kz.patronat.site.FilesOnPage.Line;
import kz.patronat.site.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The documents of an application, by the table of required documents, and their files (clause C7). */
@Controller
@ForCitizens
@RequestMapping({"/kk/my/application/documents", "/ru/my/application/documents"})
class DocumentPages {

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftCheck check;
    private final FilesOnPage onPage;
    private final Surroundings surroundings;

    DocumentPages(Drafts drafts, DraftFiles files, DraftCheck check, FilesOnPage onPage, Surroundings surroundings) {
        this.drafts = drafts;
        this.files = files;
        this.check = check;
        this.onPage = onPage;
        this.surroundings = surroundings;
    }

    /** @param shared documents whose paper may be this one as well */
    record Document(
            String code,
            String name,
            boolean obligatory,
            @Nullable String wrong,
            List<Line> files,
            List<Other> shared) {}

    record Other(String code, String name) {}

    @GetMapping
    String page(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request, Model model) {
        var draft = drafts.open(citizen.iin());
        return draft.isEmpty() ? start(request) : page(draft.get(), Map.of(), request, model);
    }

    /** Keeps what can be kept of the files; the script of the page sends them one after the other. */
    @PostMapping("/{code}")
    Object upload(
            @PathVariable String code,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var words = surroundings.words(request);
        var draft = drafts.open(citizen.iin());
        if (draft.isEmpty() || !check.codes(draft.get()).contains(code)) {
            return onPage.isScript(request)
                    ? onPage.problem(HttpStatus.CONFLICT, words.of("documents.gone"))
                    : start(request);
        }
        var refused = onPage.kept(sent, words.language(), (name, bytes) -> files.put(draft.get(), code, name, bytes));
        if (onPage.isScript(request)) {
            return onPage.answer(refused);
        }
        return refused.isEmpty()
                ? back(request, code)
                : refused(draft.get(), code, String.join(" ", refused), request, response, model);
    }

    @PostMapping("/{code}/same")
    String same(
            @PathVariable String code,
            @RequestParam String document,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletRequest request) {
        drafts.open(citizen.iin())
                .filter(draft -> check.documents(draft).stream()
                        .filter(each -> each.code().equals(code))
                        .anyMatch(each -> mayBeOnePaper(each, draft, document)))
                .ifPresent(draft -> files.share(draft, document, code));
        return back(request, code);
    }

    @PostMapping("/{code}/remove")
    String remove(
            @PathVariable String code,
            @RequestParam UUID file,
            @AuthenticationPrincipal Citizen citizen,
            HttpServletRequest request) {
        drafts.open(citizen.iin()).ifPresent(draft -> files.remove(draft, file, code));
        return back(request, code);
    }

    /** Such a request cannot be read, so nobody knows for which document it was. */
    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        var words = surroundings.words(request);
        return onPage.isScript(request)
                ? onPage.problem(HttpStatus.PAYLOAD_TOO_LARGE, onPage.tooLarge(words.language()))
                : "redirect:" + words.base() + "/documents?large";
    }

    private String refused(
            Draft draft,
            String code,
            String sentence,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(draft, Map.of(code, sentence), request, model);
    }

    private String page(Draft draft, Map<String, String> refused, HttpServletRequest request, Model model) {
        var words = surroundings.words(request);
        surroundings.add(request, model);
        surroundings.addStep(Step.DOCUMENTS, draft, words, model);
        var there = files.of(draft);
        var needed = check.documents(draft);
        model.addAttribute(
                "documents",
                needed.stream()
                        .map(each -> document(each, needed, there, refused.get(each.code()), words))
                        .toList());
        model.addAttribute("wrong", wrongs(refused, request, words));
        return "draft/documents";
    }

    private List<Wrong> wrongs(Map<String, String> refused, HttpServletRequest request, Words words) {
        return request.getParameter("large") == null
                ? refused.entrySet().stream()
                        .map(each -> new Wrong("#" + each.getKey(), each.getValue()))
                        .toList()
                : List.of(new Wrong("#main", onPage.tooLarge(words.language())));
    }

    private Document document(
            RequiredDocument document,
            List<RequiredDocument> all,
            List<DraftFile> there,
            @Nullable String wrong,
            Words words) {
        var own = there.stream().filter(file -> file.answers(document.code())).toList();
        return new Document(
                document.code(),
                document.name().in(words.language()),
                document.obligatory(),
                wrong,
                own.stream()
                        .map(file -> onPage.line(file.id(), file.name(), file.size(), words.language()))
                        .toList(),
                own.isEmpty() ? shared(document, all, there, words) : List.of());
    }

    private static List<Other> shared(
            RequiredDocument document, List<RequiredDocument> all, List<DraftFile> there, Words words) {
        return all.stream()
                .filter(other ->
                        document.onePaper() != null && document.onePaper().equals(other.onePaper()))
                .filter(other -> there.stream().anyMatch(file -> file.answers(other.code())))
                .map(other -> new Other(other.code(), other.name().in(words.language())))
                .toList();
    }

    private boolean mayBeOnePaper(RequiredDocument document, Draft draft, String other) {
        return document.onePaper() != null
                && check.documents(draft).stream()
                        .anyMatch(each ->
                                each.code().equals(other) && document.onePaper().equals(each.onePaper()));
    }

    private String back(HttpServletRequest request, String code) {
        return "redirect:" + surroundings.words(request).base() + "/documents#" + code;
    }

    private String start(HttpServletRequest request) {
        return "redirect:" + surroundings.words(request).base();
    }
}
