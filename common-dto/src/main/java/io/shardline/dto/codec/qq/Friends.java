package io.shardline.dto.codec.qq;

import java.util.List;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.ChatOpened;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.FriendAdded;
import io.shardline.dto.event.FriendAdded.Source;
import io.shardline.dto.event.FriendRemoved;
import io.shardline.dto.event.PushPermissionChanged;
import io.shardline.dto.event.SubscriptionsChanged;
import io.shardline.dto.event.SubscriptionsChanged.Answer;
import io.shardline.dto.event.User;

/** Chats between one user and the bot: that there is one, and what the user wants to receive in it. */
final class Friends {

    private static final int SUBSCRIPTION_ACCEPTED = 1;

    private static final int FOUND_BY_DEFAULT = 1000;
    private static final int FOUND_BY_SEARCH = 1001;
    private static final int FOUND_BY_SEARCH_ENTRY = 1002;
    private static final int FOUND_IN_GROUP = 1003;
    private static final int FOUND_IN_QZONE = 1004;
    private static final int FOUND_BY_PROFILE_IN_APP = 2001;
    private static final int FOUND_BY_PROFILE_OUTSIDE = 2002;
    private static final int FOUND_BY_LINK_IN_APP = 2003;
    private static final int FOUND_BY_LINK_OUTSIDE = 2004;

    private Friends() {}

    static FriendAdded added(EventOrigin origin, PayloadValue d) {
        return new FriendAdded(
                origin, user(d), source(d.get("scene").smallNumber(FOUND_BY_DEFAULT)), d.get("scene_param").text());
    }

    static FriendRemoved removed(EventOrigin origin, PayloadValue d) {
        return new FriendRemoved(origin, user(d));
    }

    static PushPermissionChanged pushAllowed(EventOrigin origin, PayloadValue d) {
        return new PushPermissionChanged(origin, true, d.get("openid").requiredText());
    }

    static PushPermissionChanged pushRefused(EventOrigin origin, PayloadValue d) {
        return new PushPermissionChanged(origin, false, d.get("openid").requiredText());
    }

    static SubscriptionsChanged subscriptions(EventOrigin origin, PayloadValue d) {
        List<Answer> answers = d.get("result").items().stream()
                .map(item -> new Answer(
                        item.get("op").requiredSmallNumber() == SUBSCRIPTION_ACCEPTED,
                        item.get("template_id").text(),
                        item.get("custom_template_id").text(),
                        item.get("subscribe_id").text(),
                        QqTimes.read(item.get("update_ts"))))
                .toList();
        return new SubscriptionsChanged(origin, d.get("openid").textOrNull(), answers);
    }

    static ChatOpened chatOpened(EventOrigin origin, PayloadValue d) {
        return new ChatOpened(origin, d.get("user_openid").requiredText(), d.get("from_source").text());
    }

    private static User user(PayloadValue d) {
        return new User(
                d.get("openid").requiredText(), "", false, d.get("author").get("union_openid").textOrNull());
    }

    private static Source source(int scene) {
        return switch (scene) {
            case FOUND_BY_DEFAULT -> Source.DEFAULT;
            case FOUND_BY_SEARCH, FOUND_BY_SEARCH_ENTRY -> Source.SEARCH;
            case FOUND_IN_GROUP -> Source.GROUP;
            case FOUND_IN_QZONE -> Source.FEED;
            case FOUND_BY_PROFILE_IN_APP, FOUND_BY_PROFILE_OUTSIDE -> Source.PROFILE;
            case FOUND_BY_LINK_IN_APP, FOUND_BY_LINK_OUTSIDE -> Source.LINK;
            default -> Source.OTHER;
        };
    }
}
