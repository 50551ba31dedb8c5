package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the tab of signing says when the signing tool is away, is left, errs or holds the key of somebody else, and what
 * the tab of documents says of the signed paper.
 */
class SigningInBrowserIT extends CaseInBrowser {

    private static final String ENDING = "Справка о прекращении рассмотрения заявления";

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

    @Test
    void showsBesideThePaperWhetherItWasSignedAndByWhom() {
        registered(single("850606450747", "1985-06-06"));
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", key, "basis", "WITHDRAWN"));
        story.as("registrar")
                .completes(key, "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", today()));
        story.runsJobs(key);
        var task = story.task(key, "UserTask_SignEnding").getId();

        var head = signsIn("head", "ru-RU");
        head.takes(task);
        head.opensTab("Документы");
        assertThat(rowOfTheEnding(head)).contains("ожидает подписи").doesNotContain("Лист подписей");
        head.picture(next("documents-before"));

        head.opensTab("Подписание");
        head.page().click(".patronat-sign");
        head.page().waitForSelector(".patronat-done:not([hidden])");
        head.opensTab("Документы");
        assertThat(rowOfTheEnding(head)).contains("готов", "Лист подписей");
        head.picture(next("documents-signed"));
    }

    private static String rowOfTheEnding(Clerk clerk) {
        var row = clerk.page()
                .locator(".patronat-table tr:has-text('" + ENDING + "')")
                .first();
        row.waitFor();
        return row.textContent();
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
