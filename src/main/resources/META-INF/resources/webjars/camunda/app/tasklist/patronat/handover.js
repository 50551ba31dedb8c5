// «Әріптеске беру / Передать коллеге», above the task: whoever holds it passes it to a colleague who may do it, and says why.
import { ask, closeButton, element, message, send, showDialog } from './office.js';
import { text } from './texts.js';

function openHandover(task, colleagues, given) {
  const refusal = message('error');
  const to = element(
    'select',
    { id: 'patronat-handover-to', class: 'form-control' },
    element('option', { value: '' }, '—'),
    ...colleagues.map(each => element('option', { value: each.id }, each.name + ' — ' + each.roles))
  );
  const reason = element('input', { id: 'patronat-handover-reason', class: 'form-control', maxlength: '1000' });

  async function give(event) {
    event.preventDefault();
    refusal.say('');
    try {
      await send('/tasks/' + task.id + '/handover', { to: to.value, reason: reason.value });
      dialog.close();
      given();
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search', 'aria-label': text('handOverTask') },
    element('h3', {}, text('handOverTask') + ': ' + task.name),
    element('p', { class: 'patronat-hint' }, text('handOverTaskAbout')),
    element(
      'form',
      { class: 'patronat-upload', onsubmit: give },
      element('label', { for: 'patronat-handover-to' }, text('giveTo'), to),
      element('label', { for: 'patronat-handover-reason' }, text('reason'), reason),
      element('button', { type: 'submit', class: 'btn btn-primary' }, text('give')),
      closeButton()
    ),
    refusal
  );
  showDialog(dialog);
}

/** A button, there only for whoever may pass the task shown to somebody. */
export function putHandover(node, scope) {
  const tasks = scope.taskData.newChild(scope);
  let shown = null;
  let colleagues = [];
  const given = () => {
    tasks.changed('task');
    tasks.changed('taskList');
  };
  const button = element(
    'button',
    { type: 'button', class: 'btn btn-link patronat-handover', hidden: true, onclick: () => openHandover(shown, colleagues, given) },
    text('handOverTask')
  );
  node.append(button);

  tasks.observe('task', async task => {
    // Tasklist tells of the same task again and again.
    if (task && shown && task.id === shown.id && task.assignee === shown.assignee) {
      return;
    }
    shown = task;
    button.hidden = true;
    const found = task ? await ask('/tasks/' + task.id + '/colleagues').catch(() => []) : [];
    if (shown === task) {
      colleagues = found;
      button.hidden = !found.length;
    }
  });
}
