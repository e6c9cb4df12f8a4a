package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bodies in the forms in which real clients send them, and broken ones. */
class BodyIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;
    private static final String FORM = "multipart/form-data; boundary=b";

    private final TestBot bot = SIMULATOR.newBot();
    private String messages = "";
    private String messageId = "";

    @BeforeEach
    void somebodySpeaksInAChannel() {
        bot.connect();
        JsonNode event = bot.emit("{\"scene\":\"channel\",\"conversation\":\"general\",\"text\":\"hi\"}");
        messages = "/channels/" + event.path("conversation").asString().split("/", -1)[2] + "/messages";
        messageId = event.path("messageId").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "text/plain", "application/json; charset=utf-8", ";"})
    void jsonIsReadWhateverItsTypeSays(String contentType) {
        Answer answer = bot.call("POST", messages, "{\"content\":\"x\",\"msg_id\":\"" + messageId + "\"}",
                "Content-Type", contentType);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void objectsComeAsTextInAForm() {
        Answer answer = bot.call("POST", messages, form("embed", "{\"title\":\"x\"}"), "Content-Type", FORM);

        assertThat(answer.json().path("embeds").path(0).path("title").asString()).isEqualTo("x");
    }

    @Test
    void anObjectInJsonMustBeAnObject() {
        assertThat(bot.call("POST", messages, "{\"embed\":\"{}\"}").code()).isEqualTo(50006);
    }

    @Test
    void aFormWithABrokenObjectIsRefused() {
        Answer answer = bot.call("POST", messages, form("embed", "{\"title\":"), "Content-Type", FORM);

        assertThat(answer).extracting(Answer::status, Answer::code).containsExactly(400, 40011000);
        assertThat(answer.json().path("message").asString()).startsWith("embed: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"multipart/form-data|no boundary", "multipart/form-data; boundary=b|no form",
            "multipart/form-data; boundary=b|--b~Content-Disposition: form-data; name=\"content\"~~never ended"})
    void aBrokenFormIsRefusedAsThePlatformDoes(String contentType, String body) {
        Answer answer = bot.call("POST", messages, body.replace("~", "\r\n"), "Content-Type", contentType);

        assertThat(answer).extracting(Answer::status, Answer::code).containsExactly(400, 40011000);
        assertThat(answer.json().path("trace_id").asString()).isNotEmpty();
    }

    private String form(String name, String value) {
        return part("msg_id", messageId) + part(name, value) + "--b--\r\n";
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
