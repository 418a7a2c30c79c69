package app.prongsai.links;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LinkSettings.class, RevisitSettings.class})
class LinkConfiguration {}
