package kz.patronat.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is in the service; the id is the candidate group of the models. */
public enum Role {
    /** Employee of the office (кеңсе). */
    REGISTRAR(Reach.ONE_PROVIDER),
    /** Responsible executor, guardianship specialist. */
    SPECIALIST(Reach.ONE_PROVIDER),
    /** Head of the provider. */
    HEAD(Reach.ONE_PROVIDER),
    DEPUTY_HEAD(Reach.ONE_PROVIDER),
    /** Office and head of the akimat: the providers of its territory. */
    AKIMAT(Reach.LISTED_PROVIDERS),
    /** Authorised body for the quality of public services. */
    QUALITY_OFFICER(Reach.LISTED_PROVIDERS),
    /** Operator of 1414: the status of a case and nothing else. */
    CONTACT_CENTRE(Reach.STATUS),
    /** The e-government portal itself: it brings requests and asks where they stand. */
    PORTAL(Reach.STATUS),
    /** Edits models, forms and tables. */
    ANALYST(Reach.NO_CASES),
    /** Reads history and changes nothing. */
    AUDITOR(Reach.LISTED_PROVIDERS),
    /** Providers, people, calendar, incidents. */
    ADMINISTRATOR(Reach.NO_CASES);

    /** Whose cases a role sees. */
    enum Reach {
        ONE_PROVIDER,
        LISTED_PROVIDERS,
        STATUS,
        NO_CASES
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    /** The candidate group: {@code deputy-head} for {@link #DEPUTY_HEAD}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** Whether the role belongs to exactly one provider. */
    public boolean hasOneProvider() {
        return reach == Reach.ONE_PROVIDER;
    }

    /** Whether the role sees the data of cases, those of its providers. */
    public boolean seesCases() {
        return reach == Reach.ONE_PROVIDER || reach == Reach.LISTED_PROVIDERS;
    }

    /** Whether the role hands out the work of its provider. */
    public boolean distributes() {
        return this == HEAD || this == DEPUTY_HEAD;
    }
}
