package kz.patronat.complaint;

import java.time.Instant;

/** A complaint has got on (clause C20), or its term was made longer; published in the transaction that moves it. */
public record ComplaintStatusEntered(String number, Complaint.Status status, boolean prolonged, Instant at) {}
