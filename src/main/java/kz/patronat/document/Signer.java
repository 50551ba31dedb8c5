package kz.patronat.document;

/** In what part somebody signs a paper. */
public enum Signer {
    OFFICIAL,
    INSPECTOR,
    RECIPIENT
}
