package io.shardline.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.chat.Entry.Action;
import io.shardline.simulator.chat.Entry.Button;
import io.shardline.simulator.qq.world.Happening.Media;

class BodyReaderTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsMarkdownAndButtons() {
        Entry.Body body = read(
                "{'msg_type':2,'content':' ','markdown':{'content':'## Title'},'keyboard':{'content':{'rows':["
                        + "{'buttons':[{'id':'b1','render_data':{'label':'OK','visited_label':'done','style':1},"
                        + "'action':{'type':1,'data':'yes','permission':{'type':2}}},"
                        + "{'render_data':{'label':'Go'},'action':{'type':2,'data':'/go','enter':true,"
                        + "'permission':{'type':0,'specify_user_ids':['A']}}}]}]}}}");

        assertThat(body.text()).isNull();
        assertThat(body.markdown()).isEqualTo("## Title");
        assertThat(body.keyboard()).isEqualTo(List.of(List.of(
                new Button("b1", "OK", "done", 1, Action.CALLBACK, "yes", false, false, List.of()),
                new Button("0-1", "Go", "", 0, Action.COMMAND, "/go", true, false, List.of("A")))));
    }

    @Test
    void readsCardsOfTheKnownTemplates() {
        Entry.Ark list = read("{'msg_type':3,'ark':{'template_id':23,'kv':[{'key':'#DESC#','value':'desc'},"
                + "{'key':'#PROMPT#','value':'prompt'},{'key':'#LIST#','obj':[{'obj_kv':[{'key':'desc','value':'one'},"
                + "{'key':'link','value':'http://x'}]}]}]}}").ark();
        Entry.Ark picture = read("{'msg_type':3,'ark':{'template_id':37,'kv':[{'key':'#PROMPT#','value':'p'},"
                + "{'key':'#METATITLE#','value':'title'},{'key':'#METACOVER#','value':'http://i'},"
                + "{'key':'#METAURL#','value':'http://u'}]}}").ark();

        assertThat(list).isEqualTo(new Entry.Ark(23, "prompt", List.of("desc", "one"), null, null));
        assertThat(picture).isEqualTo(new Entry.Ark(37, "p", List.of("title"), "http://i", "http://u"));
    }

    @Test
    void readsEmbedsAndMedia() {
        Entry.Body embed = read("{'embed':{'title':'t','fields':[{'name':'a'},{'name':'b'}]}}");
        Entry.Body image = BodyReader.read((ObjectNode) JSON.readTree("{\"msg_type\":7}"),
                new Media("image", "http://i"));
        Entry.Body voice = BodyReader.read((ObjectNode) JSON.readTree("{\"msg_type\":7}"),
                new Media("voice", "http://v"));

        assertThat(embed.embed()).isEqualTo(new Entry.Embed("t", List.of("a", "b")));
        assertThat(image.images()).hasSize(1);
        assertThat(voice.images()).isEmpty();
        assertThat(voice.media()).isEqualTo("voice");
    }

    @Test
    void nonsenseIsShownAsNothing() {
        Entry.Body body = read(
                "{'msg_type':'x','content':5,'markdown':[],'keyboard':{'content':{'rows':[{'buttons':[7,{}]},3]}},"
                        + "'ark':{'kv':[1,{'obj':[2]}]},'embed':{'fields':7}}");

        assertThat(body.keyboard()).hasSize(2);
        assertThat(body.markdown()).isNull();
    }

    private static Entry.Body read(String json) {
        return BodyReader.read((ObjectNode) JSON.readTree(json.replace('\'', '"')), null);
    }
}
