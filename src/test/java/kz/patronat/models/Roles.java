package kz.patronat.models;

import java.util.Set;

/** Candidate groups that exist. */
final class Roles {

    static final Set<String> IDS = Set.of(
            "registrar",
            "specialist",
            "head",
            "deputy-head",
            "akimat",
            "quality-officer",
            "contact-centre",
            "analyst",
            "auditor",
            "administrator");

    private Roles() {}
}
