package kz.patronat.document;

/**
 * The terms of the appeal route (clauses C17, C21, C22, C24; APPC art. 91 and 92); the addresses are the provider's.
 *
 * @param months in which a complaint may be made, from the day the person learned of the act
 * @param providerWorkingDays in which the provider answers
 * @param qualityWorkingDays in which the authorised quality body answers
 */
public record Appeal(int months, int providerWorkingDays, int qualityWorkingDays) {}
