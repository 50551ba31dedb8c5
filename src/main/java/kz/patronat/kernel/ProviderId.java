package kz.patronat.kernel;

/** A provider of the service (clause C1); the same word is the tenant of the engine. */
public record ProviderId(String value) {

    public ProviderId {
        if (!value.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("not a provider's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
