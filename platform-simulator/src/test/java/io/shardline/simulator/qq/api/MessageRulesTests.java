package io.shardline.simulator.qq.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.id.Scene;

class MessageRulesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX = 100;

    @ParameterizedTest
    @ValueSource(strings = {"{'content':'x'}", "{'msg_type':0,'content':'x','msg_seq':4294967295}",
            "{'msg_type':2,'markdown':{'content':'x'},'content':' '}",
            "{'msg_type':2,'markdown':{'custom_template_id':'x'}}",
            "{'msg_type':3,'ark':{'template_id':23}}", "{'msg_type':7,'media':{'file_info':'x'}}",
            "{'msg_type':7,'media':{'file_info':'x'},'content':' ','unknown':[1]}", "{'content':'x','msg_type':null}"})
    void theseGroupMessagesAreFine(String body) {
        MessageRules.check(Scene.GROUP, json(body), false, MAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'msg_type':0}|22006", "{'msg_type':2,'content':'x'}|22006",
            "{'msg_type':2,'markdown':{'content':'x'},'content':'y'}|22006", "{'msg_type':2,'markdown':{}}|40034008",
            "{'msg_type':3,'ark':{}}|22006", "{'msg_type':7}|22006", "{'msg_type':5,'content':'x'}|340069",
            "{'msg_type':6}|340069", "{'msg_type':'a','content':'x'}|340069", "{'content':'x','msg_seq':0}|40011000",
            "{'content':'x','msg_seq':4294967296}|40011000", "{'content':'x','msg_id':5}|40011000",
            "{'content':'x','msg_id':'a','event_id':'b'}|40011000",
            "{'content':'x','keyboard':{'content':{'rows':[{},{},{},{},{},{}]}}}|40034029",
            "{'content':'x','keyboard':{'content':{'rows':[{'buttons':[1,2,3,4,5,6]}]}}}|40034029"})
    void theseGroupMessagesAreRefused(String body, int code) {
        assertThatThrownBy(() -> MessageRules.check(Scene.GROUP, json(body), false, MAX))
                .isInstanceOfSatisfying(ApiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anEmptyChannelMessageIsRefusedUnlessItHasAPicture() {
        assertThatThrownBy(() -> MessageRules.check(Scene.CHANNEL, json("{}"), false, MAX))
                .isInstanceOfSatisfying(ApiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(50006));
        MessageRules.check(Scene.CHANNEL, json("{}"), true, MAX);
        MessageRules.check(Scene.DM, json("{'image':'http://x'}"), false, MAX);
    }

    @Test
    void typingIsForSingleChats() {
        MessageRules.check(Scene.C2C, json("{'msg_type':6,'input_notify':{'input_type':1,'input_second':60}}"), false,
                MAX);
        assertThatThrownBy(
                () -> MessageRules.check(Scene.C2C, json("{'msg_type':6,'input_notify':{'input_second':61}}"),
                        false, MAX))
                .isInstanceOf(ApiRefusal.class);
    }

    @Test
    void aLongTextIsRefused() {
        assertThatThrownBy(
                () -> MessageRules.check(Scene.GROUP, json("{'content':'" + "x".repeat(101) + "'}"), false, MAX))
                .isInstanceOfSatisfying(ApiRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(40054007));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
