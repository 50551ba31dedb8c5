package kz.patronat.platform;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer as bytes; one that is larger than allowed is not read to its end. */
public final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final long largest;
    private long received;
    private Flow.@Nullable Subscription subscription;

    private LimitedBody(long largest) {
        this.largest = largest;
    }

    public static BodyHandler<byte[]> of(long largest) {
        return answer -> new LimitedBody(largest);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= largest) {
            whole.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            whole.onError(new IOException("longer than " + largest + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
