package kz.patronat.complaint;

/**
 * Something was added to a complaint that is being considered: words when they are kept and their signature looked at, or
 * what the verifier says at last of its own.
 */
public record AddedToComplaint(String number) {}
