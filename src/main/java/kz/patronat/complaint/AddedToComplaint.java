package kz.patronat.complaint;

/** Something was added to a complaint that is being considered; published when it is kept and its signature looked at. */
public record AddedToComplaint(String number) {}
