package kz.patronat.registry;

/** In one word what stands against the person; the details stay sealed. */
public enum Impediment {
    DECEASED,
    /** Found incapable or of limited capability by a court (Code art. 122(1) 1). */
    INCAPABLE,
    /** The certificate speaks of a crime (Code art. 122(1) 7 and 12). */
    CRIMINAL_RECORD
}
