package kz.patronat.document;

/** What the checker said of some bytes. */
sealed interface VirusVerdict {

    record Clean() implements VirusVerdict {}

    /** @param virus its name as the checker knows it */
    record Infected(String virus) implements VirusVerdict {}

    /**
     * There was no answer that says the one or the other.
     *
     * @param isSilent nobody answered at all, so whatever else waits need not be tried now
     */
    record Unknown(String because, boolean isSilent) implements VirusVerdict {}
}
