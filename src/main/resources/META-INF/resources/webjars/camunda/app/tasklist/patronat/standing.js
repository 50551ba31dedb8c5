// Two queues below the filters of Tasklist: cases that wait for the applicant, and cases that something else holds up. What
// waits often has no task, so no filter would show it.
import { ask, closeButton, daysLeft, element, message, showDialog, table } from './office.js';
import { card } from './case.js';
import { text } from './texts.js';

const QUEUES = [
  { name: 'waiting', about: 'waitingAbout', colour: '#4a235a' },
  { name: 'held', about: 'heldAbout', colour: '#424949' }
];

const list = (queue, page = 0) => ask('/standing/' + queue.name + '?page=' + page);

function openQueue(queue, counted) {
  const place = element('div');
  const file = element('div');
  const refusal = message('error');
  const attempt = act => act.catch(failure => refusal.say(failure.message));

  const open = number =>
    attempt(
      ask('/cases/' + encodeURIComponent(number)).then(found => {
        const show = each => file.replaceChildren(element('hr'), card(each, show));
        show(found);
        file.scrollIntoView();
      })
    );

  function pages(found, page) {
    const last = Math.ceil(found.total / found.size) - 1;
    const turn = (to, label) =>
      element('button', { type: 'button', class: 'btn btn-default', onclick: () => turnTo(to) }, label);
    return last < 1
      ? ''
      : element(
          'nav',
          { 'aria-label': text('page') },
          page > 0 ? turn(page - 1, text('earlier')) : null,
          ' ' + text('page') + ' ' + (page + 1) + ' / ' + (last + 1) + ' ',
          page < last ? turn(page + 1, text('later')) : null
        );
  }

  function show(found, page) {
    counted(found.total);
    place.replaceChildren(
      found.rows.length
        ? table(
            [text('number'), text('applicant'), text('standsFor'), text('executor'), text('due'), text('daysLeft')],
            found.rows.map(row => [
              element('button', { type: 'button', class: 'btn btn-link', onclick: () => open(row.number) }, row.number),
              row.applicant,
              row.reason,
              row.executor,
              row.due,
              daysLeft(row.daysLeft)
            ])
          )
        : element('p', { role: 'status' }, text('standingNone')),
      pages(found, page)
    );
  }

  const turnTo = page => attempt(list(queue, page).then(found => show(found, page)));

  const dialog = element(
    'dialog',
    { class: 'patronat-search patronat-standing-list', 'aria-label': text(queue.name) },
    element('h3', {}, text(queue.name)),
    element('p', {}, text(queue.about)),
    refusal,
    place,
    closeButton(),
    file
  );
  showDialog(dialog);
  turnTo(0);
}

function item(queue) {
  const counter = element('span', { class: 'counter' });
  const counted = total => (counter.textContent = total ? '(' + total + ')' : '');
  const button = element(
    'button',
    {
      type: 'button',
      class: 'btn btn-link',
      style: 'color: ' + queue.colour,
      title: text(queue.about),
      onclick: () => openQueue(queue, counted)
    },
    text(queue.name) + ' ',
    counter
  );
  const shown = element('div', { class: 'item patronat-standing', style: 'border-color: ' + queue.colour, hidden: true }, button);
  // Whoever has no such queue is not offered one.
  list(queue).then(
    found => {
      counted(found.total);
      shown.hidden = false;
    },
    failure => {
      shown.hidden = failure.status === 403;
    }
  );
  return shown;
}

// There is a column once the person has signed in, and Tasklist makes it anew when the page changes.
function stand() {
  const column = document.querySelector('.task-filters .content');
  if (column && !column.querySelector('.patronat-standing')) {
    column.append(...QUEUES.map(item));
  }
}

new MutationObserver(stand).observe(document.body, { childList: true, subtree: true });
stand();
