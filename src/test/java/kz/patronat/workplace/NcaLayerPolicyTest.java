package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletResponse;
import kz.patronat.signing.NcaLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Only the page of signing may speak with the person's own machine. */
class NcaLayerPolicyTest {

    private static final String TOOL = "wss://127.0.0.1:13579";

    private final NcaLayer ncaLayer = mock();

    @Test
    void letsTasklistSpeakWithTheSigningTool() throws Exception {
        when(ncaLayer.address()).thenReturn(TOOL);

        assertThat(policyOf("/camunda/app/tasklist/default/"))
                .isEqualTo("default-src 'self';connect-src 'self' " + TOOL);
    }

    @Test
    void addsNothingWhereAStandInAnswersUnderAPathOfTheService() throws Exception {
        when(ncaLayer.address()).thenReturn("/camunda/api/patronat/ncalayer");

        assertThat(policyOf("/camunda/app/tasklist/default/")).isEqualTo("default-src 'self';connect-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/tasklistic/",
                "/cabinet"
            })
    void leavesEveryOtherPageWithThisServiceAlone(String path) throws Exception {
        when(ncaLayer.address()).thenReturn(TOOL);

        assertThat(policyOf(path)).isEqualTo("default-src 'self'");
    }

    private String policyOf(String path) throws Exception {
        var response = new MockHttpServletResponse();
        new NcaLayerPolicy(ncaLayer)
                .doFilter(
                        new MockHttpServletRequest("GET", path),
                        response,
                        (request, wrapped) -> ((HttpServletResponse) wrapped)
                                .setHeader("Content-Security-Policy", "default-src 'self'"));
        return response.getHeader("Content-Security-Policy");
    }
}
