package kz.patronat.registry;

/** Chapter of the Criminal Code that a record falls under: all that a clerk needs of it and all that is shown. */
public enum ArticleGroup {
    PERSON,
    FAMILY_AND_MINORS,
    PUBLIC_SAFETY,
    HEALTH_AND_MORALS,
    PROPERTY,
    OTHER
}
