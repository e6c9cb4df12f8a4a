package io.shardline.simulator.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.json.MissingThingException;
import io.shardline.simulator.qq.event.Attachment;
import io.shardline.simulator.qq.http.Hosts;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Blobs;
import io.shardline.simulator.qq.world.Pictures;

/** What happens in one conversation of the page: reading, following, writing, pressing buttons. */
@RestController
final class ChatConversations {

    private static final String PATH = "/chat/api/bots/{bot}/conversations/{scene}/{id}";
    private static final int MAX_STREAMS = 200;
    private static final int MAX_IMAGES = 9;
    private static final int DEFAULT_ENTRIES = 50;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final ChatActs acts;
    private final Chronicle chronicle;
    private final Blobs blobs;
    private final Scheduler timer;
    private final AtomicInteger streams = new AtomicInteger();

    /** A part of a history, oldest first. */
    record Entries(List<Entry> entries, boolean more) {}

    ChatConversations(ChatActs acts, Chronicle chronicle, Blobs blobs, Scheduler timer) {
        this.acts = acts;
        this.chronicle = chronicle;
        this.blobs = blobs;
        this.timer = timer;
    }

    @GetMapping(PATH + "/entries")
    Entries entries(@PathVariable String bot, @PathVariable String scene, @PathVariable String id,
            @RequestParam Map<String, String> parameters) {
        JsonFields fields = JsonFields.ofQuery(parameters);
        int limit = fields.integer("limit", DEFAULT_ENTRIES, 1, History.KEPT);
        String before = fields.findText("before").orElse(null);
        fields.end();
        History history = chronicle.of(acts.conversation(bot, scene, id));
        List<Entry> entries = history.before(before, limit);
        return new Entries(entries, !entries.isEmpty() && history.hasBefore(entries.getFirst()));
    }

    @GetMapping(path = PATH + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> stream(@PathVariable String bot, @PathVariable String scene, @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        JsonFields fields = JsonFields.ofQuery(lastEventId == null ? parameters : Map.of("after", lastEventId));
        long after = fields.integer("after", 0L, 0, Long.MAX_VALUE);
        fields.end();
        History history = chronicle.of(acts.conversation(bot, scene, id));
        if (streams.incrementAndGet() > MAX_STREAMS) {
            streams.decrementAndGet();
            throw new InvalidFieldException("stream: " + MAX_STREAMS + " are open already");
        }
        Sinks.Empty<Void> over = Sinks.empty();
        Flux<ServerSentEvent<Object>> events = Flux.defer(() -> history.follow(after)).map(ChatConversations::event)
                .startWith(ServerSentEvent.builder().comment("follow").build())
                .doFinally(_ -> over.tryEmitEmpty());
        Flux<ServerSentEvent<Object>> alive = Flux.interval(KEEP_ALIVE, timer)
                .<ServerSentEvent<Object>>map(_ -> ServerSentEvent.builder().comment("alive").build())
                .takeUntilOther(over.asMono());
        return Flux.merge(events, alive).doFinally(_ -> streams.decrementAndGet());
    }

    @PostMapping(PATH + "/messages")
    Entry speak(@PathVariable String bot, @PathVariable String scene, @PathVariable String id,
            @RequestBody byte[] body, ServerHttpRequest request) {
        JsonFields fields = JsonFields.parse(body);
        var images = new ArrayList<Attachment>();
        for (String upload : fields.texts("images", MAX_IMAGES)) {
            images.add(attachment(upload, Hosts.baseUrl(request)));
        }
        var words = new ChatActs.Words(fields.text("user"), fields.text("text", ""), fields.flag("mention", true),
                images,
                fields.findText("quote"));
        fields.end();
        return acts.speak(acts.conversation(bot, scene, id), words);
    }

    @PostMapping(PATH + "/buttons")
    ChatActs.PressResult press(@PathVariable String bot, @PathVariable String scene, @PathVariable String id,
            @RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        String user = fields.text("user");
        String entry = fields.text("entry");
        String button = fields.text("button");
        fields.end();
        return acts.press(acts.conversation(bot, scene, id), user, entry, button);
    }

    private Attachment attachment(String upload, String baseUrl) {
        Blobs.Blob blob = blobs.find(upload)
                .orElseThrow(() -> new MissingThingException("images: " + upload + " does not exist"));
        Pictures.Kind kind = Pictures.kind(blob.bytes());
        return new Attachment(blob.contentType(), blob.id(), baseUrl + blob.path(), kind.width(), kind.height(),
                blob.bytes().length);
    }

    private static ServerSentEvent<Object> event(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Changed(Entry entry) -> ServerSentEvent.<Object>builder(entry).event("entry")
                    .id(Long.toString(entry.revision())).build();
            case ChatEvent.Typing(int seconds) -> ServerSentEvent.<Object>builder(Map.of("seconds", seconds))
                    .event("typing").build();
        };
    }

    /** The scene that a path names. */
    static Optional<Scene> scene(String name) {
        for (Scene scene : Scene.values()) {
            if (scene.wireName().equals(name)) {
                return Optional.of(scene);
            }
        }
        return Optional.empty();
    }
}
