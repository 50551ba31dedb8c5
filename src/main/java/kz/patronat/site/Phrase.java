package kz.patronat.site;

/**
 * Words with their language, which is not always that of the page.
 *
 * @param lang as in the attribute {@code lang} of HTML
 */
record Phrase(String text, String lang) {}
