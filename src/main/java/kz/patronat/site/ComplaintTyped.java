package kz.patronat.site;

import org.jspecify.annotations.Nullable;

/**
 * What is typed into the form of a complaint; what was never asked is null.
 *
 * @param caseNumber the own case that it is about, if any
 * @param first number of the complaint of the first level, to the quality body
 */
record ComplaintTyped(
        @Nullable String provider,
        @Nullable String caseNumber,
        @Nullable String addressee,
        @Nullable String subject,
        @Nullable String learnedOn,
        @Nullable String content,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String first) {

    /** Without what cannot be seen, as it is kept. */
    ComplaintTyped tidy() {
        return new ComplaintTyped(
                line(provider),
                line(caseNumber),
                line(addressee),
                line(subject),
                line(learnedOn),
                Typed.text(content == null ? "" : content),
                line(address),
                line(phone),
                line(email),
                line(first));
    }

    /** The number of the own case; empty where there is none. */
    String number() {
        return line(caseNumber);
    }

    /** As the form comes first: the person's own contacts where they are known. */
    ComplaintTyped with(Contacts known) {
        return new ComplaintTyped(
                provider,
                caseNumber,
                addressee,
                subject,
                learnedOn,
                content,
                address == null ? known.address() : address,
                phone == null ? known.phone() : phone,
                email == null ? known.email() : email,
                first);
    }

    String get(String field) {
        var typed = switch (field) {
            case "provider" -> provider;
            case "subject" -> subject;
            case "addressee" -> addressee;
            case "content" -> content;
            case "learnedOn" -> learnedOn;
            case "address" -> address;
            case "phone" -> phone;
            case "email" -> email;
            case "first" -> first;
            default -> throw new IllegalArgumentException(field);
        };
        return typed == null ? "" : typed;
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : Typed.line(typed);
    }
}
