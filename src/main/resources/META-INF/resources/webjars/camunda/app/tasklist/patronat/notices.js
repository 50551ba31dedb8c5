// «Хабарламалар / Уведомления»: what the person was told, from the header of every page of Tasklist.
import { ask, closeButton, element, message, showDialog, table } from './office.js';
import { card } from './case.js';
import { text } from './texts.js';

const label = rows => {
  const fresh = rows.filter(each => !each.seen).length;
  return text('notices') + (fresh ? ' (' + fresh + ')' : '');
};

function openNotices(button) {
  const list = element('div');
  const file = element('div');
  const refusal = message('error');
  const attempt = act => act.catch(failure => refusal.say(failure.message));

  function row(notice) {
    const open = () =>
      attempt(
        ask('/cases/' + encodeURIComponent(notice.number)).then(found => {
          const show = each => file.replaceChildren(element('hr'), card(each, show));
          show(found);
        })
      );
    const mark = () => attempt(ask('/notices/' + notice.id + '/seen', { method: 'PUT' }).then(show));
    return [
      notice.at,
      notice.number ? element('button', { type: 'button', class: 'btn btn-link', onclick: open }, notice.number) : '',
      notice.seen ? notice.text : element('b', {}, notice.text),
      notice.seen
        ? text('seen')
        : element('button', { type: 'button', class: 'btn btn-default', onclick: mark }, text('markSeen'))
    ];
  }

  function show(rows) {
    refusal.say('');
    button.textContent = label(rows);
    list.replaceChildren(
      rows.length
        ? table([text('dated'), text('number'), text('notice'), ''], rows.map(row))
        : element('p', { role: 'status' }, text('noNotices'))
    );
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search', 'aria-label': text('notices') },
    element('h3', {}, text('notices')),
    refusal,
    list,
    closeButton(),
    file
  );
  showDialog(dialog);
  attempt(ask('/notices').then(show));
}

/** The button with the number of what is new. */
export function noticesButton() {
  const button = element('button', { type: 'button', class: 'btn btn-link patronat-nav' }, text('notices'));
  button.addEventListener('click', () => openNotices(button));
  ask('/notices').then(
    rows => (button.textContent = label(rows)),
    () => {}
  );
  return button;
}
