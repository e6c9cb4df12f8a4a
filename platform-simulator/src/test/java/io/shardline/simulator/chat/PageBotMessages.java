package io.shardline.simulator.chat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the tests' bot sends besides plain text. */
final class PageBotMessages {

    static final String HELP = """
        ## What I can do
        - `/ping` answers at once, so you see how long a message takes
        - `/picture` sends a **picture**
        - everything else comes back as it is

        Or press a button:""";

    static final String ATTACK = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LINK = 0;
    private static final int CALLBACK = 1;
    private static final int COMMAND = 2;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private PageBotMessages() {}

    /** Markdown with buttons of all kinds. */
    static ObjectNode help() {
        ObjectNode message = JSON.createObjectNode().put("msg_type", 2);
        message.putObject("markdown").put("content", HELP);
        ArrayNode rows = message.putObject("keyboard").putObject("content").putArray("rows");
        ArrayNode first = rows.addObject().putArray("buttons");
        button(first, "again", "Ping", 1, COMMAND, "/ping").put("enter", true);
        button(first, "fill", "Write…", 0, COMMAND, "/echo ");
        ArrayNode second = rows.addObject().putArray("buttons");
        button(second, "confirm", "Confirm", 1, CALLBACK, "confirm:once");
        button(second, "docs", "Open", 0, LINK, "https://example.org/");
        return message;
    }

    /** Everything that must stay text or be refused. */
    static ObjectNode hostile() {
        ObjectNode message = JSON.createObjectNode().put("msg_type", 2);
        message.putObject("markdown").put("content", """
            # %1$s
            %1$s [click](javascript:document.title='broken') ![x](javascript:document.title='broken')
            `%1$s`
            <qqbot-cmd-input text="%2$s" show="%2$s" />""".formatted(ATTACK, "javascript:document.title='broken'"));
        ArrayNode buttons = message.putObject("keyboard").putObject("content").putArray("rows").addObject()
                .putArray("buttons");
        button(buttons, "bad", "<b>x</b>", 1, LINK, "javascript:document.title='broken'");
        return message;
    }

    /** A picture as the platform takes it in a call. */
    static String pictureData() {
        return Base64.getEncoder().encodeToString(picture());
    }

    /** Hills at dusk. */
    static byte[] picture() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0xf3d9b1), 0, HEIGHT, new Color(0xd98f6c)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0xfff4dc));
        graphics.fillOval(430, 60, 84, 84);
        hill(graphics, new Color(0x6f9c94), 210, 34, 0.011, 0);
        hill(graphics, new Color(0x3c776f), 255, 28, 0.014, 2);
        hill(graphics, new Color(0x0b4f49), 300, 22, 0.018, 4);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void hill(Graphics2D graphics, Color color, int base, int height, double pace, double shift) {
        var path = new Path2D.Double();
        path.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 4) {
            path.lineTo(x, base + height * Math.sin(x * pace + shift));
        }
        path.lineTo(WIDTH, HEIGHT);
        graphics.setColor(color);
        graphics.fill(path);
    }

    private static ObjectNode button(ArrayNode row, String id, String label, int style, int action, String data) {
        ObjectNode button = row.addObject().put("id", id);
        button.putObject("render_data").put("label", label).put("visited_label", label).put("style", style);
        ObjectNode does = button.putObject("action").put("type", action).put("data", data)
                .put("unsupport_tips", "not supported");
        does.putObject("permission").put("type", 2);
        return does;
    }
}
