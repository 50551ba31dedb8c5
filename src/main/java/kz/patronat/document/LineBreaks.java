package kz.patronat.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a space, after the hyphen of a long double name, and within a word too long for any
 * column; never within «34-пәтер», «136-бабы» or a number.
 */
final class LineBreaks implements FSTextBreaker {

    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_HALF = 4;

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    /** The next place after the last one, or -1. */
    @Override
    public int next() {
        if (position >= text.length()) {
            return -1;
        }
        var wordBegins = position;
        for (position++; position < text.length(); position++) {
            if (mayEndBefore(position) || position - wordBegins >= LONGEST_WORD) {
                return position;
            }
        }
        return position;
    }

    private boolean mayEndBefore(int index) {
        var before = text.charAt(index - 1);
        if (before == ' ' || before == '\n' || before == '\t') {
            return text.charAt(index) != ' ';
        }
        return before == '-' && letters(index, 1) >= SHORTEST_HALF && letters(index - 2, -1) >= SHORTEST_HALF;
    }

    /** How many letters stand one after another from there on. */
    private int letters(int from, int step) {
        var count = 0;
        for (var i = from; i >= 0 && i < text.length() && Character.isLetter(text.charAt(i)); i += step) {
            count++;
        }
        return count;
    }
}
