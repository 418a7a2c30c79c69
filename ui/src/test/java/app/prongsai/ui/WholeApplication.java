package app.prongsai.ui;

import app.prongsai.testing.BackendUnderTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The screens on a real port and the whole backend in memory; one for all tests that carry this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = BackendUnderTest.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "logging.level.org.atmosphere=warn",
            "prongsai.operator-password=" + WholeApplication.OPERATOR_PASSWORD
        })
public @interface WholeApplication {

    String OPERATOR_PASSWORD = "ทดสอบผู้ดูแล";
}
