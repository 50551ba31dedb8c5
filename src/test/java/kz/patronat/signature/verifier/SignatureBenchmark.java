package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.PERSON;
import static kz.patronat.signature.verifier.SampleFixture.bytes;
import static kz.patronat.signature.verifier.SampleFixture.xml;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.patronat.benchmark.Figures;
import kz.patronat.benchmark.Report;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleHolder;
import kz.patronat.signature.sample.SampleHolder.Algorithm;
import org.junit.jupiter.api.Test;

/** A signature verified by our own code: the whole of it, and the share of each step. */
class SignatureBenchmark {

    private static final int ROUNDS = Integer.getInteger("signatures", 200);
    private static final int WARM_UP = 300;
    private static final double BAR = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> STEPS =
            List.of("read", "digest and signature", "issuer", "way to the root", "revocation");

    private final SampleFixture sample = new SampleFixture();
    private final GostSample gost = new GostSample();
    private final Trust trust = sample.trust(List.of(sample.authority.crl()));
    private final Trust gostTrust = Trust.in(List.of(gost.root, gost.authority), List.of(gost.crl()));

    private record Subject(SignedPayload payload, Trust trust) {}

    @Test
    void verifiesInAMoment() {
        var report = new Report("signature", "A signature verified by our own code, ms of the processor")
                .note("median [least–greatest] of " + ROUNDS + "; application of " + bytes(application()).length / 1024
                        + " KiB, file of 1 MiB; list of revoked at hand")
                .row("signature", "whole", "against the bar", "share of each step: " + String.join(", ", STEPS));
        subjects().forEach((name, subject) -> measure(report, name, subject));
        report.publish();
    }

    private Map<String, Subject> subjects() {
        var holder = SampleHolder.person(new PersonName("SAMPLE", "PERSON", null), PERSON, AT);
        var rsa = sample.authority.issue(holder.with(Algorithm.RSA));
        var ecdsa = sample.authority.issue(holder);
        var national = gost.issue(holder);
        var file = new byte[1024 * 1024];
        var subjects = new LinkedHashMap<String, Subject>();
        subjects.put("XML, RSA", new Subject(xml(sample.signed(application(), rsa)), trust));
        subjects.put("XML, ECDSA", new Subject(xml(sample.signed(application(), ecdsa)), trust));
        subjects.put("XML, GOST", new Subject(xml(GostSample.xml(application(), national)), gostTrust));
        subjects.put("CMS beside a file, RSA", new Subject(cms(sample.signer.cmsDetached(file, rsa), file), trust));
        subjects.put("CMS beside a file, ECDSA", new Subject(cms(sample.signer.cmsDetached(file, ecdsa), file), trust));
        subjects.put(
                "CMS, GOST", new Subject(attached(GostSample.cms(bytes(application()), national, true)), gostTrust));
        return subjects;
    }

    private void measure(Report report, String name, Subject subject) {
        var verifier = new EmbeddedVerifier(subject::trust, List.of(new ListsOfTrust()), true);
        var whole = new ArrayList<Double>();
        var steps = new LinkedHashMap<String, List<Double>>();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var before = THREADS.getCurrentThreadCpuTime();
            var verdict = verifier.verify(subject.payload());
            var took = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            if (!(verdict instanceof Valid)) {
                throw new IllegalStateException(name + ": " + verdict);
            }
            if (round >= 0) {
                whole.add(took);
            }
            takeApart(subject, round >= 0 ? steps : new LinkedHashMap<>());
        }
        var sum = STEPS.stream()
                .mapToDouble(step -> new Figures(steps.get(step)).median())
                .sum();
        var shares = STEPS.stream()
                .map(step -> Math.round(100 * new Figures(steps.get(step)).median() / sum) + " %")
                .toList();
        var figures = new Figures(whole);
        report.row(name, figures, Report.against(BAR, figures.median()), String.join(", ", shares));
    }

    private static void takeApart(Subject subject, Map<String, List<Double>> steps) {
        var signature = timed(steps, STEPS.get(0), () -> Judging.open(subject.payload()));
        timed(steps, STEPS.get(1), () -> {
            signature.verify();
            return true;
        });
        var certificate = signature.certificate();
        var signers = timed(steps, STEPS.get(2), () -> subject.trust().signersOf(certificate));
        var issuer = timed(
                steps,
                STEPS.get(3),
                () -> subject.trust().standing(signers, certificate, AT).orElseThrow());
        timed(steps, STEPS.get(4), () -> new ListsOfTrust().ask(certificate, issuer, AT));
    }

    private static <T> T timed(Map<String, List<Double>> steps, String step, Supplier<T> work) {
        var before = THREADS.getCurrentThreadCpuTime();
        var result = work.get();
        var took = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
        steps.computeIfAbsent(step, none -> new ArrayList<>()).add(took);
        return result;
    }

    /** In canonical form already, so that the same document serves every algorithm. */
    private static String application() {
        return "<application>" + "<person><surname>Ғабитқызы</surname><iin>850315400015</iin></person>".repeat(150)
                + "</application>";
    }

    private static SignedPayload cms(byte[] signature, byte[] file) {
        return new SignedPayload(Form.CMS_DETACHED, signature, file, AT, PERSON);
    }

    private static SignedPayload attached(byte[] signature) {
        return new SignedPayload(Form.CMS_ATTACHED, signature, null, AT, PERSON);
    }
}
