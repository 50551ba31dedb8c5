// Where a case stands, in the tab «Іс / Дело»: why the task has come, where each answer leads, the way so far, the people.
import { ask, element, table } from './office.js';
import { paths } from './path.js';
import { text } from './texts.js';

const PEOPLE = ['part', 'name', 'born', 'phone', 'email', 'address'];

const part = (title, ...content) => [element('h4', {}, title), ...content];

const said = step => step.name + ' — ' + (step.who ? step.who + ', ' : '') + step.at;

// The newest step of a person is what led to the task.
const whyHere = steps => (steps.length ? part(text('whyHere'), element('p', {}, text('cameAfter') + ' ' + said(steps[0]))) : []);

function ahead(choices) {
  return element(
    'ul',
    { class: 'patronat-ahead' },
    ...choices.map(each =>
      element(
        'li',
        {},
        each.question ? each.question + ' ' : null,
        each.answer ? element('b', {}, each.answer) : null,
        ' → ' + (each.leadsTo.join('; ') || text('theEnd'))
      )
    )
  );
}

function steps(all) {
  return element(
    'details',
    {},
    element('summary', {}, text('earlierSteps') + ' (' + all.length + ')'),
    table(
      [text('signAt'), text('step'), text('process'), text('who')],
      all.map(each => [each.at, each.name, each.process, each.who])
    )
  );
}

const handovers = all =>
  all.length ? part(text('handovers'), element('ul', {}, ...all.map(each => element('li', {}, each.at + ' — ' + each.sentence)))) : [];

const people = all =>
  table(
    PEOPLE.map(name => text(name === 'name' ? 'fullName' : name)),
    all.map(each => PEOPLE.map(name => (name === 'phone' && each.phone ? element('a', { href: 'tel:' + each.phone }, each.phone) : each[name])))
  );

const failed = failure => element('p', { class: 'patronat-message', role: 'alert' }, failure.message);

/** Where each answer leads, which a visit without a case has too. */
export function choices(taskId) {
  const place = element('div', {});
  ask('/tasks/' + taskId + '/next').then(
    next => {
      if (next.choices.length) {
        place.append(...part(text('ahead'), ahead(next.choices)));
      }
    },
    failure => place.append(failed(failure))
  );
  return place;
}

/** @param taskId nothing where the case was found by a search */
export function whereabouts(number, taskId) {
  const place = element('div', {});
  const here = taskId ? ask('/tasks/' + taskId + '/next').catch(() => null) : Promise.resolve(null);
  Promise.all([ask('/cases/' + encodeURIComponent(number) + '/whereabouts'), here]).then(
    ([so, next]) =>
      place.append(
        ...(taskId ? whyHere(so.steps) : []),
        ...(next && next.choices.length ? part(text('ahead'), ahead(next.choices)) : []),
        ...part(text('people'), people(so.people)),
        ...part(text('wayOfCase'), ...paths(so.paths, text('path'), next)),
        steps(so.steps),
        ...handovers(so.handovers)
      ),
    failure => place.append(failed(failure))
  );
  return place;
}
