package io.shardline.simulator.qq.id;

/**
 * Names a conversation of one bot. Written {@code bot/scene/id}.
 *
 * @param bot the app id
 * @param scene the kind of place
 * @param id channel id, virtual guild id, group openid or user openid
 */
public record ConversationKey(String bot, Scene scene, String id) {
    @Override
    public String toString() {
        return bot + '/' + scene.wireName() + '/' + id;
    }
}
