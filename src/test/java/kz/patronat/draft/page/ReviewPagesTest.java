package kz.patronat.draft.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.access.Citizen;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.draft.Draft;
import kz.patronat.draft.DraftCheck;
import kz.patronat.draft.DraftFiles;
import kz.patronat.draft.DraftSending;
import kz.patronat.draft.Drafts;
import kz.patronat.draft.Step;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.NotTaken;
import kz.patronat.signing.NcaLayer;
import kz.patronat.site.FieldView;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** What a browser is told about an application that could not be taken. */
class ReviewPagesTest {

    private static final Citizen CITIZEN =
            new Citizen(new Iin("850315400015"), new PersonName("Үлгіқызы", "Әсем", null));

    private final Drafts drafts = mock(Drafts.class);
    private final DraftCheck check = mock(DraftCheck.class);
    private final Questions questions = mock(Questions.class);
    private final DraftSending sending = mock(DraftSending.class);
    private final Surroundings surroundings = mock(Surroundings.class);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

    private final ReviewPages pages = new ReviewPages(
            drafts,
            mock(DraftFiles.class),
            check,
            sending,
            questions,
            mock(CabinetCases.class),
            mock(NcaLayer.class),
            surroundings);

    @BeforeEach
    void isThere() {
        var draft = new Draft(UUID.randomUUID(), CITIZEN.iin(), Map.of(), null);
        when(drafts.open(CITIZEN.iin())).thenReturn(Optional.of(draft));
        when(check.of(draft))
                .thenReturn(Map.of(Step.PROVIDER, Map.of("provider", new RejectedInput("provider", "draft.choose"))));
        when(questions.view(any(), any(), any(), any()))
                .thenReturn(new FieldView("x", "LINE", "x", null, "", null, null, "off", List.of()));
        when(surroundings.words(any())).thenReturn(new Words(new Texts(), Language.RU));
    }

    @Test
    void sayWhenToComeAgainWhereTooManyCameAtOnce() {
        when(sending.send(any(), any(), any())).thenThrow(NotTaken.busy());

        assertThat(sent()).isEqualTo("draft/review");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo(NotTaken.BUSY_FOR);
        assertThat(model.get("refused"))
                .isEqualTo(List.of(new Texts()
                        .in(Language.RU, NotTaken.busy().faults().get(0).key())));
    }

    @Test
    void promiseNothingWhereTheSignatureIsRefused() {
        when(sending.send(any(), any(), any())).thenThrow(new RejectedInput("signed", "draft.signed.changed"));

        sent();

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.containsHeader("Retry-After")).isFalse();
    }

    private String sent() {
        return pages.send("x", CITIZEN, new MockHttpServletRequest(), response, model);
    }
}
