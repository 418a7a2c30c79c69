package app.prongsai.signin;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The two ceremonies of WebAuthn at one site: what a device is asked, and what its answer is worth. */
final class Ceremonies {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Keyring NOBODYS = new Keyring(new ByteArray(new byte[0]), List.of());

    /** Browsers leave out who made the device, unless it says nothing of that anyway. */
    private static final Set<String> UNATTESTED = Set.of("none", "packed");

    /** What every device knows one of; without a choice the library would offer what few do. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256);

    private final RelyingParty site;

    private Ceremonies(RelyingParty site) {
        this.site = site;
    }

    /** @param ring the passkeys of the one who is asked */
    static Ceremonies at(PasskeySite site, Keyring ring) {
        return new Ceremonies(RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(site.host())
                        .name("Prongsai")
                        .build())
                .credentialRepository(ring)
                .origins(Set.of(site.origin()))
                .preferredPubkeyParams(ALGORITHMS)
                .attestationConveyancePreference(AttestationConveyancePreference.NONE)
                .build());
    }

    /** Of somebody who is not known yet. */
    static Ceremonies at(PasskeySite site) {
        return at(site, NOBODYS);
    }

    PublicKeyCredentialCreationOptions registration(UserIdentity user) {
        return site.startRegistration(StartRegistrationOptions.builder()
                .user(user)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .timeout(PATIENCE.toMillis())
                .build());
    }

    RegisteredCredential registered(
            PublicKeyCredentialCreationOptions request,
            PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> response)
            throws RegistrationFailedException {
        if (!UNATTESTED.contains(response.getResponse().getAttestation().getFormat())) {
            throw new RegistrationFailedException(
                    new IllegalArgumentException("An attestation that was not asked for"));
        }
        RegistrationResult made = site.finishRegistration(FinishRegistrationOptions.builder()
                .request(request)
                .response(response)
                .build());
        return RegisteredCredential.builder()
                .credentialId(made.getKeyId().getId())
                .userHandle(request.getUser().getId())
                .publicKeyCose(made.getPublicKeyCose())
                .signatureCount(made.getSignatureCount())
                .build();
    }

    AssertionRequest assertion() {
        return site.startAssertion(StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE.toMillis())
                .build());
    }

    /** How often the passkey was used, by the device's own word, if its answer is to be believed. */
    long count(
            AssertionRequest request,
            PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> response)
            throws AssertionFailedException {
        return site.finishAssertion(FinishAssertionOptions.builder()
                        .request(request)
                        .response(response)
                        .build())
                .getSignatureCount();
    }
}
