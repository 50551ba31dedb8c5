package kz.patronat.casefile;

import java.util.List;
import kz.patronat.kernel.Bilingual;

/**
 * A field that an analyst added to a form and that no program reads.
 *
 * @param label as it stood in the form when the field was filled in
 * @param papers names of the kinds of papers on which it is printed
 */
public record AdditionalField(String key, Bilingual label, List<String> papers, String value) {

    public AdditionalField {
        papers = List.copyOf(papers);
    }
}
