package io.shardline.simulator.it;

import java.io.IOException;

import tools.jackson.databind.JsonNode;

/** A bot's service in a test: its token, its sockets, its calls. */
record TestBot(Simulator simulator, String appId) {

    static final long GROUPS = 1L << 25;
    static final long PUBLIC = 1L << 30;
    static final long DIRECT = 1L << 12;
    static final long ALL = GROUPS | PUBLIC | DIRECT | 1 | 2 | 1L << 10 | 1L << 26 | 1L << 27;

    String token() {
        return simulator.post("/app/getAppAccessToken",
                "{\"appId\":\"" + appId + "\",\"clientSecret\":\"secret\"}").json().path("access_token").asString();
    }

    String authorization() {
        return "QQBot " + token();
    }

    /** A connection that has read HELLO. */
    SocketClient dial() {
        SocketClient socket = SocketClient.connect(simulator.socketUri());
        socket.next(10);
        return socket;
    }

    /** A connection that has read READY. */
    SocketClient connect() {
        return connect(0, 1);
    }

    SocketClient connect(int index, int count) {
        SocketClient socket = dial();
        socket.identify(authorization(), ALL, index, count);
        socket.nextDispatch("READY");
        return socket;
    }

    Answer call(String method, String path, String body, String... headers) {
        try {
            return send(method, path, body, headers);
        } catch (IOException e) {
            throw new IllegalStateException(method + ' ' + path, e);
        }
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        var all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = authorization();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return simulator.send(method, path, body, all);
    }

    /** Emits an event and returns what the simulator says about it. */
    JsonNode emit(String json) {
        Answer answer = simulator.post("/control/events", "{\"bot\":\"" + appId + "\"," + json.strip().substring(1));
        if (answer.status() != 200) {
            throw new IllegalStateException("event: " + answer.text());
        }
        return answer.json().path("events").path(0);
    }

    /** A user says something in a group; the answer is the message's id. */
    String say(String text) {
        return emit("{\"scene\":\"group\",\"conversation\":\"lobby\",\"text\":\"" + text + "\"}").path("messageId")
                .asString();
    }

    /** The group in which {@link #say} speaks. */
    String lobby() {
        return emit(
                "{\"scene\":\"group\",\"conversation\":\"lobby\",\"text\":\"x\",\"mention\":false,\"fullMode\":true}")
                .path("conversation").asString().split("/", -1)[2];
    }

    Answer reply(String group, String messageId, int sequence) {
        return call("POST", "/v2/groups/" + group + "/messages",
                "{\"msg_type\":0,\"content\":\"re\",\"msg_id\":\"" + messageId + "\",\"msg_seq\":" + sequence + "}");
    }
}
