package kz.patronat.replay;

/**
 * What a bean set.
 *
 * @param local whether only the element itself sees it
 */
public record Answer(String variable, Object value, boolean local) {}
