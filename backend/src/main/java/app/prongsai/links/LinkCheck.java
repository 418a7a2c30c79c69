package app.prongsai.links;

import app.prongsai.links.HttpLook.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Follows a link as far as it leads. Every stop on the way must be public, not only the first. */
final class LinkCheck {

    private static final int MOST_STOPS = 6;

    /**
     * @param sure whether one look is enough to say so
     * @param trouble null if the link leads somewhere, or if that cannot be told
     */
    record Finding(boolean sure, @Nullable Trouble trouble) {

        static final Finding ALIVE = new Finding(true, null);

        /** Somebody answers but does not let us in, or not as a browser would be: a person may well see the page. */
        static final Finding UNDECIDED = new Finding(false, null);
    }

    private final HttpLook look;
    private final boolean allowLoopback;

    LinkCheck(HttpLook look, boolean allowLoopback) {
        this.look = look;
        this.allowLoopback = allowLoopback;
    }

    Finding of(String link) {
        Optional<Address> next = Address.of(link);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (next.isEmpty()) {
                return new Finding(true, Trouble.NOT_PUBLIC);
            }
            Address address = next.get();
            Answer answer;
            try {
                List<InetAddress> resolved = List.of(InetAddress.getAllByName(address.host()));
                if (!resolved.stream().allMatch(this::mayBeCalledOn)) {
                    return new Finding(true, Trouble.NOT_PUBLIC);
                }
                answer = look.at(address, resolved.getFirst());
            } catch (UnknownHostException e) {
                return new Finding(false, Trouble.NO_SUCH_SITE);
            } catch (SSLException e) {
                return Finding.UNDECIDED;
            } catch (IOException e) {
                return new Finding(false, Trouble.NO_ANSWER);
            }
            String location = answer.location();
            if (answer.status() < 300 || answer.status() >= 400 || location == null) {
                return finding(answer.status());
            }
            next = address.sentOn(location);
        }
        return new Finding(true, Trouble.LEADS_IN_CIRCLES);
    }

    private static Finding finding(int status) {
        if (status < 400) {
            return Finding.ALIVE;
        } else if (status == 404 || status == 410) {
            return new Finding(true, Trouble.NOT_FOUND);
        }
        return status >= 500 ? new Finding(false, Trouble.SITE_BROKEN) : Finding.UNDECIDED;
    }

    private boolean mayBeCalledOn(InetAddress address) {
        return PublicAddresses.include(address) || allowLoopback && address.isLoopbackAddress();
    }
}
