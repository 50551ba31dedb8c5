package kz.patronat.api;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@WholeService
class CalendarAdministrationIT {

    private static final String ENTRY = """
            {"status": "confirmed", "kurbanAit": ["2031-04-03"], "source": "Приказ № 1 от 01.02.2031",
             "transfers": [{"off": "2031-05-02", "worked": "2031-05-03", "order": "№ 1, 01.02.2031"}]}
            """;

    private static final RequestPostProcessor ADMINISTRATOR = httpBasic("administrator", "administrator");

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    private MockMvc http;

    @BeforeEach
    void connects() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void forgets() {
        database.sql("delete from calendar_transfer").update();
        database.sql("delete from calendar_year").update();
        database.sql("delete from act_ru_job where handler_type_ like 'calendar-change%'")
                .update();
    }

    @Test
    void entersAYearUnderTheNameOfThePerson() throws Exception {
        enter("2031", ENTRY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.enteredBy").value("administrator"));

        http.perform(get("/api/v1/calendar/2031?lang=ru").with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confirmed").value(true))
                .andExpect(jsonPath("$.entries.length()").value(1))
                .andExpect(jsonPath("$.daysOff[*].date", hasItem("2031-05-02")))
                .andExpect(jsonPath(
                        "$.daysOff[*].reason",
                        hasItem("день отдыха, перенесенный с 03.05.2031 (приказ: № 1," + " 01.02.2031)")))
                .andExpect(jsonPath("$.worked[0].date").value("2031-05-03"));
    }

    @Test
    void answersQuestionsByTheNewYearAtOnce() throws Exception {
        enter("2031", ENTRY).andExpect(status().isOk());

        http.perform(get("/api/v1/deadlines?term=completeness&registered=2031-04-30T10:00"))
                // 1 May is a holiday, 2 May free; 3 May (Saturday) worked, 5 May
                .andExpect(jsonPath("$.dueDate").value("2031-05-05"))
                .andExpect(jsonPath("$.provisional").value(false));
    }

    @Test
    void showsAYearOfWhichNothingWasEntered() throws Exception {
        http.perform(get("/api/v1/calendar/2029").with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confirmed").value(false))
                .andExpect(jsonPath("$.entries.length()").value(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status    | {'kurbanAit': ['2031-04-03'], 'source': 's'}",
                "status    | {'status': 'sure', 'source': 's'}",
                "source    | {'status': 'confirmed', 'kurbanAit': ['2031-04-03']}",
                "kurbanAit | {'status': 'confirmed', 'source': 's'}",
                "kurbanAit | {'status': 'confirmed', 'kurbanAit': ['2031-02-30'], 'source': 's'}",
                "kurbanAit | {'status': 'confirmed', 'kurbanAit': ['2030-04-03'], 'source': 's'}",
                "kurbanAit | {'status': 'confirmed', 'kurbanAit': [null], 'source': 's'}",
                "transfers | {'status': 'estimated', 'source': 's', 'transfers': [{'order': '1'}]}",
                "transfers | {'status': 'estimated', 'source': 's', 'transfers': [{'off': 'May', 'order': '1'}]}",
                "transfers | {'status': 'estimated', 'source': 's', 'transfers': [{'off': '2031-05-02'}]}",
                "transfers | {'status': 'estimated', 'source': 's', 'transfers': [{'off': '2031-05-02', 'worked':"
                        + " '2031-05-02', 'order': '1'}]}",
                "transfers | {'status': 'estimated', 'source': 's', 'transfers': [null]}",
                "''        | {'status': 'estimated', 'source': 's', 'transfers': 'none'}",
                "''        | {'status'"
            })
    void refusesWhatCannotBeEntered(String field, String entry) throws Exception {
        enter("2031", entry.replace('\'', '"'))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2101", "99999", "-2031", "year"})
    void refusesAYearThatTheCalendarDoesNotKnow(String year) throws Exception {
        enter(year, ENTRY).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/calendar/" + year).with(ADMINISTRATOR)).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "analyst", "auditor", "registrar-2"})
    void letsNobodyElseEnterAYear(String userId) throws Exception {
        http.perform(put("/api/v1/calendar/2031")
                        .with(httpBasic(userId, userId))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ENTRY))
                .andExpect(status().isForbidden());
        http.perform(get("/api/v1/calendar/2031").with(httpBasic(userId, userId)))
                .andExpect(status().isForbidden());
    }

    private ResultActions enter(String year, String entry) throws Exception {
        return http.perform(put("/api/v1/calendar/" + year)
                .with(ADMINISTRATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(entry));
    }
}
