package app.prongsai.bot.simulator;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The profile picture of an account: its letter on its colour. */
@RestController
@OnlyWhenSimulated
final class AccountPicture {

    private static final int SIDE = 200;
    private static final float HUES = 12f;

    private final Simulator simulator;

    AccountPicture(Simulator simulator) {
        this.simulator = simulator;
    }

    @GetMapping("/simulator/line/picture/{channelId}")
    ResponseEntity<byte[]> picture(@PathVariable String channelId) {
        SimulatedChannel channel = simulator.find(channelId);
        return channel == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(draw(channel.channel()));
    }

    private static byte[] draw(Channel channel) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor(Portraits.hue(channel.botUserId()) / HUES, 0.5f, 0.55f));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, SIDE / 2));
        String letter = Portraits.initial(channel.name());
        int left = (SIDE - pen.getFontMetrics().stringWidth(letter)) / 2;
        pen.drawString(letter, left, SIDE * 2 / 3);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
