/* Passkeys: shows the browser's own question, and puts its answer in the form around the button.

   <form data-passkey="make | use" [data-passkey-from="address that gives the options"]> with a
   hidden field `credential`, a button, and a [data-passkey-error] to say what went wrong. Without
   an address the options stand in the element #passkey-options. */

const WORDS = {
  NotAllowedError: "Het is niet gelukt of je hebt het afgebroken. Probeer het nog een keer.",
  InvalidStateError: "Dit apparaat heeft al een toegangssleutel voor dit account.",
  NotSupportedError: "Dit apparaat kan geen toegangssleutel bewaren. Gebruik een app met codes.",
};
const OTHERWISE = "Het lukt nu niet met een toegangssleutel. Probeer een andere manier.";

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const known = (keys = []) => keys.map((key) => ({ ...key, id: toBytes(key.id) }));

async function make({ publicKey }) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: known(publicKey.excludeCredentials),
    },
  });
  return answer(made, {
    attestationObject: toText(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function use({ publicKey }) {
  const used = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: known(publicKey.allowCredentials),
    },
  });
  const { authenticatorData, signature, userHandle } = used.response;
  return answer(used, {
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
    userHandle: userHandle ? toText(userHandle) : null,
  });
}

function answer(credential, response) {
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: toText(credential.response.clientDataJSON), ...response },
  };
}

async function options(form) {
  if (!form.dataset.passkeyFrom) {
    return JSON.parse(document.getElementById("passkey-options").textContent);
  }
  const found = await fetch(form.dataset.passkeyFrom, { headers: { Accept: "application/json" } });
  return (await found.json()).request_options;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const error = form.querySelector("[data-passkey-error]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.textContent = "";
    try {
      const ask = form.dataset.passkey === "make" ? make : use;
      form.elements.credential.value = JSON.stringify(await ask(await options(form)));
    } catch (problem) {
      error.textContent = WORDS[problem.name] ?? OTHERWISE;
      return;
    }
    form.submit();
  });
}
