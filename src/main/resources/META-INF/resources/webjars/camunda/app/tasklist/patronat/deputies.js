// «Алмастыру / Замещение»: who stands in for whom, the tasks of those who are absent, and naming a deputy.
import { labelledDay } from './day.js';
import { ask, closeButton, daysLeft, element, message, send, showDialog, table } from './office.js';
import { text } from './texts.js';

const label = desk => text('deputies') + (desk.waiting.length + desk.held.length ? ' (' + (desk.waiting.length + desk.held.length) + ')' : '');

const post = (path, body = {}) => send('/deputies' + path, body);

const button = (words, onclick, name) => element('button', { type: 'button', class: 'btn btn-default', onclick, 'aria-label': name }, words);

/** Names a deputy: whose choice of deputies follows from who is absent. */
function naming(desk, attempt) {
  const absent = element(
    'select',
    { id: 'patronat-absent', class: 'form-control' },
    ...desk.absentees.map(each => element('option', { value: each.id, selected: each.id === desk.me }, each.name + ' — ' + each.roles))
  );
  const deputy = element('select', { id: 'patronat-deputy', class: 'form-control' });
  const from = labelledDay(text('firstDay'), { id: 'patronat-from', value: desk.today, required: true });
  const until = labelledDay(text('lastDay'), { id: 'patronat-until', value: desk.today, required: true });
  const reason = element('input', { id: 'patronat-away', class: 'form-control', maxlength: '500' });
  const order = element('input', { id: 'patronat-order', class: 'form-control', maxlength: '500' });
  const ordered = element('label', { for: 'patronat-order', hidden: true }, text('actingOrder'), order);

  function choices() {
    const away = desk.absentees.find(each => each.id === absent.value);
    deputy.replaceChildren(
      element('option', { value: '' }, '—'),
      ...away.deputies.map(each => element('option', { value: each.id }, each.name + ' — ' + each.roles))
    );
    ordered.hidden = !away.isHead;
    if (ordered.hidden) {
      order.value = '';
    }
  }
  absent.addEventListener('change', choices);
  choices();

  const name = event => {
    event.preventDefault();
    const days = [from, until].map(each => each.day());
    if (days.includes(null)) {
      [from, until][days.indexOf(null)].mend();
      return;
    }
    attempt(
      post('', {
        absent: absent.value,
        deputy: deputy.value,
        from: days[0],
        until: days[1],
        reason: reason.value,
        order: order.value
      })
    );
  };

  return element(
    'details',
    {},
    element('summary', {}, element('b', {}, text('nameDeputy'))),
    element('p', { class: 'patronat-hint' }, text('nameDeputyAbout')),
    element(
      'form',
      { class: 'patronat-upload', onsubmit: name, novalidate: true },
      element('label', { for: 'patronat-absent' }, text('absent'), absent),
      element('label', { for: 'patronat-deputy' }, text('deputy'), deputy),
      from,
      until,
      element('label', { for: 'patronat-away' }, text('awayBecause'), reason),
      ordered,
      element('button', { type: 'submit', class: 'btn btn-primary' }, text('nameIt'))
    )
  );
}

function openDeputies(opener) {
  const place = element('div', {}, text('loading'));
  const refusal = message('error');

  const attempt = act =>
    act.then(
      desk => {
        refusal.say('');
        show(desk);
      },
      failure => refusal.say(failure.message)
    );

  const tasks = (title, rows, act) =>
    rows.length
      ? [
          element('h4', {}, title),
          table(
            [text('task'), text('number'), text('applicant'), text('due'), text('daysLeft'), text('insteadOf'), ''],
            rows.map(task => [
              element('a', { href: '#/?task=' + task.id }, task.name),
              task.number,
              task.applicant,
              task.due,
              daysLeft(task.daysLeft),
              task.absent,
              act(task)
            ])
          )
        ]
      : [];

  function show(desk) {
    opener.textContent = label(desk);
    place.replaceChildren(
      ...tasks(text('absentTasks'), desk.waiting, task =>
        button(text('takeIt'), () => attempt(post('/tasks/' + task.id + '/take')), text('takeIt') + ': ' + task.name + ', ' + task.number)
      ),
      ...tasks(text('takenTasks'), desk.held, task =>
        button(
          text('giveItBack'),
          () => attempt(post('/tasks/' + task.id + '/give-back')),
          text('giveItBack') + ': ' + task.name + ', ' + task.number
        )
      ),
      ...(desk.waiting.length + desk.held.length ? [] : [element('p', {}, text('noAbsentTasks'))]),
      element('h4', {}, text('whoStandsIn')),
      desk.deputies.length
        ? table(
            [text('absent'), text('deputy'), text('period'), text('state'), text('awayBecause'), text('namedBy'), ''],
            desk.deputies.map(each => [
              each.absent,
              each.deputy,
              each.from + '–' + each.until,
              each.stateName,
              element('div', {}, each.reason, each.order ? element('div', {}, text('actingOrder') + ': ' + each.order) : null),
              each.namedBy,
              each.mayEnd
                ? button(text('endIt'), () => attempt(post('/' + each.id + '/end')), text('endIt') + ': ' + each.absent)
                : ''
            ])
          )
        : element('p', {}, text('nobodyStandsIn')),
      ...(desk.absentees.length ? [naming(desk, attempt)] : [])
    );
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search patronat-wide', 'aria-label': text('deputies') },
    element('h3', {}, text('deputies')),
    refusal,
    place,
    closeButton()
  );
  showDialog(dialog);
  attempt(ask('/deputies'));
}

/** A button with the number of tasks that are there to be done for others. */
export function deputiesButton() {
  const opener = element('button', { type: 'button', class: 'btn btn-link patronat-nav' }, text('deputies'));
  opener.addEventListener('click', () => openDeputies(opener));
  ask('/deputies').then(
    desk => (opener.textContent = label(desk)),
    () => (opener.hidden = true)
  );
  return opener;
}
