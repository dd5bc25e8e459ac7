// Keeps what is typed as a draft while somebody types. Without this script a button does the same.
'use strict';
for (const form of document.querySelectorAll('form[data-autosave]')) {
  const told = form.querySelector('[data-autosaved]');
  let changed = false;
  let timer = 0;
  const keep = async () => {
    timer = 0;
    if (!changed) return;
    changed = false;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('step', 'autosave');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' });
      if (answer.status === 204) {
        const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
        told.textContent = form.dataset.autosave.replace('{0}', now);
      } else {
        changed = true;
      }
    } catch {
      changed = true;
    }
  };
  form.addEventListener('input', () => {
    changed = true;
    if (!timer) timer = setTimeout(keep, 5000);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    changed = false;
  });
}
