package kz.patronat.cabinet;

/** What became of a request that was sent. */
public sealed interface Taking {

    /** It is kept; how far it got stands in its state. */
    record Kept(PersonalRequest request) implements Taking {}

    /** It is not kept. @param sentence key of the sentence that says why */
    record Refused(String sentence) implements Taking {}

    /** There is no such case of this applicant. */
    record Unknown() implements Taking {}
}
