package io.shardline.simulator.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationIntegrationTests {

    private static final Simulator SIMULATOR = SharedSimulator.INSTANCE;

    private final TestBot bot = SIMULATOR.newBot();

    @Test
    void theTokenIsGivenOutWithItsLifeAsText() {
        Answer answer = token(bot.appId(), "\"secret\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("expires_in").isString()).isTrue();
        assertThat(answer.header("X-Tps-trace-ID")).isNotEmpty();
        assertThat(token(bot.appId(), "\"secret\"").json().path("access_token"))
                .isEqualTo(answer.json().path("access_token"));
    }

    @Test
    void errorsOfTheTokenEndpointComeWithStatus200() {
        assertThat(token(bot.appId(), "\"wrong\"")).extracting(Answer::status, Answer::code).containsExactly(200,
                100016);
        assertThat(token("999", "\"secret\"").code()).isEqualTo(100016);
        assertThat(token(bot.appId(), "5").code()).isEqualTo(100002);
        assertThat(SIMULATOR.post("/app/getAppAccessToken", "nonsense").code()).isEqualTo(100002);
        assertThat(SIMULATOR.post("/app/getAppAccessToken", "{\"appId\":\"1\",\"clientSecret\":\"x\"}", "Content-Type",
                "text/plain").code()).isEqualTo(100007);
    }

    @ParameterizedTest
    @CsvSource({"Bearer x,11241,40011005", "x,11241,40011005", "Bot 1.2,11245,11245", "QQBot nonsense,11244,11244"})
    void wrongCredentials(String authorization, int code, int errCode) {
        Answer answer = SIMULATOR.get("/gateway", "Authorization", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("err_code").asInt()).isEqualTo(errCode);
        assertThat(answer.json().path("trace_id").asString()).isEqualTo(answer.header("X-Tps-trace-ID"));
    }

    @Test
    void noCredentials() {
        assertThat(SIMULATOR.get("/gateway")).extracting(Answer::status, Answer::code).containsExactly(401, 11201);
    }

    @Test
    void expiredTokens() {
        String authorization = bot.authorization();
        assertThat(SIMULATOR.get("/gateway", "Authorization", authorization).status()).isEqualTo(200);

        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"expireTokens\":true}");

        assertThat(SIMULATOR.get("/gateway", "Authorization", authorization).code()).isEqualTo(11244);
    }

    @Test
    void anAddressThatIsNotOnTheList() {
        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"allowList\":[\"10.0.0.1\"]}");

        Answer answer = bot.call("GET", "/gateway", "");

        assertThat(answer).extracting(Answer::status, Answer::code).containsExactly(401, 11298);
        assertThat(answer.json().path("err_code").asInt()).isEqualTo(40023002);
    }

    @Test
    void theAllowListDoesNotApplyInTheSandbox() {
        SIMULATOR.patch("/control/bots/" + bot.appId(), "{\"allowList\":[\"10.0.0.1\"],\"sandbox\":true}");

        assertThat(bot.call("GET", "/gateway", "").status()).isEqualTo(200);
    }

    @Test
    void discoveryNamesTheHostOfTheRequest() {
        assertThat(bot.call("GET", "/gateway", "").json().path("url").asString())
                .isEqualTo("ws://127.0.0.1:" + SIMULATOR.port() + "/websocket");
        Answer answer = bot.call("GET", "/gateway/bot", "");
        assertThat(answer.json().path("shards").asInt()).isEqualTo(1);
        assertThat(answer.json().path("session_start_limit").path("max_concurrency").asInt()).isEqualTo(100);
    }

    @Test
    void unknownEndpointsAnswerInThePlatformsForm() {
        for (String method : new String[]{"GET", "POST", "PUT", "DELETE"}) {
            Answer answer = bot.call(method, "/v2/nonsense", method.equals("POST") ? "{}" : "");
            assertThat(answer).as(method).extracting(Answer::status, Answer::code).containsExactly(404, 404);
            assertThat(answer.header("X-Tps-trace-ID")).isNotEmpty();
        }
    }

    @Test
    void endpointsByInvitationAreNotGranted() {
        assertThat(bot.call("GET", "/v2/groups/x/members", "").code()).isEqualTo(11253);
    }

    @Test
    void theLegacyTokenWorksBehindItsSwitch() {
        try (Simulator legacy = Simulator.start("simulator.qq.switches.api.legacy-token=true")) {
            Answer answer = legacy.get("/users/@me", "Authorization", "Bot 102000001.shardline-local-secret");
            assertThat(answer.json().path("username").asString()).isEqualTo("demo bot");
            assertThat(legacy.get("/users/@me", "Authorization", "Bot 102000001.wrong").code()).isEqualTo(11243);
            SocketClient socket = SocketClient.connect(legacy.socketUri());
            socket.next(10);
            socket.identify("Bot 102000001.shardline-local-secret", TestBot.PUBLIC, 0, 1);
            socket.nextDispatch("READY");
        }
    }

    private static Answer token(String appId, String secret) {
        return SIMULATOR.post("/app/getAppAccessToken",
                "{\"appId\":\"" + appId + "\",\"clientSecret\":" + secret + "}");
    }
}
