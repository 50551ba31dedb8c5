package kz.patronat.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list holds every case that was asked for, or there is none. */
@WholeService
class CaseRegisterIT {

    /** Each test has an applicant of its own. */
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    Texts texts;

    private String iin;
    private List<CaseNumber> opened;

    @BeforeEach
    void twoCasesAreOpen() {
        story.begins();
        iin = Cases.iinBornOn(LocalDate.of(1961, 7, SERIAL.incrementAndGet())).value();
        opened = Stream.generate(() -> cases.aCase().applicant(iin).opened())
                .limit(2)
                .toList();
    }

    @Test
    void listsAsManyAsAListMayHold() {
        assertThat(upTo(2).all(ofTheApplicant(), List.of(Cases.NORTH)))
                .extracting(CaseRegister.Line::number)
                .containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void refusesAListThatWouldLeaveCasesOut() {
        assertThatThrownBy(() -> upTo(1).all(ofTheApplicant(), List.of(Cases.NORTH)))
                .isInstanceOfSatisfying(RejectedInput.class, rejected -> {
                    assertThat(texts.in(Language.KK, rejected)).startsWith("Тізімге ең көбі 1 іс сыяды");
                    assertThat(texts.in(Language.RU, rejected)).startsWith("В список помещается не более 1 дел");
                });
    }

    private CaseRegister upTo(int longestList) {
        return new CaseRegister(database, clock, longestList);
    }

    private Asked ofTheApplicant() {
        return new Asked(iin, null, null, null, null, null, null, null, null);
    }
}
