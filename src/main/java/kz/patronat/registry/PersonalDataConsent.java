package kz.patronat.registry;

/**
 * Asks the person to let the state database be read, where the state's own access control wants it (clause C9). The
 * person may take a day to answer, or never do: nobody waits at the line.
 */
public interface PersonalDataConsent {

    AccessReply request(RegistryRequest request);
}
