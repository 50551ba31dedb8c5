package kz.patronat.complaint.process;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Filing;
import kz.patronat.document.Issue;
import kz.patronat.document.Issue.Way;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** The fields with which a letter about a complaint leaves. */
@Component
class DeliveryFields {

    private final Papers papers;
    private final Clock clock;

    DeliveryFields(Papers papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /** The way in which the complaint came. */
    Map<String, Object> usual(Complaint complaint) {
        var way = complaint.filing().way() == Filing.Way.PORTAL
                ? Way.CABINET
                : complaint.filing().way() == Filing.Way.POST ? Way.POST : Way.HAND;
        return Map.of(
                "deliveryWay", way.name(),
                "deliveredOn", Zone.day(clock.instant()).toString(),
                "deliveredTo", complaint.filing().complainant().name().full());
    }

    void issue(Paper paper, FormInput input, Complaint complaint, String person) {
        var way = input.choice("deliveryWay", Way.class);
        var on = input.date("deliveredOn");
        var tracking = input.find("postNumber");
        var today = Zone.day(clock.instant());
        if (on.isAfter(today)) {
            throw input.reject("deliveredOn", "complaint.date.future");
        }
        if (on.isBefore(paper.dated())) {
            throw input.reject("deliveredOn", "complaint.deliver.before-paper");
        }
        if (way == Way.POST && complaint.filing().complainant().address() == null) {
            throw input.reject("deliveryWay", "complaint.deliver.no-address");
        }
        if (way == Way.POST && tracking == null) {
            throw input.reject("postNumber", "complaint.deliver.post-number");
        }
        if (way == Way.CABINET && complaint.filing().way() != Filing.Way.PORTAL) {
            throw input.reject("deliveryWay", "complaint.deliver.no-cabinet");
        }
        var at = on.equals(today)
                ? clock.instant()
                : on.atTime(LocalTime.NOON).atZone(Zone.ALMATY).toInstant();
        papers.issue(
                paper.id(),
                new Issue(way, input.text("deliveredTo"), input.flag("identitySeen"), tracking, at, person));
    }
}
