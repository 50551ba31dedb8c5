package kz.patronat.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.CaseNumber;

/**
 * Something a person was told.
 *
 * @param sender who told it
 * @param event key of the sentence in the text bundles
 * @param occurrence tells apart two notices of the same event in a case, such as the number of the visit
 */
public record Notice(
        UUID id,
        CaseNumber caseNumber,
        Recipient recipient,
        AnsweringBody sender,
        String event,
        String occurrence,
        List<String> arguments,
        Instant at) {}
