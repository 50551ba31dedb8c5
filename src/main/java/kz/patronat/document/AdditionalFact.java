package kz.patronat.document;

import kz.patronat.kernel.Bilingual;

/** A field that an analyst added to a form without a program: its label in both languages and what was typed. */
public record AdditionalFact(Bilingual label, String value) {}
