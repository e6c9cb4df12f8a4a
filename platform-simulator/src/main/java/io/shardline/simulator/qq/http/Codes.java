package io.shardline.simulator.qq.http;

/** The platform's error codes that this simulator answers. */
public final class Codes {

    public static final int TOO_MANY_TOKENS = 100001;
    public static final int INTERNAL = 100002;
    public static final int APP_ID_INVALID = 100007;
    public static final int SECRET_INVALID = 100016;
    public static final int CHANNEL_ABNORMAL = 10003;
    public static final int GUILD_ABNORMAL = 10004;
    public static final int NOT_GRANTED = 11253;
    public static final int ADDRESS_NOT_ALLOWED = 11298;
    public static final int ADDRESS_NOT_ALLOWED_V2 = 40023002;
    public static final int CHANNEL_WRITE_RATE = 20028;
    public static final int TYPE_AND_CONTENT_DIFFER = 22006;
    public static final int TOO_MANY_MESSAGES = 22009;
    public static final int EMPTY_MESSAGE = 50006;
    public static final int NOT_CONNECTED = 304018;
    public static final int PUSH_AUDITED = 304023;
    public static final int REPLY_AUDITED = 304024;
    public static final int MESSAGE_ID_INVALID_GUILD = 304026;
    public static final int MESSAGE_ID_EXPIRED_GUILD = 304027;
    public static final int CHANNEL_ACTIVE_LIMIT = 304045;
    public static final int GUILD_ACTIVE_CHANNELS_LIMIT = 304047;
    public static final int DM_ACTIVE_USER_LIMIT = 304049;
    public static final int DM_ACTIVE_TOTAL_LIMIT = 304050;
    public static final int FILE_INFO_INVALID = 304080;
    public static final int RECALL_ID_INVALID = 306002;
    public static final int RECALL_NOT_ALLOWED = 306004;
    public static final int RECALL_OTHER_GROUP = 306007;
    public static final int RECALL_NOT_OURS = 306008;
    public static final int RECALL_TOO_LATE = 306011;
    public static final int MESSAGE_TYPE_INVALID = 340069;
    public static final int REACTION_SET_ALREADY = 620003;
    public static final int REACTION_NOT_SET = 620004;
    public static final int INTERACTION_OTHER_APP = 630003;
    public static final int REQUEST_ABNORMAL = 40011000;
    public static final int MEDIA_TRANSFER_FAILED = 40034004;
    public static final int MESSAGE_ID_EXPIRED = 40034005;
    public static final int MARKDOWN_PARAMETER = 40034008;
    public static final int MESSAGE_ID_INVALID = 40034024;
    public static final int EVENT_ID_INVALID = 40034025;
    public static final int EVENT_ID_EXPIRED = 40034026;
    public static final int EVENT_NOT_ANSWERABLE = 40034027;
    public static final int KEYBOARD_SIZE = 40034029;
    public static final int ACTIVE_RATE = 40034100;
    public static final int NOT_IN_GROUP = 40054003;
    public static final int NOT_A_FRIEND = 40054004;
    public static final int ACTIVE_SWITCHED_OFF = 40034105;
    public static final int PASSIVE_EXCEEDED = 40034128;
    public static final int DUPLICATE = 40054005;
    public static final int TOO_LONG = 40054007;
    public static final int RECALL_TOO_LATE_V2 = 40064004;
    public static final int RECALL_FAILED = 40034122;
    /** Not documented: the platform's gateway answers 404 for paths that it does not know. */
    public static final int ENDPOINT_UNKNOWN = 404;
    /** Not documented: a body beyond what the endpoint takes. */
    public static final int BODY_TOO_LARGE = 413;

    private Codes() {}
}
