// Tab «Іс / Дело»: whose case it is, its deadline with the explanation, warnings, open tasks and notes.
import { deliveries, deliveriesOfTask } from './deliveries.js';
import { ask, daysLeft, element, message, send } from './office.js';
import { text } from './texts.js';
import { choices, whereabouts } from './whereabouts.js';

function fact(label, value) {
  return value ? [element('dt', {}, label), element('dd', {}, value)] : [];
}

/** A heading without anything under it says nothing. */
const list = (title, items) => (items.length ? [element('h4', {}, title), element('ul', {}, ...items)] : []);

// The head gives the case to another executor and says why; all its open tasks move.
function handOver(file, refresh) {
  const refusal = message('error');
  const to = element(
    'select',
    { id: 'patronat-executor', class: 'form-control' },
    ...file.executors.map(each => element('option', { value: each.id }, each.name))
  );
  const reason = element('input', { id: 'patronat-reason', class: 'form-control', maxlength: '1000' });

  async function give(event) {
    event.preventDefault();
    const place = '/cases/' + encodeURIComponent(file.number);
    try {
      await send(place + '/executor', { executor: to.value, reason: reason.value }, 'PUT');
      refresh(await ask(place));
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  return element(
    'details',
    {},
    element('summary', {}, text('handOver')),
    element(
      'form',
      { class: 'patronat-upload', onsubmit: give },
      element('label', { for: 'patronat-executor' }, text('newExecutor'), to),
      element('label', { for: 'patronat-reason' }, text('reason'), reason),
      element('button', { type: 'submit', class: 'btn btn-default' }, text('give'))
    ),
    refusal
  );
}

// A signed answer is evidence: who opens it says why, and that is logged.
function sealedAnswer(file, answer) {
  const refusal = message('error');
  const content = element('pre', { tabindex: '0', hidden: true });
  const id = 'patronat-opening-' + answer.id;
  const reason = element('input', { id, class: 'form-control', maxlength: '500' });

  async function open(event) {
    event.preventDefault();
    try {
      const opened = await send('/cases/' + encodeURIComponent(file.number) + '/registry-answers/' + answer.id + '/opening', { reason: reason.value });
      content.textContent = opened.content;
      content.hidden = false;
      refusal.say('');
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  return element(
    'details',
    {},
    element('summary', {}, text('sealedAnswer')),
    element(
      'form',
      { onsubmit: open },
      element('label', { for: id }, text('openingReason')),
      reason,
      refusal,
      element('button', { type: 'submit', class: 'btn btn-default' }, text('open'))
    ),
    content
  );
}

function registryAnswers(file) {
  const place = element('div', {});
  ask('/cases/' + encodeURIComponent(file.number) + '/registry-answers').then(
    answers => {
      if (answers.length) {
        place.append(
          element('h4', {}, text('registryAnswers')),
          element(
            'ul',
            {},
            ...answers.map(each =>
              element(
                'li',
                {},
                element('b', {}, each.person + ', ' + each.registry + ': '),
                each.outcome + (each.details ? ' (' + each.details + ')' : ''),
                ' — ' + each.received + ', ' + text('validUntil') + ' ' + each.validUntil,
                each.sealed ? sealedAnswer(file, each) : null
              )
            )
          )
        );
      }
    },
    failure => place.append(element('p', {}, failure.message))
  );
  return place;
}

/** @param taskId nothing where the case was found by a search */
export function card(file, refresh, taskId) {
  const refusal = message('error');
  const note = element('textarea', { id: 'patronat-note', class: 'form-control', rows: '2', maxlength: '4000' });

  async function write(event) {
    event.preventDefault();
    try {
      refresh(await send('/cases/' + encodeURIComponent(file.number) + '/notes', { text: note.value }));
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  return element(
    'div',
    { class: 'patronat-tab' },
    ...file.warnings.map(warning => element('p', { class: 'patronat-warning', role: 'note' }, warning)),
    element(
      'dl',
      { class: 'patronat-facts' },
      ...fact(text('number'), file.number),
      ...fact(text('applicant'), file.applicant),
      ...fact(text('status'), file.status),
      ...fact(text('due'), file.due),
      ...fact(text('daysLeft'), daysLeft(file.daysLeft)),
      ...fact(text('executor'), file.executor),
      ...fact(text('provider'), file.provider)
    ),
    whereabouts(file.number, taskId),
    ...(file.executors.length ? [handOver(file, refresh)] : []),
    ...list(text('why'), file.explanation.map(line => element('li', {}, line))),
    ...(file.additional.length ? [element('h4', {}, text('additional'))] : []),
    element('dl', { class: 'patronat-facts' }, ...file.additional.flatMap(each => fact(each.label, each.value))),
    ...list(
      text('openTasks'),
      file.tasks.map(task =>
        element(
          'li',
          {},
          element('a', { href: '#/?task=' + task.id }, task.name),
          ' — ' + (task.assignee || text('nobody')) + (task.due ? ', ' + task.due : '')
        )
      )
    ),
    registryAnswers(file),
    deliveries(file.number),
    ...list(
      text('notes'),
      file.notes.map(each => element('li', {}, element('b', {}, each.at + ', ' + each.author + ': '), each.text))
    ),
    element(
      'form',
      { onsubmit: write },
      element('label', { for: 'patronat-note' }, text('noteText')),
      note,
      refusal,
      element('button', { type: 'submit', class: 'btn btn-default' }, text('addNote'))
    )
  );
}

// A complaint has a term of its own, which is not that of the case.
function complaintCard(complaint) {
  return element(
    'div',
    { class: 'patronat-tab' },
    element('h4', {}, text('complaint')),
    element(
      'dl',
      { class: 'patronat-facts' },
      ...fact(text('number'), complaint.number),
      ...fact(text('complainant'), complaint.complainant),
      ...fact(text('status'), complaint.status),
      ...fact(text('addressedTo'), complaint.addressee),
      ...fact(text('registered'), complaint.registered),
      ...fact(text('answerDue'), complaint.due),
      ...fact(text('daysLeft'), daysLeft(complaint.daysLeft)),
      ...fact(text('aboutCase'), complaint.about)
    ),
    element('h4', {}, text('why')),
    element('ul', {}, ...complaint.explanation.map(line => element('li', {}, line)))
  );
}

export async function showCase(node, taskId) {
  const complaint = await ask('/tasks/' + taskId + '/complaint').catch(() => null);
  const before = () => (complaint ? [complaintCard(complaint)] : []);
  const show = file =>
    node.replaceChildren(
      ...before(),
      ...(complaint ? [element('h3', {}, text('caseOfComplaint'))] : []),
      card(file, show, taskId)
    );
  ask('/tasks/' + taskId + '/case').then(show, failure =>
    node.replaceChildren(
      ...before(),
      element(
        'div',
        { class: 'patronat-tab' },
        element('p', {}, failure.status === 404 ? text(complaint ? 'complaintOfNoCase' : 'noCase') : failure.message),
        failure.status === 404 ? choices(taskId) : null,
        failure.status === 404 ? deliveriesOfTask(taskId) : null
      )
    )
  );
}
