package kz.patronat.document;

/** What is known of a scan's viruses. */
public enum VirusState {
    /** Nobody checks viruses here. */
    OFF,
    NOT_CHECKED,
    CLEAN,
    INFECTED,
    /** The checker was asked in vain; it is asked again. */
    COULD_NOT_CHECK;

    /** Whether the bytes may leave the archive. */
    public boolean lets() {
        return this == OFF || this == CLEAN;
    }

    /** Whether the checker is still to be asked. */
    public boolean waits() {
        return this == NOT_CHECKED || this == COULD_NOT_CHECK;
    }
}
