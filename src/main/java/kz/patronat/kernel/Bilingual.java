package kz.patronat.kernel;

/** The same words in both languages, for labels that come from a form or a table. */
public record Bilingual(String kk, String ru) {

    public String in(Language language) {
        return language == Language.KK ? kk : ru;
    }
}
