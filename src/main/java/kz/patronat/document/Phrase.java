package kz.patronat.document;

import kz.patronat.kernel.Language;

/** The same said in Kazakh and in Russian. */
public record Phrase(String kk, String ru) {

    public String in(Language language) {
        return language == Language.KK ? kk : ru;
    }
}
