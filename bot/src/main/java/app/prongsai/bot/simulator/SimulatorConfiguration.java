package app.prongsai.bot.simulator;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OnlyWhenSimulated
@EnableConfigurationProperties(SimulatorSettings.class)
class SimulatorConfiguration {

    /** The product's clock; the simulator alone has none to share and takes the system's. */
    private final Clock clock;

    SimulatorConfiguration(ObjectProvider<Clock> clocks) {
        this.clock = clocks.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    Simulator simulator(SimulatorSettings settings) {
        return new Simulator(clock, settings);
    }

    @Bean
    HeldAnswers simulatorHeldAnswers() {
        return new HeldAnswers();
    }

    @Bean
    FrontDesk simulatorFrontDesk(Simulator simulator, HeldAnswers held) {
        return new FrontDesk(simulator, held);
    }

    @Bean
    Outgoing simulatorOutgoing(Simulator simulator) {
        return new Outgoing(simulator.clock, simulator.ids);
    }
}
