package kz.patronat.signature.verifier;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the lists that a certificate names, and those that add to them; a list that still covers the moment is not fetched
 * again. An addition that cannot be had is done without: the list that it adds to still counts until its end.
 */
final class ListsOnline implements RevocationSource {

    private static final int LARGEST = 64 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ListsOnline.class);

    private final Download download;
    private final Map<String, RevocationList> known = new ConcurrentHashMap<>();

    ListsOnline(Download download) {
        this.download = download;
    }

    @Override
    public Said ask(X509CertificateHolder certificate, Authority issuer, Instant at) {
        var silent = new ArrayList<String>();
        for (var address : Addresses.ofLists(certificate)) {
            try {
                var lists = additions(certificate, issuer, at);
                lists.add(list(address, issuer, at));
                var said = RevocationList.ask(lists, certificate.getSerialNumber(), at);
                if (!(said instanceof Said.Silent nothing)) {
                    return said;
                }
                silent.add(nothing.cause());
            } catch (IOException unreachable) {
                silent.add(address + ": " + unreachable.getMessage());
            }
        }
        return new Said.Silent(silent.isEmpty() ? "the certificate names no list" : String.join("; ", silent));
    }

    private List<RevocationList> additions(X509CertificateHolder certificate, Authority issuer, Instant at) {
        var additions = new ArrayList<RevocationList>();
        for (var address : Addresses.ofAdditions(certificate)) {
            try {
                var list = list(address, issuer, at);
                if (list.base() != null && !list.nextUpdate().isBefore(at)) {
                    additions.add(list);
                }
            } catch (IOException unreachable) {
                LOG.info("{} is not to be had, the list that it adds to counts: {}", address, unreachable.getMessage());
            }
        }
        return additions;
    }

    private RevocationList list(String address, Authority issuer, Instant at) throws IOException {
        var last = known.get(address);
        if (last != null && !last.nextUpdate().isBefore(at)) {
            return last;
        }
        var list = RevocationList.read(download.get(address, LARGEST), issuer.certificate())
                .orElseThrow(() -> new IOException("no list that the issuer signed"));
        known.put(address, list);
        return list;
    }
}
