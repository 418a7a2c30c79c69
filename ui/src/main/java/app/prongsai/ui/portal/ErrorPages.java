package app.prongsai.ui.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever went wrong below: people get a page that says where to go, programs a number. Never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    /** Request attribute of whoever knows a page that says more. */
    static final String INSTEAD = ErrorPages.class.getName() + ".instead";

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("status", status.value()));
        }
        response.setStatus(status.value());
        if (request.getAttribute(INSTEAD) instanceof String page) {
            return page;
        }
        return status == HttpStatus.NOT_FOUND ? "error/404" : "error";
    }

    /** Opened by hand, without an error, the address does not exist either. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
