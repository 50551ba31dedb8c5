package kz.patronat.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

/** Providers and people, entered by an administrator. */
@WholeService
class AdministrationIT {

    private static final String PROVIDER = """
            {"nameKk": "Үлгі Батыс ауданының білім бөлімі", "nameRu": "Отдел образования Западного района",
             "akimatKk": "Үлгі Батыс ауданының әкімдігі", "akimatRu": "Акимат Западного района",
             "addressKk": "Үлгі ауылы, 3", "addressRu": "с. Улги, 3",
             "phones": ["8 (7162) 00-00-03", "+77010000003"],
             "headKk": "Үлгібай Үлгі", "headRu": "Улгибай Улги",
             "numberPrefix": "ҮБ", "opens": "09:00", "closes": "18:30",
             "akimatAddressKk": "Үлгі ауылы, 7", "akimatAddressRu": "с. Улги, 7", "akimatPhones": ["8 (7162) 00-00-07"],
             "qualityNameKk": "Үлгі департаменті", "qualityNameRu": "Образцовый департамент",
             "qualityAddressKk": "Үлгі қаласы, 8", "qualityAddressRu": "г. Улги, 8", "qualityPhones": ["+77162000008"]}
            """;

    private static final String PERSON = """
            {"surname": "Үлгіқызы", "given": "Мәриям", "roles": ["specialist"], "providers": ["sample-north"],
             "password": "first-Word-1"}
            """;

    @Autowired
    WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void connects() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void keepsWhoEnteredAndChangedAProvider() throws Exception {
        enter("providers/sample-west", PROVIDER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.phones[0]").value("+77162000003"));
        enter("providers/sample-west", PROVIDER).andExpect(status().isOk());
        enter("providers/sample-west", PROVIDER.replace("с. Улги, 3", "с. Улги, 4"))
                .andExpect(status().isOk());

        ask("providers/sample-west")
                .andExpect(jsonPath("$.provider.addressRu").value("с. Улги, 4"))
                .andExpect(jsonPath("$.provider.akimatPhones[0]").value("+77162000007"))
                .andExpect(jsonPath("$.provider.qualityNameRu").value("Образцовый департамент"))
                .andExpect(jsonPath("$.changes.length()").value(2))
                .andExpect(jsonPath("$.changes[1].by").value("administrator"))
                .andExpect(jsonPath("$.changes[0].content.addressRu").value("с. Улги, 3"));
        ask("providers").andExpect(jsonPath("$[*].id", hasItem("sample-west")));
        ask("providers/sample-nowhere").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nameKk       | 'Үлгі Батыс ауданының білім бөлімі' | ''",
                "headRu       | 'Улгибай Улги' | null",
                "phones       | ['8 (7162) 00-00-03', '+77010000003'] | []",
                "phones       | '8 (7162) 00-00-03' | null",
                "phones       | '8 (7162) 00-00-03' | '+1 202 555 0100'",
                "numberPrefix | 'ҮБ' | 'үб'",
                "numberPrefix | 'ҮБ' | 'Ү-Б'",
                "numberPrefix | 'ҮБ' | 'СҮ'",
                "opens        | '09:00' | '25:00'",
                "opens        | '09:00' | null",
                "closes       | '18:30' | '08:30'",
                "akimatAddressRu | 'с. Улги, 7' | ''",
                "akimatPhones    | ['8 (7162) 00-00-07'] | []",
                "qualityNameKk   | 'Үлгі департаменті' | null",
                "qualityPhones   | ['+77162000008'] | ['1414']",
                "``           | ['8 (7162) 00-00-03', '+77010000003'] | 'none'"
            })
    void refusesAProviderOfWhomSomethingIsWrong(String field, String right, String wrong) throws Exception {
        enter("providers/sample-east", PROVIDER.replace(quoted(right), quoted(wrong)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        ask("providers").andExpect(jsonPath("$[*].id", not(hasItem("sample-east"))));
    }

    @Test
    void refusesAProviderUnderAnotherPrefixThanBefore() throws Exception {
        enter("providers/sample-fixed", PROVIDER.replace("ҮБ", "ҮТ")).andExpect(status().isOk());

        enter("providers/sample-fixed", PROVIDER.replace("ҮБ", "ҮЗ"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("numberPrefix"));
        enter("providers/Sample East", PROVIDER)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("id"));
    }

    @Test
    void keepsWhoEnteredAPersonAndNeverThePassword() throws Exception {
        enter("people/mariam", PERSON)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.password").doesNotExist());
        http.perform(get("/api/v1/people").with(httpBasic("mariam", "first-Word-1")))
                .andExpect(status().isForbidden());

        ask("people/mariam")
                .andExpect(jsonPath("$.person.roles[0]").value("specialist"))
                .andExpect(jsonPath("$.changes[0].by").value("administrator"))
                .andExpect(jsonPath("$.changes[0].content.passwordSet").value(true));
        ask("people").andExpect(content().string(not(org.hamcrest.Matchers.containsString("first-Word-1"))));
    }

    @Test
    void endsAnAccountAndBeginsItAgainWithANewPassword() throws Exception {
        enter("people/mariam-2", PERSON).andExpect(status().isOk());
        enter("people/mariam-2", PERSON)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("password"));

        enter("people/mariam-2", withoutPassword("\"active\": false")).andExpect(status().isOk());
        http.perform(get("/api/v1/people").with(httpBasic("mariam-2", "first-Word-1")))
                .andExpect(status().isUnauthorized());

        enter("people/mariam-2", withoutPassword("\"active\": true"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("password"));
        enter("people/mariam-2", PERSON.replace("first", "other")).andExpect(status().isOk());
        http.perform(get("/api/v1/people").with(httpBasic("mariam-2", "other-Word-1")))
                .andExpect(status().isForbidden());
        ask("people/mariam-2").andExpect(jsonPath("$.changes.length()").value(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "surname   | 'Үлгіқызы' | ''",
                "given     | 'Мәриям' | null",
                "roles     | ['specialist'] | ['boss']",
                "roles     | ['specialist'] | [null]",
                "roles     | ['specialist'] | []",
                "roles     | 'roles' | 'role'",
                "providers | ['sample-north'] | []",
                "providers | ['sample-north'] | ['sample-north', 'sample-south']",
                "providers | ['sample-north'] | ['sample-unknown']",
                "providers | ['sample-north'] | ['../..']",
                "providers | ['specialist'] | ['administrator']",
                "password  | 'first-Word-1' | null",
                "``        | ['specialist'] | 7"
            })
    void refusesAPersonWhoseFactsDoNotGoTogether(String field, String right, String wrong) throws Exception {
        enter("people/zhanar", PERSON.replace(quoted(right), quoted(wrong)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        ask("people/zhanar").andExpect(status().isNotFound());
    }

    @Test
    void keepsTheNumberOfWhoeverSignsWithAKey() throws Exception {
        enter("people/signer", withNumber("900101350003")).andExpect(status().isOk());
        ask("people/signer")
                .andExpect(jsonPath("$.person.iin").value("900101350003"))
                .andExpect(jsonPath("$.changes[0].content.iin").value("********0003"));

        enter("people/signer-2", withNumber("900101350003"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("iin"))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("ЖСН")));
        enter("people/signer-2", withNumber("900101350004"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("iin"));
    }

    private static String withNumber(String iin) {
        return PERSON.replace("\"password\"", "\"iin\": \"" + iin + "\", \"password\"");
    }

    @Test
    void leavesOneAdministratorAtLeast() throws Exception {
        enter("people/administrator", """
                        {"surname": "Үлгі", "given": "Әкімші", "roles": ["administrator"], "active": false}
                        """)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("roles"));
        ask("people/administrator").andExpect(jsonPath("$.person.active").value(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "analyst", "auditor", "registrar-2", "contact-centre", "akimat"})
    void isForAdministratorsAlone(String userId) throws Exception {
        for (var path : new String[] {"providers/sample-mine", "people/mine"}) {
            http.perform(put("/api/v1/" + path)
                            .with(httpBasic(userId, userId))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(path.startsWith("people") ? PERSON : PROVIDER))
                    .andExpect(status().isForbidden());
            http.perform(get("/api/v1/" + path.split("/")[0]).with(httpBasic(userId, userId)))
                    .andExpect(status().isForbidden());
        }
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static String withoutPassword(String instead) {
        return PERSON.replace("\"password\": \"first-Word-1\"", instead);
    }

    private ResultActions ask(String path) throws Exception {
        return http.perform(get("/api/v1/" + path).with(httpBasic("administrator", "administrator")));
    }

    private ResultActions enter(String path, String entry) throws Exception {
        return http.perform(put("/api/v1/" + path)
                .with(httpBasic("administrator", "administrator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(entry));
    }
}
