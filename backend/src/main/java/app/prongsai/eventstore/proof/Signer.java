package app.prongsai.eventstore.proof;

/** Signs anchors in the instance's name, with one Ed25519 key. */
public interface Signer {

    /** Base64 of the key's X.509 form. */
    String publicKey();

    /** Base64 of the signature over the text in UTF-8. */
    String sign(String text);
}
