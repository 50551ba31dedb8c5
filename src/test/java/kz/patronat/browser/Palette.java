package kz.patronat.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes a picture small: the 16 colours that it has most and that can be told apart, and the nearest of them for any other. */
final class Palette {

    private static final int COLOURS = 16;
    private static final int TOLD_APART = 200;

    private Palette() {}

    static byte[] reduces(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var counted = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counted.merge(pixel, 1, Integer::sum);
        }
        var colours = colours(counted);
        var small = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY, model(colours));
        var places = new HashMap<Integer, Integer>();
        for (var i = 0; i < pixels.length; i++) {
            var place = places.computeIfAbsent(pixels[i], pixel -> nearest(pixel, colours));
            small.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, place);
        }
        return png(small);
    }

    private static List<Integer> colours(Map<Integer, Integer> counted) {
        var chosen = new ArrayList<Integer>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(colour -> chosen.size() < COLOURS)
                .filter(colour -> chosen.stream().allMatch(other -> distance(colour, other) > TOLD_APART))
                .forEach(chosen::add);
        return chosen;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var written = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var stream = new MemoryCacheImageOutputStream(written)) {
            var smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    private static IndexColorModel model(List<Integer> colours) {
        var table = colours.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(4, table.length, table, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int pixel, List<Integer> colours) {
        return IntStream.range(0, colours.size())
                .boxed()
                .min(Comparator.comparingInt(place -> distance(pixel, colours.get(place))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        var sum = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
