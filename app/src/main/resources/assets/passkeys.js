// Lets the browser make and use passkeys: puts what it answers into a form, and sends the form.
'use strict';
const toBytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const make = async (data) => {
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { name: data.site },
      user: { id: toBytes(data.handle), name: data.email, displayName: data.person },
      challenge: toBytes(data.challenge),
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: data.known.split(',').filter(Boolean).map((id) => ({ type: 'public-key', id: toBytes(id) })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
      timeout: 300000,
    },
  });
  return {
    ...common(made),
    response: {
      clientDataJSON: toText(made.response.clientDataJSON),
      attestationObject: toText(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    },
  };
};

const use = async (data) => {
  const signed = await navigator.credentials.get({
    publicKey: { challenge: toBytes(data.challenge), userVerification: 'required', timeout: 300000 },
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = signed.response;
  return {
    ...common(signed),
    response: {
      clientDataJSON: toText(clientDataJSON),
      authenticatorData: toText(authenticatorData),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : null,
    },
  };
};

const common = (credential) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  clientExtensionResults: {},
});

if (window.PublicKeyCredential) {
  for (const note of document.querySelectorAll('[data-without-passkeys]')) note.hidden = true;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const said = form.querySelector('[data-said]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      said.textContent = '';
      try {
        const answer = await (form.dataset.passkey === 'make' ? make : use)(form.dataset);
        form.elements.credential.value = JSON.stringify(answer);
        form.submit();
      } catch (problem) {
        said.textContent = problem.name === 'InvalidStateError' ? form.dataset.twice : form.dataset.failed;
      }
    });
  }
}
