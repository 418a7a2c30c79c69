package app.prongsai.bot.delivery;

import app.prongsai.bot.conversation.PublicPages;
import app.prongsai.deliveries.Message;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A message as the text of a letter. */
@Component
class Letters {

    private static final String FOOTER = "ข้อความนี้ส่งโดยอัตโนมัติทางอีเมล เพราะส่งถึงท่านทาง LINE ไม่ได้"
            + " เชื่อมบัญชี LINE หรือเปลี่ยนอีเมลได้ที่หน้า “บัญชีของฉัน”";

    private final PublicPages pages;

    Letters(PublicPages pages) {
        this.pages = pages;
    }

    String text(Message message) {
        List<String> lines = new ArrayList<>();
        lines.add(message.title());
        lines.add("");
        message.lines().forEach(line -> lines.add("- " + line));
        pages.resolve(message.link()).ifPresent(link -> {
            lines.add("");
            lines.add(link.toString());
        });
        lines.add("");
        lines.add(FOOTER);
        return String.join("\n", lines);
    }
}
