package kz.patronat.registry;

/** Shows the register that the person consented. */
public record AccessToken(String code, String publicKey) {

    @Override
    public String toString() {
        return "a token";
    }
}
