package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        takenBack(LocalDate.of(1984, 5, 15));
        var head = signsIn("head", "ru-RU");
        head.takes(story.task(key, "UserTask_SignEnding").getId());
        head.opensTab("Подписание");
        head.page().waitForSelector(".patronat-sign");
        head.picture(next("before"));

        ncaLayer.next(Hand.CANCELS);
        refuses(head, "Подписание прервано");
        head.picture(next("cancelled"));
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
