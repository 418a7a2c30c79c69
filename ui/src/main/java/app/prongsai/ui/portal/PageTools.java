package app.prongsai.ui.portal;

import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.Language;
import app.prongsai.ui.words.PublicAddress;
import app.prongsai.ui.words.When;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every public page needs: links that keep the language, and dates. */
@ControllerAdvice
class PageTools {

    private final PublicAddress addresses;

    PageTools(PublicAddress addresses) {
        this.addresses = addresses;
    }

    @ModelAttribute("links")
    Links links(HttpServletRequest request, Locale locale) {
        return new Links(request, locale.equals(Language.ENGLISH));
    }

    @ModelAttribute("about")
    About about(HttpServletRequest request, Locale locale) {
        return new About(request, addresses, locale.equals(Language.ENGLISH));
    }

    @ModelAttribute("dates")
    Dates dates() {
        return new Dates();
    }

    /** Addresses within the application, in the language of this page. */
    public static final class Links {

        private final HttpServletRequest request;
        private final boolean english;

        Links(HttpServletRequest request, boolean english) {
            this.request = request;
            this.english = english;
        }

        public String to(String path) {
            return request.getContextPath() + path + (english ? "?lang=en" : "");
        }

        /** With one more parameter, encoded. */
        public String to(String path, String name, String value) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getContextPath() + path)
                    .queryParam(name, "{value}");
            if (english) {
                address.queryParam("lang", "en");
            }
            return address.encode().buildAndExpand(value).toUriString();
        }

        /** This page in the other language. */
        public String other() {
            Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            String path = failed instanceof String before ? before : request.getRequestURI();
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            if (failed == null && request.getQueryString() != null) {
                address.query(request.getQueryString());
            }
            return english
                    ? address.replaceQueryParam("lang").build().toUriString()
                    : address.replaceQueryParam("lang", "en").build().toUriString();
        }

        public boolean english() {
            return english;
        }

        /** A page of this application by its path, or one elsewhere by its address. */
        public String page(String address) {
            return address.startsWith("/") ? request.getContextPath() + address : address;
        }

        /** Only addresses of the web become links. */
        public boolean outside(@Nullable String link) {
            return link != null && (link.startsWith("https://") || link.startsWith("http://"));
        }
    }

    public static final class Dates {

        public String day(Instant moment) {
            return When.fullDay(moment);
        }

        public String moment(Instant moment) {
            return When.moment(moment);
        }

        public String machine(Instant moment) {
            return moment.toString();
        }

        public String span(LocalDate from, LocalDate to) {
            return ThaiDates.brief(from, to);
        }

        public String months(LocalDate from, LocalDate to) {
            return ThaiDates.months(from, to);
        }
    }
}
