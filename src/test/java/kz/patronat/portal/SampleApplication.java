package kz.patronat.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.patronat.document.SampleFiles;

/** An application as the portal builds it, of a person who lives alone, until the test says otherwise. */
public final class SampleApplication {

    public static final String APPLICANT = "850315400015";

    private static final List<String> OWN = List.of("APPLICANT_HEALTH", "APPLICANT_NARCOLOGY", "EDUCATION");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> listed = new ArrayList<>();
    private String id = UUID.randomUUID().toString();
    private String provider = "sample-north";
    private String iin = APPLICANT;
    private String signedAt = "2026-09-24T09:55:00+05:00";
    private String born = "1985-03-15";
    private String more = "";

    private SampleApplication() {}

    /** With every document that a person who lives alone needs; one paper is of both dispensaries. */
    public static SampleApplication complete() {
        var application = bare();
        OWN.forEach(document -> application.with(document, document.toLowerCase() + ".png", freshPicture()));
        return application.also("APPLICANT_PSYCHIATRY", "applicant_narcology.png");
    }

    /** Without a document. */
    public static SampleApplication bare() {
        return new SampleApplication();
    }

    private static byte[] freshPicture() {
        try {
            // Files of the same bytes in one case are one.
            return SampleFiles.picture("png");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lies beside the request and is listed in it. */
    public SampleApplication with(String document, String file, byte[] bytes) {
        files.put(file, bytes);
        return also(document, file);
    }

    /** The file answers this document too. */
    public SampleApplication also(String document, String file) {
        listed.add("      <document code=\"%s\" file=\"%s\" sha256=\"%s\"/>"
                .formatted(document, file, sha256(files.get(file))));
        return this;
    }

    public SampleApplication of(String applicant) {
        iin = applicant;
        return this;
    }

    public SampleApplication born(LocalDate day) {
        born = day.toString();
        return this;
    }

    public SampleApplication to(String providerId) {
        provider = providerId;
        return this;
    }

    public SampleApplication id(String submission) {
        id = submission;
        return this;
    }

    public SampleApplication signedAt(String moment) {
        signedAt = moment;
        return this;
    }

    /** Spouse or children. */
    public SampleApplication people(String xml) {
        more = xml;
        return this;
    }

    /** The bytes that lie beside it, by name. */
    public Map<String, byte[]> files() {
        return files;
    }

    public String id() {
        return id;
    }

    /** As it is before anybody signs it. */
    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <application xmlns="urn:patronat:application:1">
                  <submission>
                    <id>%s</id>
                    <at>%s</at>
                  </submission>
                  <provider>%s</provider>
                  <language>ru</language>
                  <applicant>
                    <iin>%s</iin>
                    <surname>Үлгіқызы</surname>
                    <given>Әсем</given>
                    <birthDate>%s</birthDate>
                    <phone>+7 701 000 00 00</phone>
                    <address>Үлгі ауылы, Екінші көше, 2</address>
                    <consents textVersion="2026-11">
                      <personalData>true</personalData>
                      <protectedSecrets>true</protectedSecrets>
                    </consents>
                  </applicant>
                  %s
                  <housingStudy>true</housingStudy>
                  <documents>
                %s
                  </documents>
                </application>
                """.formatted(id, signedAt, provider, iin, born, more, String.join("\n", listed));
    }

    /** With something that looks like a signature from afar. */
    public byte[] sealed() {
        return sealed(xml());
    }

    public byte[] sealed(UnaryOperator<String> change) {
        return sealed(change.apply(xml()));
    }

    public static byte[] sealed(String xml) {
        return xml.replace(
                        "</application>",
                        "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignatureValue>AA==</ds:SignatureValue>"
                                + "</ds:Signature></application>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
