package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers: one session for the web applications and for our own endpoints beside them, each change with its token. */
@WholeService
class WebSessionsIT {

    private static final String ECHO = "/camunda/api/patronat/echo";

    @LocalServerPort
    int port;

    @Test
    void tellOurEndpointsWhoIsSignedIn() {
        var answer = Caller.browser(port, "registrar", "tasklist").get(ECHO);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("registrar acts as registrar in [sample-north]");
    }

    @Test
    void areWorthNothingWithoutTheTokenOnAChange() {
        var browser = Caller.browser(port, "registrar", "tasklist");

        assertThat(browser.post(ECHO, "{}").statusCode()).isEqualTo(200);
        assertThat(browser.header("X-XSRF-TOKEN", "0123456789ABCDEF")
                        .post(ECHO, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areWorthNothingWithoutAnyToken() {
        var browser = Caller.browser(port, "registrar", "tasklist");

        assertThat(browser.header("X-XSRF-TOKEN", "").post(ECHO, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void openOnlyWhatTheRoleMayCall() {
        assertThat(Caller.browser(port, "analyst", "cockpit").get(ECHO).statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "registrar").get(ECHO).statusCode()).isEqualTo(401);
        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .get(ECHO + "/without-role")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refuseAChangeThatAnotherSiteSends() {
        for (var site : new String[] {"cross-site", "same-site"}) {
            assertThat(Caller.browser(port, "registrar", "tasklist")
                            .header("Sec-Fetch-Site", site)
                            .post(ECHO, "{}")
                            .statusCode())
                    .as(site)
                    .isEqualTo(403);
            assertThat(Caller.basic(port, "registrar")
                            .header("Sec-Fetch-Site", site)
                            .post("/engine-rest/task/count", "{}")
                            .statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
    }

    @Test
    void endForWhoeverLeft(@org.springframework.beans.factory.annotation.Autowired StaffDirectory staff) {
        var leaver = new StaffMember(
                "leaver",
                new kz.patronat.kernel.PersonName("Үлгі", "Кетуші", null),
                java.util.Set.of(Role.REGISTRAR),
                java.util.Set.of(new kz.patronat.kernel.ProviderId("sample-north")),
                true);
        staff.put(leaver, "leaver");
        var browser = Caller.browser(port, "leaver", "tasklist");
        assertThat(browser.get(ECHO).statusCode()).isEqualTo(200);

        staff.put(new StaffMember("leaver", leaver.name(), leaver.roles(), leaver.providers(), false), null);

        assertThat(browser.get(ECHO).statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(Caller.basic(port, "leaver").get("/engine-rest/task/count").statusCode())
                .isEqualTo(401);
        assertThat(staff.name("leaver")).isEqualTo("Үлгі Кетуші");
    }

    @Test
    void carryTheHeadersThatKeepABrowserSafe() {
        var page = Caller.nobody(port).get("/camunda/app/tasklist/default/").headers();

        assertThat(page.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(page.allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }
}
