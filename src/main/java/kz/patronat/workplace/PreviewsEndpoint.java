package kz.patronat.workplace;

import kz.patronat.access.AllowedTo;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.document.Content;
import kz.patronat.document.Inline;
import kz.patronat.document.PagePictures;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.document.ScanId;
import kz.patronat.document.Scans;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of scans and papers as pictures, for the browser shows no PDF inside of Tasklist. */
@RestController
@RequestMapping("/camunda/api/patronat/folders/{key}")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class PreviewsEndpoint {

    private final ReachableFolders folders;
    private final Scans scans;
    private final Papers papers;
    private final PagePictures pictures;
    private final ReadingLog readings;

    PreviewsEndpoint(ReachableFolders folders, Scans scans, Papers papers, PagePictures pictures, ReadingLog readings) {
        this.folders = folders;
        this.scans = scans;
        this.papers = papers;
        this.pictures = pictures;
        this.readings = readings;
    }

    record Pages(int count) {}

    @GetMapping("/scans/{id}/pages")
    Pages ofScan(@PathVariable String key, @PathVariable String id, @AuthenticationPrincipal SignedIn reader) {
        return new Pages(pictures.count(scan(key, ScanId.of(id), reader).bytes()));
    }

    @GetMapping("/scans/{id}/pages/{page}")
    ResponseEntity<byte[]> ofScan(
            @PathVariable String key,
            @PathVariable String id,
            @PathVariable int page,
            @AuthenticationPrincipal SignedIn reader) {
        var scan = ScanId.of(id);
        return drawn(key, Fact.scan(scan), scan(key, scan, reader), page, reader);
    }

    @GetMapping("/papers/{id}/pages")
    Pages ofPaper(@PathVariable String key, @PathVariable String id, @AuthenticationPrincipal SignedIn reader) {
        return new Pages(pictures.count(paper(key, PaperId.of(id), reader).bytes()));
    }

    @GetMapping("/papers/{id}/pages/{page}")
    ResponseEntity<byte[]> ofPaper(
            @PathVariable String key,
            @PathVariable String id,
            @PathVariable int page,
            @AuthenticationPrincipal SignedIn reader) {
        var paper = PaperId.of(id);
        return drawn(key, Fact.paper(paper), paper(key, paper, reader), page, reader);
    }

    private Content scan(String key, ScanId scan, SignedIn reader) {
        return scans.open(folders.folder(reader, key), scan).orElseThrow(ReachableFolders.NotReachable::new);
    }

    private Content paper(String key, PaperId paper, SignedIn reader) {
        var folder = folders.folder(reader, key);
        return papers.find(paper)
                .filter(known -> known.folder().equals(folder))
                .flatMap(known -> papers.open(folder, paper, known.language()))
                .orElseThrow(ReachableFolders.NotReachable::new);
    }

    /** Whoever sees any page has opened it. */
    private ResponseEntity<byte[]> drawn(String key, Fact fact, Content content, int page, SignedIn reader) {
        var picture = pictures.page(content.bytes(), page);
        readings.recordPart(key, reader.getName(), fact, OwnReason.DOCUMENTS);
        return Inline.sent(new Content("page-" + page + ".png", "image/png", picture));
    }
}
