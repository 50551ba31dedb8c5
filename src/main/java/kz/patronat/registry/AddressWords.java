package kz.patronat.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Spelling;

/**
 * An address as far as two spellings of it can be compared: forms and registers write it in either language, in any order
 * and with or without the words for street and house. Only what cannot be the same place is told to differ.
 */
record AddressWords(Set<String> names, Set<String> numbers) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Shorter ones are abbreviations of what kind of place it is. */
    private static final int SHORTEST = 4;

    /** Of a name in another case or with another ending so much is the same. */
    private static final int ENDING = 2;

    /** Beginnings of words that stand in every address. */
    private static final Set<String> GENERAL = general();

    private static Set<String> general() {
        try (var words = AddressWords.class.getResourceAsStream("/registry/general-address-words.txt")) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static AddressWords of(String address) {
        var words = WORD.matcher(address)
                .results()
                .map(found -> Spelling.plain(found.group()))
                .collect(Collectors.toSet());
        return new AddressWords(
                among(words, word -> word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit)),
                among(words, word -> Character.isDigit(word.charAt(0))));
    }

    private static Set<String> among(Set<String> words, Predicate<String> wanted) {
        return words.stream()
                .filter(wanted)
                .filter(word -> GENERAL.stream().noneMatch(word::startsWith))
                .collect(Collectors.toSet());
    }

    /** No name of the one stands in the other, or no number does; what names no house is no address to be compared. */
    boolean differsFrom(AddressWords other) {
        return isComplete() && other.isComplete() && (isApart(names, other.names) || isApart(numbers, other.numbers));
    }

    private boolean isComplete() {
        return !names.isEmpty() && !numbers.isEmpty();
    }

    private static boolean isApart(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(word -> isAmong(word, others.stream()));
    }

    private static boolean isAmong(String word, Stream<String> others) {
        return others.anyMatch(other -> {
            var shorter = Math.min(word.length(), other.length());
            var length = Character.isDigit(word.charAt(0)) ? leading(word) : Math.max(3, shorter - ENDING);
            return word.regionMatches(0, other, 0, length)
                    && (!Character.isDigit(word.charAt(0)) || leading(other) == length);
        });
    }

    /** A house with a letter is the house without it to somebody else. */
    private static int leading(String number) {
        return (int) number.chars().takeWhile(Character::isDigit).count();
    }
}
