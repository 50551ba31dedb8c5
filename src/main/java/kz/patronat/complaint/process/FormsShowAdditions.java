package kz.patronat.complaint.process;

import kz.patronat.complaint.AddedToComplaint;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.OpenForms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is added to a complaint stands in the forms that lie open already (clauses C18, C26). */
@Component
class FormsShowAdditions {

    private final Complaints complaints;
    private final ComplaintSummary summary;
    private final OpenForms forms;

    FormsShowAdditions(Complaints complaints, ComplaintSummary summary, OpenForms forms) {
        this.complaints = complaints;
        this.summary = summary;
        this.forms = forms;
    }

    @EventListener
    void added(AddedToComplaint added) {
        forms.show(added.number(), summary.of(complaints.get(added.number())));
    }
}
