// What to go on with once a task is done: the place of the form is empty then, and the list may be long.
import { ask, element } from './office.js';
import { text } from './texts.js';

// The next task of the same case may be brought by jobs: it is waited for this long, asking now and then, before another
// case is offered.
const PAUSES = [0, 500, 1000, 2000];

let shown = null;
let after = null;

function hide() {
  if (shown) {
    shown.remove();
    shown = null;
  }
}

function show(next, done) {
  hide();
  after = done;
  shown = element(
    'aside',
    { class: 'patronat-afterwards', role: 'status' },
    element('p', {}, text('taskDone')),
    next
      ? element('a', { class: 'btn btn-primary', href: '#/?task=' + next.id, onclick: hide }, text('nextTask') + ': ' + next.name)
      : element('p', {}, text('noNextTask')),
    next ? element('span', {}, next.folder) : null,
    element('button', { type: 'button', class: 'btn btn-link', onclick: hide }, text('close'))
  );
  document.body.append(shown);
}

function asked() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
}

const wentOn = done => ![null, done].includes(asked());

/** Offers the next task, unless the person went on already; nothing is said where it cannot be asked for, the list of tasks is there. */
export async function offerNext(done) {
  let next;
  for (const pause of PAUSES) {
    await new Promise(over => setTimeout(over, pause));
    try {
      [next] = await ask('/tasks/' + done + '/afterwards');
    } catch (failure) {
      console.error(failure);
      return;
    }
    if (wentOn(done)) {
      return;
    }
    if (next && next.sameCase) {
      break;
    }
  }
  show(next, done);
}

window.addEventListener('hashchange', () => {
  if (wentOn(after)) {
    hide();
  }
});
