package kz.patronat.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@WholeService
class DeadlineQuestionsIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Providers providers;

    private MockMvc http;

    @BeforeEach
    void connects() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void answersWithTheDatesAndTheExplanation() throws Exception {
        ask("decision", "2026-09-24T10:00", "ru")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.effectiveDate").value("2026-09-24"))
                .andExpect(jsonPath("$.firstDay").value("2026-09-25"))
                .andExpect(jsonPath("$.dueDate").value("2026-10-27"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.explanation").isArray())
                .andExpect(jsonPath("$.explanation", hasItem("Последний день срока: 27.10.2026 (вторник).")));
    }

    @ParameterizedTest
    @CsvSource({
        "decision,       2026-02-20T10:00,       2026-03-26",
        "complaint,      2026-02-20T10:00:59,    2026-02-27",
        "quality-review, 2026-02-20T10:00,       2026-03-16",
        "completeness,   2026-02-20T10:00,       2026-02-24",
        "resolution,     2026-02-20T18:30,       2026-02-24",
        "decision,       2026-09-24T13:30Z,      2026-10-27", // counts for Friday 25; Sunday 25.10 → 27
        "complaint,      2026-09-24T18:29+05:00, 2026-10-01",
        "complaint,      2026-09-24T16:30+03:00, 2026-10-02"
    })
    void countsEveryTerm(String term, String registered, String due) throws Exception {
        ask(term, registered, "kk")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueDate").value(due));
    }

    @Test
    void readsAPlusThatNobodyEncoded() throws Exception {
        ask("complaint", "2026-09-24T18:29 05:00", "kk")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.effectiveDate").value("2026-09-24"));
    }

    @Test
    void keepsToTheHoursOfTheProvider() throws Exception {
        providers.put(new Provider(
                new ProviderId("closes-at-five"),
                "kk",
                "ru",
                "kk",
                "ru",
                "kk",
                "ru",
                "+77010000000",
                "kk",
                "ru",
                "CAF",
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                null,
                null));

        http.perform(get("/api/v1/deadlines?term=complaint&registered=2026-09-24T17:00&provider=closes-at-five"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.effectiveDate").value("2026-09-25"));
    }

    @Test
    void answersInKazakhUnlessAskedOtherwise() throws Exception {
        http.perform(get("/api/v1/deadlines?term=complaint&registered=2026-09-24T10:00"))
                .andExpect(jsonPath("$.explanation", hasItem("Мерзімнің соңғы күні: 01.10.2026 (бейсенбі).")));
    }

    @Test
    void callsADateProvisionalThatTouchesAnUnconfirmedYear() throws Exception {
        ask("decision", "2026-12-10T10:00", "ru")
                .andExpect(jsonPath("$.dueDate").value("2027-01-11"))
                .andExpect(jsonPath("$.provisional").value(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00",
                "2025-02-29T10:00",
                "2026-13-01T10:00",
                "2026-09-31T10:00",
                "2026-09-24T24:00",
                "2026-09-24T10:60",
                "2026-09-24",
                "24.09.2026 10:00",
                "2026-09-24 10:00",
                "2026-09-24T10:00+25:00",
                "1999-09-24T10:00",
                "2100-12-31T10:00",
                "9999-12-31T10:00",
                "yesterday",
                " ",
                "'; drop table case_file; --"
            })
    void refusesADateThatDoesNotExist(String registered) throws Exception {
        refuses(ask("decision", registered, "ru"), "registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "DECISION", "", "visit-waiting", "<script>"})
    void refusesAnUnknownTerm(String term) throws Exception {
        refuses(ask(term, "2026-09-24T10:00", "ru"), "term");
    }

    @Test
    void refusesAQuestionWithoutItsParts() throws Exception {
        refuses(http.perform(get("/api/v1/deadlines")), "registered");
        refuses(http.perform(get("/api/v1/deadlines?registered=2026-09-24T10:00")), "term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "../etc", ""})
    void refusesAnUnknownProvider(String provider) throws Exception {
        refuses(
                http.perform(get("/api/v1/deadlines")
                        .param("term", "decision")
                        .param("registered", "2026-09-24T10:00")
                        .param("provider", provider)),
                "provider");
    }

    @Test
    void refusesALanguageThatItDoesNotSpeak() throws Exception {
        refuses(ask("decision", "2026-09-24T10:00", "en"), "lang");
    }

    @Test
    void refusesInTheLanguageOfThePerson() throws Exception {
        ask("no-term", "2026-09-24T10:00", "kk")
                .andExpect(jsonPath("$.detail").value("Мерзімнің коды белгісіз: no-term."));
        ask("no-term", "2026-09-24T10:00", "ru")
                .andExpect(jsonPath("$.detail").value("Неизвестный код срока: no-term."));
        http.perform(get("/api/v1/deadlines?term=no-term&registered=2026-09-24T10:00")
                        .header("Accept-Language", "ru-RU,ru;q=0.9"))
                .andExpect(jsonPath("$.detail", containsString("Неизвестный")));
    }

    private ResultActions ask(String term, String registered, String language) throws Exception {
        return http.perform(get("/api/v1/deadlines")
                .param("term", term)
                .param("registered", registered)
                .param("lang", language));
    }

    private static void refuses(ResultActions answer, String field) throws Exception {
        answer.andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }
}
