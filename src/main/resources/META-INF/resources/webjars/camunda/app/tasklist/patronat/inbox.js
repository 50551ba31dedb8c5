// «Порталдан / С портала»: what the portal sent and what could not become a case, for whoever may see it.
import { ask, closeButton, element, listButton, local, message, send, showDialog, table } from './office.js';
import { language } from './language.js';
import { text } from './texts.js';

const list = () => ask('/inbox?lang=' + language);
const label = rows => text('inbox') + ' (' + rows.length + ')';

const settle = (id, act, body) => send('/inbox/' + id + '/' + act + '?lang=' + language, body);

function openInbox(button) {
  const place = element('div');
  const refusal = message('error');
  const done = message('status');
  const attempt = act => act.catch(failure => refusal.say(failure.message));

  function row(waiting) {
    const because = element('input', { class: 'form-control', 'aria-label': text('inboxBecause'), placeholder: text('inboxBecause') });
    const retry = () =>
      attempt(settle(waiting.id, 'retry', {}).then(opened => {
        done.say(text('inboxOpened') + ' ' + opened.number);
        return refresh();
      }));
    const close = () => attempt(settle(waiting.id, 'close', { because: because.value }).then(refresh));
    return [
      local(waiting.receivedAt),
      element(
        'div',
        {},
        ...[waiting.applicant || waiting.submission, waiting.phone].filter(Boolean).map(line => element('div', {}, line))
      ),
      element('div', {}, ...waiting.sentences.map(sentence => element('div', {}, sentence))),
      element(
        'div',
        {},
        element('button', { type: 'button', class: 'btn btn-default', onclick: retry }, text('inboxRetry')),
        because,
        element('button', { type: 'button', class: 'btn btn-default', onclick: close }, text('inboxClose'))
      )
    ];
  }

  async function refresh() {
    refusal.say('');
    const rows = await list();
    button.textContent = label(rows);
    place.replaceChildren(
      rows.length
        ? table([text('dated'), text('applicant'), text('reason'), ''], rows.map(row))
        : element('p', { role: 'status' }, text('inboxEmpty'))
    );
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search', 'aria-label': text('inbox') },
    element('h3', {}, text('inbox')),
    element('p', {}, text('inboxAbout')),
    refusal,
    done,
    place,
    closeButton()
  );
  showDialog(dialog, { leftByLinks: false });
  attempt(refresh());
}

/** A button with their number, there only while something waits that this person may see. */
export const inboxButton = () => listButton(text('inbox'), list, label, openInbox);
