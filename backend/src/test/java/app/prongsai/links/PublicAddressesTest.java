package app.prongsai.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.255.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001:db8::1",
                "2130706433"
            })
    void what_stands_in_ones_own_house_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "202.28.1.1", "172.32.0.1", "2400:cb00::1", "64:ff9b::101:101"})
    void the_internet_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://Example.go.th,example.go.th,80,/",
        "https://www.ช่อระกา.ไทย/แผน 1?ปี=2566#ท้าย,www.xn--thai,443,/%E0%B9%81%E0%B8%9C%E0%B8%99%201?%E0%B8%9B%E0%B8%B5=2566",
        "http://[::1]:8080/x,[::1],8080,/x"
    })
    void a_link_says_where_to_ask(String link, String host, int port, String path) {
        assertThat(Address.of(link)).hasValueSatisfying(address -> {
            assertThat(address.port()).isEqualTo(port);
            assertThat(address.path()).isEqualTo(path);
            if (!host.contains("xn--")) {
                assertThat(address.host()).isEqualTo(host);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.go.th/",
                "file:///etc/passwd",
                "http://user@example.go.th/",
                "http://example.go.th:25/",
                "http://example.go.th:6379x/",
                "http://exa mple.go.th/",
                "http:///x",
                "gopher://127.0.0.1:70/"
            })
    void what_is_no_address_of_the_web_is_none(String link) {
        assertThat(Address.of(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/b?c,https://a.go.th/b?c",
        "b,https://a.go.th/x/b",
        "//b.go.th/c,https://b.go.th/c",
        "http://b.go.th,http://b.go.th/"
    })
    void an_answer_sends_on_from_where_it_came(String location, String to) {
        Address from = Address.of("https://a.go.th/x/y?z=/q").orElseThrow();
        assertThat(from.sentOn(location)).isEqualTo(Address.of(to));
        assertThat(from.sentOn("javascript:alert(1)")).isEmpty();
    }
}
