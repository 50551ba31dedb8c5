package kz.patronat.casefile;

import java.time.Instant;
import kz.patronat.kernel.CaseNumber;

/** A case stands where it did not before, as the applicant sees it; published in the transaction that moves it. */
public record CaseStatusEntered(CaseNumber number, CaseStatus status, Instant at) {}
