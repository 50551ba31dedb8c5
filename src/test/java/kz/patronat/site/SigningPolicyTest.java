package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class SigningPolicyTest {

    @Test
    void letsThePageThatSignsSpeakWithTheTool() {
        assertThat(policy(new ModelAndView("draft/review", Map.of("ncalayer", "wss://127.0.0.1:13579"))))
                .startsWith("default-src 'none'")
                .endsWith("; connect-src 'self' wss://127.0.0.1:13579")
                .doesNotContain("unsafe");
    }

    @Test
    void addsNoAddressForAStandIn() {
        assertThat(policy(new ModelAndView("draft/review", Map.of("ncalayer", "/my/ncalayer"))))
                .endsWith("; connect-src 'self'");
    }

    @Test
    void leavesEveryOtherPageAsItIs() {
        assertThat(policy(new ModelAndView("draft/step"))).isNull();
        assertThat(policy(null)).isNull();
    }

    private static @Nullable String policy(@Nullable ModelAndView page) {
        var response = new MockHttpServletResponse();
        new SigningPolicy().postHandle(new MockHttpServletRequest(), response, new Object(), page);
        return response.getHeader("Content-Security-Policy");
    }
}
