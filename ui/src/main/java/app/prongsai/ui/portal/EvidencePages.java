package app.prongsai.ui.portal;

import app.prongsai.evidence.PublishedFile;
import app.prongsai.evidence.PublishedFile.Form;
import app.prongsai.evidence.StoredFile;
import app.prongsai.ui.signin.ContentPolicy;
import app.prongsai.ui.words.FileEndings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that prove what a published report says, each under a permanent address by its hash. */
@Controller
class EvidencePages {

    /** Beside the policy of all public pages: whatever the file holds, it runs nothing and asks for nothing. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Visitor visitor;

    EvidencePages(Visitor visitor) {
        this.visitor = visitor;
    }

    @GetMapping("/o/{code}/evidence/{file}")
    ResponseEntity<byte[]> whole(@PathVariable String code, @PathVariable String file) {
        return answer(file, visitor.ask(code, new PublishedFile(file, Form.WHOLE)), file);
    }

    @GetMapping("/o/{code}/evidence/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String code, @PathVariable String file) {
        return answer(file, visitor.ask(code, new PublishedFile(file, Form.THUMBNAIL)), file + "-thumbnail");
    }

    private static ResponseEntity<byte[]> answer(String file, StoredFile.Content content, String tag) {
        MediaType type = MediaType.parseMediaType(content.mediaType());
        boolean picture = type.getType().equals("image");
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .header(ContentPolicy.HEADER, NOTHING_RUNS)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(picture ? "inline" : "attachment")
                                .filename("evidence-" + file.substring(0, 12) + FileEndings.of(content.mediaType()))
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
