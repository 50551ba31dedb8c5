package kz.patronat.document;

/**
 * An official as printed on a paper.
 *
 * @param name surname, first name, patronymic
 * @param role role id such as {@code head}; printed as the position under {@code document.position.<role>}
 */
public record Official(String name, String role) {}
