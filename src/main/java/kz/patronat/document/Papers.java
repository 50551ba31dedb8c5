package kz.patronat.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.casefile.AdditionalFields;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Sha256;
import kz.patronat.kernel.Zone;
import kz.patronat.numbering.NumberKind;
import kz.patronat.numbering.Numbers;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The generated papers of all folders. */
@Component
public class Papers {

    private static final String WHOLE_FORM = "";

    private final PaperTable table;
    private final PaperPress press;
    private final Numbers numbers;
    private final Providers providers;
    private final AdditionalFields additional;
    private final SigningByHand byHand;
    private final Clock clock;

    Papers(
            PaperTable table,
            PaperPress press,
            Numbers numbers,
            Providers providers,
            AdditionalFields additional,
            SigningByHand byHand,
            Clock clock) {
        this.table = table;
        this.press = press;
        this.numbers = numbers;
        this.providers = providers;
        this.additional = additional;
        this.byHand = byHand;
        this.clock = clock;
    }

    /**
     * Draws a paper as PDF/A-2a and PDF/UA-1 and numbers it. A paper of the same kind and owner keeps its number and
     * becomes the next version, the earlier one stays readable; the very same facts again change nothing. Fields that
     * an analyst added to a form for this kind of paper are printed too.
     *
     * @throws IllegalArgumentException naming the fact that is missing
     */
    @Transactional
    public PaperId draw(Draft plain) {
        MissingFact.refuse(plain.facts());
        var draft = withAdditional(plain);
        var earlier = table.current(draft.facts().kind(), draft.owner());
        if (earlier.isPresent() && saysTheSame(earlier.get(), draft)) {
            return earlier.get().id();
        }
        earlier.ifPresent(paper -> table.lock(paper.id()));
        var paper = numbered(draft, earlier.map(Paper::version).orElse(0) + 1);
        var sheet = new Sheet(
                Letterhead.of(providers.get(draft.folder().provider())),
                paper.number(),
                paper.version(),
                paper.dated(),
                paper.checkCode(),
                draft.facts(),
                draft.additional());
        table.add(paper, sheet);
        table.addFile(
                paper.id(), paper.language(), press.print(sheet, paper.language()), Timestamp.from(paper.drawnAt()));
        return paper.id();
    }

    private Draft withAdditional(Draft draft) {
        var kind = draft.facts().kind().name();
        var asked = additional.of(draft.folder().key()).stream()
                .filter(field -> field.papers().contains(kind))
                .map(field -> new AdditionalFact(field.label(), field.value()));
        return draft.with(Stream.concat(draft.additional().stream(), asked).toList());
    }

    private boolean saysTheSame(Paper earlier, Draft draft) {
        var sheet = table.sheet(earlier);
        return earlier.language() == draft.language()
                && earlier.folder().equals(draft.folder())
                && sheet.facts().equals(draft.facts())
                && sheet.additional().equals(draft.additional());
    }

    private Paper numbered(Draft draft, int version) {
        var kind = draft.facts().kind();
        var today = LocalDate.now(clock.withZone(Zone.ALMATY));
        return new Paper(
                new PaperId(Ids.next()),
                draft.folder(),
                kind,
                draft.owner(),
                number(draft, today),
                version,
                false,
                draft.language(),
                today,
                CheckCode.next(),
                clock.instant(),
                draft.drawnBy(),
                List.of(),
                List.of());
    }

    private String number(Draft draft, LocalDate today) {
        var provider = draft.folder().provider();
        var kind = draft.facts().kind();
        return kind == PaperKind.CONTRACT
                ? numbers.draw(provider, NumberKind.CONTRACT, today.getYear(), draft.owner())
                : numbers.draw(provider, NumberKind.PAPER, today.getYear(), kind + ":" + draft.owner());
    }

    /**
     * Records that a paper was signed, by hand or with a key; the same signing again changes nothing.
     *
     * @throws RejectedInput when a later version has replaced the paper, or nobody signs it in that part, or the day is
     *     still to come
     */
    @Transactional
    public void sign(PaperId id, Signing signing) {
        var paper = valid(id);
        if (!paper.kind().signers().contains(signing.as())) {
            throw new RejectedInput(WHOLE_FORM, "document.paper.signer");
        }
        if (signing.on().isAfter(LocalDate.now(clock.withZone(Zone.ALMATY)))) {
            throw new RejectedInput(WHOLE_FORM, "document.paper.signed-later");
        }
        table.addSigning(id, signing, Timestamp.from(clock.instant()));
    }

    /**
     * Writes the journal of issue; the same entry again changes nothing.
     *
     * @throws RejectedInput when somebody who must sign has not, or not with a key although the paper goes to the
     *     cabinet, or a later version has replaced the paper, or a paper
     *     is handed over without the identity document having been seen
     */
    @Transactional
    public void issue(PaperId id, Issue issue) {
        if (!valid(id).isSigned()) {
            throw new RejectedInput(WHOLE_FORM, "document.paper.unsigned");
        }
        if (issue.way() == Issue.Way.CABINET && needsKey(get(id))) {
            throw new RejectedInput(WHOLE_FORM, "document.paper.not-electronic");
        }
        if (issue.way() == Issue.Way.HAND && !issue.identitySeen()) {
            throw new RejectedInput(WHOLE_FORM, "document.paper.identity");
        }
        table.addIssue(Ids.next(), id, issue);
    }

    private boolean needsKey(Paper paper) {
        return !byHand.isAllowed(true) && !paper.isSignedElectronically();
    }

    private Paper valid(PaperId id) {
        table.lock(id);
        var paper = get(id);
        if (paper.replaced()) {
            throw new RejectedInput(WHOLE_FORM, "document.paper.replaced");
        }
        return paper;
    }

    public Paper get(PaperId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no paper " + id));
    }

    public Optional<Paper> find(PaperId id) {
        return table.find(id);
    }

    /** Holds the paper until the transaction ends, so that nobody signs, issues or replaces it meanwhile. */
    public void lock(PaperId id) {
        table.lock(id);
    }

    /** The bytes that are signed with a key: the file in the language of the paper. */
    @Transactional(readOnly = true)
    public OriginalPaper original(PaperId id) {
        var paper = get(id);
        var content = content(paper, paper.language());
        return new OriginalPaper(id, paper.language(), content.name(), content.bytes(), Sha256.of(content.bytes()));
    }

    /** Whether the paper names this official as its signer. */
    public boolean names(PaperId id, Official official) {
        return official.equals(table.sheet(get(id)).facts().signer());
    }

    /** The latest version. */
    public Optional<Paper> current(PaperKind kind, String owner) {
        return table.current(kind, owner);
    }

    /** All papers of a folder with all versions, in the order in which they were drawn. */
    public List<Paper> in(Folder folder) {
        return table.in(folder);
    }

    /**
     * The PDF; empty when no such paper lies in this very folder. A paper of one language is drawn in the other under
     * the same number when it is first asked for. Who may read the folder is the caller's question.
     */
    @Transactional
    public Optional<Content> open(Folder folder, PaperId id, Language language) {
        return table.find(id)
                .filter(paper -> paper.folder().equals(folder))
                .map(paper -> content(paper, paper.kind().isBilingual() ? paper.language() : language));
    }

    /** The PDF as it lies there; nothing is drawn for whoever only looks. */
    public Optional<byte[]> kept(PaperId id, Language language) {
        return table.file(id, language);
    }

    /** SHA-256 of the PDF in the language of the paper. */
    public Optional<String> fingerprint(Paper paper) {
        return table.fingerprint(paper.id(), paper.language());
    }

    private Content content(Paper paper, Language language) {
        var bytes = table.file(paper.id(), language).orElseGet(() -> {
            var drawn = press.print(table.sheet(paper), language);
            table.addFile(paper.id(), language, drawn, Timestamp.from(clock.instant()));
            return drawn;
        });
        var languageTag = paper.kind().isBilingual() ? "" : "-" + language.code();
        var versionTag = paper.version() == 1 ? "" : "-v" + paper.version();
        return new Content(
                paper.number() + "-" + paper.kind().slug() + languageTag + versionTag + ".pdf",
                "application/pdf",
                bytes);
    }
}
