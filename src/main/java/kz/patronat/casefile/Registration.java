package kz.patronat.casefile;

import kz.patronat.kernel.CaseNumber;

/**
 * That an application has been registered.
 *
 * @param isNew false when its origin had been registered before
 * @param decision the term of the service, 30 calendar days (clause C4), with its explanation
 */
public record Registration(CaseNumber number, boolean isNew, CaseTerm decision) {}
