package app.prongsai.ui;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

@Configuration(proxyBeanMethods = false)
@EnableVaadin("app.prongsai.ui")
@PropertySource("classpath:app/prongsai/ui/ui.properties")
class UiConfiguration {

    /** One bundle for Vaadin and Thymeleaf; its default language is Thai. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
