package kz.patronat.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import kz.patronat.access.Role;
import kz.patronat.engine.OpenTasks;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.springframework.stereotype.Component;

/** Whoever has a complaint in hand; else those who answer for it. */
@Component
class Holders {

    private final OpenTasks tasks;
    private final Notices notices;

    Holders(OpenTasks tasks, Notices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    /** @param key of what happened: nobody is told of it twice */
    void tell(Complaint complaint, String event, String key) {
        var holders = tasks.holders(complaint.number());
        var told = holders.isEmpty()
                ? Set.of(Recipient.role(answering(complaint).id()))
                : holders.stream().map(Recipient::official).collect(Collectors.toSet());
        told.forEach(recipient -> notices.tellOfComplaint(
                complaint.provider(), complaint.number(), recipient, event, key, complaint.number()));
    }

    private static Role answering(Complaint complaint) {
        if (complaint.isQuality()) {
            return Role.QUALITY_OFFICER;
        }
        return complaint.isAtAkimat() ? Role.AKIMAT : Role.HEAD;
    }
}
