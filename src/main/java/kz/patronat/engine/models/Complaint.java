package kz.patronat.engine.models;

import java.util.stream.Stream;

/** A sentence of a rule, taken apart: the file, the element in it if one is named, and what is wrong, in two languages. */
record Complaint(String file, String element, String kazakh, String russian) {

    static Complaint of(String sentence, ComplaintWords words) {
        var parts = sentence.split(": ", 2);
        var subject = parts[1].startsWith("(without id) ") ? "(without id)" : parts[1].split(" ", 2)[0];
        var rest = parts[1].substring(Math.min(subject.length() + 1, parts[1].length()));
        return Stream.concat(
                        words
                                .of(rest)
                                .map(said -> new Complaint(parts[0], subject, said.kazakh(), said.russian()))
                                .stream(),
                        words
                                .of(parts[1])
                                .map(said -> new Complaint(parts[0], "", said.kazakh(), said.russian()))
                                .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("complaints.txt has no words for: " + sentence));
    }
}
