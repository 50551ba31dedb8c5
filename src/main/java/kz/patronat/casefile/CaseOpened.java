package kz.patronat.casefile;

/** A case was registered; told within the transaction that registers it. */
public record CaseOpened(CaseFile file) {}
