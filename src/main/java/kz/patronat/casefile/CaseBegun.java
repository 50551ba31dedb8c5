package kz.patronat.casefile;

import kz.patronat.kernel.CaseNumber;

/** The process of a case from the portal has begun, behind the answer to whoever sent the application. */
public record CaseBegun(CaseNumber number) {}
