package kz.patronat.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kz.patronat.cabinet.StatusChannel;
import kz.patronat.cabinet.StatusNotice;

/** The personal cabinet on the other side: remembers what it was told and can be away. */
public class StoryPortal implements StatusChannel {

    private static final Supplier<Reply> TAKES = Reply.Taken::new;

    private final List<StatusNotice> told = new CopyOnWriteArrayList<>();
    private volatile Supplier<Reply> answers = TAKES;

    private final ThreadLocal<StatusNotice> heard = new ThreadLocal<>();

    @Override
    public Reply tell(StatusNotice notice) {
        heard.set(notice);
        var reply = answers.get();
        if (reply instanceof Reply.Taken) {
            told.add(notice);
        }
        return reply;
    }

    public void works() {
        answers = TAKES;
    }

    public void isAway() {
        answers = () -> new Reply.Away("no answer");
    }

    public void refuses() {
        answers = () -> new Reply.Refused("unknown service");
    }

    public void answers(Supplier<Reply> reply) {
        answers = reply;
    }

    /** For an answer that never reaches the one who told: the word itself has come. */
    public void remembers() {
        told.add(heard.get());
    }

    /** Everything it was told of this number, repeated words too. */
    public List<StatusNotice> told(String number) {
        return told.stream().filter(notice -> notice.number().equals(number)).toList();
    }

    /** What the person sees: a change that was told twice is there once. */
    public List<String> shows(String number) {
        var seen = new ArrayList<Integer>();
        return told(number).stream()
                .filter(notice -> !seen.contains(notice.ordinal()) && seen.add(notice.ordinal()))
                .map(notice -> notice.status().name())
                .toList();
    }
}
