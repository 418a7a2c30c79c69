/* Passkeys: the account screen calls create(); the sign-in page offers them where its form stands. */
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  const told = (made, response) => JSON.stringify({
    id: made.id, type: made.type, response, clientExtensionResults: made.getClientExtensionResults(),
  });

  async function create(options) {
    const { publicKey } = JSON.parse(options);
    const made = await navigator.credentials.create({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge),
        user: { ...publicKey.user, id: bytes(publicKey.user.id) },
        excludeCredentials: known(publicKey.excludeCredentials),
      },
    });
    return told(made, {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    });
  }

  window.passkeys = { create };

  const form = document.getElementById('passkey');
  if (!form || !window.PublicKeyCredential) return;

  const problem = document.getElementById('passkey-problem');
  const RENEWED_MILLIS = 4 * 60 * 1000;
  const FORBIDDEN = 403;
  let asking = new AbortController();
  let pressed = false;

  async function options(signal, renewed = false) {
    const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal });
    if (answer.status === FORBIDDEN && !renewed) {
      await renew(signal);
      return options(signal, true);
    }
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  /* The page stood open longer than its session: its forms take the token of a new one. */
  async function renew(signal) {
    const page = new DOMParser().parseFromString(await (await fetch(location.href, { signal })).text(), 'text/html');
    const fresh = page.querySelector('input[name=_csrf]').value;
    document.querySelectorAll('input[name=_csrf]').forEach((token) => { token.value = fresh; });
  }

  /* mediation: 'conditional' shows passkeys among the names that the browser fills in, and waits there */
  async function ask(mediation) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const { publicKey } = await options(signal);
    const given = await navigator.credentials.get({
      mediation, signal, publicKey: { ...publicKey, challenge: bytes(publicKey.challenge), allowCredentials: [] },
    });
    form.elements.answer.value = told(given, {
      clientDataJSON: text(given.response.clientDataJSON),
      authenticatorData: text(given.response.authenticatorData),
      signature: text(given.response.signature),
      userHandle: given.response.userHandle ? text(given.response.userHandle) : undefined,
    });
    form.submit();
  }

  function wait() {
    if (!pressed) ask('conditional').catch(() => {});
  }

  form.querySelector('button').addEventListener('click', () => {
    pressed = true;
    problem.hidden = true;
    ask().catch(() => {
      pressed = false;
      problem.hidden = false;
    });
  });
  form.hidden = false;

  if (PublicKeyCredential.isConditionalMediationAvailable) {
    PublicKeyCredential.isConditionalMediationAvailable().then((available) => {
      if (available) {
        wait();
        setInterval(wait, RENEWED_MILLIS);
      }
    });
  }
})();
