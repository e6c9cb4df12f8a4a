package io.shardline.dto.codec.qq;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.InteractionTriggered.Kind;
import io.shardline.dto.event.User;

/** Buttons, menus, feedback and settings. */
final class Interactions {

    private static final int MESSAGE_BUTTON = 11;
    private static final int QUICK_MENU = 12;
    private static final int MESSAGE_FEEDBACK = 13;
    private static final int USER_AUTHORIZE = 18;
    private static final int GROUP_AUTHORIZE = 19;

    /** Fields of {@code resolved} that the event has components for. */
    private static final Set<String> OWN_COMPONENTS = Set.of("button_id", "button_data", "feature_id", "message_id",
            "user_id");

    private Interactions() {}

    static InteractionTriggered triggered(EventOrigin origin, PayloadValue d) {
        PayloadValue data = d.get("data");
        PayloadValue resolved = data.get("resolved");
        PayloadValue type = d.get("type").isAbsent() ? data.get("type") : d.get("type");
        String buttonId = resolved.get("button_id").text();
        return new InteractionTriggered(
                origin,
                d.get("id").requiredText(),
                kind(type.requiredSmallNumber()),
                user(d, resolved),
                buttonId.isEmpty() ? resolved.get("feature_id").text() : buttonId,
                resolved.get("button_data").text(),
                resolved.get("message_id").textOrNull(),
                details(d, type, data, resolved));
    }

    private static Kind kind(int type) {
        return switch (type) {
            case MESSAGE_BUTTON -> Kind.BUTTON;
            case QUICK_MENU -> Kind.MENU;
            case MESSAGE_FEEDBACK -> Kind.FEEDBACK;
            case USER_AUTHORIZE, GROUP_AUTHORIZE -> Kind.AUTHORIZATION;
            default -> Kind.OTHER;
        };
    }

    private static @Nullable User user(PayloadValue d, PayloadValue resolved) {
        for (PayloadValue id : new PayloadValue[]{
                d.get("group_member_openid"), d.get("user_openid"), resolved.get("user_id")}) {
            String text = id.textOrNull();
            if (text != null) {
                return User.withId(text);
            }
        }
        return null;
    }

    private static Map<String, String> details(
            PayloadValue d, PayloadValue type, PayloadValue data, PayloadValue resolved) {
        Map<String, String> details = new HashMap<>();
        resolved.fields().forEach((name, value) -> {
            if (value.isObject()) {
                value.fields().forEach((inner, innerValue) -> put(details, name + '.' + inner, innerValue));
            } else if (!OWN_COMPONENTS.contains(name)) {
                put(details, name, value);
            }
        });
        put(details, "type", type);
        put(details, "guild_id", d.get("guild_id"));
        if (!data.get("type").text().equals(type.text())) {
            put(details, "data.type", data.get("type"));
        }
        return details;
    }

    private static void put(Map<String, String> details, String name, PayloadValue value) {
        String text = value.scalarOrNull();
        if (text != null && !text.isEmpty()) {
            details.put(name, text);
        }
    }
}
