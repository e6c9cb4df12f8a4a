package io.shardline.dto.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotFolderTests {

    @TempDir
    Path folder;

    @Test
    void aBrokenFileHarmsNoOther() throws IOException {
        write("a.yml", "platform: qq\napp-id: '1'\nsecret: x\n");
        write("b.yaml", "platform: irc\n");
        write("c.yml", "platform: qq\napp-id: '3'\nsecret-file: c.secret\n");
        write("c.secret", "y\n");
        write("notes.txt", "not a bot");
        write(".hidden.yml", "not a bot");

        BotFolder read = BotFolder.read(folder);

        assertThat(read.bots()).extracting(bot -> bot.id().toString()).containsExactly("qq/1", "qq/3");
        assertThat(read.problems()).containsOnlyKeys("b.yaml").containsValue("b.yaml: platform: irc (expected: qq)");
    }

    @Test
    void theSameBotTwiceIsAProblemOfTheSecondFile() throws IOException {
        write("a.yml", "platform: qq\napp-id: '1'\nsecret: x\n");
        write("b.yml", "platform: qq\napp-id: '1'\nsecret: y\n");

        assertThat(BotFolder.read(folder).problems()).containsEntry("b.yml", "b.yml: qq/1 is in another file already");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> BotFolder.read(missing)).isInstanceOf(UncheckedIOException.class)
                .hasMessage("bot folder: " + missing + " (expected: a readable directory)");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
