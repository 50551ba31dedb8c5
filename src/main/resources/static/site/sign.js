// Has the document of a form signed by NCALayer and sends the form with it; whatever fails, the form stays as it is.
import { Absent, Cancelled, signBytes, signXml } from './ncalayer.js';

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function words(form, failure) {
  if (failure instanceof Absent) {
    return form.dataset.absent;
  }
  return failure instanceof Cancelled ? form.dataset.cancelled : form.dataset.wrong;
}

for (const form of document.querySelectorAll('form[data-ncalayer]')) {
  const button = form.querySelector('button');
  const said = form.querySelector('[role=status]');
  const help = form.querySelector('.absent');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    help.hidden = true;
    said.textContent = form.dataset.waiting;
    try {
      const { ncalayer, iin, format } = form.dataset;
      const content = form.elements.document.value;
      const language = document.documentElement.lang;
      form.elements.signed.value =
        format === 'cms'
          ? await signBytes(ncalayer, base64(content), iin, language)
          : await signXml(ncalayer, content, iin, language);
      said.textContent = form.dataset.sending;
      form.submit();
    } catch (failure) {
      said.textContent = words(form, failure);
      help.hidden = !(failure instanceof Absent);
      button.removeAttribute('aria-disabled');
    }
  });
  // A browser may keep the page as it was left, and show it again.
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      said.textContent = '';
      button.removeAttribute('aria-disabled');
    }
  });
  // Pressed before this script was there, the form would go unsigned.
  button.disabled = false;
}
