package kz.patronat.contract;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.SigningBars;
import kz.patronat.document.Paper;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.engine.Messages;
import kz.patronat.engine.Variable;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C14, C15: the contract on one child. */
@WholeService
class ContractStoryIT {

    private static final Map<String, Object> TERM = Map.of("termFrom", "2026-10-01", "termUntil", "2028-10-01");

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Children children;

    @Autowired
    Contracts contracts;

    @Autowired
    Papers papers;

    @Autowired
    SigningBars bars;

    @Autowired
    Messages messages;

    @Autowired
    StaffDirectory staff;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void isPreparedSignedInPersonRegisteredAndIssued() {
        var child = called(cases.aCase().withChildBorn("2020-05-04").opened());

        assertThat(story.as("specialist").sees(key(), "UserTask_PrepareContract"))
                .containsEntry("childName", child.name().full())
                .containsEntry("consentNeeded", false);
        prepare(TERM);
        assertThat(contract(child)).satisfies(drawn -> {
            assertThat(drawn.number()).isNotBlank();
            assertThat(drawn.signedOn()).isNull();
        });
        assertThat(paperState(child)).isEqualTo(State.AWAITS_SIGNATURE);
        sign();

        assertThat(paperState(child)).isEqualTo(State.ISSUED);
        assertThat(children.find(child.id()).orElseThrow().outcome()).isEqualTo(Outcome.CONTRACT);
        story.endsAt(key(), "contract", "EndEvent_ContractConcluded");
    }

    @Test
    void isNotConcludedWhenTheApplicantDeclines() {
        var child = called(cases.aCase().withChildBorn("2020-05-04").opened());
        prepare(TERM);

        story.as("head")
                .completes(
                        key(),
                        "UserTask_SignContract",
                        Map.of("result", "DECLINED", "declineReason", "Отбасы жағдайы өзгерді"));

        assertThat(children.find(child.id()).orElseThrow()).satisfies(ended -> {
            assertThat(ended.outcome()).isEqualTo(Outcome.NOT_CONCLUDED);
            assertThat(ended.outcomeReason()).isEqualTo("Отбасы жағдайы өзгерді");
        });
        assertThat(paperState(child)).isEqualTo(State.AWAITS_SIGNATURE);
        story.endsAt(key(), "contract", "EndEvent_ContractDeclined");
    }

    @Test
    void waitsUntilAComplaintAboutTheDecisionIsClosed() {
        var child = called(cases.aCase().withChildBorn("2020-05-04").opened());
        prepare(TERM);
        var bar = bars.raise(number, "Ғ-1");
        sign();
        assertThat(story.openTasks(key())).isEmpty();
        assertThat(contract(child).signedOn()).isNull();

        bars.lift(bar);
        assertThat(messages.correlate("complaint.closed", Variable.text("contractNumber"), "none such", Map.of()))
                .isFalse();
        assertThat(messages.correlate(
                        "complaint.closed",
                        Variable.text("contractNumber"),
                        contract(child).number(),
                        Map.of()))
                .isTrue();
        sign();

        assertThat(paperState(child)).isEqualTo(State.ISSUED);
    }

    @Test
    void isNotPreparedForAChildOfTenWithoutTheChildsConsent() {
        called(cases.aCase().withChildBorn("2016-09-24").opened());

        assertRejected(() -> prepare(with(TERM, "childConsents", false)), "contract.child-consent.missing");
        assertThat(story.openTasks(key())).containsExactly("UserTask_PrepareContract");
        assertThat(contracts.of(number)).isEmpty();

        prepare(with(TERM, "childConsents", true));
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignContract");
    }

    @Test
    void isNotPreparedWithoutTheSpousesConsent() {
        called(cases.aCase()
                .married("850315300019", false)
                .withChildBorn("2020-05-04")
                .opened());

        assertRejected(() -> prepare(TERM), "contract.spouse-consent.missing");
    }

    @Test
    void hasATermThatEndsAfterItBegins() {
        called(cases.aCase().withChildBorn("2020-05-04").opened());

        assertRejected(() -> prepare(with(TERM, "termUntil", "2026-10-01")), "contract.term.order");
        assertRejected(() -> prepare(with(TERM, "termUntil", "2028-02-30")), "engine.form.date");
    }

    @Test
    void hasATermThatBeginsTodayAtTheEarliestAndEndsWhenTheChildComesOfAge() {
        called(cases.aCase().withChildBorn("2020-05-04").opened());

        assertRejected(() -> prepare(with(TERM, "termFrom", "2026-09-23")), "contract.term.past");
        assertRejected(() -> prepare(with(TERM, "termUntil", "2038-05-05")), "contract.term.of-age");
        prepare(Map.of("termFrom", "2026-09-24", "termUntil", "2038-05-04"));
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignContract");
    }

    @Test
    void namesTheHeadOnThePaperAndWhoeverSignedInTheSignature() throws Exception {
        var child = called(cases.aCase().withChildBorn("2020-05-04").opened());
        prepare(TERM);
        story.as("deputy-head").completes(key(), "UserTask_SignContract", signed());

        assertThat(paper(child).signings())
                .filteredOn(signing -> signing.as() == Signer.OFFICIAL)
                .extracting(Signing::name)
                .containsExactly(staff.name("deputy-head"));
        assertThat(text(child)).containsIgnoringWhitespaces(staff.head(Cases.NORTH));
    }

    @Test
    void isNotSignedInTheFutureNorBeforeItWasDrawnNorWithoutTheIdentityDocument() {
        called(cases.aCase().withChildBorn("2020-05-04").opened());
        prepare(TERM);

        assertRejected(() -> sign(with(signed(), "signedOn", "2026-09-25")), "contract.signing.future");
        assertRejected(() -> sign(with(signed(), "signedOn", "2026-09-23")), "contract.signing.before-paper");
        assertRejected(() -> sign(with(signed(), "identitySeen", false)), "engine.form.required");
    }

    private Child called(CaseNumber opened) {
        number = opened;
        var child = children.of(number).get(0);
        story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("contract")
                .businessKey(number.value())
                .setVariables(
                        cases.variables(number, Map.of("childId", child.id().toString())))
                .execute();
        return child;
    }

    private void prepare(Map<String, Object> fields) {
        story.as("specialist").completes(key(), "UserTask_PrepareContract", fields);
    }

    private void sign() {
        sign(signed());
    }

    private void sign(Map<String, Object> fields) {
        story.as("head").completes(key(), "UserTask_SignContract", fields);
    }

    private static Map<String, Object> signed() {
        return Map.of("result", "SIGNED", "signedOn", "2026-09-24", "identitySeen", true, "copiesHandedOver", true);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private Contract contract(Child child) {
        return contracts.of(child.id()).orElseThrow();
    }

    private State paperState(Child child) {
        return paper(child).state();
    }

    private Paper paper(Child child) {
        return papers.current(PaperKind.CONTRACT, child.id().toString()).orElseThrow();
    }

    private String text(Child child) throws IOException {
        var drawn = paper(child);
        var content = papers.open(drawn.folder(), drawn.id(), Language.KK).orElseThrow();
        try (var document = Loader.loadPDF(content.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String key() {
        return number.value();
    }
}
