package kz.patronat.signing;

import kz.patronat.platform.EmbeddedStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Where the stand-in of NCALayer listens; beside a real database there is none. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EmbeddedStart
class StandInSockets implements WebSocketConfigurer {

    /** A paper in Base64, and room to spare. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final ObjectProvider<NcaLayerStandIn> standIn;

    StandInSockets(ObjectProvider<NcaLayerStandIn> standIn) {
        this.standIn = standIn;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(standIn.getObject(), NcaLayerStandIn.PATH, NcaLayerStandIn.CITIZENS);
    }

    @Bean
    ServletServerContainerFactoryBean sizes() {
        var sizes = new ServletServerContainerFactoryBean();
        sizes.setMaxTextMessageBufferSize(LONGEST);
        return sizes;
    }
}
