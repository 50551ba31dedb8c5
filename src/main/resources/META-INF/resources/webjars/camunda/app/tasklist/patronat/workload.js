// «Жүктеме / Нагрузка»: the head sees what each colleague has to do, and gives several tasks at once to another.
import { ask, closeButton, daysLeft, element, message, send, showDialog, table } from './office.js';
import { text } from './texts.js';

const URGENT = 1;

const urgency = days => (days < 0 ? 'patronat-overdue' : days <= URGENT ? 'patronat-urgent' : undefined);

/** @returns a tasks' table of one colleague, folded unless something there is urgent */
function desk(each, chosen, changed) {
  const boxes = each.tasks.map(task => {
    const box = element('input', {
      type: 'checkbox',
      'aria-label': text('mark') + ': ' + task.name + ', ' + task.number,
      onchange: () => {
        chosen[box.checked ? 'add' : 'delete'](task.id);
        changed();
      }
    });
    return box;
  });
  const all = element('input', {
    type: 'checkbox',
    'aria-label': text('markAll') + ': ' + (each.name || text('nobody')),
    onchange: () => {
      boxes.forEach((box, at) => {
        box.checked = all.checked;
        chosen[all.checked ? 'add' : 'delete'](each.tasks[at].id);
      });
      changed();
    }
  });
  const overdue = each.tasks.filter(task => task.daysLeft !== null && task.daysLeft < 0).length;
  const rows = table(
    [all, text('task'), text('number'), text('applicant'), text('due'), text('daysLeft')],
    each.tasks.map((task, at) => [
      boxes[at],
      element('a', { href: '#/?task=' + task.id }, task.name),
      task.number,
      task.applicant,
      task.due,
      element('span', { class: task.daysLeft === null ? undefined : urgency(task.daysLeft) }, daysLeft(task.daysLeft))
    ])
  );
  return element(
    'details',
    { open: each.tasks.some(task => task.daysLeft !== null && task.daysLeft <= URGENT) },
    element(
      'summary',
      {},
      element('b', {}, each.name || text('nobody')),
      ' — ' + text('tasksCount') + ': ' + each.tasks.length,
      overdue ? element('span', { class: 'patronat-overdue' }, ', ' + text('overdue') + ': ' + overdue) : null
    ),
    each.tasks.length ? rows : element('p', {}, text('noTasks'))
  );
}

/** What came of each task that was given. */
function results(given, named) {
  const refused = given.filter(each => !each.given);
  return element(
    'div',
    { role: 'status', class: refused.length ? 'patronat-warning' : 'patronat-done' },
    element('p', {}, text('given') + ': ' + (given.length - refused.length) + '. ' + text('notGiven') + ': ' + refused.length + '.'),
    refused.length
      ? element('ul', {}, ...refused.map(each => element('li', {}, (named.get(each.task) || each.task) + ' — ' + each.why)))
      : null
  );
}

function openWorkload() {
  const place = element('div', {}, text('loading'));
  const told = element('div');
  const refusal = message('error');
  const chosen = new Set();
  const named = new Map();
  const to = element('select', { id: 'patronat-give-to', class: 'form-control' });
  const reason = element('input', { id: 'patronat-give-reason', class: 'form-control', maxlength: '1000' });
  const button = element('button', { type: 'submit', class: 'btn btn-primary' }, text('giveTasks'));
  const changed = () => (button.textContent = text('giveTasks') + (chosen.size ? ' (' + chosen.size + ')' : ''));

  function show(found) {
    chosen.clear();
    changed();
    found.desks.forEach(each => each.tasks.forEach(task => named.set(task.id, task.name + ', ' + task.number)));
    const kept = to.value;
    to.replaceChildren(
      element('option', { value: '' }, '—'),
      ...found.colleagues.map(each => element('option', { value: each.id }, each.name + ' — ' + each.roles))
    );
    to.value = kept;
    const shown = found.desks.reduce((sum, each) => sum + each.tasks.length, 0);
    place.replaceChildren(
      ...(shown < found.total ? [element('p', { class: 'patronat-hint' }, text('mostUrgent') + ' ' + shown + ' / ' + found.total)] : []),
      ...found.desks.map(each => desk(each, chosen, changed))
    );
  }

  const refresh = () => ask('/workload').then(show, failure => refusal.say(failure.message));

  async function give(event) {
    event.preventDefault();
    refusal.say('');
    try {
      const given = await send('/workload/handover', { tasks: [...chosen], to: to.value, reason: reason.value });
      told.replaceChildren(results(given, named));
      await refresh();
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search patronat-wide', 'aria-label': text('workload') },
    element('h3', {}, text('workload')),
    element('p', { class: 'patronat-hint' }, text('workloadAbout')),
    element(
      'form',
      { class: 'patronat-upload', onsubmit: give },
      element('label', { for: 'patronat-give-to' }, text('giveTo'), to),
      element('label', { for: 'patronat-give-reason' }, text('reason'), reason),
      button,
      closeButton()
    ),
    refusal,
    told,
    place
  );
  showDialog(dialog);
  refresh();
}

/** A button for whoever gives out the work of a provider; nobody else sees it. */
export function workloadButton() {
  const button = element(
    'button',
    { type: 'button', class: 'btn btn-link patronat-nav', hidden: true, onclick: openWorkload },
    text('workload')
  );
  ask('/workload/colleagues').then(
    () => (button.hidden = false),
    () => {}
  );
  return button;
}
