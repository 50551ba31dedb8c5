package kz.patronat.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a registrar types for a complete package; lists are plain, as a browser has them. */
public final class Applications {

    public static final List<String> OWN_DOCUMENTS = List.of(
            "APPLICATION",
            "IDENTITY",
            "HOUSING_APPLICATION",
            "APPLICANT_HEALTH",
            "APPLICANT_NARCOLOGY",
            "APPLICANT_PSYCHIATRY",
            "EDUCATION");

    private static final List<String> SPOUSES_DOCUMENTS =
            List.of("SPOUSE_CONSENT", "SPOUSE_HEALTH", "SPOUSE_NARCOLOGY", "SPOUSE_PSYCHIATRY");

    private Applications() {}

    /** Of a person who lives alone. */
    public static Map<String, Object> single(String iin, LocalDate born) {
        var fields = new HashMap<String, Object>();
        fields.put("iin", iin);
        fields.put("birthDate", born.toString());
        fields.put("phone", "8 701 000 00 01");
        fields.put("surname", "Үлгіқызы");
        fields.put("given", "Әсем");
        fields.put("address", "Үлгі ауылы, Екінші көше, 2");
        fields.put("language", "KK");
        fields.put("married", "NO");
        fields.put("documents", OWN_DOCUMENTS);
        fields.put("personalDataConsent", "GIVEN");
        fields.put("secretsConsent", "GIVEN");
        fields.put("consentWay", "PAPER");
        fields.put("decision", "ACCEPT");
        return fields;
    }

    public static Map<String, Object> married(String iin, LocalDate born, String spouse, LocalDate spouseBorn) {
        var fields = single(iin, born);
        fields.put("married", "YES");
        fields.put("spouseIin", spouse);
        fields.put("spouseBirthDate", spouseBorn.toString());
        fields.put("spouseSurname", "Үлгіұлы");
        fields.put("spouseGiven", "Ғани");
        fields.put("spouseConsent", "GIVEN");
        var documents = new ArrayList<>(OWN_DOCUMENTS);
        documents.addAll(SPOUSES_DOCUMENTS);
        fields.put("documents", documents);
        return fields;
    }
}
