// «Complete» can always be pressed by the person who has the task: it checks the whole form, marks the fields and says so.
// Tasklist would lock the button without a word, and for ever once a row of a list was written in: form-js 1.8.7 keeps an
// empty place for a fault that is gone, and Tasklist counts places. What the server refuses is said at the field, too.
import { offerNext } from './afterwards.js';
import { element } from './office.js';
import { text } from './texts.js';

const MARK = 'patronat-refused';

function show(place) {
  place.scrollIntoView({ block: 'center' });
}

function toTheFirstFault(form) {
  const fault = form.querySelector('.fjs-form-field-error, .fjs-has-errors');
  if (fault) {
    show(fault.closest('.fjs-form-field') || fault);
  }
}

function idOf(components, key) {
  for (const component of components) {
    const found = (component.key || component.path) === key ? component.id : idOf(component.components || [], key);
    if (found) {
      return found;
    }
  }
  return undefined;
}

async function sayAt(form, schemaAddress, key, sentence) {
  const schema = await (await fetch(schemaAddress, { credentials: 'same-origin' })).json();
  // a field in a row of a list is called «children[1].iin», its parts in the page end in the row's number
  const [, row, own] = key.match(/^\w+\[(\d+)]\.(\w+)$/) || [undefined, '', key];
  const id = idOf(schema.components, own);
  const part = id && form.querySelector('[id*="-' + CSS.escape(id) + (row && '_' + row) + '"]');
  const field = part && part.closest('.fjs-form-field');
  if (field) {
    field.append(element('div', { class: 'fjs-form-field-error ' + MARK, role: 'alert' }, sentence));
    field.addEventListener('input', () => clear(field), { once: true });
    show(field);
  }
}

function clear(place) {
  place.querySelectorAll('.' + MARK).forEach(mark => mark.remove());
}

function completes(form, scope, complete, answered) {
  clear(form);
  // Tasklist forgets the form as soon as the task is done
  const { key } = scope.tasklistForm;
  complete((refused, answer) => {
    const faulty = refused && !refused.message;
    answered(faulty ? { message: text('mendFields') } : refused, answer);
    if (faulty) {
      setTimeout(toTheFirstFault, 100, form);
      return;
    }
    const done = !refused && /\/task\/([^/]+)\//.exec(key);
    if (done) {
      offerNext(done[1]);
    }
    const field = refused && refused.response && refused.response.body && refused.response.body.field;
    if (field) {
      sayAt(form, key, field, refused.message);
    }
  });
}

function keepOpen(form) {
  const frame = form.closest('[cam-tasklist-form]');
  const scope = frame && window.angular.element(frame).isolateScope();
  if (!scope) {
    return;
  }
  const controller = window.angular.element(frame).controller('camTasklistForm');
  const validated = controller.notifyFormValidated;
  controller.notifyFormValidated = () => validated.call(controller, false);
  const complete = scope.completionHandler;
  scope.completionHandler = done => completes(form, scope, complete, done);
}

new MutationObserver(changes =>
  changes
    .flatMap(change => [...change.addedNodes])
    .filter(node => node.nodeType === Node.ELEMENT_NODE)
    .map(node => (node.matches('.fjs-container') ? node : node.querySelector('.fjs-container')))
    .filter(Boolean)
    .forEach(keepOpen)
).observe(document.body, { childList: true, subtree: true });
