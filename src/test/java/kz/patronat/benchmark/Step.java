package kz.patronat.benchmark;

import java.util.Map;

/** A task of a case with the person who does it and what that person types. */
public record Step(String person, String task, Map<String, Object> fields) {}
