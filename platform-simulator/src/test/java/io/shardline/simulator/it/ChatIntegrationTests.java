package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000280000001e0");

    private final TestBot bot = SIMULATOR.newBot();
    private final String lobby = "/chat/api/bots/" + bot.appId() + "/conversations/group/lobby";
    private final SocketClient socket = bot.connect();

    @Test
    void theDefaultWorldIsListed() {
        assertThat(SIMULATOR.get("/chat/api/bots").json().path("bots")).anySatisfy(
                listed -> assertThat(listed.path("appId").asString()).isEqualTo(bot.appId()));
        assertThat(SIMULATOR.get("/chat/api/bots/" + bot.appId() + "/conversations").json().path("conversations"))
                .hasSize(11);
        assertThat(SIMULATOR.get("/chat/api/bots/" + bot.appId() + "/users").json().path("users")).hasSize(5);
    }

    @Test
    void aMessageIsAnsweredAndItsJourneyIsKnown() {
        JsonNode said = say("{\"user\":\"alice\",\"text\":\"hello\"}");
        JsonNode event = socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("d");
        assertThat(event.path("content").asString()).isEqualTo(" hello");
        long now = System.currentTimeMillis() * 1_000;

        bot.call("POST", "/v2/groups/" + event.path("group_openid").asString() + "/messages",
                "{\"content\":\"hi\",\"msg_id\":\"" + event.path("id").asString() + "\"}", "Shardline-Timing",
                "received=" + now + ",consumed=" + (now + 1_000) + ",handled=" + (now + 3_000) + ",sent="
                        + (now + 3_100));

        JsonNode entries = SIMULATOR.get(lobby + "/entries").json().path("entries");
        JsonNode question = entries.path(0);
        JsonNode answer = entries.path(1);
        assertThat(question.path("id")).isEqualTo(said.path("id"));
        assertThat(question.path("answers").asInt()).isEqualTo(1);
        assertThat(question.path("journey").path("brokerMs").asDouble()).isEqualTo(1.0);
        assertThat(question.path("journey").path("handlerMs").asDouble()).isEqualTo(2.0);
        assertThat(question.path("journey").path("totalMs").asDouble()).isPositive();
        assertThat(answer.path("replyTo")).isEqualTo(said.path("id"));
        assertThat(answer.path("text").asString()).isEqualTo("hi");
        assertThat(answer.path("state").asString()).isEqualTo("delivered");
        assertThat(answer.path("kind").asString()).isEqualTo("message");
        assertThat(answer.has("markdown")).isFalse();
    }

    @Test
    void theStreamTellsWhatIsThereAndWhatHappens() throws IOException, InterruptedException {
        say("{\"user\":\"alice\",\"text\":\"first\"}");
        try (Stream stream = new Stream(lobby + "/stream")) {
            assertThat(stream.nextEntry().path("text").asString()).isEqualTo("first");
            String message = say("{\"user\":\"bob\",\"text\":\"second\"}").path("messageId").asString();
            JsonNode second = stream.nextEntry();
            assertThat(second.path("from").path("name").asString()).isEqualTo("bob");

            String sent = bot.reply(bot.lobby(), message, 1).json().path("id").asString();

            assertThat(stream.nextEntry(entry -> entry.path("from").path("kind").asString().equals("bot"))
                    .path("text").asString()).isEqualTo("re");
            assertThat(stream.nextEntry(entry -> entry.path("id").equals(second.path("id"))).path("answers").asInt())
                    .isEqualTo(1);
            bot.call("DELETE", "/v2/groups/" + bot.lobby() + "/messages/" + sent, "");
            assertThat(stream.nextEntry(entry -> entry.path("state").asString("").equals("recalled")).path("messageId")
                    .asString()).isEqualTo(sent);
        }
    }

    @Test
    void aCallbackButtonSpinsUntilTheBotAnswers() {
        JsonNode entry = withButtons();

        JsonNode pressed = press(entry, "call").path("entry");
        JsonNode event = socket.nextDispatch("INTERACTION_CREATE");
        assertThat(pressed.path("state").asString()).isEqualTo("spinning");
        assertThat(event.path("d").path("data").path("resolved").path("button_data").asString()).isEqualTo("yes");
        String path = "/interactions/" + event.path("d").path("id").asString();
        Answer first = bot.call("PUT", path, "{\"code\":0}");

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.text()).isEmpty();
        assertThat(bot.call("PUT", path, "{\"code\":0}").code()).isEqualTo(630001);
        JsonNode after = entry(pressed.path("id").asString());
        assertThat(after.path("state").asString()).isEqualTo("answered");
        assertThat(after.path("afterMs").asLong(-1)).isNotNegative();
        assertThat(bot.call("POST", "/v2/groups/" + bot.lobby() + "/messages",
                "{\"content\":\"pressed\",\"event_id\":\"" + event.path("id").asString() + "\"}").status())
                .isEqualTo(200);
    }

    @Test
    void commandAndLinkButtonsActOnTheUsersSide() {
        JsonNode entry = withButtons();

        assertThat(press(entry, "link").toString()).isEqualTo("{\"action\":\"link\",\"url\":\"https://x\"}");
        assertThat(press(entry, "type").toString())
                .isEqualTo("{\"action\":\"command\",\"enter\":false,\"insert\":\"/type\"}");
        JsonNode sent = press(entry, "enter");
        assertThat(sent.path("enter").asBoolean()).isTrue();
        assertThat(socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("d").path("content").asString())
                .isEqualTo(" /enter");
    }

    @Test
    void aPictureIsKeptServedAndAttached() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uploads = URI.create("http://127.0.0.1:" + SIMULATOR.port() + "/chat/api/uploads");
            JsonNode upload = JSON.readTree(client.send(HttpRequest.newBuilder(uploads)
                    .POST(BodyPublishers.ofByteArray(PNG)).build(), BodyHandlers.ofString()).body());
            assertThat(upload.path("width").asInt()).isEqualTo(640);

            JsonNode said = say("{\"user\":\"alice\",\"images\":[\"" + upload.path("id").asString() + "\"]}");

            assertThat(said.path("images").path(0).path("url").asString()).startsWith("/chat/api/uploads/");
            String url = socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("d").path("attachments").path(0)
                    .path("url")
                    .asString();
            assertThat(client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray()).body())
                    .isEqualTo(PNG);
            assertThat(client.send(HttpRequest.newBuilder(uploads).POST(BodyPublishers.ofString("<svg/>")).build(),
                    BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void quotesCarryWhatWasSaid() {
        String index = say("{\"user\":\"alice\",\"text\":\"original\"}").path("index").asString();
        socket.nextDispatch("GROUP_AT_MESSAGE_CREATE");

        say("{\"user\":\"bob\",\"text\":\"look\",\"quote\":\"" + index + "\"}");

        JsonNode data = socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("d");
        assertThat(data.path("message_type").asInt()).isEqualTo(103);
        assertThat(data.path("msg_elements").path(0).path("content").asString()).isEqualTo("original");
    }

    @Test
    void aMessageThatNobodyTakesIsMarked() {
        TestBot offline = SIMULATOR.newBot();

        JsonNode entry = SIMULATOR.post("/chat/api/bots/" + offline.appId() + "/conversations/c2c/alice/messages",
                "{\"user\":\"alice\",\"text\":\"anybody?\"}").json();

        assertThat(entry.path("pushed").asBoolean(true)).isFalse();
    }

    @Test
    void inASingleChatOnlyThatPersonSpeaks() {
        SIMULATOR.post("/chat/api/bots/" + bot.appId() + "/conversations/c2c/alice/messages",
                "{\"user\":\"bob\",\"text\":\"I am alice\"}");

        JsonNode data = socket.nextDispatch("C2C_MESSAGE_CREATE").path("d");
        assertThat(
                SIMULATOR.get("/chat/api/bots/" + bot.appId() + "/users").json().path("users").path(0).path("openid"))
                .isEqualTo(data.path("author").path("user_openid"));
    }

    @Test
    void historyIsReadBackwards() {
        for (int i = 1; i <= 5; i++) {
            say("{\"user\":\"alice\",\"text\":\"" + i + "\"}");
        }

        JsonNode latest = SIMULATOR.get(lobby + "/entries?limit=2").json();
        JsonNode before = SIMULATOR
                .get(lobby + "/entries?limit=3&before=" + latest.path("entries").path(0).path("id").asString())
                .json();

        assertThat(latest.path("entries").path(0).path("text").asString()).isEqualTo("4");
        assertThat(latest.path("more").asBoolean()).isTrue();
        assertThat(before.path("entries").path(2).path("text").asString()).isEqualTo("3");
        assertThat(before.path("more").asBoolean()).isFalse();
    }

    private JsonNode withButtons() {
        String message = say("{\"user\":\"alice\",\"text\":\"buttons\"}").path("messageId").asString();
        String group = socket.nextDispatch("GROUP_AT_MESSAGE_CREATE").path("d").path("group_openid").asString();
        String buttons = "{\"id\":\"call\",\"action\":{\"type\":1,\"data\":\"yes\"}},{\"id\":\"type\",\"action\":{\"type\":2,\"data\":\"/type\"}},"
                + "{\"id\":\"enter\",\"action\":{\"type\":2,\"data\":\"/enter\",\"enter\":true}},"
                + "{\"id\":\"link\",\"action\":{\"type\":0,\"data\":\"https://x\"}}";
        Answer answer = bot.call("POST", "/v2/groups/" + group + "/messages",
                "{\"msg_type\":2,\"markdown\":{\"content\":\"choose\"},"
                        + "\"keyboard\":{\"content\":{\"rows\":[{\"buttons\":[" + buttons + "]}]}},\"msg_id\":\""
                        + message + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode entries = SIMULATOR.get(lobby + "/entries").json().path("entries");
        return entries.path(entries.size() - 1);
    }

    private JsonNode press(JsonNode entry, String button) {
        return SIMULATOR.post(lobby + "/buttons", "{\"user\":\"alice\",\"entry\":\"" + entry.path("id").asString()
                + "\",\"button\":\"" + button + "\"}").json();
    }

    private JsonNode entry(String id) {
        for (JsonNode entry : SIMULATOR.get(lobby + "/entries").json().path("entries")) {
            if (entry.path("id").asString().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError(id);
    }

    private JsonNode say(String json) {
        Answer answer = SIMULATOR.post(lobby + "/messages", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A reader of server-sent events. */
    private static final class Stream implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final BufferedReader lines;

        Stream(String path) throws IOException, InterruptedException {
            lines = new BufferedReader(new InputStreamReader(client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SIMULATOR.port() + path)).build(),
                    BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
        }

        JsonNode nextEntry() throws IOException {
            return nextEntry(_ -> true);
        }

        JsonNode nextEntry(Predicate<JsonNode> wanted) throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new AssertionError("stream ended");
                }
                if (line.startsWith("data:") && wanted.test(JSON.readTree(line.substring(5)))) {
                    return JSON.readTree(line.substring(5));
                }
            }
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
