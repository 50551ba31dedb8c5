package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tab of signing says when the signing tool is away, is left, errs or holds the key of somebody else. */
class SigningInBrowserIT extends CaseInBrowser {

    @Autowired
    NcaLayerStandIn ncaLayer;

    @Test
    void saysWhatKeptThePersonFromSigning() {
        registered(single("840505450746", "1984-05-05"));
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", key, "basis", "WITHDRAWN"));
        story.as("registrar")
                .completes(key, "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", today()));
        story.runsJobs(key);
        var head = signsIn("head", "ru-RU");
        head.takes(story.task(key, "UserTask_SignEnding").getId());
        head.opensTab("Подписание");

        ncaLayer.next(Hand.CANCELS);
        refuses(head, "Подписание прервано");
        ncaLayer.next(Hand.BREAKS);
        refuses(head, "NCALayer ответил непонятно");
        ncaLayer.next(Hand.TAKES_ANOTHER_KEY);
        refuses(head, "ключом другого человека");
        head.page().evaluate("() => { window.WebSocket = class { constructor() { throw new Error('blocked'); } }; }");
        refuses(head, "NCALayer не найден");
        head.picture(next("away"));
    }

    private static void refuses(Clerk clerk, String words) {
        clerk.page().click(".patronat-sign");
        clerk.page()
                .waitForFunction(
                        "words => (document.querySelector('.patronat-tab .patronat-message:not([hidden])')"
                                + "?.textContent ?? '').includes(words)",
                        words);
        assertThat(clerk.page().locator(".patronat-done:not([hidden])").count()).isZero();
    }
}
