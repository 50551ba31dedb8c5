package kz.patronat.access;

import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Citizens who are plainly samples, for trying the pages out without an identity provider. */
@Component
@EmbeddedStart
public class SampleCitizens {

    /** Invented numbers with a right control digit. */
    private static final List<String> NUMBERS = List.of("850315400015", "900629309001", "811103319002");

    private final Texts texts;

    SampleCitizens(Texts texts) {
        this.texts = texts;
    }

    public List<Citizen> all() {
        return NUMBERS.stream().map(this::citizen).toList();
    }

    public Optional<Citizen> find(String iin) {
        return NUMBERS.stream().filter(iin::equals).map(this::citizen).findFirst();
    }

    private Citizen citizen(String iin) {
        var words = texts.in(Language.KK, "access.sample.citizen." + iin).split(" ");
        return new Citizen(new Iin(iin), new PersonName(words[0], words[1], words.length > 2 ? words[2] : null));
    }
}
