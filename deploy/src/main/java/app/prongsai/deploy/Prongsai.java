package app.prongsai.deploy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "app.prongsai")
public class Prongsai {

    public static void main(String[] args) {
        SpringApplication.run(Prongsai.class, args);
    }
}
