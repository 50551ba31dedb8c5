package kz.patronat.browser;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** An empty album for each look in which a journey is to be played. */
class Albums implements ArgumentsProvider, AnnotationConsumer<Journey> {

    private @Nullable Journey journey;

    @Override
    public void accept(Journey annotated) {
        journey = annotated;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        var looks = Gallery.isKept()
                ? Arrays.stream(Look.values()).filter(look -> !journey.atADesk() || !look.isPhone())
                : Stream.of(journey.usual());
        return looks.map(look -> Arguments.of(new Album(journey, look)));
    }
}
