// One case as one story: the path on the pictures of its models, and every section of what is known.
import { ask, call, element, message, table } from '../../tasklist/patronat/office.js';
import { take } from './history.js';
import { text } from './texts.js';

/** The pictures carry the ids of the elements; those that were passed become green. */
async function picture(path) {
  const answer = await call('/audit/pictures/' + path.model, { headers: { Accept: 'image/svg+xml, application/json' } });
  const drawn = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', path.name);
  const passed = new Set([...path.elements, ...path.flows]);
  drawn.querySelectorAll('[data-element-id]').forEach(each => {
    if (passed.has(each.getAttribute('data-element-id'))) {
      each.classList.add('patronat-passed');
    }
  });
  return element('div', { class: 'patronat-picture', tabindex: 0 }, drawn);
}

function paths(all) {
  return all.map(path => {
    const place = element('details', {}, element('summary', {}, text('path') + ': ' + path.name));
    place.addEventListener(
      'toggle',
      async () => {
        place.append(await picture(path).catch(failure => element('p', { role: 'alert' }, failure.message)));
      },
      { once: true }
    );
    return place;
  });
}

const section = each =>
  element(
    'details',
    { open: each.name === 'journal' },
    element('summary', {}, each.title + ' (' + each.rows.length + ')'),
    each.rows.length ? table(each.columns, each.rows) : element('p', {}, text('empty'))
  );

function taking(number, refusal) {
  const reason = element('input', { name: 'reason', required: true, size: 48, maxlength: 500 });
  const form = element(
    'form',
    {},
    element('label', {}, text('reason'), reason),
    element('button', { class: 'btn btn-default' }, text('take'))
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    refusal.say('');
    take('/audit/cases/' + encodeURIComponent(number) + '/export', number + '.zip', { reason: reason.value }).catch(failure =>
      refusal.say(failure.message)
    );
  });
  return form;
}

/** The page of one case. */
export async function showStory(node, number) {
  const refusal = message('error');
  const page = element(
    'main',
    { class: 'patronat-audit' },
    element('button', { type: 'button', class: 'btn btn-link', onclick: () => history.back() }, text('back')),
    element('h1', {}, number),
    refusal
  );
  node.replaceChildren(page);
  try {
    const story = await ask('/audit/cases/' + encodeURIComponent(number));
    page.append(
      element(
        'dl',
        { class: 'patronat-facts' },
        ...['applicant', 'status', 'provider'].flatMap(name => [
          element('dt', {}, text(name)),
          element('dd', {}, story[name])
        ])
      ),
      taking(number, refusal),
      ...paths(story.paths),
      ...story.sections.map(section)
    );
  } catch (failure) {
    refusal.say(failure.message);
  }
}
