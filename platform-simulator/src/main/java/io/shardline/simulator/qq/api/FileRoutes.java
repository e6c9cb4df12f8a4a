package io.shardline.simulator.qq.api;

import java.util.Base64;
import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.api.ReplyRules.Reply;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.http.LimitKind;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Blobs;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Happening.Media;
import io.shardline.simulator.qq.world.Pictures;

/** Uploads of pictures, videos, voices and files for group and c2c messages. Addresses are noted, not fetched. */
@Component
final class FileRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KINDS = List.of("image", "video", "voice", "file");

    private final Places places;
    private final MediaFiles files;
    private final Blobs blobs;
    private final ActiveQuotas quotas;
    private final Sends sends;
    private final SwitchBoard switches;

    FileRoutes(Places places, MediaFiles files, Blobs blobs, ActiveQuotas quotas, Sends sends, SwitchBoard switches) {
        this.places = places;
        this.files = files;
        this.blobs = blobs;
        this.quotas = quotas;
        this.sends = sends;
        this.switches = switches;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(route("/v2/groups/{id}/files", Scene.GROUP), route("/v2/users/{id}/files", Scene.C2C));
    }

    private ApiRoute route(String path, Scene scene) {
        return ApiRoute.of(HttpMethod.POST, path, "files." + scene.wireName(), call -> upload(call, scene))
                .in(scene).limited(LimitKind.FILES);
    }

    private ApiAnswer upload(ApiCall call, Scene scene) {
        ObjectNode body = call.fields();
        Conversation conversation = places.require(call, scene);
        int type = body.path("file_type").asInt(0);
        if (type < 1 || type > KINDS.size()) {
            throw ApiRefusal.business(Codes.REQUEST_ABNORMAL, "file_type: out of range");
        }
        var media = new Media(KINDS.get(type - 1), address(body));
        long ttl = switches.api().mediaTtl().toMillis();
        String fileInfo = files.keep(call.bot().appId(), scene, media, ttl);
        ObjectNode answer = JSON.createObjectNode().put("file_uuid", "uuid-" + Integer.toHexString(fileInfo.hashCode()))
                .put("file_info", fileInfo).put("ttl", ttl / 1_000);
        if (!body.path("srv_send_msg").asBoolean(false)) {
            return ApiAnswer.ok(answer);
        }
        synchronized (conversation) {
            quotas.take(call.bot(), conversation);
            ObjectNode message = JSON.createObjectNode().put("msg_type", MessageRules.MEDIA);
            ApiAnswer sent = sends
                    .deliver(new Sends.Parcel(call, conversation, message, new Reply.Active(), media));
            if (sent.body() instanceof ObjectNode sentBody && sent.code() == 0) {
                return ApiAnswer.delivered(answer.set("id", sentBody.path("id")), sent.delivery());
            }
            return sent;
        }
    }

    private String address(ObjectNode body) {
        String url = MessageRules.text(body, "url");
        String data = MessageRules.text(body, "file_data");
        if (!data.isEmpty()) {
            try {
                byte[] bytes = Base64.getDecoder().decode(data);
                return blobs.keep(bytes, Pictures.kind(bytes).contentType()).path();
            } catch (IllegalArgumentException e) {
                throw refused("file_data: " + e.getMessage());
            }
        }
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw refused("url: missing or not http (expected: url or file_data)");
        }
        return url;
    }

    private static ApiRefusal refused(String message) {
        return ApiRefusal.business(Codes.MEDIA_TRANSFER_FAILED, message);
    }
}
