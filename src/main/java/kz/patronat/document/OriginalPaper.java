package kz.patronat.document;

import kz.patronat.kernel.Language;

/**
 * The very bytes of a paper that an electronic signature is about: the file in the language of the paper.
 *
 * @param sha256 in hexadecimal digits
 */
public record OriginalPaper(PaperId id, Language language, String name, byte[] bytes, String sha256) {}
