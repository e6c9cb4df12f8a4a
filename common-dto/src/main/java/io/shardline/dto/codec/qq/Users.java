package io.shardline.dto.codec.qq;

import java.util.List;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.User;
import io.shardline.dto.event.User.Role;

/** Reads users, who carry other ids in each scene. */
final class Users {

    private static final String GUILD_ROLE_ADMIN = "2";
    private static final String GUILD_ROLE_OWNER = "4";

    private Users() {}

    /** A guild's user; {@code member} is what the guild adds to the account. */
    static User inGuild(PayloadValue account, PayloadValue member) {
        String nick = member.get("nick").text();
        return new User(
                account.get("id").requiredText(),
                nick.isEmpty() ? account.get("username").text() : nick,
                account.get("bot").flag(),
                account.get("union_openid").textOrNull(),
                role(roles(member)));
    }

    /** The ids of the roles that a guild's member holds. */
    static List<String> roles(PayloadValue member) {
        return member.get("roles").items().stream().map(PayloadValue::requiredText).toList();
    }

    static User inGroup(PayloadValue user) {
        return new User(
                either(user.get("member_openid"), user.get("id")),
                user.get("username").text(),
                user.get("bot").flag(),
                user.get("union_openid").textOrNull(),
                role(user.get("member_role").text()));
    }

    static User alone(PayloadValue user) {
        return new User(
                either(user.get("user_openid"), user.get("id")),
                user.get("username").text(),
                user.get("bot").flag(),
                user.get("union_openid").textOrNull());
    }

    /** The second id is the older field and holds the same. */
    private static String either(PayloadValue id, PayloadValue olderId) {
        String older = olderId.textOrNull();
        return older != null && id.isAbsent() ? older : id.requiredText();
    }

    private static Role role(List<String> roles) {
        if (roles.contains(GUILD_ROLE_OWNER)) {
            return Role.OWNER;
        }
        if (roles.contains(GUILD_ROLE_ADMIN)) {
            return Role.ADMIN;
        }
        return roles.isEmpty() ? Role.UNKNOWN : Role.MEMBER;
    }

    private static Role role(String memberRole) {
        return switch (memberRole) {
            case "owner" -> Role.OWNER;
            case "admin" -> Role.ADMIN;
            case "member" -> Role.MEMBER;
            default -> Role.UNKNOWN;
        };
    }
}
