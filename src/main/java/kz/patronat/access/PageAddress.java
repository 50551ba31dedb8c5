package kz.patronat.access;

/** Addresses of pages of citizens. */
public final class PageAddress {

    private PageAddress() {}

    /** Where the page can be asked for again: an answer to what was sent stands at an address that takes nothing but that. */
    public static String askedAgain(String address) {
        return address.replaceFirst("^([^?]*)/complaints/signed(?=\\?|$)", "$1/complaints/new")
                .replaceFirst("^([^?]*/application/documents)/[^?]+", "$1")
                .replaceFirst("^([^?]*/complaints/[^?/]+/addition)/files(/remove)?(?=\\?|$)", "$1")
                .replaceFirst("^([^?]*/application)/send(?=\\?|$)", "$1/review")
                .replaceFirst("^([^?]*)/(signed|sent|session)(?=\\?|$)", "$1");
    }
}
