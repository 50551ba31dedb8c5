package kz.patronat.document;

/** A field that an analyst added to a form without a program: its label in both languages and what was typed. */
public record AdditionalFact(Phrase label, String value) {}
