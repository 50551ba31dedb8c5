package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/kk/my/complaints/signed, /kk/my/complaints/new",
        "/ru/my/complaints/signed?caseNumber=1, /ru/my/complaints/new?caseNumber=1",
        "/kk/my/complaints/7/addition/signed, /kk/my/complaints/7/addition",
        "/kk/my/complaints/7/addition/sent, /kk/my/complaints/7/addition",
        "/kk/my/complaints/7/addition/files, /kk/my/complaints/7/addition",
        "/ru/my/complaints/7/addition/files/remove, /ru/my/complaints/7/addition",
        "/kk/my/cases/1/withdrawal/signed, /kk/my/cases/1/withdrawal",
        "/kk/my/application/send, /kk/my/application/review",
        "/ru/my/application/documents/EDUCATION, /ru/my/application/documents",
        "/ru/my/application/documents/EDUCATION/remove, /ru/my/application/documents",
        "/kk/1414/session, /kk/1414",
    })
    void isThatOfThePageWhereItWasSent(String answered, String asked) {
        assertThat(PageAddress.askedAgain(answered)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/my/complaints/new?caseNumber=1",
                "/kk/my/application/documents?large",
                "/kk/my?to=/complaints/signed",
                "/kk/my/cases/signed-1"
            })
    void staysWhereItCanBeAskedFor(String address) {
        assertThat(PageAddress.askedAgain(address)).isEqualTo(address);
    }
}
