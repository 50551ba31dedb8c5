// Tab «Қол қою / Подписание»: the paper of the task page by page, its fingerprint, and the signature on its exact bytes.
import { address, ask, element, message, send, table } from './office.js';
import { language } from './language.js';
import { Absent, Cancelled, WrongAnswer, signBytes } from '/site/ncalayer.js';
import { text } from './texts.js';

function base64(bytes) {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 32768) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 32768));
  }
  return btoa(letters);
}

async function fingerprint(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

// The bytes that were shown, not what lies there by now; browsers count fingerprints on safe addresses only.
async function bytesOf(path, paper) {
  const answer = await fetch(address(path + '/paper'), { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(text('failed'));
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (window.isSecureContext && (await fingerprint(bytes)) !== paper.sha256) {
    throw new Error(text('signChanged'));
  }
  return bytes;
}

function words(failure) {
  if (failure instanceof Absent) {
    return text('signAbsent');
  }
  if (failure instanceof Cancelled) {
    return text('signCancelled');
  }
  if (failure instanceof WrongAnswer) {
    return text('signWrongAnswer') + (failure.message ? ' (' + failure.message + ')' : '');
  }
  return failure.message;
}

function facts(shown) {
  const { paper, signer } = shown;
  const rows = [
    [text('name'), paper.title + (paper.version > 1 ? ' (' + paper.version + ')' : '')],
    [text('number'), '№ ' + paper.number + ', ' + paper.dated],
    [text('signFile'), paper.language],
    ['SHA-256', element('code', {}, paper.sha256)],
    [text('signWho'), signer.name + (signer.masked ? ', ' + text('iin') + ' ' + signer.masked : '')]
  ];
  return element('dl', { class: 'patronat-facts' }, ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

function signatureRow(paper, signature) {
  const file = address('/folders/' + encodeURIComponent(paper.folder) + '/papers/' + paper.id + '/signatures/' + signature.id);
  return [
    signature.name + ' (' + signature.part + ')',
    signature.at,
    signature.stateName + (signature.reason ? ': ' + signature.reason : ''),
    signature.serialNumber ? element('code', {}, signature.serialNumber) : '',
    element('a', { href: file, download: true }, '.p7s')
  ];
}

function signatures(paper, rows) {
  const sheet = address('/folders/' + encodeURIComponent(paper.folder) + '/papers/' + paper.id + '/signatures');
  return [
    element('h4', {}, text('signatures')),
    table(
      [text('signWho'), text('signAt'), text('state'), text('certificate'), ''],
      rows.map(row => signatureRow(paper, row))
    ),
    rows.some(row => row.state === 'VALID')
      ? element('p', {}, element('a', { href: sheet, target: '_blank', rel: 'noopener' }, text('signSheet')))
      : null
  ];
}

function keyFileForm(signs) {
  const file = element('input', { id: 'patronat-key-file', type: 'file', class: 'form-control', accept: '.p12' });
  const password = element('input', {
    id: 'patronat-key-password',
    type: 'password',
    class: 'form-control',
    autocomplete: 'off'
  });
  const submit = event => {
    event.preventDefault();
    const chosen = file.files[0];
    const secret = password.value;
    password.value = '';
    signs(chosen, secret);
  };
  return element(
    'details',
    {},
    element('summary', {}, text('keyFile')),
    element('p', {}, text('keyFileHint')),
    element(
      'form',
      { class: 'patronat-upload', onsubmit: submit },
      element('label', { for: 'patronat-key-file' }, text('keyFileChoose'), file),
      element('label', { for: 'patronat-key-password' }, text('keyFilePassword'), password),
      element('button', { type: 'submit', class: 'btn btn-default' }, text('signNow'))
    )
  );
}

export function showSigning(node, taskId) {
  const path = '/tasks/' + taskId + '/signing';
  const place = element('div');
  const refusal = message('error');
  const word = element('p', { class: 'patronat-done', role: 'status' });

  async function attempt(button, act) {
    refusal.say('');
    button.disabled = true;
    try {
      show(await act());
    } catch (failure) {
      refusal.say(words(failure));
    } finally {
      button.disabled = false;
    }
  }

  function throughNcaLayer(shown) {
    const button = element('button', { type: 'button', class: 'btn btn-primary patronat-sign' }, text('signWithNcaLayer'));
    button.addEventListener('click', () =>
      attempt(button, async () => {
        const bytes = await bytesOf(path, shown.paper);
        const cms = await signBytes(shown.ncaLayer, base64(bytes), shown.signer.iin, language);
        return send(path, { paper: shown.paper.id, sha256: shown.paper.sha256, cms });
      })
    );
    return button;
  }

  function withKeyFile(shown, button) {
    return keyFileForm((file, password) =>
      attempt(button, () => {
        const body = new FormData();
        body.append('paper', shown.paper.id);
        body.append('sha256', shown.paper.sha256);
        body.append('file', file || new Blob([]));
        body.append('password', password);
        return ask(path + '/key-file', { method: 'POST', body });
      })
    );
  }

  function actions(shown) {
    const waits = shown.signatures.some(each => each.state === 'UNVERIFIED');
    word.textContent = shown.signed ? text('signDone') : waits ? text('signWaits') : '';
    word.hidden = !word.textContent;
    if (shown.signed || waits) {
      return [];
    }
    if (shown.refusal) {
      return [element('p', { class: 'patronat-warning' }, shown.refusal)];
    }
    const button = throughNcaLayer(shown);
    return [element('p', {}, text('signHint')), button, shown.keyFile ? withKeyFile(shown, button) : null];
  }

  function pages(shown) {
    return Array.from({ length: shown.paper.pages }, (_, at) =>
      element('img', {
        class: 'patronat-page',
        src: address(path + '/pages/' + (at + 1)) + '?' + shown.paper.id,
        alt: shown.paper.title + ', ' + (at + 1) + ' / ' + shown.paper.pages
      })
    );
  }

  function show(shown) {
    if (!shown.paper) {
      place.replaceChildren(element('p', {}, text('signNothing')));
      return;
    }
    place.replaceChildren(
      facts(shown),
      word,
      ...actions(shown).filter(Boolean),
      refusal,
      ...(shown.signatures.length ? signatures(shown.paper, shown.signatures).filter(Boolean) : []),
      element('h4', {}, text('signPaper')),
      element('p', {}, element('a', { href: address(path + '/paper'), download: true }, text('signDownload'))),
      ...pages(shown)
    );
  }

  node.replaceChildren(element('div', { class: 'patronat-tab' }, place));
  ask(path).then(show, failure => {
    place.replaceChildren(refusal);
    refusal.say(failure.message);
  });
}
