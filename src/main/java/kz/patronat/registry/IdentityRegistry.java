package kz.patronat.registry;

/** The state database of natural persons, behind the e-government gateway (clause C8). */
public interface IdentityRegistry {

    RegistryReply<IdentityAnswer> ask(RegistryRequest request);
}
