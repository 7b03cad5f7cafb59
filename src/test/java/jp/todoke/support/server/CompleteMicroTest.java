package jp.todoke.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.Test;

class CompleteMicroTest {
    private final HTTPContext context = new HTTPContext("127.0.0.1", 8080);
    private final ProtocolMetaData told = new ProtocolMetaData().addContext(context);

    @Test
    void theRunnerIsAddedWhereThePrintWasReadTooEarly() {
        CompleteMicro.complete(told);

        assertThat(context.getServletByName("ArquillianServletRunnerEE9").getBaseURI())
                .hasToString("http://127.0.0.1:8080/");
    }

    @Test
    void whatTheServerToldStays() {
        context.add(new Servlet("ArquillianServletRunnerEE9", "/elsewhere"));

        CompleteMicro.complete(told);

        assertThat(context.getServlets()).hasSize(1);
        assertThat(context.getServletByName("ArquillianServletRunnerEE9").getContextRoot())
                .isEqualTo("/elsewhere");
    }
}
